// @ts-check
// The frame's own address, in step with what its page shows.

import { readAddress, writeAddress } from "../address.js";
import { PLACE } from "./language.js";

/**
 * Takes what the frame's address asks for, and writes the place into it later, without a step of
 * the host's history: it opens so again when the reader comes back.
 * @param {HTMLElement} page
 */
export function followAddress(page) {
  const { lang, off, others, fragment, ...rest } = readAddress(location.search + location.hash);
  const place = rest.place ?? new URLSearchParams(location.search).get(PLACE) ?? undefined;
  page.dataset.address = writeAddress({ ...rest, place, off });
  new MutationObserver(() => {
    const now = readAddress(page.dataset.address ?? "");
    // What a host has put behind `#?` is its own, and stays.
    const hash = fragment.startsWith("?") ? { fragment } : { place: now.place };
    const address = location.pathname + writeAddress({ lang, off, others, ...hash });
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // Some browsers let nothing be written very often: the next change is.
    }
  }).observe(page, { attributeFilter: ["data-address"] });
}
