// @ts-check
// <tapal-map>: a story's map in a page of somebody else's, in one line. It begins when it comes
// near the window, and ends when it is taken out of the page.

import { darkScheme } from "../dark_scheme.js";
import { find } from "../dom.js";
import { primarySubtag } from "../language_tag.js";
import { controls, off, theme } from "./attributes.js";
import { followFrames } from "./frames.js";
import { HOME } from "./home.js";
import { whenNear } from "./near.js";
import { Pages } from "./pages.js";
import { ShadowTree } from "./shadow_tree.js";

/**
 * @import { Camera } from "../address.js"
 * @import { Report } from "./attributes.js"
 * @import { PageListeners } from "./mounted_page.js"
 * @import { EmbeddedPage } from "./pages.js"
 * @import { ProgramFiles } from "./program.js"
 * @typedef {typeof import("../embed-page.js")} Within
 */

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
  #tree = new ShadowTree(this);
  #pages = new Pages();
  /** @type {Set<string>} attributes that changed while no map could follow them */
  #missed = new Set();
  /** @type {Report} */
  #report = (reason, message) => this.#dispatch("error", { reason, message });

  connectedCallback() {
    // It was moved, and goes on where it was.
    if (this.#pages.current) return;
    const first = this.#pages.begin();
    this.#tree.resize();
    whenNear(this, first.signal, () => this.#start(first));
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#end());
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (!this.#pages.current || before === now) return;
    const page = this.#pages.latest;
    if (name === "src") {
      this.#end();
      this.connectedCallback();
    } else if (page) {
      this.#apply(name, page);
    } else if (name === "lang") {
      this.#missed.add(name);
    }
  }

  /**
   * Opens a place; false where the story has none of that name.
   * @param {string} id
   */
  select(id) {
    const page = this.#pages.ready;
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
    const page = this.#pages.ready;
    const sound = page !== undefined && Boolean(this.#within?.isView(view));
    const camera = /** @type {Camera} */ (view);
    if (sound) this.#within?.ask(page, { camera });
    else this.#report("camera", page ? VIEW : EARLY);
    return sound;
  }

  /** Shows all places. */
  fit() {
    if (this.#pages.ready) this.#within?.fit(this.#pages.ready);
  }

  /** Where the map is looked at: `{ lon, lat, zoom }`. */
  get camera() {
    return this.#pages.ready && this.#within?.shownBy(this.#pages.ready).camera;
  }

  /** What the map shows: `{ title, language, places: [{ id, name }] }`, as it is written there. */
  get story() {
    return this.#pages.ready && this.#within?.storyOf(this.#pages.ready);
  }

  /**
   * Begins a page, or says why there is none.
   * @param {EmbeddedPage} embedded
   * @param {string | null} [lang] the attribute's, unless it is another
   */
  #start(embedded, lang) {
    this.#begin(embedded, lang).catch(({ cause = "program", message }) => {
      if (!embedded.signal.aborted) this.#fail(embedded, String(cause), message);
    });
  }

  /** @param {EmbeddedPage} embedded @param {string | null} [lang] */
  async #begin(embedded, lang) {
    const src = this.getAttribute("src") ?? HOME;
    const within = await TapalMap.#importWithin();
    this.#within = within;
    const [site, program] = await Promise.all([
      within.findSite(src),
      within.sharedProgram(TapalMap.#files),
    ]);
    const own = lang === undefined ? this.getAttribute("lang") : lang;
    const tags = [own, document.documentElement.lang, ...navigator.languages];
    const { page, strings } = await within.fetchPage(
      site,
      tags.filter((tag) => tag !== null),
    );
    const { signal } = embedded;
    const done = await within.awaitTurn(site.folder, signal);
    if (signal.aborted) return;
    const before = this.#pages.current?.element;
    page.dataset.address = before?.dataset.address ?? this.#firstAddress(within);
    // It begins with its first place unless it is told that none is open.
    const place = before ? (within.shownBy(before).place ?? "") : this.getAttribute("place");
    if (place === "") page.dataset.begins = "whole";
    embedded.element = page;
    this.#tree.add(page, program.styles);
    for (const name of ["theme", "controls", "height"]) this.#apply(name, page);
    darkScheme.addEventListener("change", () => this.#apply("theme", page), { signal });
    try {
      within.mountPage(page, strings, program, signal, this.#listeners(embedded, page, done));
    } catch (reason) {
      done();
      throw new Error(String(reason));
    }
  }

  /** @param {Within} within */
  #firstAddress({ writeAddress }) {
    const place = this.getAttribute("place") ?? undefined;
    return writeAddress({ place, off: off(this, this.#report) });
  }

  /**
   * Another language is another page, which takes the place of this one when it is ready.
   * @param {string | null} lang
   */
  #changeLanguage(lang) {
    this.#pages.endNext();
    if (lang !== null && primarySubtag(lang) === this.#pages.current?.element?.lang) return;
    this.#start(this.#pages.beginNext(), lang);
  }

  /**
   * What follows from what happens in a page within.
   * @param {EmbeddedPage} embedded
   * @param {HTMLElement} page
   * @param {() => void} done when it is known whether there is a map
   * @returns {PageListeners}
   */
  #listeners(embedded, page, done) {
    return {
      ready: () => {
        const isFirst = !this.#pages.current?.isReady;
        this.#tree.show(page);
        this.#pages.markReady(embedded);
        if (isFirst) {
          this.#dispatch("ready", { story: this.story });
          for (const name of ["place", "lang"]) {
            if (!this.#missed.has(name)) this.#isKnown(name, page);
          }
        }
        this.#applyMissed();
        done();
      },
      select: (place) => this.#dispatch("select", { place }),
      move: (camera) => this.#dispatch("move", camera),
      error: (reason, message) => {
        this.#fail(embedded, reason, message);
        done();
      },
      resize: (pixels) => this.#tree.resize(pixels),
      changeLanguage: (lang) => this.#changeLanguage(lang),
    };
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
      this.#tree.resize(undefined, this.#report);
    } else if (!this.#pages.ready) {
      this.#missed.add(name);
    } else if (name === "layers") {
      this.#within?.ask(page, { off: off(this, this.#report) });
    } else if (this.#isKnown(name, page)) {
      const value = this.getAttribute(name);
      if (name === "lang") this.#changeLanguage(value);
      else this.#within?.ask(page, { place: value || undefined });
    }
  }

  /** Applies what has changed while no map could follow it. */
  #applyMissed() {
    const page = this.#pages.ready;
    if (!page) return;
    const missed = this.#missed;
    this.#missed = new Set();
    for (const name of missed) this.#apply(name, page);
  }

  /**
   * False, and reported, where the story knows no such place or language.
   * @param {string} name
   * @param {HTMLElement} page
   */
  #isKnown(name, page) {
    const value = this.getAttribute(name);
    const isKnown = name === "place" ? this.#within?.hasPlace : this.#within?.hasLanguage;
    if (value === null || (name === "place" && !value) || isKnown?.(page, value)) return true;
    this.#report(name, `${name}="${value}": ${UNKNOWN}`);
    return false;
  }

  /**
   * Shows that there is no map: in the page within, where that can say so itself, or else above
   * the fallback. Where the page was to take the place of another one, that stays.
   * @param {EmbeddedPage} embedded
   * @param {string} reason
   * @param {string} message
   */
  #fail(embedded, reason, message) {
    console.error(message);
    const { element } = embedded;
    if (this.#pages.isNext(embedded)) {
      this.#pages.endNext();
    } else if (element && find(".surface", element)) {
      this.#tree.show(element);
    } else {
      this.#tree.showFailure();
    }
    // The last of all: a host may answer with another address.
    this.#report(reason, message);
    this.#applyMissed();
  }

  #end() {
    this.#pages.end();
    this.#missed.clear();
    this.#tree.reset();
  }

  /** @param {string} what @param {unknown} detail */
  #dispatch(what, detail) {
    const options = { bubbles: true, composed: true, detail };
    this.dispatchEvent(new CustomEvent(`tapal-${what}`, options));
  }
}
