// @ts-check
// <tapal-map>: a story's map in a page of somebody else's, in one line. It begins when it comes
// near the window, and ends when it is taken out of the page.

import { darkScheme } from "../dark_scheme.js";
import { closest, find, isModifiedClick } from "../dom.js";
import { alertElement, failedText } from "./alert.js";
import { controls, height, off, theme } from "./attributes.js";
import { followFrames } from "./frames.js";
import { HOME } from "./home.js";

/**
 * @import { Camera } from "../address.js"
 * @import { Report } from "./attributes.js"
 * @import { ProgramFiles } from "./program.js"
 * @typedef {typeof import("../embed-page.js")} Within
 */

/** Before anything else is there, a map is so high. */
const INITIAL_HEIGHT = 420;
/** A map begins when it is so near to the window. */
const NEAR = "400px";
const UNKNOWN = "the story has no such one";
const VIEW = "flyTo takes { lon, lat, zoom }: degrees, and a zoom";
const EARLY = "there is no map yet";

export class TapalMap extends HTMLElement {
  static observedAttributes = ["src", "place", "lang", "theme", "layers", "controls", "height"];

  /** @type {() => Promise<Within>} */
  static #importWithin;
  /** @type {ProgramFiles} */
  static #files;

  /**
   * Defines the element, with what its maps share.
   * @param {() => Promise<Within>} importWithin
   * @param {ProgramFiles} files
   */
  static define(importWithin, files) {
    TapalMap.#importWithin = importWithin;
    TapalMap.#files = files;
    // Another one of it may be there already, from another story's folder.
    if (!customElements.get("tapal-map")) customElements.define("tapal-map", TapalMap);
    followFrames(HOME);
  }

  /** @type {Within | undefined} what is fetched when the first map begins */
  #within;
  #shadow = this.attachShadow({ mode: "open" });
  #fallback = this.#shadow.appendChild(document.createElement("slot"));
  /** @type {AbortController | undefined} ends what has begun */
  #life;
  /** @type {HTMLElement | undefined} the page within, while there is one */
  #page;
  /** @type {HTMLElement | undefined} the page within, while its map answers */
  #ready;
  /** @type {AbortController | undefined} ends the page in the language before */
  #replaced;
  /** How high the page within wants to be. */
  #wanted = INITIAL_HEIGHT;
  /** @type {Report} */
  #report = (reason, message) => this.#dispatch("error", { reason, message });

  connectedCallback() {
    // It was moved, and goes on where it was.
    if (this.#life) return;
    const life = new AbortController();
    const { signal } = life;
    this.#life = life;
    this.#resize();
    const near = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      this.#start(signal);
    }, { rootMargin: NEAR });
    near.observe(this);
    signal.addEventListener("abort", () => near.disconnect());
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#end());
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (!this.#life || before === now) return;
    if (name === "src") {
      this.#end();
      this.connectedCallback();
    } else if (this.#page) {
      this.#apply(name, this.#page);
    }
  }

