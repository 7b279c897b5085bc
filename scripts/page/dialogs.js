// @ts-check
// What opens by a button: the dialogs that save a picture, make a hand-out and tell how to embed
// the map; and the story as it is presented.

import { closest, element, find } from "../dom.js";

/** @import { Files } from "../types.js" */

const BUTTONS = "button:is([data-save], [data-share], [data-present], [data-handout])";

/**
 * Fetches what a button opens when it is pressed, and says beside it when that does not come.
 * @param {Files} files
 */
export function openDialogs(files) {
  addEventListener("click", async (event) => {
    const button = closest(event, BUTTONS);
    if (!button) return;
    try {
      await (await importOf(button.dataset, files))?.open(button, files);
    } catch (reason) {
      console.error(reason);
      showFailure(button);
    }
  });
}

/**
 * What a button opens.
 * @param {DOMStringMap} data the button's
 * @param {Files} files
 */
function importOf(data, files) {
  if ("save" in data) return files.importSave();
  if ("present" in data) return files.importPresent();
  if ("handout" in data) return files.importHandout();
  return files.importShare?.();
}

/** @param {HTMLElement} button */
function showFailure(button) {
  const before = find("p.save");
  if (before) before.remove();
  else button.after(element("p", { class: "save", role: "alert" }, button.dataset.failed ?? ""));
}
