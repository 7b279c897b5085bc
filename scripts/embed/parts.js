// @ts-check
// The elements within a map's element.

import { find, findAll } from "../dom.js";

/**
 * The story's element of a published compact page, hidden, as it may stand in another document.
 * @param {Document} published
 * @param {string} address the page's own
 */
export function pageElement(published, address) {
  const found = find("#tapal", published);
  if (!found) throw new Error(`${address} holds no story`, { cause: "story" });
  const page = document.importNode(found, true);
  // The map comes at once here, or else the host's own fallback is seen.
  for (const part of findAll(".picture, noscript", page)) part.remove();
  const absolute = (/** @type {string | null} */ href) => new URL(href ?? "", address).href;
  for (const link of findAll("a[href]:not([href^='#'])", page)) {
    link.setAttribute("href", absolute(link.getAttribute("href")));
  }
  for (const name of ["story", "whole"]) page.dataset[name] = absolute(page.dataset[name] ?? "");
  page.classList.add("guest");
  page.hidden = true;
  page.lang = published.documentElement.lang;
  return page;
}

/**
 * The address of the file with the strings of a published page.
 * @param {Document} published
 * @param {string} address the page's own
 */
export function stringsAddress(published, address) {
  const name = find("script[data-strings]", published)?.dataset.strings;
  if (!name) throw new Error(`${address} names no strings`, { cause: "story" });
  return new URL(name, address);
}
