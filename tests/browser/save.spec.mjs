// Saving a picture: what the files hold, and that they show what the page shows.
import { expect, parts, press, settledMarks, test } from "./fixtures.mjs";
import { readStory } from "./paths.mjs";
import { apart, hide } from "./pixels.mjs";
import { saved, start } from "./save.mjs";

const { story } = readStory();

/** An SVG's size, and the box that the map fills in it. */
function boxes(svg) {
  const [, width, height] = svg.match(/<svg [^>]*width="(\d+)" height="(\d+)"/).map(Number);
  const [, y, across, down] = svg
    .match(/<clipPath[^>]*><path[^>]* d="M0 ([\d.]+)h([\d.]+)v([\d.]+)/)
    .map(Number);
  return { width, height, map: { x: 0, y, width: across, height: down } };
}

/** An SVG as a browser shows it that has nothing else, at so many pixels a CSS pixel. */
async function shown(browser, bytes, deviceScaleFactor, clip) {
  const { width, height } = boxes(bytes.toString());
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor,
    isMobile: false,
    hasTouch: false,
    offline: true,
  });
  const page = await context.newPage();
  await page.goto(`data:image/svg+xml;base64,${bytes.toString("base64")}`);
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot(clip ? { clip } : {});
  await context.close();
  return shot;
}

/** What of the live map the page lets one see, as if nothing lay over it. */
async function live(page, { width, height }) {
  const canvas = await page.locator(".surface canvas").boundingBox();
  const bar = await page.locator(".bar").boundingBox();
  const over = bar.x < canvas.x + canvas.width && bar.x + bar.width > canvas.x;
  await hide(page, ".column, .controls, .legend, .cards, .map-foot");
  const y = over ? bar.y + bar.height : canvas.y;
  const shot = await page.screenshot({ clip: { x: canvas.x, y, width, height } });
  await hide(page, "");
  return shot;
}

/** The saved SVG shows what the page shows. */
async function expectAlike(page, browser, hasTouch, share = 0.0025) {
  const { bytes } = await saved(page, "svg", hasTouch);
  await page.keyboard.press("Escape");
  const { map } = boxes(bytes.toString());
  const own = await live(page, map);
  const there = await shown(browser, bytes, await page.evaluate(() => devicePixelRatio), map);
  // The page's own policy lets nothing be drawn in it for the test, so it is compared beside it.
  const beside = await browser.newPage();
  expect(
    await apart(beside, [own, there]),
    "the share of pixels that have none like them",
  ).toBeLessThan(share);
  await beside.close();
  return bytes.toString();
}

for (const lang of ["id", "ru", "kk"]) {
  test(
    `${lang}: an SVG holds headline, places, names, sources and its fonts, and asks for nothing`,
    { tag: "@desk" },
    async ({ page, site, browser, hasTouch }) => {
      await start(page, site.url + (lang === story.language ? "" : `${lang}/`));
      const { name, bytes } = await saved(page, "svg", hasTouch);
      expect(name).toBe(`kazakhstan-2022-${lang}.svg`);
      const text = bytes.toString();
      const beside = await browser.newPage();
      const {
        wrong,
        texts,
        faces,
        carried,
        lang: own,
      } = await beside.evaluate((source) => {
        const file = new DOMParser().parseFromString(source, "image/svg+xml");
        const all = [...file.querySelectorAll("text")];
        const said = (one) =>
          ["font-family", "font-weight", "font-style"].map(
            (look) => one.getAttribute(look) ?? "normal",
          );
        const rules = new CSSStyleSheet();
        rules.replaceSync(file.querySelector("style").textContent);
        return {
          wrong: file.querySelector("parsererror")?.textContent,
          texts: all.map((one) => one.textContent),
          faces: [
            ...new Set(
              all.map((one) =>
                [said(one)[0].split(",")[0].replaceAll("'", ""), ...said(one).slice(1)].join(),
              ),
            ),
          ],
          carried: [...rules.cssRules]
            .filter((rule) => rule instanceof CSSFontFaceRule)
            .map(({ style }) =>
              [
                style.getPropertyValue("font-family").replaceAll('"', ""),
                style.getPropertyValue("font-weight"),
                style.getPropertyValue("font-style"),
              ].join(),
            ),
          lang: file.documentElement.getAttribute("xml:lang"),
        };
      }, text);
      await beside.close();
      expect(wrong).toBeUndefined();
      expect(own).toBe(lang);
      const seen = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '[data-label-position]:not([data-label-position="hidden"]) .name, .kind-of-page strong',
          ),
          ...document.querySelectorAll(".marker .badge"),
        ].map((one) => one.textContent),
      );
      expect(seen.length).toBeGreaterThan(7);
      for (const part of seen) expect(texts).toContain(part);
      expect(texts.join(" ")).toContain(story.title[lang]);
      // With the licence, and in two lines where there is no room for one.
      expect(texts.join(" ")).toContain(
        `${await page.locator(".source-line").textContent()} (CC BY 4.0)`,
      );
      // Names of the map itself, a country's letters as one text.
      expect(texts).toContain({ id: "RUSIA", en: "RUSSIA", ru: "РОССИЯ", kk: "РЕСЕЙ" }[lang]);
      for (const face of faces) expect(carried).toContain(face);
      expect(text.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
        /https?:|href|@import|<script|<foreignObject/,
      );
      for (const [, address] of text.matchAll(/url\(([^)]{0,40})/g))
        expect(address).toMatch(/^(#clip-\d+$|data:font\/woff2;base64,)/);
    },
  );
}

