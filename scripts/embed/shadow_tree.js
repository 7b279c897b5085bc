// @ts-check
// What is seen in <tapal-map>: the host's fallback, the page within, or that there is no map.

import { find } from "../dom.js";
import { alertElement, failedText } from "./alert.js";

export class ShadowTree {
  #root;
  #fallback = document.createElement("slot");

  /** @param {HTMLElement} host */
  constructor(host) {
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

  /**
   * Says above the fallback that there is no map.
   * @param {string} lang
   */
  showFailure(lang) {
    this.#clear();
    this.#root.prepend(alertElement(failedText(lang)));
  }

  /** Shows the fallback alone. */
  reset() {
    this.#fallback.hidden = false;
    this.#clear();
  }

  #clear() {
    find("[role=alert]", this.#root)?.remove();
  }
}
