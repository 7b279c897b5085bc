// The sizes of a saved picture: what stands in each, in every language, that nothing is cut or lies
// over another, and that the page stays as it is.
import { expect, parts, press, settledMarks, test } from "./fixtures.mjs";
import { isSite, readStory } from "./paths.mjs";
import { boxes, dialog, saved, shownAlone, SIZES, start } from "./save.mjs";

const { story, features } = readStory();
const path = (lang) => (lang === story.language ? "" : `${lang}/`);

/** What of an SVG is text: its words, its box without the space around letters, and whose it is. */
const readTexts = (alone) =>
  alone.evaluate(() =>
    [...document.querySelectorAll("text")].map((text) => {
      const size = Number(text.getAttribute("font-size"));
      const { x, width } = text.getBBox();
      const base = Number(text.getAttribute("y").split(" ")[0]);
      const box = { left: x, right: x + width, top: base - 0.72 * size, bottom: base + 0.2 * size };
      return { words: text.textContent, isOnMap: text.closest("[clip-path]") !== null, ...box };
    }),
  );

const overlap = (a, b) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** All that a picture has to say, in whatever lines. */
async function expected(page) {
  const said = await page.evaluate(() => ({
    // Of the story's layers those that are on.
    legend: [
      ...document.querySelectorAll(".legend :is(.signs li, .switch:has(i):has(:checked)) span"),
    ].map((one) => one.textContent),
    policy: document.querySelector("[data-border-policy]").textContent,
    sources: document.querySelector(".source-line").textContent,
    address: location.host + location.pathname,
    kind: document.querySelector(".kind-of-page strong").textContent,
    title: document.querySelector("h1").textContent,
  }));
  return [...said.legend, said.policy, said.sources, said.address, said.kind, said.title];
}

/** Words in lines that end anywhere. */
const joined = (texts) =>
  texts
    .map(({ words }) => words)
    .join("")
    .replace(/\s+/g, "");

for (const lang of story.languages) {
  for (const colorScheme of ["light", "dark"]) {
    test(
      `${lang}, ${colorScheme}: each size has its texts, none cut and none over another`,
      { tag: colorScheme === "dark" ? "@desk" : [] },
      async ({ page, site, browser, hasTouch }) => {
        await page.emulateMedia({ colorScheme });
        await start(page, site.url + path(lang));
        const all = await expected(page);
        for (const [size, { width, height }] of Object.entries(SIZES)) {
          const { name, bytes } = await saved(page, "svg-text", hasTouch, size);
          expect(name).toBe(`kazakhstan-2022-${lang}-${size}.svg`);
          const picture = boxes(bytes.toString());
          expect(picture.width).toBe(width);
          if (height) expect(picture.height).toBe(height);
          // The map is what most of it is.
          expect(picture.map.height / picture.height, size).toBeGreaterThan(0.4);
          const texts = await shownAlone(browser, bytes, 1, readTexts);
          const around = texts.filter(({ isOnMap }) => !isOnMap);
          for (const part of all) expect(joined(around), size).toContain(joined([{ words: part }]));
          for (const text of around) {
            const isInside = text.left >= 8 && text.right <= width - 8;
            expect(isInside && text.top > 8 && text.bottom < picture.height - 8, text.words).toBe(
              true,
            );
            const isOverMap =
              text.bottom > picture.map.y && text.top < picture.map.y + picture.map.height;
            expect(isOverMap, text.words).toBe(false);
          }
          for (const [index, text] of around.entries()) {
            const over = around.slice(index + 1).filter((other) => overlap(text, other));
            expect(over.map(({ words }) => `${text.words}: ${words}`)).toEqual([]);
          }
          // All sites are on the map, with their numbers whole.
          const numbers = texts.filter(({ isOnMap, words }) => isOnMap && /^\d$/.test(words));
          expect(numbers.map(({ words }) => words).sort()).toEqual(
            features.filter(isSite).map((_, index) => String(index + 1)),
          );
          const { y, height: down } = picture.map;
          for (const { left, right, top, bottom } of numbers) {
            const isWhole = left > 8 && right < width - 8 && top > y + 6 && bottom < y + down - 6;
            expect(isWhole, size).toBe(true);
          }
        }
      },
    );
  }
}

test("a picture of another size shows the open place, and moves nothing on the page", async ({
  page,
  site,
  browser,
  hasTouch,
}) => {
  await start(page, `${site.url}en/#baikonur`);
  const before = [await settledMarks(page), page.url()];
  const { bytes } = await saved(page, "svg-text", hasTouch, "16x9");
  const { width, map } = boxes(bytes.toString());
  const texts = await shownAlone(browser, bytes, 1, readTexts);
  const marker = texts.find(({ isOnMap, words }) => isOnMap && words === "2");
  // In the middle of the map, as its stop is.
  expect(Math.abs((marker.left + marker.right) / 2 - width / 2)).toBeLessThan(12);
  const middle = (marker.top + marker.bottom) / 2;
  expect(Math.abs(middle - map.y - map.height / 2)).toBeLessThan(12);
  await press(dialog(page).locator(".close"), hasTouch);
  await expect(page.locator(".draft")).toHaveCount(0);
  await press(parts(page).map.locator("[data-layers]"), hasTouch);
  await press(parts(page).map.locator("[data-layers]"), hasTouch);
  expect([await settledMarks(page), page.url()]).toEqual(before);
});

test(
  "a PNG of each size is the same picture, at twice the size",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await start(page, `${site.url}ru/`);
    for (const [size, { width, height }] of Object.entries(SIZES)) {
      const { name, bytes } = await saved(page, "png", hasTouch, size);
      expect(name).toBe(`kazakhstan-2022-ru-${size}.png`);
      expect(bytes.readUInt32BE(16)).toBe(2 * width);
      if (height) expect(bytes.readUInt32BE(20)).toBe(2 * height);
    }
  },
);
