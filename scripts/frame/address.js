// @ts-check
// The frame's own address, in step with what its page shows.

import { readAddress, writeAddress } from "../address.js";
import { findAll } from "../dom.js";

/**
 * Takes what the frame's address asks for, and writes the place into it later, without a step of
 * the host's history: it opens so again when the reader comes back.
 * @param {HTMLElement} page
 */
export function followAddress(page) {
  const { lang, off, others, fragment, ...rest } = readAddress(location.search + location.hash);
  const place = rest.place ?? new URLSearchParams(location.search).get("place") ?? undefined;
  if (place === "") beginWithoutPlace(page);
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

/**
 * A page is published with its first place open; of one that begins with none, neither card nor
 * picture shows a place as open.
 * @param {HTMLElement} page
 */
function beginWithoutPlace(page) {
  page.dataset.begins = "whole";
  for (const open of findAll("[aria-current=true]:not([hreflang])", page)) {
    open.removeAttribute("aria-current");
  }
  for (const marker of findAll(".picture .open", page)) marker.classList.remove("open");
}
