// @ts-check
// What stands above and below the map in a picture: a headline, the scale and the sources.

import { find, required } from "../dom.js";
import { drawText, fontOf, measure, onOneLine, token, wrap } from "./text.js";

/** @import { DrawingContext } from "../types.js" */

/** A picture at least so wide, in CSS pixels, has room for texts side by side. */
const WIDE = 620;

/**
 * The space beside texts in a picture of this width.
 * @param {number} width
 */
export const margin = (width) => (width >= WIDE ? 24 : 16);

/**
 * What stands above the map.
 * @param {DrawingContext} context
 * @param {number} width the picture's
 * @returns {number} its height
 */
export function drawHead(context, width) {
  const [isWide, side] = [width >= WIDE, margin(width)];
  const kind = required(".kind-of-page");
  const strong = required("strong", kind).textContent ?? "";
  const rest = onOneLine(kind.textContent?.slice(strong.length));
  const bold = `600 14px ${token("sans")}`;
  const title = `600 ${isWide ? 30 : 23}px ${token("serif")}`;
  let y = isWide ? 32 : 28;
  drawText(context, bold, token("ink"), strong, side, y);
  const after = side + measure(bold, strong).width + 7;
  drawText(context, `400 14px ${token("sans")}`, token("ink-2"), rest, after, y);
  y += 3;
  for (const line of wrap(title, onOneLine(document.title), width - 2 * side)) {
    y += isWide ? 34 : 27;
    drawText(context, title, token("ink"), line, side, y);
  }
  return y + (isWide ? 19 : 16);
}

/**
 * The bar of the page's own footer.
 * @param {DrawingContext} context
 * @param {number} x
 * @param {number} y
 * @returns {number} its width
 */
function drawScale(context, x, y) {
  let end = x;
  for (const part of document.querySelectorAll("[data-scale] :is(text, rect)")) {
    const { display, fill, stroke } = getComputedStyle(part);
    const at = /** @param {string} name */ (name) => Number(part.getAttribute(name) ?? 0);
    const [left, top] = [x + at("x") + at("dx"), y + at("y")];
    if (part.tagName === "rect") {
      Object.assign(context, { fillStyle: fill, strokeStyle: stroke, lineWidth: 1 });
      context.beginPath();
      context.rect(left, top, at("width"), at("height"));
      context.fill();
      context.stroke();
    } else if (display !== "none") {
      const [font, text] = [fontOf(part), part.textContent ?? ""];
      const align = part.getAttribute("text-anchor") === "middle" ? "center" : "left";
      drawText(context, font, fill, text, left, top, align);
      end = Math.max(end, left + measure(font, text).width);
    }
  }
  return end - x;
}

/**
 * What stands below the map.
 * @param {DrawingContext} context
 * @param {number} top where it begins
 * @param {number} width the picture's
 * @returns {number} where it ends
 */
export function drawFoot(context, top, width) {
  const side = margin(width);
  const note = projectionNote();
  // The page says the licence of its towns beside the text; the picture goes without that.
  const source = `${find(".source-line")?.textContent} (CC BY 4.0)`;
  const font = `400 13px ${token("sans")}`;
  const bar = drawScale(context, side, top + 14) + 28;
  const isWide = width >= WIDE;
  const room = width - 2 * side - (isWide ? bar : 0);
  /** @type {(text: string, x: number, y: number, align?: CanvasTextAlign) => void} */
  const draw = (text, ...at) => drawText(context, font, token("ink-2"), text, ...at);
  if (isWide && measure(font, note).width + measure(font, source).width + 28 <= room) {
    draw(note, side + bar, top + 29);
    draw(source, width - side, top + 29, "right");
    return top + 48;
  }
  const lines = [note, source].filter(Boolean).flatMap((text) => wrap(font, text, room));
  const last = 18 * (lines.length - 1);
  if (isWide) {
    lines.forEach((line, index) => draw(line, width - side, top + 24 + 18 * index, "right"));
    return top + 40 + last;
  }
  lines.forEach((line, index) => draw(line, side, top + 58 + 18 * index));
  return top + 74 + last;
}

/** The projection, where the page says it too. */
function projectionNote() {
  const note = required("[data-scale-note]");
  return getComputedStyle(note).display === "none" ? "" : (note.textContent ?? "");
}
