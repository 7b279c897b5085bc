// @ts-check
// The interface's strings in the page's language, for what is fetched when its button is pressed.

import { fileName } from "./page/names.js";

/** @import { Files, Strings } from "./types.js" */

/** @type {Promise<Strings> | undefined} */
let fetched;

/**
 * @param {Files} files
 * @returns {Promise<Strings>}
 */
export function pageStrings({ fetchFile }) {
  fetched ??= fetchFile(fileName("strings")).then((file) => file.json());
  // It may come the next time.
  fetched.catch(() => { fetched = undefined; });
  return fetched;
}
