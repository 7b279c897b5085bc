// The documentation of embedding, taken at its word: each of its codes shows a map, and an
// attribute takes what it says there.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ready } from "./fixtures.mjs";
import { expect, framesOf, test as base } from "./hosts.mjs";
import { pasting } from "./pasted.mjs";
import { ROOT } from "./paths.mjs";

const test = base.extend({ paste: pasting });

test.skip(({ isMobile }) => isMobile, "what is written is the same for every window");

const read = (path) => readFileSync(join(ROOT, path), "utf8");
const FILES = [
  "README.md",
  "docs/embedding.md",
  ...readdirSync(join(ROOT, "docs/embedding")).map((name) => `docs/embedding/${name}`),
];
const ATTRIBUTES = read("docs/embedding.md").split("\n### Attributes\n")[1].split("\n#")[0];

/** The codes that stand in a file for an editor to paste. */
const codes = (path) =>
  Array.from(read(path).matchAll(/^```html\n(.+?)^```/gms), ([, code]) => code);
/** The words between `` in an attribute's row. */
const words = (attribute) =>
  Array.from(
    ATTRIBUTES.match(new RegExp(`^\\| \`${attribute}\` \\|(.+?)\\|`, "m"))[1].matchAll(
      /`([a-z]+)`/g,
    ),
    ([, word]) => word,
  );

for (const path of FILES) {
  for (const [at, code] of codes(path).entries()) {
    test(`${path}, code ${at + 1}: what it puts into a page is a map`, async ({
      page,
      open,
      paste,
    }) => {
      const { url } = open.site;
      await paste(code.replaceAll("https://example.org/map/", url).replaceAll('"map/', `"${url}`));
      const [frames, elements] = ["<iframe", "<tapal-map"].map((tag) => code.split(tag).length - 1);
      expect(frames + elements, "a code has one map").toBe(1);
      if (frames) await framesOf(page, 1);
      else await ready(page);
      // Where the page tells what the map says, it has heard it.
      if (code.includes('id="open"')) await expect(page.locator("#open")).toHaveText("baikonur");
    });
  }
}

/** What the element says is wrong when one of its attributes says this. */
const complaints = (page, name, value) =>
  page.evaluate(
    ([attribute, said]) => {
      const map = document.querySelector("tapal-map");
      const heard = [];
      const hear = ({ detail }) => heard.push(detail);
      map.addEventListener("tapal-error", hear);
      map.setAttribute(attribute, said);
      map.removeAttribute(attribute);
      map.removeEventListener("tapal-error", hear);
      return heard;
    },
    [name, value],
  );

test("an attribute takes the words that are told, and no other", async ({ page, open }) => {
  await page.goto(`${open.hosts.url}element.html`);
  await ready(page);
  for (const name of ["theme", "layers", "controls"]) {
    const told = words(name).filter((word) => word !== "color");
    expect(told.length).toBeGreaterThan(2);
    for (const word of told)
      expect(await complaints(page, name, word), `${name}="${word}"`).toEqual([]);
    const [{ reason, message }] = await complaints(page, name, "nonsense");
    expect(reason).toBe(name);
    expect(message.split(/: |, /).slice(1).sort(), message).toEqual(told.sort());
  }
  const [, least, most] = ATTRIBUTES.match(/from (\d+) to (\d+)/);
  for (const height of [least, most, "auto"])
    expect(await complaints(page, "height", height)).toEqual([]);
  for (const height of [least - 1, Number(most) + 1, "", "high"]) {
    expect(await complaints(page, "height", String(height))).toEqual([
      { reason: "height", message: expect.stringContaining("height") },
    ]);
  }
});
