// @ts-check
// Texts of a picture: how wide they are, their lines, and how they are drawn.

/** @import { DrawingContext } from "../types.js" */

/** By so many CSS pixels lines are made narrower at a time. */
const STEP = 8;

const ruler = document.createElement("canvas").getContext("2d");

/**
 * The measures of a text in a font, as a canvas takes one.
 * @param {string} font
 * @param {string} text
 * @param {CanvasFontKerning} [fontKerning]
 */
export function measure(font, text, fontKerning = "auto") {
  if (!ruler) throw new Error("this browser has no canvas");
  Object.assign(ruler, { font, fontKerning });
  return ruler.measureText(text);
}

/**
 * True for a picture of a width, in CSS pixels, that has room for texts side by side.
 * @param {number} width
 */
export const isWide = (width) => width >= 620;

/**
 * The space beside texts in a picture of this width.
 * @param {number} width
 */
export const margin = (width) => (isWide(width) ? 24 : 16);

/**
 * A value of the page's style, such as `ink`.
 * @param {string} name
 */
export const token = (name) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/**
 * An element's font as a canvas takes it.
 * @param {Element} element
 */
export function fontOf(element) {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
}

/**
 * A text on one line, with one space between words.
 * @param {string | null | undefined} text
 */
export const onOneLine = (text) => (text ?? "").replace(/\s+/g, " ").trim();

/**
 * A text in lines that are at most so wide, as few as can be and as even as they can be then.
 * @param {string} font
 * @param {string} text
 * @param {number} width
 */
export function wrap(font, text, width) {
  let lines = fill(font, text, width);
  for (let narrower = width - STEP; narrower > 0; narrower -= STEP) {
    const other = fill(font, text, narrower);
    // Longer without its spaces: the same number of lines, as a word was broken.
    if (other.length > lines.length || other.join("").length > lines.join("").length) break;
    lines = other;
  }
  return lines;
}

/**
 * A text in lines that are at most so wide. A space that does not break stays one; a word that is
 * wider, such as an address, is broken.
 * @param {string} font
 * @param {string} text
 * @param {number} width
 */
function fill(font, text, width) {
  const isTooWide = /** @param {string} line */ (line) => measure(font, line).width > width;
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (!isTooWide(longer)) {
      lines[lines.length - 1] = longer;
      continue;
    }
    if (lines.at(-1)) lines.push("");
    for (const letter of word) {
      if (lines.at(-1) && isTooWide(lines.at(-1) + letter)) lines.push("");
      lines[lines.length - 1] += letter;
    }
  }
  return lines;
}

/**
 * @param {DrawingContext} context
 * @param {string} font
 * @param {string} fillStyle
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {CanvasTextAlign} [textAlign]
 */
export function drawText(context, font, fillStyle, text, x, y, textAlign = "left") {
  Object.assign(context, { font, fillStyle, textAlign }).fillText(text, x, y);
}
