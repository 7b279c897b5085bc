// @ts-check
// The links to the page in other languages: place, view and layers go along.

import { readAddress, writeAddress } from "../address.js";
import { findAll } from "../dom.js";

/**
 * Keeps the links in step with what the page shows.
 * @param {HTMLElement} page
 */
export function followInLinks(page) {
  const links = findAll("a[data-lang]", page).map((link) => {
    const own = link.getAttribute("href") ?? "";
    return { link, own };
  });
  const write = () => {
    const address = readAddress(page.dataset.address ?? "");
    for (const { link, own } of links) {
      // One file has no other page, and asks itself for another language.
      const { lang } = readAddress(own);
      const folder = own.replace(/[?#].*$/s, "");
      link.setAttribute("href", folder + writeAddress({ ...address, lang }));
    }
  };
  write();
  new MutationObserver(write).observe(page, { attributeFilter: ["data-address"] });
}
