// @ts-check
// The links to the page in other languages: place, view and layers go along.

import { readAddress, writeAddress } from "../address.js";
import { closest, findAll, isModifiedClick } from "../dom.js";

/**
 * Keeps the links in step with what the page shows.
 * @param {HTMLElement} page
 */
export function followInLinks(page) {
  const links = findAll("a[hreflang]", page).map((link) => {
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

/**
 * Has links to other languages followed by `follow`, in the place of the browser.
 * @param {HTMLElement} page
 * @param {(link: HTMLAnchorElement) => void} follow
 * @param {{ signal?: AbortSignal }} [options]
 */
export function interceptLanguageClicks(page, follow, options) {
  page.addEventListener(
    "click",
    (event) => {
      const link = closest(event, "a[data-lang]");
      if (!(link instanceof HTMLAnchorElement) || isModifiedClick(event)) return;
      event.preventDefault();
      follow(link);
    },
    options,
  );
}
