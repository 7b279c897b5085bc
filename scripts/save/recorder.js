// @ts-check
// What answers as a canvas's context does, as far as src/painter/canvas.rs asks, and writes SVG.
// Nobody asks it to turn or scale a path; `shift` moves all that is drawn after it.

import { escapeMarkup } from "../markup.js";
import { Path, place } from "./path.js";
import { Primitives } from "./primitives.js";
import { paint, short } from "./svg.js";
import { fontParts, textAttributes, turnedText } from "./svg_text.js";

/**
 * @import { Primitive } from "./primitives.js"
 * @import { Glyph } from "./svg_text.js"
 */

const UPRIGHT = [1, 0, 0, 1, 0, 0];

export class Recorder {
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  /** @type {CanvasLineCap} */
  lineCap = "butt";
  /** @type {CanvasLineJoin} */
  lineJoin = "miter";
  font = "";
  /** @type {CanvasFontKerning} */
  fontKerning = "auto";
  /** @type {CanvasTextAlign} */
  textAlign = "left";
  lang = document.documentElement.lang;
  /** @type {number[]} */
  dashes = [];
  offset = { x: 0, y: 0 };
  /** @type {string[]} */
  clips = [];
  matrix = UPRIGHT;
  /** @type {object[]} */
  #saved = [];
  #path = new Path();
  #primitives = new Primitives();
  /** @type {{ look: string, glyphs: Glyph[] } | undefined} the text whose glyphs are turned */
  #turned;
  /** @type {Map<string, string>} */
  #letters = new Map();

  /** The faces that texts are set in, `family,weight,style`, each with its letters. */
  get letters() {
    return this.#letters;
  }

  /** How many elements there are. */
  get count() {
    return this.#primitives.count;
  }

  /**
   * Where the origin is from now on.
   * @param {number} x
   * @param {number} y
   */
  shift(x, y) {
    this.offset = { x, y };
  }

  save() {
    this.#saved.push({ ...this });
  }

  restore() {
    Object.assign(this, this.#saved.pop());
  }

  /** @param {number[]} matrix */
  setTransform(...matrix) {
    this.matrix = matrix;
    if (!this.#isTurned()) this.#turned = undefined;
  }

  /** @param {number[]} lengths */
  setLineDash(lengths) {
    this.dashes = lengths;
  }

  beginPath() {
    this.#path = new Path();
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.#path.moveTo(this.#shifted(x, y));
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.#path.lineTo(this.#shifted(x, y));
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    this.#path.rect(this.#shifted(x, y), width, height);
  }

  /**
   * A whole circle.
   * @param {number} x
   * @param {number} y
   * @param {number} radius
   */
  arc(x, y, radius) {
    this.#path.circle(this.#shifted(x, y), radius);
  }

  /** @param {CanvasFillRule} [rule] */
  fill(rule) {
    this.#shape(`${paint("fill", this.fillStyle)}${rule ? ` fill-rule="${rule}"` : ""}`);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    this.beginPath();
    this.rect(x, y, width, height);
    this.#shape(paint("fill", this.fillStyle));
  }

  stroke() {
    const lengths = this.dashes.map(short).join(" ");
    const dashes = lengths && ` stroke-dasharray="${lengths}"`;
    const ends = this.lineCap === "butt" ? "" : ` stroke-linecap="${this.lineCap}"`;
    this.#shape(` fill="none"${this.#outline()}${ends}${dashes}`);
  }

  /** @param {CanvasFillRule} [rule] */
  clip(rule = "nonzero") {
    this.clips = [...this.clips, this.#primitives.addClip(rule, this.#path.data)];
  }

  /** @param {string} text @param {number} x @param {number} y */
  strokeText(text, x, y) {
    this.#text(text, x, y, this.#outline());
  }

  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    this.#text(text, x, y, paint("fill", this.fillStyle));
  }

  /** All that was drawn, as elements. */
  get svg() {
    return this.#primitives.svg;
  }

  /** @param {number} x @param {number} y */
  #shifted(x, y) {
    return { x: x + this.offset.x, y: y + this.offset.y };
  }

  #isTurned() {
    return this.matrix.some((value, index) => value !== UPRIGHT[index]);
  }

  #outline() {
    const width = ` stroke-width="${short(this.lineWidth)}"`;
    return `${paint("stroke", this.strokeStyle)}${width} stroke-linejoin="${this.lineJoin}"`;
  }

  /** @param {() => string} element @param {Primitive["halo"]} [halo] */
  #put(element, halo) {
    this.#turned = undefined;
    this.#primitives.add({ clips: this.clips, element, halo });
  }

  /** @param {string} look */
  #shape(look) {
    if (!this.#path.data) return;
    const element = `<path${look} d="${this.#path.data}"/>`;
    this.#put(() => element);
  }

  /**
   * A text's attributes but for colour and place.
   * @param {string} text
   */
  #face(text) {
    const font = fontParts(this.font);
    const key = [font.families[0], font.weight, font.style].join();
    this.#letters.set(key, (this.#letters.get(key) ?? "") + text);
    return textAttributes(font, this);
  }

  /**
   * Glyphs that are turned one by one are one text; so are a text's halo and the text itself,
   * where they stand level.
   * @param {string} text
   * @param {number} x
   * @param {number} y
   * @param {string} look
   */
  #text(text, x, y, look) {
    const face = this.#face(text);
    const isHalo = look.startsWith(" stroke");
    if (this.#isTurned()) {
      this.#turnedText(text, face, isHalo ? `${look} fill="none" aria-hidden="true"` : look);
      return;
    }
    const [left, top] = place(this.#shifted(x, y)).split(" ");
    const element = /** @param {string} looks */ (looks) =>
      `<text${face}${looks} x="${left}" y="${top}">${escapeMarkup(text)}</text>`;
    const key = element("");
    const before = this.#primitives.last;
    if (isHalo) {
      this.#put(() => element(`${look} fill="none"`), { key, look });
    } else if (before?.halo?.key === key) {
      const halo = before.halo.look;
      before.element = () => element(`${halo} paint-order="stroke"${look}`);
    } else {
      this.#put(() => element(look));
    }
  }

  /** @param {string} text @param {string} face @param {string} look */
  #turnedText(text, face, look) {
    const [a = 1, b = 0, , , e = 0, f = 0] = this.matrix;
    const [x = "", y = ""] = place(this.#shifted(e, f)).split(" ");
    const glyph = { text, x, y, turn: short((Math.atan2(b, a) * 180) / Math.PI) };
    if (this.#turned?.look === look) {
      this.#turned.glyphs.push(glyph);
      return;
    }
    const glyphs = [glyph];
    this.#put(() => turnedText(face + look, glyphs));
    this.#turned = { look, glyphs };
  }
}
