// @ts-check
// A path as SVG writes it, in hundredths of a pixel.

import { short } from "./svg.js";

/** @import { Point } from "../types.js" */

/** @param {Point} point */
const hundredths = ({ x, y }) => ({ x: Math.round(x * 100), y: Math.round(y * 100) });

/**
 * A point as it stands in a path.
 * @param {Point} point
 */
export function place(point) {
  const { x, y } = hundredths(point);
  return `${short(x / 100)} ${short(y / 100)}`;
}

export class Path {
  #data = "";
  #at = { x: 0, y: 0 };

  /** The path; a line of one vertex has a round end where it stands. */
  get data() {
    return this.#data.replace(/l(?=M|$)/g, "h0");
  }

  /** @param {Point} point */
  moveTo(point) {
    this.#at = hundredths(point);
    this.#data += `M${place(point)}l`;
  }

  /**
   * Each vertex is written from the one before, in whole hundredths: no error adds up.
   * @param {Point} point
   */
  lineTo(point) {
    const to = hundredths(point);
    const [dx, dy] = [short((to.x - this.#at.x) / 100), short((to.y - this.#at.y) / 100)];
    this.#at = to;
    const before = this.#data.endsWith("l") || dx.startsWith("-") ? "" : " ";
    this.#data += before + dx + (dy.startsWith("-") ? "" : " ") + dy;
  }

  /** @param {Point} corner @param {number} width @param {number} height */
  rect(corner, width, height) {
    this.#data += `M${place(corner)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }

  /**
   * A whole circle.
   * @param {Point} center
   * @param {number} radius
   */
  circle({ x, y }, radius) {
    const half = `a${short(radius)} ${short(radius)} 0 0 1 `;
    const [there, back] = [short(2 * radius), short(-2 * radius)];
    this.#data += `M${place({ x: x - radius, y })}${half}${there} 0${half}${back} 0z`;
  }
}
