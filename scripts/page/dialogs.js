// @ts-check
// What opens by a button: the dialog that saves a picture, the one that tells how to embed the map,
// and the story as it is presented.

import { closest, element, find } from "../dom.js";

/** @import { Files } from "../types.js" */

/**
 * Fetches what a button opens when it is pressed, and says beside it when that does not come.
 * @param {Files} files
 */
export function openDialogs(files) {
  addEventListener("click", async (event) => {
    const button = closest(event, "[data-save], [data-share], [data-present]");
    if (!button) return;
    try {
      if ("save" in button.dataset) await (await files.importSave()).open(button, files);
      else if ("present" in button.dataset) await (await files.importPresent()).open(button, files);
      else await (await files.importShare?.())?.open(button, files);
    } catch (reason) {
      console.error(reason);
      showFailure(button);
    }
  });
}

/** @param {HTMLElement} button */
function showFailure(button) {
  const before = find("p.save");
  if (before) before.remove();
  else button.after(element("p", { class: "save", role: "alert" }, button.dataset.failed ?? ""));
}
