// All that can be said to a map in a host's page, and that it says, stands in docs/embedding.md and
// in the package's types, and nothing else does. What there is comes from the built module and the
// scripts' source; what attributes may say, and whether the documentation's own codes work:
// docs.sweep.mjs.
import { test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { DIST, ROOT } from "../paths.mjs";

const read = (path) => readFileSync(join(ROOT, path), "utf8");
const all = (folder) =>
  readdirSync(join(ROOT, folder))
    .map((name) => read(join(folder, name)))
    .join("\n");
const found = (text, pattern) =>
  [...new Set(Array.from(text.matchAll(pattern), ([, name]) => name))].sort();

const DOCS = read("docs/embedding.md");
const README = read("package/README.md");
const TYPES = read("package/tapal.d.ts");
const ELEMENT = `${all("scripts/embed")}${all("scripts/compact")}`;
const FRAME = all("scripts/frame");
const THEME = read("scripts/theme.js");
const ADDRESS = read("scripts/address.js");

/** The tables below a heading, each as its rows' cells. */
function tables(heading, text = DOCS) {
  const [, part] = `\n${text}`.split(`\n${heading}\n`);
  assert.ok(part, `there is no "${heading}"`);
  return part
    .split(/\n#+ /)[0]
    .trim()
    .split(/\n{2,}/)
    .filter((block) => block.startsWith("|"))
    .map((block) =>
      block
        .split("\n")
        .slice(2)
        .map((row) =>
          row
            .slice(1, -1)
            .split("|")
            .map((cell) => cell.trim()),
        ),
    );
}

/** What stands between `` in cells. */
const code = (...cells) => found(cells.join(" "), /`([^`]+)`/g);
/** What a type is made of, as text. */
const type = (name) =>
  TYPES.match(new RegExp(`export (?:interface|type) ${name}\\b.*?\\n(?=\\n|$)`, "s"))[0];
/** The members of an interface. */
const members = (name) => found(type(name), /^ {2}(?:readonly )?"?([\w-]+)"?[?]?[:(]/gm);

/** The element's class, as the built module defines it where there are elements. */
async function defined() {
  let made;
  Object.assign(globalThis, {
    HTMLElement: class {},
    matchMedia: () => ({}),
    addEventListener() {},
    customElements: {
      get() {},
      define: (name, element) => {
        made = { name, element };
      },
    },
  });
  await import(pathToFileURL(join(DIST, "embed.js")).href);
  return made;
}
const { name, element } = await defined();

test("it is called what the documentation calls it", () => {
  assert.equal(name, "tapal-map");
  assert.match(TYPES, /interface HTMLElementTagNameMap \{\n {4}"tapal-map": TapalMapElement;/);
});

test("every attribute is told, and no other", () => {
  const known = element.observedAttributes.toSorted();
  assert.deepEqual(code(...tables("### Attributes")[0].map(([first]) => first)), known);
  assert.deepEqual(members("TapalMapAttributes"), known);
  assert.deepEqual(
    tables("# tapal-map", README)[0]
      .flatMap(([first]) => code(first))
      .sort(),
    known,
  );
});

test("every method and property is told, and no other", () => {
  const own = Object.getOwnPropertyDescriptors(element.prototype);
  const known = Object.keys(own)
    .filter((key) => !/^constructor$|Callback$/.test(key))
    .sort();
  const told = code(...tables("### Methods and properties")[0].map(([first]) => first));
  assert.deepEqual(
    told.map((one) => one.split("(")[0]),
    known,
  );
  for (const one of told)
    assert.equal(typeof own[one.split("(")[0]].value === "function", one.includes("("), one);
  assert.deepEqual(members("TapalMapElement"), known);
});

test("every event is told, and no other", () => {
  const known = found(ELEMENT, /#dispatch\("(\w+)"/g).map((what) => `tapal-${what}`);
  assert.deepEqual(code(...tables("### Events")[0].map(([first]) => first)), known);
  assert.deepEqual(members("TapalMapEventMap"), known);
  const pages = [DOCS, README, all("docs/embedding")].join("\n");
  assert.deepEqual(
    found(pages, /(?<![\w/-])(?:on|@)?(tapal-[a-z]+)\b(?![\w.<-])/g).filter(
      (one) => !known.includes(one),
    ),
    ["tapal-map"],
  );
});

test("every message of a frame is told, and no other", () => {
  const [says, hears] = tables("### Messages").map((rows) =>
    found(rows.join(" "), /tapal: "(\w+)"/g),
  );
  assert.deepEqual(says, found(FRAME, /\bpost\("(\w+)"/g));
  assert.deepEqual(hears, found(FRAME, /tapal === "(\w+)"/g));
  assert.deepEqual(found(type("TapalFrameMessage"), /tapal: "(\w+)"/g), says);
  assert.deepEqual(found(type("TapalFrameRequest"), /tapal: "(\w+)"/g), hears);
});

test("every part of a frame's address is told, and no other", () => {
  const told = found(
    tables("## The frame")[0]
      .map(([first]) => first)
      .join(" "),
    /[?#](\w+)=/g,
  );
  const read = found(FRAME + THEME, /\.get\("(\w+)"\)/g);
  const known = new Set([...found(ADDRESS, /`(\w+)=\$\{/g), ...read]);
  assert.deepEqual(told, [...known].sort());
});

test("every reason of an error is told, and no other", () => {
  const told = code(...tables("### Reasons of errors")[0].map(([first]) => first));
  assert.deepEqual(found(type("TapalErrorReason"), /"(\w+)"/g), told);
  const named = found(ELEMENT + FRAME, /"(\w+)"/g);
  assert.deepEqual(
    told.filter((reason) => !named.includes(reason)),
    [],
  );
  assert.deepEqual(
    found(ELEMENT, /report\("(\w+)"/g).filter((reason) => !told.includes(reason)),
    [],
  );
  assert.deepEqual(
    element.observedAttributes.filter((attribute) => !told.includes(attribute)),
    [],
  );
});

test("every type that is named is there, and every link leads to a file", () => {
  for (const path of [
    "README.md",
    "docs/embedding.md",
    ...readdirSync(join(ROOT, "docs/embedding")).map((file) => `docs/embedding/${file}`),
  ]) {
    const text = read(path);
    for (const one of found(text, /`(Tapal[A-Z]\w+)`/g))
      assert.match(TYPES, new RegExp(`export (interface|type) ${one}\\b`), `${path}: ${one}`);
    for (const link of found(text, /\]\((?!https?:)([^)#]+)/g))
      assert.ok(existsSync(join(ROOT, dirname(path), link)), `${path}: ${link}`);
  }
});
