// @ts-check
// What can be chosen in the dialog: place, language, theme, size, layers. It begins with what the
// reader has now.

import { element, find, findAll } from "../dom.js";
import { INITIAL_HEIGHT, MAX_HEIGHT, MIN_HEIGHT } from "../map_height.js";
import { choice, number, toggle } from "./fields.js";

/**
 * @import { Strings } from "../types.js"
 * @import { Choice } from "./code.js"
 * @import { Item } from "./fields.js"
 */

const HEIGHTS = { value: INITIAL_HEIGHT, min: MIN_HEIGHT, max: MAX_HEIGHT };
/** In CSS pixels, those that a map can be used at; a column of text is about so wide. */
const WIDTHS = { value: 640, min: 200, max: 4000 };
const PIXELS = "px";

/**
 * The fields, and `read()` for what is chosen in them, without what the site knows.
 * @param {Strings} strings
 */
export function options(strings) {
  const page = shownByPage();
  const places = [{ value: "", name: strings.share_whole_map }, ...page.places];
  const themes = [
    { value: "", name: strings.share_automatic },
    { value: "light", name: strings.share_light },
    { value: "dark", name: strings.share_dark },
  ];
  /** @type {(option: string, name: string, free: string, range: typeof WIDTHS) => HTMLElement} */
  const size = (option, name, free, { value, min, max }) => {
    const field = number(option, `${name}, ${strings.share_in_pixels}`, value, min, max);
    const list = [
      { value: "", name: free },
      { value: PIXELS, name: strings.share_in_pixels },
    ];
    return choice(option, name, list, "", field);
  };
  const legend = element("legend", {}, strings.layers);
  const layers = page.layers.map(({ id, name, isOn }) => toggle(id, name, isOn));
  const root = element(
    "div",
    { class: "options" },
    choice("place", strings.share_start_place, places, page.place),
    choice("lang", strings.languages, page.languages, page.lang),
    choice("theme", strings.share_theme, themes, ""),
    size("width", strings.share_width, strings.share_full_width, WIDTHS),
    size("height", strings.share_height, strings.share_automatic, HEIGHTS),
    element("fieldset", {}, legend, ...layers),
  );
  return {
    root,
    read: () =>
      read(
        root,
        page.layers.map(({ id }) => id),
      ),
  };
}

/**
 * @param {HTMLElement} root
 * @param {string[]} layers
 * @returns {Omit<Choice, "base" | "first" | "title">}
 */
function read(root, layers) {
  const value = /** @param {string} option */ (option) => {
    const field = find(`[data-option="${option}"]`, root);
    return field instanceof HTMLSelectElement ? field.value : "";
  };
  const pixels = /** @param {string} option */ (option) => {
    const field = find(`[data-pixels="${option}"]`, root);
    const isFree = value(option) !== PIXELS;
    field?.parentElement?.toggleAttribute("hidden", isFree);
    return isFree || !(field instanceof HTMLInputElement) ? undefined : field.valueAsNumber;
  };
  const off = findAll("[data-shared-layer]:not(:checked)", root);
  return {
    place: value("place"),
    lang: value("lang"),
    theme: value("theme"),
    width: pixels("width"),
    height: pixels("height"),
    layers,
    off: off.map(({ dataset }) => dataset.sharedLayer ?? ""),
  };
}

/** What the page shows now, and what else there is to choose from. */
function shownByPage() {
  return {
    lang: document.documentElement.lang,
    languages: findAll("a[data-lang]").map(({ dataset, lang }) => ({
      value: dataset.lang ?? "",
      name: dataset.endonym ?? "",
      lang,
    })),
    place: find("[data-place][aria-current=true]")?.dataset.place ?? "",
    places: findAll("[data-place]").map(placeItem),
    layers: findAll("[data-layer]").map((input) => ({
      id: input.dataset.layer ?? "",
      name: input.closest("label")?.textContent ?? "",
      isOn: input.matches(":checked"),
    })),
  };
}

/**
 * @param {HTMLElement} place
 * @param {number} index
 * @returns {Item}
 */
function placeItem(place, index) {
  const name = find("h2 span:last-child", place);
  const label = `${index + 1}. ${name?.textContent}`;
  return { value: place.dataset.place ?? "", name: label, lang: name?.lang };
}
