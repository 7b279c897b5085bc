// @ts-check
// A path as SVG writes it, in hundredths of a pixel.

import { short } from "./values.js";

/** @import { Point } from "../../types.js" */

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
  /** The command that the next numbers continue, unless they have one of their own. */
  #command = "";

  /** The path; a line of one vertex has a round end where it stands. */
  get data() {
    return this.#data.replace(/(M[^a-zA-Z]+)(?=M|$)/g, "$1h0");
  }

  /** @param {Point} point */
  moveTo(point) {
    this.#at = hundredths(point);
    this.#data += `M${place(point)}`;
    this.#command = "";
  }

  /**
   * A line from where the path is; where it has not begun, it begins here, as on a canvas.
   * @param {Point} point
   */
  lineTo(point) {
    if (this.#data) this.#continue("l", [point]);
    else this.moveTo(point);
  }

  /**
   * A curve by its control points, one or two, and its end.
   * @param {Point[]} points
   */
  curveTo(points) {
    this.#continue(points.length === 2 ? "q" : "c", points);
  }

  close() {
    this.#data += "z";
    this.#command = "";
  }

  /**
   * Each vertex is written from where the path is, in whole hundredths: no error adds up.
   * @param {string} command
   * @param {Point[]} points
   */
  #continue(command, points) {
    const { x, y } = this.#at;
    const rounded = points.map(hundredths);
    const numbers = rounded.flatMap((to) => [short((to.x - x) / 100), short((to.y - y) / 100)]);
    this.#at = rounded.at(-1) ?? this.#at;
    const isNew = command !== this.#command;
    this.#command = command;
    if (isNew) this.#data += command;
    numbers.forEach((number, index) => {
      const standsAlone = number.startsWith("-") || (isNew && index === 0);
      this.#data += standsAlone ? number : ` ${number}`;
    });
  }

  /** @param {Point} corner @param {number} width @param {number} height */
  rect(corner, width, height) {
    this.#command = "";
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
    this.#command = "";
    this.#data += `M${place({ x: x - radius, y })}${half}${there} 0${half}${back} 0z`;
  }
}
