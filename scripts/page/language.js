// @ts-check
// The parts of the document around the page, in the language that the page is in.

import { find } from "../dom.js";

/** @import { Files } from "../types.js" */

/**
 * The map that was there before the wasm is of the page's own language: printed, and seen where
 * the live map fails. When the reader has chosen another one, that language's takes its place.
 * @param {HTMLElement} page
 * @param {Files} files
 */
export function followLanguage(page, { fetchPicture }) {
  new MutationObserver(async () => {
    const { lang } = page;
    document.documentElement.lang = lang;
    document.title = find("h1")?.textContent ?? document.title;
    if (find("[data-picture]")?.lang === lang) return;
    const other = await fetchPicture(lang).catch(() => undefined);
    if (other && lang === page.lang) replacePicture(other);
  }).observe(page, { attributeFilter: ["lang"] });
  page.lang = document.documentElement.lang;
}

/**
 * Puts another picture of the map, and what stands below it on paper, in the place of the own.
 * @param {ParentNode} other
 */
function replacePicture(other) {
  for (const part of ["[data-picture]", ".paper"]) {
    const theirs = find(part, other);
    if (theirs) find(part)?.replaceWith(theirs);
  }
}
