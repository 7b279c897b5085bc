// @ts-check
// A dialog over the page, with its heading and the button that closes it.

import { element, find } from "./dom.js";
import { CROSS, icon } from "./icon.js";

/**
 * An empty dialog for a button, in the page and not shown yet. Once closed it is gone, and the
 * button has the focus.
 * @param {HTMLElement} button
 * @param {string} name the dialog's class
 * @param {string} heading
 * @param {string} closeLabel
 * @returns {{ dialog: HTMLDialogElement, signal: AbortSignal }} the signal ends with it
 */
export function addDialog(button, name, heading, closeLabel) {
  // What the loader said when one of the files did not come before.
  find("p.save")?.remove();
  const attributes = { type: "button", class: "close", title: closeLabel };
  const close = element("button", attributes, icon(CROSS));
  const id = `${name}-name`;
  const head = element("header", {}, element("h2", { id }, heading), close);
  const named = { class: `dialog ${name}`, "aria-labelledby": id, closedby: "any" };
  const dialog = element("dialog", named, head);
  const life = new AbortController();
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    life.abort();
    dialog.remove();
    button.focus();
  });
  // Keys are the dialog's while it is open: the page behind it folds its own things by Escape.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  document.body.append(dialog);
  return { dialog, signal: life.signal };
}
