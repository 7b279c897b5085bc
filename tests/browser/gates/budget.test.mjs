// What the published folder weighs, at brotli 11, against its budget. 1 KB is 1000 bytes here, the
// stricter reading.
import { test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { DIST, named, MAP_PATH, readStory, ROOT } from "../paths.mjs";

const KB = 1000;
const folder = MAP_PATH.slice(0, MAP_PATH.lastIndexOf("/") + 1);
// A page for each language, and a compact one beside it.
const pages = [
  "index.html",
  ...readStory()
    .story.languages.slice(1)
    .map((lang) => `${lang}/index.html`),
];
const compact = pages.map((page) => page.replace("index.html", "embed/index.html"));
// A browser fetches what is for paper alone after all else, and waits for it nowhere.
const paper = [named("print.css")];
/** The style sheets that a page names, and its scripts that are there before the first picture. */
const linked = (page) =>
  [
    ...readFileSync(join(DIST, page), "utf8").matchAll(
      /<(?:link rel="stylesheet"|script(?! type="module"))[^>]* (?:href|src)="([^"]+)"/g,
    ),
  ]
    .map(([, address]) => join(dirname(page), address))
    .filter((file) => !paper.includes(file));
const program = ["web_bg.wasm", "web.js", "loader.js"].map(named);
/** The strings of each page. */
const strings = readStory().story.languages.map((lang) => named(`strings/${lang}.json`));
// Fetched when its button is pressed.
const save = [named("save.js"), named("save.css")];
const svg = [named("save-svg.js")];
const outlines = [named("outlines.json")];
const story = [MAP_PATH];
const first = [`${folder}basemap-1.tapal`];
const second = [`${folder}basemap-2.tapal`];
// Every file that a page of one language may load. A page in Cyrillic letters shows Latin words and
// figures too.
const fonts = existsSync(join(DIST, "fonts"))
  ? readdirSync(join(DIST, "fonts")).filter((name) => name.endsWith(".woff2"))
  : [];
const latin = fonts
  .filter((name) => /-latin\.\w+\.woff2$/.test(name))
  .map((name) => `fonts/${name}`);
const everyFont = fonts.map((name) => `fonts/${name}`);

const budgets = [
  ...[...pages, ...compact].map((page) => [
    `HTML, CSS, first scripts, inline SVG: ${page}`,
    [page, ...linked(page)],
    50,
  ]),
  ["style of the printed page", paper, 2],
  ["wasm, glue, loader", program, 170],
  ...strings.map((file) => [`strings of a language: ${file}`, [file], 3.8]),
  ["what saves a picture", save, 7],
  ["what writes one as SVG", svg, 4],
  ["the outlines of all letters", outlines, 100],
  ["what presents the story", [named("present.js"), named("present.css")], 4],
  ["what makes a hand-out", [named("handout.js"), named("handout.css")], 6],
  ["what tells how to embed the map", [named("share.js"), named("share.css")], 6],
  ["the custom element", ["embed.js"], 4],
  ["what it fetches when its first map begins", [named("embed-page.js")], 4],
  ["its styles", [named("compact.css")], 7.3],
  ["what the map reads of the story", story, 4],
  ["base map, first stage", first, 40],
  ["base map, second stage", second, 60],
  ["fonts of a page in Latin letters", latin, 100],
  ["fonts of a page in Cyrillic letters", everyFont, 140],
  ...[pages, compact].flatMap((all) =>
    all.map((page, index) => [
      `until the map can be used: ${page}`,
      [page, ...linked(page), ...program, strings[index], ...story, ...first],
      270,
    ]),
  ),
];

const weigh = (name) => {
  const path = join(DIST, name);
  assert.ok(existsSync(path), `${path} is missing`);
  const bytes = readFileSync(path);
  assert.ok(bytes.length > 0, `${path} is empty`);
  // A WOFF2 is brotli already, and is sent as it is.
  if (name.endsWith(".woff2")) return bytes.length;
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
};
const known = new Map();
const weight = (name) => known.get(name) ?? known.set(name, weigh(name)).get(name);

test("each page names its style sheets", () => {
  for (const page of [...pages, ...compact])
    assert.ok(linked(page).length >= 4, `${page} names ${linked(page).join(", ")}`);
});

test("the style for paper is asked for as that", () => {
  for (const page of pages)
    assert.match(
      readFileSync(join(DIST, page), "utf8"),
      /href="[./]*print\.\w+\.css" media="print"/,
      page,
    );
});

test("fonts of both scripts are there", () =>
  assert.ok(latin.length > 0 && everyFont.length > latin.length, `no fonts in ${DIST}`));

test("what the wasm imports has short names, and the glue has each of them", () => {
  const wasm = new WebAssembly.Module(readFileSync(join(DIST, named("web_bg.wasm"))));
  const glue = readFileSync(join(DIST, named("web.js")), "utf8");
  const imports = WebAssembly.Module.imports(wasm).map(({ name }) => name);
  assert.ok(imports.length > 100, `${imports.length} imports`);
  assert.equal(new Set(imports).size, imports.length, "each name once");
  for (const name of imports) {
    assert.match(name, /^[a-z]{1,2}$/);
    assert.match(glue, new RegExp(`[{,]${name}:`), `the glue has no ${name}`);
  }
});

for (const [name, files, limit] of budgets) {
  test(`${name}: at most ${limit} KB`, () => {
    const bytes = files.reduce((sum, file) => sum + weight(file), 0);
    assert.ok(
      bytes <= limit * KB,
      `${bytes} bytes are over ${limit * KB}: ${files.map((file) => `${file} ${weight(file)}`).join(", ")}`,
    );
  });
}

test("the table", () => {
  const route = existsSync(join(ROOT, "target/web-route"))
    ? readFileSync(join(ROOT, "target/web-route"), "utf8").trim()
    : "unknown";
  const line = (name, bytes, limit) =>
    console.log(`  ${name.padEnd(48)} ${String(bytes).padStart(8)} ${String(limit).padStart(8)}`);
  line(`brotli 11, wasm by ${route}`, "bytes", "limit");
  for (const [name, files, limit] of budgets) {
    const there = files.filter((file) => existsSync(join(DIST, file)));
    line(
      name,
      there.reduce((sum, file) => sum + weight(file), 0),
      limit * KB,
    );
    if (files.length > 1 && limit < 200)
      for (const file of there) line(`    ${file}`, weight(file), "");
  }
});
