// Saving a picture: what the files hold, and that they show what the page shows.
import { expect, parts, press, settledMarks, test } from "./fixtures.mjs";
import { readStory } from "./paths.mjs";
import { apart, hide } from "./pixels.mjs";
import { boxes, dialog, saved, shownAlone, start } from "./save.mjs";

const { story } = readStory();

/** What the outlines of an SVG say, and from where to where they reach. */
const readOutlines = (alone) =>
  alone.evaluate(() =>
    [...document.querySelectorAll("path[aria-label]")].map((path) => {
      const { x, width } = path.getBBox();
      return { words: path.getAttribute("aria-label"), left: x, right: x + width };
    }),
  );

/** The same of the level texts of an SVG with its fonts, without the space around letters. */
const readInk = (alone) =>
  alone.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    const texts = [...document.querySelectorAll("text:not([rotate])")];
    return texts.map((text) => {
      const { fontStyle, fontWeight, fontSize, fontFamily, fontKerning, textAnchor } =
        getComputedStyle(text);
      // A canvas measures in whole pixels, and in 64ths of an em.
      const scale = 50;
      const size = `${scale * parseFloat(fontSize)}px`;
      context.font = `${fontStyle} ${fontWeight} ${size} ${fontFamily}`;
      context.fontKerning = fontKerning;
      context.textAlign = { start: "left", middle: "center", end: "right" }[textAnchor];
      const words = text.textContent;
      const { actualBoundingBoxLeft, actualBoundingBoxRight } = context.measureText(words);
      const x = Number(text.getAttribute("x"));
      const [left, right] = [-actualBoundingBoxLeft, actualBoundingBoxRight];
      const step = parseFloat(fontSize) / 64;
      return { words, left: x + left / scale, right: x + right / scale, step };
    });
  });

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

/**
 * The saved SVG shows what the page shows. Names have another halo there, and on a phone they are
 * more of the picture.
 */
async function expectAlike(page, browser, hasTouch, share = hasTouch ? 0.0035 : 0.0025) {
  const { bytes } = await saved(page, "svg-text", hasTouch);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  const { map } = boxes(bytes.toString());
  const own = await live(page, map);
  const ratio = await page.evaluate(() => devicePixelRatio);
  const there = await shownAlone(browser, bytes, ratio, (alone) => alone.screenshot({ clip: map }));
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
    `${lang}: an SVG whose letters stay text holds headline, places, names, sources and its fonts, and asks for nothing`,
    { tag: "@desk" },
    async ({ page, site, browser, hasTouch }) => {
      await start(page, site.url + (lang === story.language ? "" : `${lang}/`));
      const { name, bytes } = await saved(page, "svg-text", hasTouch);
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
            '[data-label-position]:not([hidden], [data-label-position="hidden"]) .name, .kind-of-page strong',
          ),
          ...document.querySelectorAll(".markers li:not([hidden]) .badge"),
        ].map((one) => one.textContent),
      );
      expect(seen.length).toBeGreaterThan(7);
      for (const part of seen) expect(texts).toContain(part);
      expect(texts.join(" ")).toContain(story.title[lang]);
      // With the licence, and in two lines where there is no room for one.
      expect(texts.join(" ")).toContain(
        `${await page.locator(".source-line").textContent()} (CC\u{a0}BY\u{a0}4.0)`,
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

for (const lang of ["id", "ru", "kk"]) {
  test(
    `${lang}: an SVG's letters are outlines that say what they are, and it needs no font`,
    { tag: "@desk" },
    async ({ page, site, browser, hasTouch }) => {
      await start(page, site.url + (lang === story.language ? "" : `${lang}/`));
      const outlined = await saved(page, "svg", hasTouch);
      const text = outlined.bytes.toString();
      expect(text).not.toMatch(/<text|font-face|data:|href/);
      const outlines = await shownAlone(browser, outlined.bytes, 1, readOutlines);
      const labels = outlines.map(({ words }) => words);
      for (const part of [story.title[lang], { id: "RUSIA", ru: "РОССИЯ", kk: "РЕСЕЙ" }[lang], "4"])
        expect(labels).toContain(part);
      // The same picture as with the fonts in it; a path is smoothed in another way than a letter.
      const withFonts = await saved(page, "svg-text", hasTouch);
      const shots = [];
      for (const { bytes } of [outlined, withFonts])
        shots.push(await shownAlone(browser, bytes, 2, (alone) => alone.screenshot()));
      const beside = await browser.newPage();
      expect(await apart(beside, shots)).toBeLessThan(0.006);
      await beside.close();
      // Each letter is where the font would have it, the last as well as the first.
      const inked = await shownAlone(browser, withFonts.bytes, 1, readInk);
      expect(inked.length).toBeGreaterThan(15);
      for (const { words, left, right, step } of inked) {
        const same = outlines.filter((outline) => outline.words === words);
        const distances = same.map((outline) =>
          Math.max(Math.abs(outline.left - left), Math.abs(outline.right - right)),
        );
        expect(Math.min(...distances), words).toBeLessThan(step + 0.05);
      }
    },
  );
}

test(
  "a text with a letter that has no outline stays text, with its font",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await page.route("**/outlines.*.json", async (route) => {
      const faces = await (await route.fetch()).json();
      for (const face of Object.values(faces)) delete face["Қ"];
      await route.fulfill({ json: faces });
    });
    await start(page, `${site.url}kk/`);
    const text = (await saved(page, "svg", hasTouch)).bytes.toString();
    const texts = [...text.matchAll(/<text[^>]*>([^<]*)/g)].map(([, letters]) => letters);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((letters) => !letters.includes("Қ"))).toEqual([]);
    expect(text).toContain("font-face");
  },
);

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
  "a place out of view has its arrow in the SVG",
  { tag: "@phone" },
  async ({ page, site, browser, hasTouch }) => {
    await start(page, `${site.url}en/`);
    await expect(page.locator('[data-beyond] [data-mark="vostochny"]')).toBeVisible();
    const { bytes } = await saved(page, "svg-text", hasTouch);
    const arrows = await shownAlone(browser, bytes, 1, (alone) =>
      alone.evaluate(() => {
        const middle = (one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2, width, height };
        };
        const number = [...document.querySelectorAll("text")].find(
          (one) => one.textContent === "3",
        );
        const marker = middle(number);
        return [...document.querySelectorAll("path")]
          .map(middle)
          .filter(
            ({ x, y, width, height }) =>
              Math.max(width, height) < 16 &&
              Math.min(width, height) > 5 &&
              Math.abs(Math.hypot(x - marker.x, y - marker.y) - 20) < 4,
          );
      }),
    );
    expect(arrows).toHaveLength(1);
  },
);

test(
  "a PNG is the same picture, at twice the size",
  { tag: "@desk" },
  async ({ page, site, browser, hasTouch }) => {
    await start(page, `${site.url}kk/#border`);
    const svg = await saved(page, "svg-text", hasTouch);
    const png = await saved(page, "png", hasTouch);
    expect(png.name).toBe("kazakhstan-2022-kk.png");
    const { width, height } = boxes(svg.bytes.toString());
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
      2 * width,
      2 * height,
    ]);
    const beside = await browser.newPage();
    const drawn = await shownAlone(browser, svg.bytes, 2, (alone) => alone.screenshot());
    expect(await apart(beside, [drawn, png.bytes])).toBeLessThan(0.001);
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
