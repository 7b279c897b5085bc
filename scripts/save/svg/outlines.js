// @ts-check
// Texts as the outlines of their letters: programs that lack the fonts show these as they are.

import { measure } from "../text.js";
import { Path } from "./path.js";

/**
 * @typedef {Record<string, Record<string, string>>} Outlines by `family,weight,style` and letter:
 *   an SVG path from the letter's origin, of `m`, `l`, `q`, `c` and `z`, in thousandths of an em
 */

/** The units of an em. */
const EM = 1000;

/** @type {Record<string, number>} how much of a text's width is before the point where it stands */
const BEFORE = { center: 0.5, right: 1 };

/**
 * @typedef {object} Setting how a text is set
 * @property {string} font as a canvas takes it
 * @property {number} size
 * @property {CanvasTextAlign} textAlign
 * @property {CanvasFontKerning} fontKerning
 * @property {number[]} matrix from the text's own pixels to the picture's
 */

/**
 * A text's outline as a path's data; undefined where one of its letters has none.
 * @param {Record<string, string> | undefined} face
 * @param {string} text
 * @param {Setting} setting
 */
export function outlineOf(face, text, { font, size, textAlign, fontKerning, matrix }) {
  const letters = [...text];
  if (!face || letters.some((letter) => face[letter] === undefined)) return undefined;
  // Of letters so large a browser rounds no width.
  const large = font.replace(/[\d.]+px/, `${EM}px`);
  const width = /** @param {string} part */ (part) => measure(large, part, fontKerning).width;
  const start = -(BEFORE[textAlign] ?? 0) * width(text);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const path = new Path();
  letters.forEach((letter, index) => {
    // Kerning is a matter of the letter before, once this one stands beside it.
    const x = start + width(letters.slice(0, index + 1).join("")) - width(letter);
    trace(path, face[letter] ?? "", (dx, dy) => {
      const at = { x: ((x + dx) * size) / EM, y: (dy * size) / EM };
      return { x: a * at.x + c * at.y + e, y: b * at.x + d * at.y + f };
    });
  });
  return path.data;
}

/**
 * Adds a letter to a path.
 * @param {Path} path
 * @param {string} outline
 * @param {(x: number, y: number) => import("../../types.js").Point} place
 */
function trace(path, outline, place) {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command, numbers = ""] of outline.matchAll(/([mlqcz])([^mlqcz]*)/g)) {
    const values = (numbers.match(/-?\d+/g) ?? []).map(Number);
    const points = [];
    for (let index = 0; index < values.length; index += 2)
      points.push([x + (values[index] ?? 0), y + (values[index + 1] ?? 0)]);
    [x = 0, y = 0] = points.at(-1) ?? [startX, startY];
    const placed = points.map(([px = 0, py = 0]) => place(px, py));
    if (command === "m") {
      [startX, startY] = [x, y];
      placed.forEach((point) => path.moveTo(point));
    } else if (command === "z") path.close();
    else if (command === "l") placed.forEach((point) => path.lineTo(point));
    else path.curveTo(placed);
  }
}
