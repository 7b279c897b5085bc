// @ts-check
// A picture in pixels.

/**
 * @import { DrawingContext } from "../types.js"
 * @import { Picture } from "./picture.js"
 */

/** Pixels of a PNG a CSS pixel. */
export const FINE = 2;

/** The browser makes no canvas of this size. */
export class TooLarge extends Error {}

/**
 * A picture as a PNG. Not by way of the SVG: a browser shows one as an image before the fonts in it
 * have come.
 * @param {Pick<Picture, "width" | "height" | "draw">} picture
 * @param {number} [fineness] pixels a CSS pixel
 * @returns {Promise<Blob>}
 */
export async function raster({ width, height, draw }, fineness = FINE) {
  const { canvas, context } = canvasContext(width, height, fineness);
  draw(context);
  /** @type {Blob | null} */
  const blob = await new Promise((done) => {
    canvas.toBlob(done, "image/png");
  });
  if (!blob) throw new TooLarge();
  return blob;
}

/**
 * A canvas with a context that takes CSS pixels.
 * @param {number} width in CSS pixels
 * @param {number} height
 * @param {number} fineness pixels a CSS pixel
 */
export function canvasContext(width, height, fineness) {
  const size = { width: Math.round(width * fineness), height: Math.round(height * fineness) };
  const canvas = Object.assign(document.createElement("canvas"), size);
  const context = canvas.getContext("2d");
  if (!context) throw new TooLarge();
  return { canvas, context: scaled(context, fineness) };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} scale
 * @returns {CanvasRenderingContext2D & DrawingContext}
 */
function scaled(context, scale) {
  const setTransform = context.setTransform.bind(context);
  let [x, y] = [0, 0];
  /** @type {(...matrix: [number, number, number, number, number, number]) => void} */
  const setScaled = (a, b, c, d, e, f) =>
    setTransform(scale * a, scale * b, scale * c, scale * d, scale * (e + x), scale * (f + y));
  const shift = /** @type {(...to: [number, number]) => void} */ (
    (...to) => {
      [x, y] = to;
      setScaled(1, 0, 0, 1, 0, 0);
    }
  );
  shift(0, 0);
  return Object.assign(context, { setTransform: setScaled, shift });
}
