// @ts-check
// What the page within leaves to those around it.

import { closest } from "../dom.js";
import { followSize } from "../page/window.js";

/**
 * Fills the screen when the reader asks for it, and tells the page of a new size and of fonts.
 * @param {HTMLElement} page
 * @param {{ signal?: AbortSignal }} [options]
 */
export function serve(page, options) {
  page.toggleAttribute("data-can-fill", document.fullscreenEnabled);
  page.addEventListener(
    "click",
    (event) => {
      if (!closest(event, "[data-full]")) return;
      const isFull = page.matches(":fullscreen");
      // A browser may refuse, and says so to nobody else.
      (isFull ? document.exitFullscreen() : page.requestFullscreen()).catch(() => {});
    },
    options,
  );
  followSize(page, options);
}