test("an SVG shows what the page shows; so it does after a zoom, in the dark, with a place open", async ({
  page,
  site,
  browser,
  hasTouch,
}) => {
  await start(page, `${site.url}en/`);
  const first = await expectAlike(page, browser, hasTouch);
  await press(parts(page).index("border"), hasTouch);
  await press(parts(page).zoom("in"), hasTouch);
  await press(page.locator("[data-theme-toggle]"), hasTouch);
  await settledMarks(page);
  await expect(page).toHaveURL(/at=/);
  // A card on the map is no part of it.
  const second = await expectAlike(page, browser, hasTouch);
  const dark = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--hero").trim(),
  );
  expect(second).toContain(dark);
  expect(first).not.toContain(dark);
});

test(
  "a PNG is the same picture, at twice the size",
  { tag: "@desk" },
  async ({ page, site, browser, hasTouch }) => {
    await start(page, `${site.url}kk/#border`);
    const svg = await saved(page, "svg", hasTouch);
    const png = await saved(page, "png", hasTouch);
    expect(png.name).toBe("kazakhstan-2022-kk.png");
    const { width, height } = boxes(svg.bytes.toString());
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
      2 * width,
      2 * height,
    ]);
    const beside = await browser.newPage();
    expect(await apart(beside, [await shown(browser, svg.bytes, 2), png.bytes])).toBeLessThan(
      0.001,
    );
    await beside.close();
  },
);

test(
  "the page's own policy lets both files be shown",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await start(page, site.url);
    for (const [kind, type] of [
      ["svg", "image/svg+xml"],
      ["png", "image/png"],
    ]) {
      const { bytes } = await saved(page, kind, hasTouch);
      const found = await page.evaluate(
        async ([text, mime]) => {
          const violations = [];
          document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
            violations.push(violatedDirective),
          );
          const image = new Image();
          image.src = URL.createObjectURL(
            new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], {
              type: mime,
            }),
          );
          await image.decode();
          return { width: image.naturalWidth, violations };
        },
        [bytes.toString("base64"), type],
      );
      expect(found.width).toBeGreaterThan(300);
      expect(found.violations).toEqual([]);
    }
  },
);

test(
  "forced colours are saved as they are seen, not by their names",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await start(page, site.url);
    const { bytes } = await saved(page, "svg", hasTouch);
    const colors = [...bytes.toString().matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(
      ([, color]) => color,
    );
    expect(colors.length).toBeGreaterThan(50);
    expect(colors.filter((color) => !/^(#[0-9a-f]{6}|none)$/.test(color))).toEqual([]);
  },
);
