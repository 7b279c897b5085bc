// <tapal-map> as its pages come, fail and are ready, each when a test has it so, without a browser.
import { beforeEach, test } from "node:test";
import assert from "node:assert/strict";

/** As much of an element as the script asks for. */
class FakeElement extends EventTarget {
  dataset = {};
  hidden = false;
  children = [];
  attributes = new Map();
  style = { setProperty() {}, removeProperty() {} };
  attachShadow() {
    this.root = new FakeElement();
    return this.root;
  }
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  setAttribute(name, value) {
    const before = this.getAttribute(name);
    this.attributes.set(name, value);
    this.attributeChangedCallback?.(name, before, value);
  }
  append(...added) {
    this.children.push(...added);
  }
  prepend(added) {
    this.children.unshift(added);
    added.remove = () => {
      this.children = this.children.filter((one) => one !== added);
    };
  }
  querySelector(selector) {
    const [, name, value] = selector.match(/^\[(\w+)=(\w+)\]$/) ?? [];
    return this.children.find((one) => name && one.getAttribute?.(name) === value) ?? null;
  }
}

let near;
let observed;
Object.defineProperty(globalThis, "navigator", { value: { languages: [] }, configurable: true });
Object.assign(globalThis, {
  HTMLElement: FakeElement,
  Element: FakeElement,
  matchMedia: () => new EventTarget(),
  getComputedStyle: () => ({ colorScheme: "normal" }),
  addEventListener() {},
  document: {
    documentElement: { lang: "en" },
    createElement(name) {
      return Object.assign(new FakeElement(), { name });
    },
  },
  customElements: {
    get() {},
    define(_, defined) {
      observed = defined;
    },
  },
  IntersectionObserver: class {
    constructor(notify) {
      near = () => notify([{ isIntersecting: true }]);
    }
    observe() {}
    disconnect() {}
  },
});
console.error = () => {};

/** The pages that were mounted, the last one first, and the languages that cannot be fetched. */
let mounted;
let broken;
const within = {
  findSite: async (folder) => ({ folder }),
  sharedProgram: async () => ({}),
  awaitTurn: async () => () => {},
  fetchPage: async (_, [lang]) => {
    if (broken.has(lang)) throw new Error(`${lang} did not come`, { cause: "story" });
    const page = { lang: lang.toLowerCase(), hidden: true };
    return { strings: "", page: Object.assign(new FakeElement(), page) };
  },
  writeAddress: ({ place }) => `#${place}`,
  mountPage: (page, _, program, signal, listeners) => {
    signal.addEventListener("abort", () => page.remove());
    mounted.unshift({ page, ...listeners });
  },
  ask: (page, { place }) => {
    page.dataset.address = `#${place}`;
  },
  hasPlace: (_, place) => place !== "atlantis",
  hasLanguage: (_, lang) => lang !== "fr",
  storyOf: ({ lang }) => ({ language: lang }),
  shownBy: () => ({}),
};
const { TapalMap } = await import("../../../scripts/embed/element.js");
TapalMap.define(async () => within, {});

/** Until all is done that is done by itself. */
const settle = () =>
  new Promise((done) => {
    setImmediate(done);
  });

/** An element in a page and near the window, and the reasons of its errors. */
async function connected(attributes = {}) {
  const map = new observed();
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  const errors = [];
  map.addEventListener("tapal-error", ({ detail }) => errors.push(detail.reason));
  map.isConnected = true;
  map.connectedCallback();
  near();
  await settle();
  return { map, errors };
}

/** The languages of the pages that are in an element, the last one first, and of those seen. */
const pages = ({ root }) => root.children.filter(({ lang }) => lang);
const languages = (map) => pages(map).map(({ lang }) => lang);
const visible = (map) =>
  pages(map)
    .filter(({ hidden }) => !hidden)
    .map(({ lang }) => lang);

/** How many times an element says that there is no map. */
const alerts = ({ root }) => root.children.filter((one) => one.getAttribute("role")).length;

beforeEach(() => {
  mounted = [];
  broken = new Set();
});

test("a page is shown, and answers, when it is ready", async () => {
  const { map } = await connected();
  assert.deepEqual([visible(map), map.story, map.select("baikonur")], [[], undefined, false]);
  mounted[0].ready();
  assert.deepEqual([visible(map), map.story], [["en"], { language: "en" }]);
  assert.equal(map.select("baikonur"), true);
});

