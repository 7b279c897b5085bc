// What the attributes of <tapal-map> may say.
//
// What this does: reads each of them; what makes no sense is told by `report(reason, message)` and taken as if it were not there.
// What it does not: know the story, and so which places and languages there are.

const LAYERS = ["towns", "rivers", "graticule"];
const CONTROLS = ["zoom", "layers", "languages", "link", "full"];

/** True for a height that a map can have, in pixels. */
export const isHeight = (pixels) => pixels >= 120 && pixels <= 10000;

/** The words of an attribute, by spaces, if there are any and all are `known`; else `undefined`, told where it is there. */
function words(element, name, known, report) {
  const value = element.getAttribute(name);
  const given = value?.match(/[^\s,]+/g) ?? [];
  if (given.length && given.every((word) => known.includes(word))) return given;
  if (value !== null) report(name, `${name}="${value}" is not of: ${known.join(", ")}`);
}

/** Some words of a list; `all` of them, or `none`. */
function some(element, name, known, report) {
  const given = words(element, name, ["all", "none", ...known], report) ?? ["all"];
  return known.filter((word) => given.includes(word) || given.includes("all"));
}

/** The theme: auto, light or dark. */
export const theme = (element, report) => words(element, "theme", ["auto", "light", "dark"], report)?.[0] ?? "auto";

/** The layers that are off. */
export function off(element, report) {
  const on = some(element, "layers", LAYERS, report);
  return LAYERS.filter((layer) => !on.includes(layer));
}

/** The controls that are there, by spaces. */
export const controls = (element, report) => some(element, "controls", CONTROLS, report).join(" ");

/** The height in pixels; `undefined` where the map takes what it needs. */
export function height(element, report) {
  const value = element.getAttribute("height") ?? "auto";
  const pixels = Number(value.replace(/px$/, "") || Number.NaN);
  if (isHeight(pixels)) return pixels;
  if (value !== "auto") report("height", `height="${value}" is not auto, or 120 to 10000 pixels`);
}
