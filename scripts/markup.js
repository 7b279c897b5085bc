// @ts-check
// Text in markup.

/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * A text as it may stand in an element or an attribute of HTML or SVG, as in `src/text.rs`.
 * @param {string} text
 */
export const escapeMarkup = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? "");
