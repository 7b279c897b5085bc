// @ts-check
// Text elements of SVG, with their fonts.

import { escapeMarkup } from "../markup.js";
import { short } from "./svg.js";

/** @typedef {{ text: string, x: string, y: string, turn: string }} Glyph its turn in degrees */

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
  return { style, weight, size: Number(size), families };
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
 * A text whose glyphs are placed and turned one by one, as along a river.
 * @param {string} attributes
 * @param {Glyph[]} glyphs
 */
export function turnedText(attributes, glyphs) {
  const list = /** @param {keyof Glyph} name */ (name) =>
    glyphs.map((glyph) => glyph[name]).join(" ");
  const place = ` x="${list("x")}" y="${list("y")}" rotate="${list("turn")}"`;
  const letters = escapeMarkup(glyphs.map(({ text }) => text).join(""));
  return `<text${attributes}${place}>${letters}</text>`;
}
