// @ts-check
// What answers as a canvas's context does, as far as src/painter/canvas.rs asks, and writes SVG.
// Nobody asks it to turn or scale a path; `shift` moves all that is drawn after it.

import { Path } from "./path.js";
import { Primitives } from "./primitives.js";
import { Texts } from "./texts.js";
import { paint, short } from "./values.js";

/** @import { Outlines } from "./outlines.js" */

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
  #texts;

  /**
   * @param {Outlines} [outlines] of letters; without them, or without one of its letters, a text
   *   stays text
   */
  constructor(outlines) {
    this.#texts = new Texts(this.#primitives, outlines);
  }

  /** The faces that texts stay set in, `family,weight,style`, each with its letters. */
  get letters() {
    return this.#texts.letters;
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
    if (!this.#isTurned()) this.#texts.endTurned();
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

  /** @param {string} look */
  #shape(look) {
    if (!this.#path.data) return;
    const element = `<path${look} d="${this.#path.data}"/>`;
    this.#primitives.add({ clips: this.clips, element: () => element });
  }

  /**
   * @param {string} text
   * @param {number} x
   * @param {number} y
   * @param {string} look
   */
  #text(text, x, y, look) {
    const isTurned = this.#isTurned();
    // What is turned stands where it is turned about.
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.matrix;
    const at = isTurned ? this.#shifted(e, f) : this.#shifted(x, y);
    this.#texts.add(text, this, [a, b, c, d, at.x, at.y], look, isTurned);
  }
}
