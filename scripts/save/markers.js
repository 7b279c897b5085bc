// @ts-check
// Markers and names of places, from where they stand on the page.

import { findAll } from "../dom.js";
import { drawText, fontOf, measure, token } from "./text.js";

/** @import { DrawingContext, Point } from "../types.js" */

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
  const circle = /** @param {number} r */ (r) => {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
  };
  const rings = [...style.boxShadow.matchAll(/(\w+\([^)]*\)|#\w+) 0px 0px 0px ([\d.]+)px/g)];
  for (const [, ring = "", space] of rings.reverse()) {
    context.fillStyle = ring;
    circle(radius + Number(space));
    context.fill();
  }
  const lineWidth = parseFloat(style.borderTopWidth);
  const colors = { fillStyle: style.backgroundColor, strokeStyle: style.borderTopColor };
  Object.assign(context, { ...colors, lineWidth });
  circle(radius - lineWidth / 2);
  context.fill();
  context.stroke();
  const font = fontOf(badge);
  const below = measure(font, "1").actualBoundingBoxAscent / 2;
  drawText(context, font, style.color, badge.textContent ?? "", x, y + below, "center");
}

/**
 * The arrow of a place that is out of view, beside its marker.
 * @param {DrawingContext} context
 * @param {HTMLElement} item
 * @param {Point} corner the picture's origin in the window
 */
export function drawArrow(context, item, corner) {
  if (!("beyond" in item.dataset)) return;
  const { left, top } = item.getBoundingClientRect();
  const bearing = parseFloat(item.style.getPropertyValue("--bearing"));
  const [cos, sin] = [Math.cos(bearing), Math.sin(bearing)];
  const tips = [
    [28, 0],
    [20, 6],
    [20, -6],
  ].map(([along = 0, across = 0]) => [along * cos - across * sin, along * sin + across * cos]);
  context.beginPath();
  for (const [x = 0, y = 0] of tips) context.lineTo(left - corner.x + x, top - corner.y + y);
  context.fillStyle = token("ink");
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
