// @ts-check
// What is seen in <tapal-map>: the host's fallback, the page within, or that there is no map; and
// how high that is.

import { find } from "../dom.js";
import { INITIAL_HEIGHT } from "../map_height.js";
import { alertElement, failedText } from "./alert.js";
import { height } from "./attributes.js";

/** @import { Report } from "./attributes.js" */

export class ShadowTree {
  #host;
  #root;
  #fallback = document.createElement("slot");
  /** How high the page within wants to be. */
  #wanted = INITIAL_HEIGHT;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
    this.#root = host.attachShadow({ mode: "open" });
    this.#root.append(this.#fallback);
  }

  /**
   * Takes a page in, hidden as it is until it is shown.
   * @param {HTMLElement} page
   * @param {CSSStyleSheet} styles
   */
  add(page, styles) {
    this.#root.adoptedStyleSheets = [styles];
    this.#root.prepend(page);
  }

  /**
   * Shows a page in the place of the fallback.
   * @param {HTMLElement} page
   */
  show(page) {
    page.hidden = false;
    this.#fallback.hidden = true;
  }

  /** Says above the fallback that there is no map, in as much height as that takes. */
  showFailure() {
    this.#clear();
    const { lang, style } = this.#host;
    style.removeProperty("--tapal-height");
    this.#root.prepend(alertElement(failedText(lang || document.documentElement.lang)));
  }

  /** Shows the fallback alone. */
  reset() {
    this.#fallback.hidden = false;
    this.#clear();
  }

  /**
   * Sets the height, unless a style sheet of the host's says another.
   * @param {number} [wanted] how high the page within wants to be now
   * @param {Report} [report]
   */
  resize(wanted = this.#wanted, report = () => {}) {
    this.#wanted = wanted;
    const pixels = height(this.#host, report) ?? wanted;
    this.#host.style.setProperty("--tapal-height", `${pixels}px`);
  }

  #clear() {
    find("[role=alert]", this.#root)?.remove();
  }
}