test("the page before stays until the one in another language is ready", async () => {
  const { map, errors } = await connected();
  mounted[0].ready();
  map.select("baikonur");
  map.setAttribute("lang", "ru");
  await settle();
  assert.deepEqual([visible(map), map.story], [["en"], undefined]);
  assert.equal(mounted[0].page.dataset.address, "#baikonur");
  mounted[0].ready();
  assert.deepEqual([visible(map), map.story, errors], [["ru"], { language: "ru" }, []]);
});

test("a page that does not come in another language leaves the one before", async () => {
  const { map, errors } = await connected();
  mounted[0].ready();
  broken.add("ru");
  map.setAttribute("lang", "ru");
  await settle();
  assert.deepEqual([visible(map), errors], [["en"], ["story"]]);
  assert.deepEqual([map.story, map.select("baikonur")], [{ language: "en" }, true]);
  map.setAttribute("lang", "kk");
  await settle();
  mounted[0].ready();
  assert.deepEqual([visible(map), map.story], [["kk"], { language: "kk" }]);
});

test("a page in another language whose map fails leaves the one before", async () => {
  const { map, errors } = await connected();
  mounted[0].ready();
  map.setAttribute("lang", "ru");
  await settle();
  mounted[0].error("map", "");
  assert.deepEqual([languages(map), errors], [["en"], ["map"]]);
  assert.deepEqual([visible(map), map.story], [["en"], { language: "en" }]);
});

test("of languages chosen one after another the last counts", async () => {
  const { map } = await connected();
  mounted[0].ready();
  const [{ changeLanguage }] = mounted;
  changeLanguage("ru");
  await settle();
  changeLanguage("kk");
  await settle();
  assert.deepEqual([visible(map), languages(map)], [["en"], ["kk", "en"]]);
  mounted[0].ready();
  assert.deepEqual([visible(map), languages(map)], [["kk"], ["kk"]]);
});

test("what is chosen anew is what is shown: nothing comes in its place", async () => {
  const { map } = await connected();
  mounted[0].ready();
  const [{ changeLanguage }] = mounted;
  changeLanguage("ru");
  await settle();
  changeLanguage("en");
  assert.deepEqual([languages(map), map.story], [["en"], { language: "en" }]);
});

test("a host may answer an error with another address", async () => {
  broken.add("ru");
  const { map, errors } = await connected({ lang: "ru" });
  assert.deepEqual([alerts(map), errors], [1, ["story"]]);
  map.addEventListener("tapal-error", () => {
    broken.clear();
    map.setAttribute("src", "https://example.org/other/");
  });
  map.setAttribute("src", "https://example.org/broken/");
  near();
  await settle();
  near();
  await settle();
  mounted[0].ready();
  assert.deepEqual([visible(map), alerts(map)], [["ru"], 0]);
});

test("attributes that change before the map is there are followed when it is", async () => {
  const { map, errors } = await connected({ lang: "en", place: "border" });
  map.setAttribute("place", "baikonur");
  map.setAttribute("lang", "RU");
  const [first] = mounted;
  first.ready();
  await settle();
  assert.deepEqual([first.page.dataset.address, errors], ["#baikonur", []]);
  map.setAttribute("place", "vostochny");
  const [second] = mounted;
  second.ready();
  assert.deepEqual([visible(map), second.page.dataset.address], [["ru"], "#vostochny"]);
  map.setAttribute("lang", "ru-KZ");
  assert.deepEqual(map.story, { language: "ru" }, "it is in that language");
});

test("the map before follows what changed while another was to come", async () => {
  const { map, errors } = await connected();
  mounted[0].ready();
  broken.add("ru");
  map.setAttribute("lang", "ru");
  map.setAttribute("place", "baikonur");
  await settle();
  assert.deepEqual([mounted[0].page.dataset.address, errors], ["#baikonur", ["story"]]);
});

test("what no map can follow is reported once", async () => {
  const { map, errors } = await connected({ place: "atlantis", lang: "fr" });
  mounted[0].ready();
  assert.deepEqual(errors, ["place", "lang"]);
  map.setAttribute("place", "");
  assert.deepEqual(errors, ["place", "lang"]);
});
