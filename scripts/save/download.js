// @ts-check
// Hands a picture to the browser as a file.

import { element, required } from "../dom.js";

/**
 * Saves a picture under the story's name.
 * @param {Blob} picture
 * @param {string} size which of the sizes it has; empty for the page's own
 * @param {string} kind the end of its name
 * @returns {string} the file's name
 */
export function download(picture, size, kind) {
  const address = URL.createObjectURL(picture);
  const folder = required("[data-story]").dataset.story?.split("/").filter(Boolean).at(-1);
  const stem = [folder, document.documentElement.lang, size].filter(Boolean).join("-");
  const name = `${stem}.${kind}`;
  element("a", { href: address, download: name }).click();
  // What is saved has been taken from there when the next one comes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
