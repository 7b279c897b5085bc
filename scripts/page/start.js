// @ts-check
// Starts the program when what was there to read is on the screen.

import { element, find } from "../dom.js";
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
    await firstPaint();
    await mount(page, files);
    return true;
  } catch (reason) {
    console.error(reason);
    showFailed();
    return false;
  }
}

async function firstPaint() {
  if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint")) {
    await /** @type {Promise<void>} */ (
      new Promise((painted) => {
        new PerformanceObserver((list) => {
          if (list.getEntriesByName("first-contentful-paint").length) painted();
        }).observe({ type: "paint", buffered: true });
      })
    );
  }
  await new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });
}

/** @param {HTMLElement} page @param {Files} files */
async function mount(page, files) {
  find("[data-loading]")?.removeAttribute("hidden");
  preload(page);
  const [glue, response, strings] = await Promise.all([
    files.importGlue(),
    files.fetchFile(fileName("wasm")),
    files.fetchFile(fileName("strings")).then((file) => file.text()),
  ]);
  const wasm = expected.bytes ? checked(response, expected) : response;
  await glue.default({ module_or_path: wasm });
  glue.mount(page, strings, files.fetchFile);
}

/**
 * Has the browser fetch what the program will ask for.
 * @param {HTMLElement} page
 */
function preload({ dataset: { story } }) {
  // One file has them within itself.
  if (!story) return;
  for (const name of ["map.geojson", "basemap-1.tapal"]) {
    const attributes = { rel: "preload", href: story + name, as: "fetch", crossorigin: "" };
    document.head.append(element("link", attributes));
  }
}
