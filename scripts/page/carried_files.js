// @ts-check
// The files that one file carries within itself, in base64.

import { find, findAll, required } from "../dom.js";

/** @import { Files } from "../types.js" */

/** The files with the interface's strings, `strings/en.json` for instance, by language. */
export const carriedStrings = new Map(findAll('script[data-file^="strings/"]')
  .map(({ dataset: { file = "" } }) => [file.replace(/^strings\/|\.json$/g, ""), file]));

/** @type {Files["fetchFile"]} */
export async function fetchCarried(name) {
  const carried = name.startsWith("data:")
    ? name.slice(name.indexOf(",") + 1)
    : find(`script[data-file="${CSS.escape(name)}"]`)?.textContent;
  if (!carried) throw new Error(`${name} is not in this file`);
  return new Response(Uint8Array.from(atob(carried), (letter) => letter.charCodeAt(0)));
}

/** Lets the wasm, which asks for the story and its base maps by `fetch`, find them here too. */
export function answerFetches() {
  globalThis.fetch = (name) => fetchCarried(String(name))
    .catch(() => new Response(null, { status: 404 }));
}

/** @type {Files["fetchPicture"]} */
export async function copyPicture(lang) {
  const template = find(`template[data-of="${CSS.escape(lang)}"]`);
  if (!(template instanceof HTMLTemplateElement)) return undefined;
  const picture = document.importNode(template.content, true);
  // Names and paper are there in each language; the ground is the same in all of them.
  find(".fit", picture)?.prepend(required(".ground"));
  return picture;
}
