// @ts-check
// Starts the program when what was there to read is on the screen.

import { find } from "../dom.js";
import { showFailed, watchTraps } from "./failure.js";
import { expected, fileName } from "./names.js";
import { checked } from "./program.js";

/** @import { Files } from "../types.js" */

/**
 * Loads the program and mounts the page, or says in the page that there is none.
 * @param {HTMLElement} page
 * @param {Files} files
 * @returns {Promise<boolean>} whether it is there
 */
export async function startProgram(page, files) {
  if (typeof WebAssembly !== "object") {
    showFailed();
    return false;
  }
  watchTraps();
  try {
    const program = fetchProgram(files);
    program.catch(() => {});
    await firstPaint();
    await mount(page, files, program);
    await mapCame(page);
    return true;
  } catch (reason) {
    console.error(reason);
    showFailed();
    return false;
  } finally {
    delete document.documentElement.dataset.fonts;
  }
}

/** @returns {Promise<void>} */
function firstPaint() {
  return new Promise((painted) => {
    if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint")) {
      new PerformanceObserver((list) => {
        if (list.getEntriesByName("first-contentful-paint").length) painted();
      }).observe({ type: "paint", buffered: true });
    } else requestAnimationFrame(() => setTimeout(painted));
  });
}

/**
 * All that the program is made of; a page of a site has it on its way already.
 * @param {Files} files
 */
const fetchProgram = (files) =>
  Promise.all([
    files.importGlue(),
    files.fetchFile(fileName("wasm")),
    files.fetchFile(fileName("strings")).then((file) => file.text()),
  ]);

/**
 * @param {HTMLElement} page
 * @param {Files} files
 * @param {ReturnType<typeof fetchProgram>} program
 */
async function mount(page, files, program) {
  find("[data-loading]")?.removeAttribute("hidden");
  const [glue, response, strings] = await program;
  const wasm = expected.bytes ? checked(response, expected) : response;
  await glue.default({ module_or_path: wasm });
  glue.mount(page, strings, files.fetchFile);
}

/**
 * Until the map is there, or cannot be had.
 * @param {HTMLElement} page
 * @returns {Promise<void>}
 */
function mapCame(page) {
  return new Promise((came) => {
    const look = () => {
      if (find("[data-map][data-state=loading]")) return;
      observer.disconnect();
      came();
    };
    const observer = new MutationObserver(look);
    observer.observe(page, { subtree: true, attributeFilter: ["data-state"] });
    look();
  });
}
