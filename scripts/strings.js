// @ts-check
// The interface's strings in the page's language, for what is fetched when its button is pressed.

import { loadOnce } from "./load_once.js";
import { fileName } from "./page/names.js";

/** @import { Files, Strings } from "./types.js" */

export const pageStrings = loadOnce(
  /** @type {(files: Files) => Promise<Strings>} */
  async ({ fetchFile }) => (await fetchFile(fileName("strings"))).json(),
);
