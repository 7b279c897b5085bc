// @ts-check
// The picture that is saved: the map, a headline above, legend, scale and sources below. All is
// drawn on whatever answers as a canvas's context does, so an SVG and a PNG are the same picture.

import { findAll, required } from "../dom.js";
import { withDraft } from "./draft.js";
import { drawFoot } from "./foot.js";
import { drawHead, headline } from "./head.js";
import { loadFonts } from "./letters.js";
import { drawMap } from "./map.js";
import { canvasContext } from "./pixels.js";
import { token } from "./text.js";

/**
 * @import { DrawingContext } from "../types.js"
 * @import { PictureSize } from "./sizes.js"
 */

/**
 * @typedef {object} Picture
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {string} title
 * @property {(context: DrawingContext) => void} draw
 */

/** The map is at least so high, in CSS pixels: a picture with longer texts is higher. */
const LEAST_MAP = 160;

/**
 * Lays out a picture, once the page has the fonts for it.
 * @param {PictureSize} size
 * @returns {Promise<Picture>}
 */
export async function layOut(size) {
  await loadFonts((context) => draw(context, measured(size)));
  const layout = measured(size);
  const { width, height } = layout;
  return { width, height, title: headline(), draw: (context) => draw(context, layout) };
}

/** @typedef {ReturnType<typeof measured>} Layout */

/**
 * Where a picture's parts are.
 * @param {PictureSize} size
 */
function measured(size) {
  const isOwnSize = size.width !== undefined;
  const canvas = required(".surface canvas").getBoundingClientRect();
  const shown = visiblePart(canvas);
  const width = size.width ?? shown.width;
  const { context } = canvasContext(1, 1, 1);
  const top = drawHead(context, width);
  const foot = withDraft({ width, height: 0, isOwnSize }, (draft) =>
    drawFoot(context, 0, width, draft),
  );
  const free = (size.height ?? 0) - top - foot;
  const ownHeight = size.mapHeight ?? Math.max(free, LEAST_MAP);
  const mapHeight = isOwnSize ? ownHeight : shown.height;
  // The map's own box, from the corner of what of it the picture shows.
  const map = isOwnSize
    ? { left: 0, top: 0, width, height: mapHeight }
    : {
        left: canvas.left - shown.left,
        top: canvas.top - shown.top,
        width: canvas.width,
        height: canvas.height,
      };
  return { width, height: top + mapHeight + foot, top, bottom: top + mapHeight, map, isOwnSize };
}

/**
 * Draws a picture.
 * @param {DrawingContext} context
 * @param {Layout} layout
 */
function draw(context, { width, height, top, bottom, map, isOwnSize }) {
  context.fillStyle = token("paper");
  context.fillRect(0, 0, width, height);
  drawHead(context, width);
  withDraft({ ...map, isOwnSize }, (draft) => {
    context.save();
    context.beginPath();
    context.rect(0, top, width, bottom - top);
    context.clip();
    context.shift(map.left, map.top + top);
    drawMap(context, draft);
    context.restore();
    context.shift(0, 0);
    context.fontKerning = "auto";
    context.fillStyle = token("rule");
    context.fillRect(0, bottom, width, 1);
    drawFoot(context, bottom, width, draft);
  });
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
