// @ts-check
// A page within <tapal-map> while it runs.

import { fetchFile } from "../fetch_file.js";
import { followInLinks, interceptLanguageClicks } from "../page/language_links.js";
import { followHeight } from "../compact/height.js";
import { serve } from "../compact/surroundings.js";
import { watch } from "../compact/watch.js";

/**
 * @import { Program } from "./program.js"
 * @import { Listeners } from "../compact/watch.js"
 * @typedef {object} PageEvents
 * @property {(pixels: number) => void} resize how high it wants to be
 * @property {(lang: string) => void} changeLanguage to that of a link in it
 * @typedef {Listeners & PageEvents} PageListeners
 */

/**
 * Mounts a page, which ends with the signal.
 * @param {HTMLElement} page
 * @param {string} strings
 * @param {Program} program
 * @param {AbortSignal} signal
 * @param {PageListeners} listeners
 */
export function mountPage(page, strings, { mount, unmount }, signal, listeners) {
  serve(page, { signal });
  followInLinks(page);
  interceptLanguageClicks(page, ({ lang }) => listeners.changeLanguage(lang), { signal });
  const ends = [
    followHeight(page, listeners.resize),
    watch(page, listeners),
    () => unmount(page),
    () => page.remove(),
  ];
  signal.addEventListener("abort", () => ends.forEach((end) => end()));
  mount(page, strings, fetchFile);
}
