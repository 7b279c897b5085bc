// @ts-check
// The dialog that tells how to embed the map: what can be chosen, a preview of it, and the code to
// copy. The loader fetches it when its button is pressed.

import { element, find, findAll, required } from "../dom.js";
import { loadStyle } from "../load_style.js";
import { addDialog } from "../modal.js";
import { pageStrings } from "../strings.js";
import { options } from "./options.js";
import { outputs } from "./outputs.js";
import { preview } from "./preview.js";

/** @import { Files, Strings } from "../types.js" */

/**
 * Opens the dialog of a button.
 * @param {HTMLElement} button
 * @param {Files} files
 */
export async function open(button, files) {
  const [strings] = await Promise.all([pageStrings(files), loadStyle("shareStyle")]);
  // Its button was pressed twice meanwhile.
  if (find("dialog.share")) return;
  const { dialog, signal } = addDialog(button, "share", strings.share, strings.close);
  fill(dialog, strings, signal);
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {Strings} strings
 * @param {AbortSignal} signal
 */
function fill(dialog, strings, signal) {
  const own = required("h1").textContent ?? "";
  const titles = new Map([[document.documentElement.lang, own]]);
  const base = siteFolder();
  const { root: fields, read } = options(strings);
  const { link, codes, write } = outputs(strings);
  const chosen = () => {
    const choice = read();
    return { ...choice, base, first: languageOf(base), title: titles.get(choice.lang) ?? own };
  };
  const { root: shown, show } = preview(strings.share_preview, {
    titled: (lang, title) => {
      if (titles.get(lang) === title) return;
      titles.set(lang, title);
      write(chosen());
    },
    leave: () => dialog.close(),
    signal,
  });
  const change = () => {
    const choice = chosen();
    write(choice);
    show(choice);
  };
  dialog.append(element("div", { class: "body" }, link, fields, shown, codes));
  fields.addEventListener("change", change);
  required("[data-copy]", link).autofocus = true;
  dialog.showModal();
  change();
}

/**
 * The language of the page in the site's folder itself.
 * @param {string} base
 */
function languageOf(base) {
  const { pathname } = new URL(base);
  const isThere = (/** @type {HTMLElement} */ link) =>
    link instanceof HTMLAnchorElement && link.pathname === pathname;
  return findAll("a[data-lang]").find(isThere)?.lang ?? document.documentElement.lang;
}

/** The site's folder, in which the page's script stands. */
function siteFolder() {
  const script = required("script[data-wasm]").getAttribute("src") ?? "";
  return new URL(".", new URL(script, document.baseURI)).href;
}
