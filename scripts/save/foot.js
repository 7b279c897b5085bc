// @ts-check
// What stands below the map in a picture: the scale, the legend, the sources, how disputed borders
// are drawn, and the page's address.

import { find, findAll, required } from "../dom.js";
import { pageAddress } from "../page_address.js";
import { drawLegend } from "./legend.js";
import { drawText, fontOf, isWide, margin, onOneLine, token, wrap } from "./text.js";

/** @import { DrawingContext } from "../types.js" */

/** The scale has so much room beside the legend, in CSS pixels. */
const SCALE_ROOM = 212;

/**
 * What stands below the map. Its height is the same whatever the scale.
 * @param {DrawingContext} context
 * @param {number} top where it begins
 * @param {number} width the picture's
 * @param {HTMLElement} draft
 * @returns {number} its height
 */
export function drawFoot(context, top, width, draft) {
  const side = margin(width);
  const room = width - 2 * side;
  drawScale(context, side, top + 14, draft);
  const [left, first] = isWide(width) ? [side + SCALE_ROOM, top + 16] : [side, top + 48];
  let y = first + drawLegend(context, left, first, width - side - left, draft) + 6;
  const size = isWide(width) ? 13 : 12;
  /** @type {(text: string, weight: number, color: string) => void} */
  const draw = (text, weight, color) => {
    const font = `${weight} ${size}px ${token("sans")}`;
    for (const line of text ? wrap(font, text, room) : []) {
      y += size + 5;
      drawText(context, font, token(color), line, side, y);
    }
  };
  // The page says the licence of its towns beside the text; the picture goes without that.
  const source = `${find(".source-line")?.textContent} (CC\u{a0}BY\u{a0}4.0)`;
  const note = isWide(width) && required("[data-scale-note]", draft).textContent;
  draw([source, note].filter(Boolean).join(" · "), 400, "ink-2");
  draw(onOneLine(find("[data-border-policy]")?.textContent), 400, "ink-2");
  draw(pageAddress(), 500, "ink");
  return y + 16 - top;
}

/**
 * The bar of the draft's footer.
 * @param {DrawingContext} context
 * @param {number} x
 * @param {number} y
 * @param {HTMLElement} draft
 */
function drawScale(context, x, y, draft) {
  for (const part of findAll("[data-scale] :is(text, rect)", draft)) {
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
      const align = part.getAttribute("text-anchor") === "middle" ? "center" : "left";
      drawText(context, fontOf(part), fill, part.textContent ?? "", left, top, align);
    }
  }
}
