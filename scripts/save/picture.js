// @ts-check
// The picture that is saved: the present view as the page shows it, a headline above, the scale
// and the sources below. All is drawn on whatever answers as a canvas's context does, so an SVG
// and a PNG are the same picture.

import { find, findAll, required } from "../dom.js";
import { escapeMarkup } from "../markup.js";
import { embeddedFonts } from "./fonts.js";
import { drawFoot, drawHead } from "./layout.js";
import { drawCaption, drawMarker } from "./markers.js";
import { Recorder } from "./recorder.js";
import { token } from "./text.js";

/** @import { DrawingContext, Files } from "../types.js" */

/** Pixels of a PNG a CSS pixel. */
const FINE = 2;

/** The browser makes no canvas of this size. */
export class TooLarge extends Error {}

/**
 * The present view as an SVG that needs nothing else.
 * @param {Files} files
 */
export async function vector(files) {
  const { width, height } = await sizeWithFonts();
  const recorder = new Recorder();
  draw(recorder, height);
  const fonts = await embeddedFonts(recorder.letters, files);
  const lang = escapeMarkup(document.documentElement.lang);
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" \
viewBox="0 0 ${width} ${height}" xml:lang="${lang}">
<title>${escapeMarkup(document.title)}</title>
<style>${fonts}
text{white-space:pre}.even{font-kerning:none}</style>
${recorder.svg}
</svg>
`;
  return new Blob([svg], { type: "image/svg+xml" });
}

/**
 * The present view in pixels. Not by way of the SVG: a browser shows one as an image before the
 * fonts in it have come.
 */
export async function raster() {
  const { width, height } = await sizeWithFonts();
  const size = { width: width * FINE, height: height * FINE };
  const canvas = Object.assign(document.createElement("canvas"), size);
  const context = canvas.getContext("2d");
  if (!context) throw new TooLarge();
  draw(finer(context), height);
  /** @type {Blob | null} */
  const blob = await new Promise((done) => {
    canvas.toBlob(done, "image/png");
  });
  if (!blob) throw new TooLarge();
  return blob;
}

/**
 * A canvas's context that takes CSS pixels.
 * @param {CanvasRenderingContext2D} context
 * @returns {DrawingContext}
 */
function finer(context) {
  const setTransform = context.setTransform.bind(context);
  let [x, y] = [0, 0];
  /** @type {(...matrix: [number, number, number, number, number, number]) => void} */
  const setFiner = (a, b, c, d, e, f) =>
    setTransform(FINE * a, FINE * b, FINE * c, FINE * d, FINE * (e + x), FINE * (f + y));
  const shift = /** @type {(...to: [number, number]) => void} */ (
    (...to) => {
      [x, y] = to;
      setFiner(1, 0, 0, 1, 0, 0);
    }
  );
  shift(0, 0);
  return Object.assign(context, { setTransform: setFiner, shift });
}

/**
 * Draws the picture for its size and its letters, until the page has these: another font would be
 * of other widths.
 */
async function sizeWithFonts() {
  const trial = new Recorder();
  const size = draw(trial);
  await Promise.all(
    [...trial.letters].map(([key, letters]) => {
      const [family, weight, style] = key.split(",");
      return document.fonts.load(`${style} ${weight} 16px "${family}"`, letters);
    }),
  );
  return size;
}

/**
 * Draws the picture.
 * @param {DrawingContext} context
 * @param {number} [height] where that is known
 * @returns {{ width: number, height: number }} its size in CSS pixels
 */
function draw(context, height = 0) {
  const canvas = required(".surface canvas").getBoundingClientRect();
  const view = visiblePart(canvas);
  context.fillStyle = token("paper");
  context.fillRect(0, 0, view.width, height);
  const top = drawHead(context, view.width);
  context.save();
  context.beginPath();
  context.rect(0, top, view.width, view.height);
  context.clip();
  context.shift(canvas.left - view.left, canvas.top - view.top + top);
  drawMap(context);
  // The open one over the others, as on the page.
  const markers = findAll("[data-label-position]:not([hidden])");
  markers.sort((a, b) => isOpen(a) - isOpen(b));
  for (const marker of markers) {
    drawCaption(context, marker, canvas);
    drawMarker(context, required(".badge", marker), canvas);
  }
  context.restore();
  context.shift(0, 0);
  context.fontKerning = "auto";
  context.fillStyle = token("rule");
  context.fillRect(0, top + view.height, view.width, 1);
  const bottom = drawFoot(context, top + view.height, view.width);
  return { width: view.width, height: Math.round(bottom) };
}

/** @param {HTMLElement} marker */
const isOpen = (marker) => Number(find("[aria-current]", marker) !== null);

/**
 * Has the map drawn by the page's own painter.
 * @param {DrawingContext} context
 */
function drawMap(context) {
  const before = context.count;
  required("#tapal").dispatchEvent(new CustomEvent("tapal-draw", { detail: context }));
  if (context.count && context.count === before) throw new Error("there is no map to draw");
}

/**
 * What of the map is seen: on a narrow page title and text lie over its upper and its lower end.
 * @param {DOMRect} map
 */
function visiblePart({ left, top, right, bottom }) {
  for (const cover of findAll(".column [data-map-overlay]")) {
    const box = cover.getBoundingClientRect();
    const isBeside = box.left >= right || box.right <= left;
    const isBeyond = box.top >= bottom || box.bottom <= top;
    if (isBeside || isBeyond || box.width < (right - left) * 0.6) continue;
    if (box.top + box.bottom < top + bottom) top = Math.ceil(box.bottom);
    else bottom = Math.floor(box.top);
  }
  return { left, top, width: Math.floor(right - left), height: Math.floor(bottom - top) };
}
