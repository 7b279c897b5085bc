// @ts-check
// Texts of a picture: how wide they are, their lines, and how they are drawn.

/** @import { DrawingContext } from "../types.js" */

const ruler = document.createElement("canvas").getContext("2d");

/**
 * The measures of a text in a font, as a canvas takes one.
 * @param {string} font
 * @param {string} text
 */
export function measure(font, text) {
  if (!ruler) throw new Error("this browser has no canvas");
  ruler.font = font;
  return ruler.measureText(text);
}

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
 * A text in lines that are at most so wide. A space that does not break stays one.
 * @param {string} font
 * @param {string} text
 * @param {number} width
 */
export function wrap(font, text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && measure(font, longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
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
