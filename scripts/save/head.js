// @ts-check
// What stands above the map in a picture: what it is, and its headline.

import { required } from "../dom.js";
import { drawText, isWide, margin, measure, onOneLine, token, wrap } from "./text.js";

/** @import { DrawingContext } from "../types.js" */

/** The story's headline. */
export const headline = () => onOneLine(required(".reading h1").textContent);

/**
 * What stands above the map.
 * @param {DrawingContext} context
 * @param {number} width the picture's
 * @returns {number} its height
 */
export function drawHead(context, width) {
  const side = margin(width);
  const kind = required(".kind-of-page");
  const strong = required("strong", kind).textContent ?? "";
  const rest = onOneLine(kind.textContent?.slice(strong.length));
  const bold = `600 14px ${token("sans")}`;
  const title = `600 ${isWide(width) ? 30 : 23}px ${token("serif")}`;
  let y = isWide(width) ? 32 : 28;
  drawText(context, bold, token("ink"), strong, side, y);
  const after = side + measure(bold, strong).width + 7;
  drawText(context, `400 14px ${token("sans")}`, token("ink-2"), rest, after, y);
  y += 3;
  for (const line of wrap(title, headline(), width - 2 * side)) {
    y += isWide(width) ? 34 : 27;
    drawText(context, title, token("ink"), line, side, y);
  }
  return y + (isWide(width) ? 19 : 16);
}
