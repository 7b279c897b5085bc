// @ts-check
// The interface's strings in the page's language, for what is fetched when its button is pressed.

import { fileName } from "./page/names.js";

/** @import { Files, Strings } from "./types.js" */

/** @type {Map<string, Promise<Strings>>} */
const fetched = new Map();

/**
 * @param {Files} files
 * @returns {Promise<Strings>}
 */
export function pageStrings({ fetchFile, strings }) {
  const name = strings.get(document.documentElement.lang) ?? fileName("strings");
  const before = fetched.get(name);
  if (before) return before;
  const now = fetchFile(name).then((file) => file.json());
  fetched.set(name, now);
  // It may come the next time.
  now.catch(() => fetched.delete(name));
  return now;
}
