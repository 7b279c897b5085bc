// @ts-check
// What was drawn, in its order, each within its clips.

/**
 * @typedef {object} Primitive something that was drawn
 * @property {string[]} clips the clips that were set then, the widest first
 * @property {() => string} element what it is in SVG
 * @property {{ key: string, look: string }} [halo] where it is a text's halo
 */

export class Primitives {
  /** @type {Primitive[]} */
  #all = [];
  /** @type {string[]} */
  #clipPaths = [];

  /** What was drawn last. */
  get last() {
    return this.#all.at(-1);
  }

  /** @param {Primitive} primitive */
  add(primitive) {
    this.#all.push(primitive);
  }

  /**
   * Defines a clip.
   * @param {CanvasFillRule} rule
   * @param {string} data the path's
   * @returns {string} its id
   */
  addClip(rule, data) {
    const id = `clip-${this.#clipPaths.length}`;
    const path = `<path clip-rule="${rule}" d="${data}"/>`;
    this.#clipPaths.push(`<clipPath id="${id}">${path}</clipPath>`);
    return id;
  }

  /** All of them as SVG: those within one clip are a group. */
  get svg() {
    const out = [`<defs>${this.#clipPaths.join("")}</defs>`];
    /** @type {string[]} */
    let open = [];
    for (const { clips, element } of [...this.#all, { clips: [], element: () => "" }]) {
      const other = open.findIndex((id, index) => id !== clips[index]);
      const depth = other < 0 ? open.length : other;
      const groups = clips.slice(depth).map((id) => `<g clip-path="url(#${id})">`);
      out.push("</g>".repeat(open.length - depth), ...groups, element());
      open = clips;
    }
    return out.join("");
  }
}
