// @ts-check
// One page within <tapal-map>, from its beginning to its end.

export class EmbeddedPage {
  #life = new AbortController();
  /** Aborted when the page ends. */
  signal = this.#life.signal;
  /** @type {HTMLElement | undefined} there is one once it was fetched */
  element;
  /** Does its map answer? */
  isReady = false;

  end() {
    this.#life.abort();
  }
}
