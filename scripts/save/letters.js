// @ts-check
// The letters of a picture, and their fonts.

import { canvasContext } from "./pixels.js";

/** @import { DrawingContext } from "../types.js" */

/**
 * Loads the fonts that what is drawn is set in: another font would be of other widths.
 * @param {(context: DrawingContext) => void} draw
 */
export async function loadFonts(draw) {
  const { context } = canvasContext(1, 1, 1);
  /** @type {Map<string, string>} */
  const letters = new Map();
  context.fillText = (/** @type {string} */ text) =>
    letters.set(context.font, (letters.get(context.font) ?? "") + text);
  draw(context);
  // What stands in for a family until it comes may be none of the reader's fonts.
  const load = /** @type {(face: [string, string]) => Promise<unknown>} */ (
    ([font, text]) => document.fonts.load(font.replace(/,.*/, ""), text)
  );
  await Promise.all([...letters].map(load));
}
