// @ts-check
// The dialog that tells how to embed the map: what can be chosen, a preview of it, and the code to
// copy. The loader fetches it when its button is pressed.

import { element, find, findAll, required } from "../dom.js";
import { fileName } from "../page/names.js";
import { pageStrings } from "../strings.js";
import { icon } from "./fields.js";
import { options } from "./options.js";
import { outputs } from "./outputs.js";
import { preview } from "./preview.js";
import { loadStyle } from "./style.js";

/** @import { Files, Strings } from "../types.js" */

const CROSS = "M5 5l10 10M15 5 5 15";

/**
 * Opens the dialog of a button.
 * @param {HTMLElement} button
 * @param {Files} files
 */
export async function open(button, files) {
  const style = new URL(fileName("shareStyle"), document.baseURI).href;
  const [strings] = await Promise.all([pageStrings(files), loadStyle(style)]);
  // Its button was pressed twice meanwhile.
  if (find("dialog.share")) return;
  // What the loader said when one of the files did not come before.
  find("p.save")?.remove();
  const dialog = emptyDialog(strings);
  const life = new AbortController();
  dialog.addEventListener("close", () => {
    life.abort();
    dialog.remove();
    button.focus();
  });
  // Keys are the dialog's while it is open: the page behind it folds its own things by Escape.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  document.body.append(dialog);
  fill(dialog, strings, life.signal);
}

/** @param {Strings} strings */
function emptyDialog(strings) {
  const attributes = { type: "button", class: "close", title: strings.close };
  const close = element("button", attributes, icon(CROSS));
  const head = element("header", {}, element("h2", { id: "share-name" }, strings.share), close);
  const named = { class: "share", "aria-labelledby": "share-name", closedby: "any" };
  const dialog = element("dialog", named, head);
  close.addEventListener("click", () => dialog.close());
  return dialog;
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
