// @ts-check
// What answers as a canvas's context does, as far as src/painter/canvas.rs asks, and writes SVG.
// Nobody asks it to turn or scale a path; `shift` moves all that is drawn after it.

import { Path, place } from "./path.js";
import { escaped, fontParts, paint, short, textAttributes } from "./svg.js";

/**
 * @typedef {object} Mark something that is drawn
 * @property {string[]} clips the clips that were set then
 * @property {() => string} element
 * @property {{ key: string, look: string }} [halo] where it is a text's halo
 */

/** @typedef {{ text: string, x: string, y: string, turn: string }} Glyph */

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
  /** @type {Mark[]} */
  #marks = [];
  /** @type {string[]} */
  #definitions = [];
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
    return this.#marks.length;
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
    const id = `clip-${this.#definitions.length}`;
    const path = `<path clip-rule="${rule}" d="${this.#path.data}"/>`;
    this.#definitions.push(`<clipPath id="${id}">${path}</clipPath>`);
    this.clips = [...this.clips, id];
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
    const out = [`<defs>${this.#definitions.join("")}</defs>`];
    /** @type {string[]} */
    let open = [];
    for (const { clips, element } of [...this.#marks, { clips: [], element: () => "" }]) {
      const other = open.findIndex((id, index) => id !== clips[index]);
      const depth = other < 0 ? open.length : other;
      const groups = clips.slice(depth).map((id) => `<g clip-path="url(#${id})">`);
      out.push("</g>".repeat(open.length - depth), ...groups, element());
      open = clips;
    }
    return out.join("");
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

  /** @param {() => string} element @param {Mark["halo"]} [halo] */
  #put(element, halo) {
    this.#turned = undefined;
    this.#marks.push({ clips: this.clips, element, halo });
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
    const { textAlign, fontKerning, lang } = this;
    return textAttributes(font, { textAlign, fontKerning, lang });
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
      this.#turnedText(text, face, look, isHalo);
      return;
    }
    const [left, top] = place(this.#shifted(x, y)).split(" ");
    const element = /** @param {string} looks */ (looks) => (
      `<text${face}${looks} x="${left}" y="${top}">${escaped(text)}</text>`
    );
    const key = element("");
    const before = this.#marks.at(-1);
    if (isHalo) {
      this.#put(() => element(`${look} fill="none"`), { key, look });
    } else if (before?.halo?.key === key) {
      const halo = before.halo.look;
      before.element = () => element(`${halo} paint-order="stroke"${look}`);
    } else {
      this.#put(() => element(look));
    }
  }

  /** @param {string} text @param {string} face @param {string} look @param {boolean} isHalo */
  #turnedText(text, face, look, isHalo) {
    const [a = 1, b = 0, , , e = 0, f = 0] = this.matrix;
    const [x = "", y = ""] = place(this.#shifted(e, f)).split(" ");
    const glyph = { text, x, y, turn: short(Math.atan2(b, a) * 180 / Math.PI) };
    if (this.#turned?.look === look) {
      this.#turned.glyphs.push(glyph);
      return;
    }
    const glyphs = [glyph];
    const list = /** @param {"x" | "y" | "turn"} name */ (name) => (
      glyphs.map((one) => one[name]).join(" ")
    );
    const hidden = isHalo ? ' fill="none" aria-hidden="true"' : "";
    this.#put(() => {
      const place = ` x="${list("x")}" y="${list("y")}" rotate="${list("turn")}"`;
      const letters = escaped(glyphs.map((one) => one.text).join(""));
      return `<text${face}${look}${hidden}${place}>${letters}</text>`;
    });
    this.#turned = { look, glyphs };
  }
}
