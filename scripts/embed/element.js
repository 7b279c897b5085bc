// <tapal-map>: a story's map in a page of somebody else's, in one line.
//
// What this does: makes the element, which begins when it comes near the window and ends when it is taken out of the page;
// holds its attributes, methods and events against the page within. What it does not: draw or lay out anything, or set its own
// height where the host's style sheet does.

import { controls, height, off, theme } from "./attributes.js";
import { frames } from "./frames.js";
import { follow } from "./height.js";
import { ask, fit, hasPlace, isView, address, said, serve, watch } from "./page.js";
import { program } from "./program.js";
import { HOME, source } from "./source.js";

/** Before anything else is there, a map is so high. */
const AT_FIRST = 420;
/** A map begins when it is so near to the window. */
const NEAR = "400px";
/** Said where there are no strings yet. */
const FAILED = {
  en: "This map cannot be shown here.",
  id: "Peta tidak dapat ditampilkan di sini.",
  kk: "Картаны мұнда көрсету мүмкін емес.",
  ru: "Карту здесь показать нельзя.",
};
const UNKNOWN = "the story has no such one";
const EARLY = "there is no map yet";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** The last map of each story that began: the next one waits for it, and shares what it has made of the story. */
const turns = new Map();

class TapalMap extends HTMLElement {
  static observedAttributes = ["src", "place", "lang", "theme", "layers", "controls", "height"];

  #shadow = this.attachShadow({ mode: "open" });
  #fallback = this.#shadow.appendChild(document.createElement("slot"));
  /** Ends what has begun. */
  #ended;
  /** The page within, while there is one. */
  #page;
  #isReady = false;
  #report = (reason, message) => this.#tell("error", { reason, message });
  /** How high the page within wants to be. */
  #wanted = AT_FIRST;

