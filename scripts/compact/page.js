// @ts-check
// What the page within shows, and what can be asked of it, in the terms of its host.

import { isView as isAnyView, readAddress, writeAddress } from "../address.js";
import { find, findAll } from "../dom.js";
import { primarySubtag } from "../language_tag.js";

/** @import { Address, Camera } from "../address.js" */

/**
 * What the page shows; it says so in its `data-address`.
 * @param {HTMLElement} page
 */
export const shownBy = (page) => readAddress(page.dataset.address ?? "");

/**
 * Asks the page for another place, language or view, or other layers; what is not named stays.
 * @param {HTMLElement} page
 * @param {Partial<Address>} change
 */
export function ask(page, change) {
  const { camera, ...shown } = shownBy(page);
  const wanted = { ...shown, ...change };
  page.dataset.address = writeAddress(wanted);
  page.dispatchEvent(new Event("popstate"));
  // Where it is looked at from is said when it has come to rest.
  page.dataset.address = writeAddress({ ...wanted, camera });
}

/**
 * Asks for the view that shows all places.
 * @param {HTMLElement} page
 */
export const fit = (page) => find("[data-zoom=home]", page)?.click();

/**
 * True for a place of the story.
 * @param {HTMLElement} page
 * @param {string} id
 */
export const hasPlace = (page, id) => find(`[data-place="${CSS.escape(id)}"]`, page) !== null;

/**
 * True for a language that the page can be in, by its primary subtag.
 * @param {HTMLElement} page
 * @param {string} tag
 */
export function hasLanguage(page, tag) {
  const lang = CSS.escape(primarySubtag(tag));
  return find(`[data-lang="${lang}"]`, page) !== null;
}

/**
 * What the page shows, as it is written there.
 * @param {HTMLElement} page
 */
export function storyOf(page) {
  const places = findAll("[data-place]", page).map((place) => ({
    id: place.dataset.place,
    name: find("h2 span:last-child", place)?.textContent,
  }));
  return { title: find("h1", page)?.textContent, language: page.lang, places };
}

/**
 * True for a view that a map can be asked for.
 * @param {unknown} view
 * @returns {view is Camera}
 */
export const isView = (view) => isAnyView(view, 180);
