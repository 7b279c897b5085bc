// @ts-check
// Another language in a frame: another page, and no step of the host's history either.

import { readAddress, writeAddress } from "../address.js";
import { interceptLanguageClicks } from "../page/language_links.js";

/**
 * The part of a frame's query by which a page goes on from the one in another language: the address
 * that the host's page has the frame at.
 */
export const FROM = "from";

/**
 * Follows the links to other languages in the place of the browser.
 * @param {HTMLElement} page
 */
export function followLanguageLinks(page) {
  const { others, fragment } = readAddress(location.search + location.hash);
  const query = new URLSearchParams(location.search);
  const from = query.get(FROM) ?? location.href;
  const hostParts = others.filter((part) => !/^(from|place)=/.test(part));
  interceptLanguageClicks(page, ({ pathname }) => {
    const { camera, off, place } = readAddress(page.dataset.address ?? "");
    const parts = [...hostParts, `${FROM}=${encodeURIComponent(from)}`];
    // What a host has put behind `#?` is its own, and stays; the query then names the open place,
    // as it does where none is open.
    const isHosts = fragment.startsWith("?");
    if (isHosts || !place) parts.push(`place=${encodeURIComponent(place ?? "")}`);
    const hash = isHosts ? { fragment } : { place };
    location.replace(pathname + writeAddress({ camera, off, others: parts, ...hash }));
  });
}
