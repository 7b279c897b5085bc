// @ts-check
// The page within <tapal-map>, and the one in another language that is to take its place.

/** One page, from its beginning to its end. */
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

export class Pages {
  /** @type {EmbeddedPage | undefined} is shown, or is the first to come */
  #current;
  /** @type {EmbeddedPage | undefined} takes its place when it is ready */
  #next;

  /** The page that is shown, or is the first to come. */
  get current() {
    return this.#current;
  }

  /** The element of the page that began last. */
  get latest() {
    return this.#next?.element ?? this.#current?.element;
  }

  /** The page's element, while its map answers and no other is to come. */
  get ready() {
    return this.#current?.isReady && !this.#next ? this.#current.element : undefined;
  }

  /** Begins the first page. */
  begin() {
    this.#current = new EmbeddedPage();
    return this.#current;
  }

  /** Begins a page that takes the place of the one before when it is ready. */
  beginNext() {
    this.#next = new EmbeddedPage();
    return this.#next;
  }

  /** The one before stays. */
  endNext() {
    this.#next?.end();
    this.#next = undefined;
  }

  /**
   * True for a page that is to take the place of another one.
   * @param {EmbeddedPage} page
   */
  isNext(page) {
    return page === this.#next;
  }

  /**
   * A page's map answers: it takes the place of the one before.
   * @param {EmbeddedPage} page
   */
  markReady(page) {
    page.isReady = true;
    if (!this.isNext(page)) return;
    this.#current?.end();
    this.#current = page;
    this.#next = undefined;
  }

  end() {
    this.endNext();
    this.#current?.end();
    this.#current = undefined;
  }
}
