// @ts-check
// What the attributes of <tapal-map> may say. What makes no sense is reported, and taken as if it
// were not there.

/** @typedef {(reason: string, message: string) => void} Report */

const LAYERS = ["towns", "rivers", "graticule"];
const CONTROLS = ["zoom", "layers", "languages", "link", "full"];

/**
 * True for a height that a map can have, in pixels.
 * @param {number} pixels
 */
export const isHeight = (pixels) => pixels >= 120 && pixels <= 10000;

/**
 * The words of an attribute, by spaces, if there are any and all are known.
 * @param {Element} element
 * @param {string} name
 * @param {string[]} known
 * @param {Report} report
 */
function words(element, name, known, report) {
  const value = element.getAttribute(name);
  /** @type {string[]} */
  const given = value?.match(/[^\s,]+/g) ?? [];
  if (given.length && given.every((word) => known.includes(word))) return given;
  if (value !== null) report(name, `${name}="${value}" is not of: ${known.join(", ")}`);
  return undefined;
}

/**
 * Some words of a list; `all` of them, or `none`.
 * @param {Element} element
 * @param {string} name
 * @param {string[]} known
 * @param {Report} report
 */
function some(element, name, known, report) {
  const given = words(element, name, ["all", "none", ...known], report) ?? ["all"];
  return known.filter((word) => given.includes(word) || given.includes("all"));
}

/**
 * The theme: auto, light or dark.
 * @param {Element} element
 * @param {Report} report
 */
export const theme = (element, report) => (
  words(element, "theme", ["auto", "light", "dark"], report)?.[0] ?? "auto"
);

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
export const controls = (element, report) => (
  some(element, "controls", CONTROLS, report).join(" ")
);

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
    report("height", `height="${value}" is not auto, or 120 to 10000 pixels`);
  }
  return undefined;
}
