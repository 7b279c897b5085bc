// @ts-check
// The style sheet of a dialog, which comes when the dialog opens first.

import { element } from "./dom.js";
import { loadOnce } from "./load_once.js";
import { fileName, hasFile } from "./page/names.js";

/**
 * @param {string} address
 * @returns {Promise<void>}
 */
const load = (address) =>
  new Promise((resolve, reject) => {
    const link = element("link", { rel: "stylesheet", href: address });
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(`${address} did not come`));
    });
    document.head.append(link);
  });

const loadFrom = loadOnce(load);

/**
 * Loads the style sheet that an attribute of the page's script names; one file has them all.
 * @param {string} attribute
 */
export async function loadStyle(attribute) {
  if (hasFile(attribute)) await loadFrom(new URL(fileName(attribute), document.baseURI).href);
}
