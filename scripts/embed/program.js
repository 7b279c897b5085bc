// @ts-check
// The program that all maps of a page share: wasm, glue and styles, each fetched once.

import { fetchFile } from "../fetch_file.js";
import { loadOnce } from "../load_once.js";

/** @import { Glue } from "../types.js" */

/**
 * @typedef {object} ProgramFiles where the files of the program are
 * @property {() => Promise<Glue>} importGlue
 * @property {URL} wasm
 * @property {URL} styles
 * @property {URL} faces the fonts' style sheet
 * @property {(path: string) => URL | undefined} fontAddress where a file is that the faces name
 */

/**
 * @typedef {object} Program
 * @property {Glue["mount"]} mount
 * @property {Glue["unmount"]} unmount
 * @property {CSSStyleSheet} styles
 */

/** The program, from when the first map needs it. */
export const sharedProgram = loadOnce(load);

/**
 * @param {ProgramFiles} files
 * @returns {Promise<Program>}
 */
async function load(files) {
  const [glue, wasm, styles, fonts] = await Promise.all([
    files.importGlue(),
    fetchFile(files.wasm),
    fetchText(files.styles),
    fetchText(files.faces),
  ]);
  await glue.default({ module_or_path: wasm });
  // A face is known to a whole document, and not in a shadow tree alone; what it is called there
  // is not for the host's page.
  const start = fonts.indexOf("@font-face");
  const faces = fonts
    .slice(start)
    .replace(/url\("([^"]*)"/g, (_, path) => `url("${files.fontAddress(path)}"`);
  document.adoptedStyleSheets.push(styleSheet(faces));
  return {
    mount: glue.mount,
    unmount: glue.unmount,
    styles: styleSheet(fonts.slice(0, start) + styles),
  };
}

/** @param {URL} address */
const fetchText = async (address) => (await fetchFile(address)).text();

/**
 * A style sheet made of text: a host's policy has to allow no styles.
 * @param {string} rules
 */
function styleSheet(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
