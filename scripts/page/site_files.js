// @ts-check
// The files of a page that stands in a site, beside them.

import { fetchFile } from "../fetch_file.js";
import { fileName } from "./names.js";

/** @import { Files } from "../types.js" */

/** @param {string} attribute */
const address = (attribute) => new URL(fileName(attribute), document.baseURI).href;

/** @type {Required<Files>} */
export const siteFiles = {
  fetchFile,
  importGlue: () => import(address("glue")),
  importSave: () => import(address("saveDialog")),
  importPresent: () => import(address("present")),
  importHandout: () => import(address("handout")),
  importSvg: () => import(address("saveSvg")),
  importShare: () => import(address("shareDialog")),
};
