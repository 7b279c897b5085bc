// @ts-check
// The dialog of the button that makes a hand-out: each stop on paper with its map, by the browser's
// own dialog for printing. The loader fetches it when the button is pressed.

import { element, find, findAll, required } from "../dom.js";
import { loadStyle } from "../load_style.js";
import { addDialog } from "../modal.js";
import { pageStrings } from "../strings.js";
import { makeSheets } from "./sheets.js";

/** @import { Files } from "../types.js" */

/**
 * Opens the dialog of a button. While it is open, what is printed is the hand-out.
 * @param {HTMLElement} button
 * @param {Files} files
 */
export async function open(button, files) {
  const [strings] = await Promise.all([pageStrings(files), loadStyle("handoutStyle")]);
  // Its button was pressed twice meanwhile.
  if (find("dialog.handout")) return;
  const { dialog, signal } = addDialog(button, "handout", strings.handout, strings.close);
  const note = element("p", { role: "status" });
  const print = element("button", { type: "button", class: "print", disabled: "" }, strings.print);
  dialog.append(element("div", { class: "body" }, note, print));
  print.addEventListener("click", () => window.print());
  dialog.showModal();
  try {
    const page = required("#tapal");
    const sheets = await makeSheets(page, signal, (made, all) => {
      note.textContent = `${strings.save_making} ${made} / ${all}`;
    });
    if (!sheets) return;
    document.body.append(sheets);
    const ended = printInstead();
    signal.addEventListener("abort", () => {
      ended();
      for (const { src } of sheets.querySelectorAll("img")) URL.revokeObjectURL(src);
      sheets.remove();
    });
    note.textContent = strings.handout_ready;
    print.disabled = false;
    print.focus();
    window.print();
  } catch (reason) {
    console.error(reason);
    note.textContent = strings.save_failed;
  }
}

/**
 * Has the sheets printed rather than the page, whose own sheet is laid out by other rules.
 * @returns {() => void} prints the page again
 */
function printInstead() {
  const root = document.documentElement;
  const own = /** @type {(HTMLLinkElement | HTMLStyleElement)[]} */ (
    findAll("link[media=print], style[media=print]")
  );
  for (const sheet of own) sheet.media = "not all";
  root.dataset.sheets = "";
  return () => {
    for (const sheet of own) sheet.media = "print";
    delete root.dataset.sheets;
  };
}
