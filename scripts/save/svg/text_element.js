// @ts-check
// Text elements of SVG, with their fonts.

import { escapeMarkup } from "../../markup.js";
import { short } from "./values.js";

/**
 * @typedef {object} Glyph
 * @property {string} text
 * @property {string} x
 * @property {string} y
 * @property {string} turn in degrees
 * @property {string} [outline] where it does not stay text
 * @property {string} face the attributes of its font, where it stays text
 */

/**
 * A font as a canvas writes it, `italic 400 12px "Family", …`, in its parts.
 * @param {string} font
 */
export function fontParts(font) {
  const [, style = "normal", weight = "", size = "", names = ""] =
    font.match(/^(?:(italic|normal) )?(\d+) ([\d.]+)px (.+)$/) ?? [];
  // What keeps a page's lines where they are until a font comes is of no use in a picture.
  const families = names
    .split(/, */)
    .map((name) => name.replaceAll('"', ""))
    .filter((name) => !name.includes("Fallback"));
  const key = [families[0], weight, style].join();
  return { style, weight, size: Number(size), families, key };
}

/** @type {Record<string, string | undefined>} */
const ANCHORS = { center: "middle", right: "end" };

/**
 * A text's attributes but for colour and place.
 * @param {ReturnType<typeof fontParts>} font
 * @param {{ textAlign: CanvasTextAlign, fontKerning: CanvasFontKerning, lang: string }} style
 */
export function textAttributes(font, { textAlign, fontKerning, lang }) {
  const { style, weight, size, families } = font;
  const family = families.map((name) => (name.includes(" ") ? `'${name}'` : name)).join(", ");
  const anchor = ANCHORS[textAlign];
  return [
    ` font-family="${family}" font-size="${short(size)}" font-weight="${weight}"`,
    style === "normal" ? "" : ` font-style="${style}"`,
    fontKerning === "none" ? ' class="even"' : "",
    anchor ? ` text-anchor="${anchor}"` : "",
    lang === document.documentElement.lang ? "" : ` xml:lang="${escapeMarkup(lang)}"`,
  ].join("");
}

/**
 * A text that stands level.
 * @param {string} text
 * @param {string} attributes
 * @param {string} x
 * @param {string} y
 */
export const levelText = (text, attributes, x, y) =>
  `<text${attributes} x="${x}" y="${y}">${escapeMarkup(text)}</text>`;

/**
 * A text as a path; what it says is there for those who listen, and for those who edit it.
 * @param {string} text
 * @param {string} look its attributes but for the path
 * @param {string} data the path's
 */
export function outlinedText(text, look, data) {
  const label = look.includes("aria-hidden") ? "" : ` aria-label="${escapeMarkup(text)}"`;
  return data && `<path${label}${look} d="${data}"/>`;
}

/**
 * A text whose glyphs are placed and turned one by one, as along a river: those that have outlines
 * as a path.
 * @param {string} look
 * @param {Glyph[]} glyphs
 */
export function turnedText(look, glyphs) {
  const outlined = glyphs.filter(({ outline }) => outline !== undefined);
  const others = glyphs.filter(({ outline }) => outline === undefined);
  const joined = /** @type {(list: Glyph[], name: keyof Glyph, by: string) => string} */ (
    list,
    name,
    by,
  ) => list.map((glyph) => glyph[name]).join(by);
  const path = outlinedText(joined(outlined, "text", ""), look, joined(outlined, "outline", ""));
  const [first] = others;
  if (!first) return path;
  const [x, y] = [joined(others, "x", " "), joined(others, "y", " ")];
  const place = ` x="${x}" y="${y}" rotate="${joined(others, "turn", " ")}"`;
  const letters = escapeMarkup(joined(others, "text", ""));
  return `${path}<text${first.face}${look}${place}>${letters}</text>`;
}
