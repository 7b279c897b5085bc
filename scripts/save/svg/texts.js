// @ts-check
// Writes texts among what was drawn: as outlines where their letters have some, as text elsewhere.

import { outlineOf } from "./outlines.js";
import { place } from "./path.js";
import { fontParts, levelText, outlinedText, textAttributes, turnedText } from "./text_element.js";
import { short } from "./values.js";

/**
 * @import { Outlines } from "./outlines.js"
 * @import { Primitive, Primitives } from "./primitives.js"
 * @import { Glyph } from "./text_element.js"
 */

/**
 * @typedef {object} TextStyle how a text is set, as a canvas's context knows it
 * @property {string} font
 * @property {CanvasTextAlign} textAlign
 * @property {CanvasFontKerning} fontKerning
 * @property {string} lang
 * @property {string[]} clips
 */

/** @typedef {ReturnType<typeof fontParts>} Font */

export class Texts {
  #primitives;
  #outlines;
  /** @type {Map<string, string>} */
  #letters = new Map();
  /** @type {{ look: string, glyphs: Glyph[], primitive: Primitive } | undefined} */
  #turned;

  /** @param {Primitives} primitives @param {Outlines} [outlines] */
  constructor(primitives, outlines) {
    this.#primitives = primitives;
    this.#outlines = outlines;
  }

  /** The faces that texts stay set in, `family,weight,style`, each with its letters. */
  get letters() {
    return this.#letters;
  }

  /** Ends the text whose glyphs are turned one by one. */
  endTurned() {
    this.#turned = undefined;
  }

  /**
   * Adds a text that stands level, or a glyph that is turned: such glyphs are one text.
   * @param {string} text
   * @param {TextStyle} style
   * @param {number[]} matrix where it stands, and how it is turned
   * @param {string} look its colours
   * @param {boolean} isTurned
   */
  add(text, style, matrix, look, isTurned) {
    const font = fontParts(style.font);
    const setting = { ...style, size: font.size, matrix };
    const outline = outlineOf(this.#outlines?.[font.key], text, setting);
    const isHalo = look.startsWith(" stroke");
    const looks = isHalo ? `${look} fill="none" aria-hidden="true"` : look;
    const face = outline === undefined ? this.#face(text, font, style) : "";
    if (isTurned) this.#addTurned({ text, outline, face, ...turnOf(matrix) }, style, looks);
    else if (outline === undefined) this.#addLevel(text, face, style, matrix, look, isHalo);
    else this.#put(style, () => outlinedText(text, looks, outline));
  }

  /**
   * A text's attributes but for colour and place, where it stays text.
   * @param {string} text
   * @param {Font} font
   * @param {TextStyle} style
   */
  #face(text, font, style) {
    this.#letters.set(font.key, (this.#letters.get(font.key) ?? "") + text);
    return textAttributes(font, style);
  }

  /**
   * @param {TextStyle} style
   * @param {() => string} element
   * @param {Primitive["halo"]} [halo]
   */
  #put({ clips }, element, halo) {
    const primitive = { clips, element, halo };
    this.#primitives.add(primitive);
    return primitive;
  }

  /**
   * A halo and the text itself are one element.
   * @param {string} text
   * @param {string} face
   * @param {TextStyle} style
   * @param {number[]} matrix
   * @param {string} look
   * @param {boolean} isHalo
   */
  #addLevel(text, face, style, matrix, look, isHalo) {
    const { x, y } = turnOf(matrix);
    const element = /** @param {string} looks */ (looks) =>
      levelText(text, `${face}${looks}`, x, y);
    const key = element("");
    const before = this.#primitives.last;
    if (isHalo) {
      this.#put(style, () => element(`${look} fill="none"`), { key, look });
    } else if (before?.halo?.key === key) {
      const halo = before.halo.look;
      before.element = () => element(`${halo} paint-order="stroke"${look}`);
    } else {
      this.#put(style, () => element(look));
    }
  }

  /**
   * @param {Glyph} glyph
   * @param {TextStyle} style
   * @param {string} look
   */
  #addTurned(glyph, style, look) {
    const turned = this.#turned;
    if (turned?.look === look && turned.primitive === this.#primitives.last) {
      turned.glyphs.push(glyph);
      return;
    }
    const glyphs = [glyph];
    const primitive = this.#put(style, () => turnedText(look, glyphs));
    this.#turned = { look, glyphs, primitive };
  }
}

/**
 * Where a matrix puts a text, and how it turns it, as SVG writes that.
 * @param {number[]} matrix
 */
function turnOf([a = 1, b = 0, , , e = 0, f = 0]) {
  const [x = "", y = ""] = place({ x: e, y: f }).split(" ");
  return { x, y, turn: short((Math.atan2(b, a) * 180) / Math.PI) };
}
