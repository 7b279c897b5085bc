// @ts-check
// The files of a page that stands in a site, beside them.

import { findAll } from "../dom.js";
import { fileName } from "./names.js";

/** @import { Files } from "../types.js" */

/** @param {string} name */
const address = (name) => new URL(name, document.baseURI).href;

const strings = new Map(findAll('link[rel="x-strings"]')
  .map((link) => [link.getAttribute("hreflang") ?? "", link.getAttribute("href") ?? ""]));

/** @type {Files["fetchFile"]} */
async function fetchFile(name) {
  const response = await fetch(address(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** The page's addresses in the languages that it links to. */
const pages = new Map(findAll("a[data-lang]")
  .map((link) => [link.lang, link instanceof HTMLAnchorElement ? link.href : ""]));

/** @type {Files["fetchPicture"]} */
const fetchPicture = (lang) => new Promise((resolve, reject) => {
  const page = pages.get(lang);
  if (!page) {
    resolve(undefined);
    return;
  }
  // A request that makes a document of what comes: the page's policy lets no script parse HTML.
  const request = new XMLHttpRequest();
  request.responseType = "document";
  request.onload = () => resolve(request.response);
  request.onerror = () => reject(new Error(`${page} did not come`));
  request.open("GET", page);
  request.send();
});

/** @type {Required<Files>} */
export const siteFiles = {
  strings,
  fetchFile,
  importGlue: () => import(address(fileName("glue"))),
  importSave: () => import(address(fileName("saver"))),
  importShare: () => import(address(fileName("sharer"))),
  fetchPicture,
};
