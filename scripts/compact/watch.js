// @ts-check
// Tells a host what happens in the page within.

import { find } from "../dom.js";
import { shownBy } from "./page.js";

/**
 * @import { Camera } from "../address.js"
 * @typedef {object} Listeners
 * @property {() => void} ready
 * @property {(place: string | null) => void} select
 * @property {(camera: Camera) => void} move
 * @property {(reason: string, message: string) => void} error
 */

/**
 * Calls the listeners from now on; of place and view nothing is told before the page is ready.
 * @param {HTMLElement} page
 * @param {Listeners} listeners
 * @returns {() => void} what ends it
 */
export function watch(page, listeners) {
  let state = "loading";
  /** @type {{ place?: string, view?: string } | undefined} */
  let before;
  const look = () => {
    const map = find("[data-map]", page);
    const now = map?.dataset.state ?? state;
    if (map && now !== state) {
      state = now;
      if (now === "ready" && !before) {
        before = { place: shownBy(page).place };
        listeners.ready();
      }
      if (now === "failed") {
        listeners.error(reason(map), find("[data-message]", page)?.textContent ?? "");
      }
    }
    if (!before) return;
    const { place, camera } = shownBy(page);
    const view = camera ? String(Object.values(camera)) : before.view;
    if (place !== before.place) listeners.select(place ?? null);
    if (camera && view !== before.view) listeners.move(camera);
    before = { place, view };
  };
  const observer = new MutationObserver(look);
  const attributeFilter = ["data-address", "data-state", "hidden"];
  observer.observe(page, { subtree: true, childList: true, attributeFilter });
  return () => observer.disconnect();
}

/**
 * Why there is no map: the program says so itself, without the map that moves it is the story.
 * @param {HTMLElement} map
 */
const reason = (map) => map.dataset.reason ?? (map.querySelector(".surface") ? "map" : "story");
