// @ts-check
// A stop's map on paper, with its scale and its signs below.

import { element, findAll } from "../dom.js";
import { withDraft } from "../save/draft.js";
import { loadFonts } from "../save/letters.js";
import { drawMap } from "../save/map.js";
import { canvasContext, TooLarge } from "../save/pixels.js";

/** In CSS pixels, as wide as a sheet of A4 within its margins. */
const SIZE = { width: 688, height: 400, isOwnSize: true };
/** Pixels a CSS pixel: as fine as what prints them needs. */
const FINE = 3;

/**
 * Draws what the page shows now, in the view for a sheet.
 * @param {string} title
 */
export async function drawStop(title) {
  await loadFonts((context) => withDraft(SIZE, (draft) => drawMap(context, draft)));
  const { canvas, context } = canvasContext(SIZE.width, SIZE.height, FINE);
  const signs = withDraft(SIZE, (draft) => {
    drawMap(context, draft);
    return findAll("[data-scale], .signs", draft).map((part) => part.cloneNode(true));
  });
  /** @type {Blob | null} */
  const blob = await new Promise((done) => canvas.toBlob(done));
  if (!blob) throw new TooLarge();
  const image = element("img", { src: URL.createObjectURL(blob), alt: title });
  // What is printed has to be there.
  await image.decode();
  return element("figure", { class: "map" }, image, element("figcaption", {}, ...signs));
}
