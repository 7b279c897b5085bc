// @ts-check
// <tapal-map>: a story's map in a page of somebody else's, in one line. It begins when it comes
// near the window, and ends when it is taken out of the page.

import { find } from "../dom.js";
import { controls, dark, height, off, theme } from "./attributes.js";
import { followFrames } from "./frames.js";
import { followHeight } from "./height.js";
import { ask, fit, hasLanguage, hasPlace, isView, shownBy, storyOf } from "./page.js";
import { alertElement, failedText, pageElement } from "./parts.js";
import { findStory, HOME } from "./source.js";
import { serve } from "./surroundings.js";
import { awaitTurn } from "./turns.js";
import { watch } from "./watch.js";

/**
 * @import { Report } from "./attributes.js"
 * @import { Program } from "./program.js"
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

  /** @type {() => Promise<Program>} */
  static #loadProgram;

  /**
   * Defines the element, with what its maps share.
   * @param {() => Promise<Program>} loadProgram
   */
  static define(loadProgram) {
    TapalMap.#loadProgram = loadProgram;
    // Another one of it may be there already, from another story's folder.
    if (!customElements.get("tapal-map")) customElements.define("tapal-map", TapalMap);
    followFrames(HOME);
  }

  #shadow = this.attachShadow({ mode: "open" });
  #fallback = this.#shadow.appendChild(document.createElement("slot"));
  /** @type {AbortController | undefined} ends what has begun */
  #life;
  /** @type {HTMLElement | undefined} the page within, while there is one */
  #page;
  /** @type {HTMLElement | undefined} the page within, while its map answers */
  #ready;
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
    const near = new IntersectionObserver(async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      try {
        await this.#begin(signal);
      } catch (reason) {
        const { cause, message } = /** @type {Error} */ (reason);
        if (!signal.aborted) this.#fail(String(cause ?? "program"), message);
      }
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
    const known = page !== undefined && hasPlace(page, id);
    if (known) ask(page, { place: id });
    else this.#report("place", `place "${id}": ${page ? UNKNOWN : EARLY}`);
    return known;
  }

  /**
   * Flies to a view: degrees of longitude and latitude, and a zoom.
   * @param {unknown} view
   */
  flyTo(view) {
    const page = this.#ready;
    const sound = page !== undefined && isView(view);
    if (sound) ask(page, { camera: view });
    else this.#report("camera", page ? VIEW : EARLY);
    return sound;
  }

  /** Shows all places. */
  fit() {
    if (this.#ready) fit(this.#ready);
  }

  /** Where the map is looked at: `{ lon, lat, zoom }`. */
  get camera() {
    return this.#ready && shownBy(this.#ready).camera;
  }

  /** What the map shows: `{ title, language, places: [{ id, name }] }`, as it is written there. */
  get story() {
    return this.#ready && storyOf(this.#ready);
  }

  /** @param {AbortSignal} signal */
  async #begin(signal) {
    const src = this.getAttribute("src") ?? HOME;
    const [source, { mount, unmount, strings, styles }] = await Promise.all([
      findStory(src).catch(({ message }) => {
        throw new Error(`src="${src}": ${message}`, { cause: "src" });
      }),
      TapalMap.#loadProgram(),
    ]);
    const done = await awaitTurn(`${source.story}${source.file}`, signal);
    if (signal.aborted) return;
    this.#shadow.adoptedStyleSheets = [styles];
    const lang = this.getAttribute("lang") ?? undefined;
    const place = this.getAttribute("place") ?? undefined;
    const page = pageElement(source, { place, lang, off: off(this, this.#report) });
    this.#page = page;
    this.#shadow.prepend(page);
    for (const name of ["theme", "controls", "height"]) this.#apply(name, page);
    dark.addEventListener("change", () => this.#apply("theme", page), { signal });
    serve(page, { signal });
    const ends = [
      followHeight(page, (pixels) => this.#resize(undefined, pixels)),
      this.#watch(page, done),
      () => unmount(page),
      () => page.remove(),
    ];
    signal.addEventListener("abort", () => ends.forEach((end) => end()));
    try {
      mount(page, strings);
    } catch (reason) {
      done();
      throw new Error(String(reason));
    }
  }

  /**
   * Tells the host what happens in the page within.
   * @param {HTMLElement} page
   * @param {() => void} done when it is known whether there is a map
   */
  #watch(page, done) {
    return watch(page, {
      ready: () => {
        this.#ready = page;
        this.#show(page);
        this.#dispatch("ready", { story: this.story });
        for (const name of ["place", "lang"]) this.#isKnown(name, page);
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
      ask(page, { off: off(this, this.#report) });
    } else if (this.#ready && this.#isKnown(name, page)) {
      ask(page, { [name]: this.getAttribute(name) ?? undefined });
    }
  }

  /**
   * False, and reported, where the story knows no such place or language.
   * @param {string} name
   * @param {HTMLElement} page
   */
  #isKnown(name, page) {
    const value = this.getAttribute(name);
    if (value === null || (name === "place" ? hasPlace : hasLanguage)(page, value)) return true;
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
    this.#shadow.prepend(alertElement(reason === "story" ? message : failedText(lang)));
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
