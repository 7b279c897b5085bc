// @ts-check
// The dialog's style sheet, which comes when the dialog opens first.

import { element } from "../dom.js";

/** @type {Promise<void> | undefined} */
let loaded;

/**
 * Loads the style sheet, once.
 * @param {string} address
 */
export const loadStyle = (address) => (loaded ??= new Promise((resolve, reject) => {
  const link = element("link", { rel: "stylesheet", href: address });
  link.addEventListener("load", () => resolve());
  link.addEventListener("error", () => {
    link.remove();
    // It may come the next time.
    loaded = undefined;
    reject(new Error(`${address} did not come`));
  });
  document.head.append(link);
}));
