// @ts-check
// An icon that a script puts into the page.

/** Closes something. */
export const CROSS = "M5 5l10 10M15 5 5 15";

/**
 * An icon, drawn on a field of 20 by 20.
 * @param {string} path
 */
export function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const line = document.createElementNS(space, "path");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