  /**
   * Opens a place; false where the story has none of that name.
   * @param {string} id
   */
  select(id) {
    const page = this.#ready;
    const known = page !== undefined && Boolean(this.#within?.hasPlace(page, id));
    if (known) this.#within?.ask(page, { place: id });
    else this.#report("place", `place "${id}": ${page ? UNKNOWN : EARLY}`);
    return known;
  }

  /**
   * Flies to a view: degrees of longitude and latitude, and a zoom.
   * @param {unknown} view
   */
  flyTo(view) {
    const page = this.#ready;
    const sound = page !== undefined && Boolean(this.#within?.isView(view));
    const camera = /** @type {Camera} */ (view);
    if (sound) this.#within?.ask(page, { camera });
    else this.#report("camera", page ? VIEW : EARLY);
    return sound;
  }

  /** Shows all places. */
  fit() {
    if (this.#ready) this.#within?.fit(this.#ready);
  }

  /** Where the map is looked at: `{ lon, lat, zoom }`. */
  get camera() {
    return this.#ready && this.#within?.shownBy(this.#ready).camera;
  }

  /** What the map shows: `{ title, language, places: [{ id, name }] }`, as it is written there. */
  get story() {
    return this.#ready && this.#within?.storyOf(this.#ready);
  }

  /**
   * Begins a page, or says why there is none.
   * @param {AbortSignal} signal
   * @param {{ lang: string | null, address: string }} [request]
   */
  async #start(signal, request) {
    try {
      await this.#begin(signal, request);
    } catch (reason) {
      const { cause, message } = /** @type {Error} */ (reason);
      if (!signal.aborted) this.#fail(String(cause ?? "program"), message);
    }
  }

  /**
   * @param {AbortSignal} signal
   * @param {{ lang: string | null, address: string }} [request] where another page is to go on
   */
  async #begin(signal, request) {
    const src = this.getAttribute("src") ?? HOME;
    const within = await TapalMap.#importWithin();
    this.#within = within;
    const [site, { mount, unmount, styles }] = await Promise.all([
      within.findSite(src).catch(({ message, cause = "src" }) => {
        throw new Error(`src="${src}": ${message}`, { cause });
      }),
      within.sharedProgram(TapalMap.#files),
    ]);
    const lang = request ? request.lang : this.getAttribute("lang");
    const tags = [lang, document.documentElement.lang, ...navigator.languages];
    const folder = within.languageFolder(site, tags.filter((tag) => tag !== null));
    const { page: published, address } = await within.fetchCompactPage(folder.href);
    const strings = await within.fetchFile(within.stringsAddress(published, address));
    const [text, page] = [await strings.text(), within.pageElement(published, address)];
    const done = await within.awaitTurn(site.folder, signal);
    if (signal.aborted) return;
    this.#shadow.adoptedStyleSheets = [styles];
    const place = this.getAttribute("place") ?? undefined;
    const first = () => within.writeAddress({ place, off: off(this, this.#report) });
    page.dataset.address = request?.address ?? first();
    this.#page = page;
    this.#shadow.prepend(page);
    for (const name of ["theme", "controls", "height"]) this.#apply(name, page);
    darkScheme.addEventListener("change", () => this.#apply("theme", page), { signal });
    within.serve(page, { signal });
    within.followInLinks(page);
    this.#followLanguageLinks(page, signal);
    const ends = [
      within.followHeight(page, (pixels) => this.#resize(undefined, pixels)),
      this.#watch(page, within, done, !request),
      () => unmount(page),
      () => page.remove(),
    ];
    signal.addEventListener("abort", () => ends.forEach((end) => end()));
    try {
      mount(page, text, within.fetchFile);
    } catch (reason) {
      done();
      throw new Error(String(reason));
    }
  }

  /**
   * Another language is another page, which goes on within the element where this one is.
   * @param {HTMLElement} page
   * @param {AbortSignal} signal
   */
  #followLanguageLinks(page, signal) {
    page.addEventListener("click", (event) => {
      const link = closest(event, "a[data-lang]");
      if (!link || isModifiedClick(event)) return;
      event.preventDefault();
      this.#changeLanguage(link.lang, page);
    }, { signal });
  }

  /**
   * The page within stays until the other one is there.
   * @param {string | null} lang
   * @param {HTMLElement} page
   */
  #changeLanguage(lang, page) {
    if (lang === page.lang) return;
    const before = this.#life;
    const life = new AbortController();
    this.#life = life;
    this.#ready = undefined;
    life.signal.addEventListener("abort", () => before?.abort());
    this.#replaced = before;
    this.#start(life.signal, { lang, address: page.dataset.address ?? "" });
  }

  /**
   * Tells the host what happens in the page within.
   * @param {HTMLElement} page
   * @param {Within} within
   * @param {() => void} done when it is known whether there is a map
   * @param {boolean} isFirst false for a page that goes on in another language
   */
  #watch(page, within, done, isFirst) {
    return within.watch(page, {
      ready: () => {
        this.#ready = page;
        this.#replaced?.abort();
        this.#show(page);
        if (isFirst) {
          this.#dispatch("ready", { story: this.story });
          for (const name of ["place", "lang"]) this.#isKnown(name, page);
        }
        done();
      },
      select: (place) => this.#dispatch("select", { place }),
      move: (camera) => this.#dispatch("move", camera),
      error: (reason, message) => {
        this.#fail(reason, message);
        done();
      },
    });
  }

  /** @param {HTMLElement} page */
  #show(page) {
    page.hidden = false;
    this.#fallback.hidden = true;
  }

  /**
   * Applies an attribute as it is now.
   * @param {string} name
   * @param {HTMLElement} page
   */
  #apply(name, page) {
    if (name === "theme") {
      page.dataset.theme = theme(this, this.#report);
      page.dispatchEvent(new Event("resize"));
    } else if (name === "controls") {
      page.dataset.controls = controls(this, this.#report);
    } else if (name === "height") {
      this.#resize(this.#report);
    } else if (this.#ready && name === "layers") {
      this.#within?.ask(page, { off: off(this, this.#report) });
    } else if (this.#ready && this.#isKnown(name, page)) {
      const value = this.getAttribute(name);
      if (name === "lang") this.#changeLanguage(value, page);
      else this.#within?.ask(page, { place: value ?? undefined });
    }
  }

  /**
   * False, and reported, where the story knows no such place or language.
   * @param {string} name
   * @param {HTMLElement} page
   */
  #isKnown(name, page) {
    const value = this.getAttribute(name);
    const isKnown = name === "place" ? this.#within?.hasPlace : this.#within?.hasLanguage;
    if (value === null || isKnown?.(page, value)) return true;
    this.#report(name, `${name}="${value}": ${UNKNOWN}`);
    return false;
  }

  /**
   * Shows that there is no map: in the page within, where that can say so itself, or else above
   * the fallback.
   * @param {string} reason
   * @param {string} message
   */
  #fail(reason, message) {
    console.error(message);
    this.#report(reason, message);
    if (this.#page && find(".surface", this.#page)) {
      this.#show(this.#page);
      return;
    }
    this.style.removeProperty("--tapal-height");
    const lang = this.lang || document.documentElement.lang;
    find("[role=alert]", this.#shadow)?.remove();
    this.#shadow.prepend(alertElement(failedText(lang)));
  }

  #end() {
    this.#life?.abort();
    this.#life = this.#page = this.#ready = undefined;
    this.#fallback.hidden = false;
    find("[role=alert]", this.#shadow)?.remove();
  }

  /**
   * Sets its height, unless a style sheet of the host's says another.
   * @param {Report} [report]
   * @param {number} [wanted] how high the page within wants to be now
   */
  #resize(report = () => {}, wanted = this.#wanted) {
    this.#wanted = wanted;
    this.style.setProperty("--tapal-height", `${height(this, report) ?? wanted}px`);
  }

  /** @param {string} what @param {unknown} detail */
  #dispatch(what, detail) {
    const options = { bubbles: true, composed: true, detail };
    this.dispatchEvent(new CustomEvent(`tapal-${what}`, options));
  }
}