  connectedCallback() {
    // It was moved, and goes on where it was.
    if (this.#ended) return;
    const ended = new AbortController();
    this.#ended = ended;
    this.#size();
    const near = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      this.#begin(ended.signal).catch((told) => ended.signal.aborted || this.#failed(...told));
    }, { rootMargin: NEAR });
    near.observe(this);
    ended.signal.addEventListener("abort", () => near.disconnect());
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#ended || before === now) return;
    if (name === "src") {
      this.#end();
      this.connectedCallback();
    } else if (this.#page) {
      this.#take(name);
    }
  }

  /** Opens a place; false where the story has none of that name. */
  select(id) {
    const known = this.#isReady && hasPlace(this.#page, id);
    if (known) ask(this.#page, { place: id });
    else this.#report("place", `place "${id}": ${this.#isReady ? UNKNOWN : EARLY}`);
    return known;
  }

  /** Flies to a view: degrees of longitude and latitude, and a zoom. */
  flyTo(view) {
    const sound = this.#isReady && isView(view);
    if (sound) ask(this.#page, { camera: view });
    else this.#report("camera", this.#isReady ? "flyTo takes { lon, lat, zoom }: degrees, and a zoom" : EARLY);
    return sound;
  }

  /** Shows all places. */
  fit() {
    if (this.#isReady) fit(this.#page);
  }

  /** Where the map is looked at: `{ lon, lat, zoom }`. */
  get camera() {
    return this.#isReady ? said(this.#page).camera : undefined;
  }

  /** What the map shows: `{ title, language, places: [{ id, name }] }`, as it is written there. */
  get story() {
    if (!this.#isReady) return undefined;
    const text = (element) => element.textContent;
    const places = Array.from(this.#page.querySelectorAll("[data-place]"), (place) => ({
      id: place.dataset.place, name: text(place.querySelector("h2 span:last-child")),
    }));
    return { title: text(this.#page.querySelector("h1")), language: this.#page.lang, places };
  }

  async #begin(signal) {
    const src = this.getAttribute("src");
    const [{ story, file, whole }, { mount, unmount, strings, styles }] = await Promise.all([
      source(src).catch(({ message }) => { throw ["src", `src="${src ?? HOME}": ${message}`]; }),
      program().catch(({ message }) => { throw ["program", message]; }),
    ]);
    const before = turns.get(story + file);
    let done;
    turns.set(story + file, new Promise((resolve) => { done = resolve; }));
    signal.addEventListener("abort", done);
    await before;
    if (signal.aborted) return;
    this.#shadow.adoptedStyleSheets = [styles];
    const page = this.#page = made("div", { class: "page compact guest", "data-compact": "", "data-story": story, hidden: "" },
      made("div", { class: "column" }), made("div", { "data-map": "", "data-state": "loading" }, made("p", { "data-message": "" })));
    if (whole) page.dataset.whole = whole;
    if (file) page.dataset.file = file;
    const lang = this.getAttribute("lang");
    page.dataset.address = address({ place: this.getAttribute("place"), lang, off: off(this, this.#report) });
    page.lang = lang ?? document.documentElement.lang;
    this.#shadow.prepend(page);
    for (const name of ["theme", "controls", "height"]) this.#take(name);
    dark.addEventListener("change", () => this.#take("theme"), { signal });
    serve(page, { signal });
    const ends = [
      follow(page, (pixels) => {
        this.#wanted = pixels;
        this.#size();
      }),
      watch(page, {
        ready: () => {
          this.#ready();
          done();
        },
        select: (place) => this.#tell("select", { place }),
        move: (camera) => this.#tell("move", camera),
        error: (...told) => {
          this.#failed(...told);
          done();
        },
      }),
      () => unmount(page),
      () => page.remove(),
    ];
    signal.addEventListener("abort", () => ends.forEach((end) => end()));
    try {
      mount(page, strings);
    } catch (reason) {
      done();
      throw ["program", String(reason)];
    }
  }

  #show() {
    this.#page.hidden = false;
    this.#fallback.hidden = true;
  }

  #ready() {
    this.#isReady = true;
    this.#show();
    this.#tell("ready", { story: this.story });
    for (const name of ["place", "lang"]) this.#check(name);
  }

  /** Takes an attribute as it is now. */
  #take(name) {
    const page = this.#page;
    if (name === "theme") {
      const scheme = getComputedStyle(this).colorScheme;
      const asHost = /dark/.test(scheme) && (!/light/.test(scheme) || dark.matches);
      const chosen = theme(this, this.#report);
      page.dataset.theme = chosen === "dark" || (chosen === "auto" && asHost) ? "dark" : "light";
      page.dispatchEvent(new Event("resize"));
    } else if (name === "controls") {
      page.dataset.controls = controls(this, this.#report);
    } else if (name === "height") {
      this.#size(this.#report);
    } else if (this.#isReady) {
      const change = { layers: () => ({ off: off(this, this.#report) }), place: () => ({ place: this.getAttribute("place") }),
        lang: () => ({ lang: this.getAttribute("lang") }) }[name]();
      if (name === "layers" || this.#check(name)) ask(page, change);
    }
  }

  /** False, and told, where the story knows no such place or language. */
  #check(name) {
    const value = this.getAttribute(name);
    const known = name === "place" ? (id) => hasPlace(this.#page, id)
      : (tag) => this.#page.querySelector(`[data-lang="${CSS.escape(tag.split("-")[0].toLowerCase())}"]`);
    if (value === null || known(value)) return true;
    this.#report(name, `${name}="${value}": ${UNKNOWN}`);
    return false;
  }

  /** Shows that there is no map: in the page within, where that can say so itself, or else above the fallback. */
  #failed(reason, message) {
    console.error(message);
    this.#report(reason, message);
    if (this.#page?.querySelector(".surface")) return this.#show();
    this.style.removeProperty("--tapal-height");
    const lang = (this.lang || document.documentElement.lang).split("-")[0];
    const text = reason === "story" ? message : FAILED[lang] ?? FAILED.en;
    this.#shadow.querySelector("[role=alert]")?.remove();
    this.#shadow.prepend(made("p", { role: "alert", "data-message": "" }, text));
  }

  #end() {
    this.#ended?.abort();
    this.#ended = this.#page = undefined;
    this.#isReady = this.#fallback.hidden = false;
    this.#shadow.querySelector("[role=alert]")?.remove();
  }

  /** Its height, unless a style sheet of the host's says another. */
  #size(report = () => {}) {
    this.style.setProperty("--tapal-height", `${height(this, report) ?? this.#wanted}px`);
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`tapal-${what}`, { bubbles: true, composed: true, detail }));
  }
}

function made(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// Another one of it may be there already, from another story's folder.
if (!customElements.get("tapal-map")) customElements.define("tapal-map", TapalMap);
frames(HOME);
