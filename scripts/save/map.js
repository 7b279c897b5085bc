// @ts-check
// The map in a picture, drawn by the page's own painter, and its markers.

import { find, findAll, required } from "../dom.js";
import { drawArrow, drawCaption, drawMarker } from "./markers.js";

/** @import { DrawingContext } from "../types.js" */

/**
 * Draws the map that a draft is of, from the context's origin.
 * @param {DrawingContext} context
 * @param {HTMLElement} draft
 */
export function drawMap(context, draft) {
  const request = new CustomEvent("tapal-draw", { detail: context, cancelable: true });
  // The map keeps an event that it has answered from going on.
  if (required("#tapal").dispatchEvent(request)) throw new Error("there is no map to draw");
  drawMarkers(context, draft);
}

/**
 * The open place's marker over the others, as on the page.
 * @param {DrawingContext} context
 * @param {HTMLElement} draft
 */
function drawMarkers(context, draft) {
  const corner = draft.getBoundingClientRect();
  const isOpen = /** @param {HTMLElement} marker */ (marker) =>
    Number(find("[aria-current]", marker) !== null);
  const markers = findAll("[data-label-position]:not([hidden])", draft);
  markers.sort((a, b) => isOpen(a) - isOpen(b));
  for (const marker of markers) {
    drawCaption(context, marker, corner);
    drawArrow(context, marker, corner);
    drawMarker(context, required(".badge", marker), corner);
  }
}
