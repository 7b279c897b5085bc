// @ts-check
// The map's legend in a picture: each sign with what it means, in as many rows as that takes.

import { find, findAll, required } from "../dom.js";
import { drawText, measure, token, wrap } from "./text.js";

/** @import { DrawingContext } from "../types.js" */

/** A sign's size, as `src/ui/signs.rs` draws it. */
const [WIDTH, HEIGHT] = [36, 20];
/** Between a sign and its meaning, and after that, in CSS pixels. */
const [GAP, BETWEEN] = [8, 20];
const LINE = 18;

/**
 * The legend, of the draft's signs.
 * @param {DrawingContext} context
 * @param {number} left
 * @param {number} top
 * @param {number} room its width
 * @param {HTMLElement} draft
 * @returns {number} its height
 */
export function drawLegend(context, left, top, room, draft) {
  const font = `400 13px ${token("sans")}`;
  let [x, y, row] = [0, 0, 0];
  for (const item of findAll(".signs li", draft)) {
    if (getComputedStyle(item).display === "none") continue;
    const text = required("span", item);
    const lines = wrap(font, text.textContent ?? "", room - WIDTH - GAP);
    const width = WIDTH + GAP + Math.max(...lines.map((line) => measure(font, line).width));
    if (x && x + width > room) {
      y += row;
      [x, row] = [0, 0];
    }
    const [sample, layer] = [find(".sample", item), find("i", item)];
    if (sample) drawSample(context, sample, left + x, top + y);
    if (layer) drawLayer(context, layer, left + x, top + y);
    context.lang = text.closest("[lang]")?.getAttribute("lang") ?? "";
    lines.forEach((line, index) => {
      const [at, base] = [left + x + WIDTH + GAP, top + y + 15 + LINE * index];
      drawText(context, font, token("ink"), line, at, base);
    });
    x += width + BETWEEN;
    row = Math.max(row, HEIGHT + 6 + LINE * (lines.length - 1));
  }
  context.lang = document.documentElement.lang;
  return y + row;
}

/**
 * A sign as the page draws it: a field with areas and lines that cross it.
 * @param {DrawingContext} context
 * @param {HTMLElement} sample
 * @param {number} x
 * @param {number} y
 */
function drawSample(context, sample, x, y) {
  context.save();
  context.beginPath();
  context.rect(x, y, WIDTH, HEIGHT);
  context.clip();
  context.fillStyle = getComputedStyle(sample).backgroundColor;
  context.fillRect(x, y, WIDTH, HEIGHT);
  for (const part of sample.children) {
    const { fill, stroke, strokeWidth, strokeDasharray, strokeLinecap } = getComputedStyle(part);
    const at = /** @param {string} name */ (name) => Number(part.getAttribute(name) ?? 0);
    if (part.tagName === "rect") {
      context.fillStyle = fill;
      context.fillRect(x + at("x"), y + at("y"), at("width"), at("height"));
    } else {
      Object.assign(context, { strokeStyle: stroke, lineCap: strokeLinecap });
      context.lineWidth = parseFloat(strokeWidth);
      context.setLineDash((strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
      context.beginPath();
      context.moveTo(x, y + at("y1"));
      context.lineTo(x + at("x2"), y + at("y2"));
      context.stroke();
    }
  }
  context.restore();
}

/**
 * How a sign's edge is broken, as its style calls it.
 * @type {Record<string, number[] | undefined>}
 */
const BROKEN = { dashed: [4, 3], dotted: [1.6, 2.4] };
/** Between the lines of a hatching, across them. */
const HATCHING = 6;

/**
 * The sign of one of the story's layers: a field that is hatched as a group is on the map, or the
 * upper half of a circle.
 * @param {DrawingContext} context
 * @param {HTMLElement} layer
 * @param {number} x
 * @param {number} y
 */
function drawLayer(context, layer, x, y) {
  const { borderTopColor, borderTopStyle, borderTopWidth } = getComputedStyle(layer);
  const has = /** @param {string} name */ (name) => layer.classList.contains(name);
  context.save();
  Object.assign(context, { strokeStyle: borderTopColor, lineWidth: parseFloat(borderTopWidth) });
  context.setLineDash(BROKEN[borderTopStyle] ?? []);
  context.beginPath();
  context.rect(x, y, WIDTH, HEIGHT);
  context.clip();
  context.beginPath();
  if (has("circle")) context.arc(x + WIDTH / 2, y + HEIGHT - 1, WIDTH / 2 - 1, 0, 2 * Math.PI);
  else context.rect(x + 0.5, y + 0.5, WIDTH - 1, HEIGHT - 1);
  context.stroke();
  if (has("group")) {
    // Risen, fallen or upright, as the map's hatching is.
    const lean = has("third") ? 0 : has("second") ? -HEIGHT : HEIGHT;
    Object.assign(context, { strokeStyle: token("group-hatch"), lineWidth: 1 });
    context.setLineDash([]);
    context.beginPath();
    for (let at = -HEIGHT; at < WIDTH + HEIGHT; at += HATCHING * (lean ? Math.SQRT2 : 1)) {
      context.moveTo(x + at, y + HEIGHT);
      context.lineTo(x + at + lean, y);
    }
    context.stroke();
  }
  context.restore();
}
