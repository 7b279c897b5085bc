// @ts-check
// What the host's page of a frame may ask: nothing that a reader could not do.

import { find } from "../dom.js";
import { ask, fit, hasPlace, isView } from "../compact/page.js";

/**
 * Does what messages ask, the last of them in each frame: a host may ask as often as it likes.
 * @param {HTMLElement} page
 * @returns {(request: any) => void}
 */
export function answerRequests(page) {
  /** @type {(() => void) | undefined} */
  let last;
  return (request) => {
    if (!last) {
      requestAnimationFrame(() => {
        last?.();
        last = undefined;
      });
    }
    last = () => answer(page, request);
  };
}

/** @param {HTMLElement} page @param {any} request */
function answer(page, { tapal, place, ...view }) {
  if (find("[data-map]", page)?.dataset.state !== "ready") return;
  if (tapal === "fit") fit(page);
  else if (tapal === "select" && hasPlace(page, place)) ask(page, { place });
  else if (tapal === "fly" && isView(view)) ask(page, { camera: view });
}

/**
 * True for a message that asks for something.
 * @param {any} data
 */
export const isRequest = (data) =>
  typeof data === "object" &&
  data !== null &&
  (data.tapal === "fit" || data.tapal === "fly" || (data.tapal === "select" && isId(data.place)));

/** @param {unknown} id */
const isId = (id) => typeof id === "string" && id.length < 200;
