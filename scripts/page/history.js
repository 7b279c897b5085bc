// @ts-check
// The window's address and history, in step with what the page shows.

import { showAddress } from "./show_address.js";

const current = () => location.search + location.hash;

/**
 * Writes what the page says in `data-address` into the window's address, and asks of the page what
 * the window's address says. A place that opens or closes is a step that back undoes, unless
 * the text was scrolled to it; all else only changes the address of the step that it happened in.
 * What the page shows aside, to have it drawn, is none of the reader's steps.
 * @param {HTMLElement} page
 */
export function followHistory(page) {
  /** @type {string | undefined} */
  let before;
  page.dataset.address = current();
  new MutationObserver(() => {
    const { address = "" } = page.dataset;
    if ("aside" in page.dataset) return;
    // The first is how it begins.
    const isStep =
      before !== undefined && placeOf(address) !== placeOf(before) && !("readsOn" in page.dataset);
    before = address;
    if (address === current()) return;
    try {
      const url = location.pathname + address;
      if (isStep) history.pushState(null, "", url);
      else history.replaceState(null, "", url);
    } catch {
      // A file from disk may not write an address: the page works without it.
    }
  }).observe(page, { attributeFilter: ["data-address"] });
  addEventListener("popstate", () => showAddress(page, current()));
}

/** @param {string} address */
const placeOf = (address) => new URL(address, location.href).hash;
