// @ts-check
// Markers and names of places, from where they stand on the page.

import { findAll, required } from "../dom.js";
import { drawText, fontOf, measure, token } from "./text.js";

/** @import { DrawingContext, Point } from "../types.js" */

/** A round corner is so many lines. */
const STEPS = 6;

/**
 * A place's marker, with its rings where it is open.
 * @param {DrawingContext} context
 * @param {HTMLElement} badge
 * @param {Point} corner the picture's origin in the window
 */
export function drawMarker(context, badge, corner) {
  const style = getComputedStyle(badge);
  const box = badge.getBoundingClientRect();
  const radius = box.width / 2;
  const [x, y] = [box.left + radius - corner.x, box.top + box.height / 2 - corner.y];
  // A site's is round, a context's square.
  const isRound = style.borderTopLeftRadius.endsWith("%");
  const outline = /** @param {number} reach */ (reach) => {
    context.beginPath();
    if (isRound) context.arc(x, y, reach, 0, 2 * Math.PI);
    else roundedSquare(context, { x, y }, reach, parseFloat(style.borderTopLeftRadius));
  };
  const rings = [...style.boxShadow.matchAll(/(\w+\([^)]*\)|#\w+) 0px 0px 0px ([\d.]+)px/g)];
  for (const [, ring = "", space] of rings.reverse()) {
    context.fillStyle = ring;
    outline(radius + Number(space));
    context.fill();
  }
  const lineWidth = parseFloat(style.borderTopWidth);
  const colors = { fillStyle: style.backgroundColor, strokeStyle: style.borderTopColor };
  Object.assign(context, { ...colors, lineWidth });
  outline(radius - lineWidth / 2);
  context.fill();
  context.stroke();
  const font = fontOf(badge);
  const below = measure(font, "1").actualBoundingBoxAscent / 2;
  drawText(context, font, style.color, badge.textContent ?? "", x, y + below, "center");
}

/**
 * A square about a point, begun as a path.
 * @param {DrawingContext} context
 * @param {Point} middle
 * @param {number} reach from its middle to a side
 * @param {number} roundness of its corners, as a radius
 */
function roundedSquare(context, { x, y }, reach, roundness) {
  const straight = reach - roundness;
  // From the right side's lower end on; each corner is a quarter of a turn.
  for (let step = 0; step <= 4 * STEPS + 4; step += 1) {
    const corner = Math.floor(step / (STEPS + 1)) % 4;
    const angle = ((step % (STEPS + 1)) / STEPS + corner) * (Math.PI / 2);
    const right = corner === 0 || corner === 3 ? straight : -straight;
    const down = corner < 2 ? straight : -straight;
    context.lineTo(x + right + roundness * Math.cos(angle), y + down + roundness * Math.sin(angle));
  }
}

/**
 * The arrow of a place that is out of view, beside its marker.
 * @param {DrawingContext} context
 * @param {HTMLElement} item
 * @param {Point} origin the picture's origin in the window
 */
export function drawArrow(context, item, origin) {
  if (!("beyond" in item.dataset)) return;
  const { left, top } = item.getBoundingClientRect();
  // On the page it is one border of an empty box, whose middle is the marker's before it is moved.
  const style = getComputedStyle(required(".marker", item), "::after");
  const moved = new DOMMatrix(style.transform);
  const [half, base] = [parseFloat(style.borderLeftWidth) / 2, parseFloat(style.borderTopWidth)];
  context.beginPath();
  for (const corner of [
    { x: half, y: 0 },
    { x: -half, y: base },
    { x: -half, y: -base },
  ]) {
    const { x, y } = moved.transformPoint(corner);
    context.lineTo(left - origin.x + x, top - origin.y + y);
  }
  context.fillStyle = style.borderLeftColor;
  context.fill();
}

/** @type {Record<string, CanvasTextAlign | undefined>} by where a name stands beside its marker */
const ALIGNS = { right: "left", left: "right" };

/**
 * A place's name, and what it is, where they stand beside its marker.
 * @param {DrawingContext} context
 * @param {HTMLElement} item
 * @param {Point} corner the picture's origin in the window
 */
export function drawCaption(context, item, corner) {
  const { labelPosition } = item.dataset;
  if (labelPosition === "hidden") return;
  const textAlign = ALIGNS[labelPosition ?? ""] ?? "center";
  for (const part of findAll(".name, .kind, .distance", item)) {
    const range = document.createRange();
    range.selectNodeContents(part);
    const box = range.getBoundingClientRect();
    const [font, text] = [fontOf(part), part.textContent ?? ""];
    const x = atAlign(box, textAlign) - corner.x;
    const y = box.top + Math.round(measure(font, text).fontBoundingBoxAscent) - corner.y;
    context.lang = part.closest("[lang]")?.getAttribute("lang") ?? "";
    Object.assign(context, { font, textAlign, strokeStyle: token("halo"), lineWidth: 4 });
    Object.assign(context, { lineJoin: "round", fontKerning: "none" });
    if (!box.width) continue;
    context.strokeText(text, x, y);
    drawText(context, font, getComputedStyle(part).color, text, x, y, textAlign);
  }
}

/**
 * Where a text begins, ends or has its middle.
 * @param {DOMRect} box
 * @param {CanvasTextAlign} textAlign
 */
function atAlign({ left, right, width }, textAlign) {
  if (textAlign === "left") return left;
  return textAlign === "right" ? right : left + width / 2;
}
