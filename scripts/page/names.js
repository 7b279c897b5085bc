// @ts-check
// What the page's script tag says of the program and of the files beside it.

import { required } from "../dom.js";

const { dataset } = required("script[data-wasm]");

/**
 * The file that an attribute names, `wasm` of `data-wasm` for instance.
 * @param {string} attribute
 */
export function fileName(attribute) {
  const name = dataset[attribute];
  if (!name) throw new Error(`the page's script has no data-${attribute}`);
  return name;
}

/**
 * True where the page's script names such a file.
 * @param {string} attribute
 */
export const hasFile = (attribute) => attribute in dataset;

/** What the wasm must be, where the page knows: how many bytes, and their SHA-256. */
export const expected = { bytes: Number(dataset.bytes ?? 0), sha256: dataset.sha256 };

/** The script of the service worker, in a published site. */
export const worker = dataset.worker;
