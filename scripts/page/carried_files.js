// @ts-check
// The files that one file carries within itself, in base64.

import { find } from "../dom.js";

/** @import { Files } from "../types.js" */

/** @type {Files["fetchFile"]} */
export async function fetchCarried(name) {
  const carried = name.startsWith("data:")
    ? name.slice(name.indexOf(",") + 1)
    : find(`script[data-file="${CSS.escape(name)}"]`)?.textContent;
  if (!carried) throw new Error(`${name} is not in this file`);
  return new Response(Uint8Array.from(atob(carried), (letter) => letter.charCodeAt(0)));
}
