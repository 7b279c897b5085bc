// @ts-check
// The sheets of a hand-out: the story's opening, and each place with its map and its text.

import { queryWithout } from "../address.js";
import { element, findAll, required } from "../dom.js";
import { whereAndWhen } from "../page/paper.js";
import { showAddress } from "../page/show_address.js";
import { drawStop } from "./stop_map.js";

/** What only a screen can answer. */
const NOT_ON_PAPER = "button, input, [data-slider], .original, .tools";

/**
 * Makes the sheets, from the page itself: it shows each place in turn, and what it showed before
 * in the end.
 * @param {HTMLElement} page
 * @param {AbortSignal} signal ends it
 * @param {(made: number, all: number) => void} report hears how far it is
 * @returns {Promise<HTMLElement | undefined>} nothing once it was ended
 */
export async function makeSheets(page, signal, report) {
  const places = findAll("[data-place]", page);
  const all = places.length + 1;
  const root = document.documentElement.dataset;
  const before = { address: page.dataset.address, theme: root.theme, own: page.dataset.theme };
  const scrolled = findAll("[data-reading], .index ol", page).map((part) => ({
    part,
    left: part.scrollLeft,
    top: part.scrollTop,
  }));
  const query = queryWithout(location.search, "at");
  const sheets = element("div", { class: "handout-sheets", "aria-hidden": "true" });
  // What is shown meanwhile is no step of the history; and paper is light.
  page.dataset.aside = "";
  root.theme = page.dataset.theme = "light";
  try {
    for (let stop = 0; stop < all; stop += 1) {
      report(stop + 1, all);
      const place = stop ? places[stop - 1] : undefined;
      await show(page, place ? `${query}#${encodeURIComponent(place.id)}` : query);
      if (signal.aborted) return undefined;
      const title = required(place ? "h2 a > :last-child" : "h1", place ?? page).innerText;
      const map = await drawStop(title);
      sheets.append(place ? placeSheet(place, map) : openingSheet(page, map));
    }
  } finally {
    restore(root, before.theme);
    page.dataset.theme = before.own;
    // Its own colours are back.
    page.dispatchEvent(new Event("resize"));
    await show(page, before.address ?? query);
    delete page.dataset.aside;
    for (const { part, left, top } of scrolled) part.scrollTo(left, top);
  }
  sheets.append(...copies(page, ".sources"), element("p", {}, whereAndWhen()));
  return sheets;
}

/** @param {DOMStringMap} root @param {string | undefined} theme */
function restore(root, theme) {
  if (theme === undefined) delete root.theme;
  else root.theme = theme;
}

/**
 * Has the page show what an address asks for, and waits until it does.
 * @param {HTMLElement} page
 * @param {string} address
 */
async function show(page, address) {
  showAddress(page, address);
  // What follows from it in the page is done in tasks before this one's end.
  await new Promise((done) => setTimeout(done));
}

/** @param {HTMLElement} page @param {HTMLElement} map */
const openingSheet = (page, map) =>
  element("section", {}, ...copies(page, "h1, .summary, .lead"), map);

/** @param {HTMLElement} place @param {HTMLElement} map */
function placeSheet(place, map) {
  const sheet = element("section", { class: "place" }, ...copies(place, ":scope > *"));
  required(".heading", sheet).after(map);
  return sheet;
}

/**
 * Copies for paper.
 * @param {HTMLElement} root
 * @param {string} selector
 */
function copies(root, selector) {
  return findAll(selector, root).map((original) => {
    const copy = /** @type {HTMLElement} */ (original.cloneNode(true));
    copy.querySelectorAll(NOT_ON_PAPER).forEach((part) => part.remove());
    // Each of them is in the page already.
    for (const part of [copy, ...findAll("[id]", copy)]) part.removeAttribute("id");
    return copy;
  });
}
