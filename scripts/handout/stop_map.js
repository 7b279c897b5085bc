// @ts-check
// A stop's map on paper, with its scale and its signs below.

import { element, findAll } from "../dom.js";
import { withDraft } from "../save/draft.js";
import { loadFonts } from "../save/letters.js";
import { drawMap } from "../save/map.js";
import { raster } from "../save/pixels.js";

/** @import { DrawingContext } from "../types.js" */

/** In CSS pixels, as wide as a sheet of A4 within its margins. */
const SIZE = { width: 688, height: 400, isOwnSize: true };
/** Pixels a CSS pixel: as fine as what prints them needs. */
const FINE = 3;

/**
 * Draws what the page shows now, in the view for a sheet.
 * @param {string} title
 */
export async function drawStop(title) {
  /** @type {Node[]} */
  let signs = [];
  const draw = /** @param {DrawingContext} context */ (context) =>
    withDraft(SIZE, (draft) => {
      drawMap(context, draft);
      signs = findAll("[data-scale], .signs", draft).map((part) => part.cloneNode(true));
    });
  await loadFonts(draw);
  const blob = await raster({ ...SIZE, draw }, FINE);
  const image = element("img", { src: URL.createObjectURL(blob), alt: title });
  // What is printed has to be there.
  await image.decode();
  return element("figure", { class: "map" }, image, element("figcaption", {}, ...signs));
}
