// @ts-check
// What the attributes of <tapal-map> may say. What makes no sense is reported, and taken as if it
// were not there.

import { darkScheme } from "../dark_scheme.js";
import { isHeight, MAX_HEIGHT, MIN_HEIGHT } from "../map_height.js";

/** @typedef {(reason: string, message: string) => void} Report */

const LAYERS = ["towns", "rivers", "graticule"];
const CONTROLS = ["zoom", "layers", "languages", "link", "full"];

/**
 * The values of an attribute, by spaces, if there are any and all are known.
 * @param {Element} element
 * @param {string} name
 * @param {string[]} known
 * @param {Report} report
 */
function listed(element, name, known, report) {
  const value = element.getAttribute(name);
  /** @type {string[]} */
  const values = value?.match(/[^\s,]+/g) ?? [];
  if (values.length && values.every((value) => known.includes(value))) return values;
  if (value !== null) report(name, `${name}="${value}" is not of: ${known.join(", ")}`);
  return undefined;
}

/**
 * Some values of a list; `all` of them, or `none`.
 * @param {Element} element
 * @param {string} name
 * @param {string[]} known
 * @param {Report} report
 */
function some(element, name, known, report) {
  const values = listed(element, name, ["all", "none", ...known], report) ?? ["all"];
  return known.filter((word) => values.includes(word) || values.includes("all"));
}

/**
 * The theme, light or dark: the attribute's, or else that of the host's page.
 * @param {Element} element
 * @param {Report} report
 */
export function theme(element, report) {
  const [chosen = "auto"] = listed(element, "theme", ["auto", "light", "dark"], report) ?? [];
  if (chosen !== "auto") return chosen;
  const scheme = getComputedStyle(element).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || darkScheme.matches) ? "dark" : "light";
}

/**
 * The layers that are off.
 * @param {Element} element
 * @param {Report} report
 */
export function off(element, report) {
  const on = some(element, "layers", LAYERS, report);
  return LAYERS.filter((layer) => !on.includes(layer));
}

/**
 * The controls that are there, by spaces.
 * @param {Element} element
 * @param {Report} report
 */
export const controls = (element, report) => some(element, "controls", CONTROLS, report).join(" ");

/**
 * The height in pixels; `undefined` where the map takes what it needs.
 * @param {Element} element
 * @param {Report} report
 */
export function height(element, report) {
  const value = element.getAttribute("height") ?? "auto";
  const pixels = Number(value.replace(/px$/, "") || Number.NaN);
  if (isHeight(pixels)) return pixels;
  if (value !== "auto") {
    const range = `${MIN_HEIGHT} to ${MAX_HEIGHT} pixels`;
    report("height", `height="${value}" is not auto, or ${range}`);
  }
  return undefined;
}
