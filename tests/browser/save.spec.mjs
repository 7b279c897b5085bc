// Saving a picture: what the files hold, that they show what the page shows, the citation, and what
// is said when it fails.
import { AxeBuilder } from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { expect, parts, press, ready, settledMarks, test } from "./fixtures.mjs";
import { readStory } from "./paths.mjs";
import { apart, hide } from "./pixels.mjs";

const { story } = readStory();
const menu = (page) => page.locator(".save");
const status = (page) => page.locator('[role="status"]');

async function start(page, address) {
  await page.goto(address);
  await ready(page);
  await page.waitForLoadState("networkidle");
  await settledMarks(page);
}

async function unfold(page, hasTouch) {
  await press(page.locator("[data-save]"), hasTouch);
  await expect(menu(page)).toBeVisible();
}

/** What is saved by one of the menu's choices. */
async function saved(page, kind, hasTouch) {
  if (!(await menu(page).isVisible())) await unfold(page, hasTouch);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(page.locator(`[data-choice="${kind}"]`), hasTouch),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
}

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

const days = {
  id: "4 Maret 2025",
  kk: "2025\u{a0}ж. 4\u{a0}наурыз",
};
for (const lang of ["id", "kk"]) {
  test(
    `${lang}: the citation names headline, article, sources, this view and the day`,
    { tag: "@desk" },
    async ({ page, context, site, hasTouch }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.clock.setFixedTime(new Date(2025, 2, 4, 12));
      await start(page, site.url + (lang === story.language ? "" : `${lang}/`));
      await press(parts(page).zoom("in"), hasTouch);
      await expect(page).toHaveURL(/at=/);
      await unfold(page, hasTouch);
      const copy = page.locator('[data-choice="copy"]');
      const before = await status(page).textContent();
      await press(copy, hasTouch);
      await expect(status(page)).not.toHaveText(before);
      expect(await menu(page).locator("p").textContent()).toBe(await status(page).textContent());
      const text = await page.evaluate(() => navigator.clipboard.readText());
      for (const part of [
        story.title[lang],
        story.source.publisher,
        "Natural Earth, GeoNames",
        page.url(),
        days[lang],
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/[{}]|undefined/);
    },
  );
}

test("where a page may not copy, the citation stands there selected", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "clipboard", { value: undefined }),
  );
  await start(page, `${site.url}en/`);
  await unfold(page, hasTouch);
  await press(page.locator('[data-choice="copy"]'), hasTouch);
  const by = menu(page).locator("textarea");
  await expect(by).toBeFocused();
  await expect(by).toHaveAttribute("readonly", "");
  const { whole, selected } = await by.evaluate((one) => ({
    whole: one.value,
    selected: one.value.slice(one.selectionStart, one.selectionEnd),
  }));
  expect(whole).toContain(story.title.en);
  expect(selected).toBe(whole);
  await expect(status(page)).toContainText("by hand");
});

test(
  "keyboard alone: the menu unfolds, saves, says so, and folds",
  { tag: "@desk" },
  async ({ page, site }) => {
    await start(page, `${site.url}en/`);
    const button = page.locator("[data-save]");
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(button).toHaveAttribute("aria-expanded", "true");
    await expect(menu(page)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.locator('[data-choice="svg"]')).toBeFocused();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Space"),
    ]);
    expect(download.suggestedFilename()).toBe("kazakhstan-2022-en.svg");
    await expect(status(page)).toHaveText("Saved: kazakhstan-2022-en.svg");
    await expect(page.locator('[data-choice="svg"]')).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(menu(page)).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute("aria-expanded", "false");
  },
);

test("a press beside the menu, or the focus going on, folds it", async ({
  page,
  site,
  hasTouch,
}) => {
  await start(page, site.url);
  await unfold(page, hasTouch);
  await press(page.locator("[data-theme-toggle]"), hasTouch);
  await expect(menu(page)).toHaveCount(0);
  await unfold(page, hasTouch);
  await page.locator('[data-choice="copy"]').focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("[data-share]")).toBeFocused();
  await expect(menu(page)).toHaveCount(0);
  await unfold(page, hasTouch);
  await press(page.locator("[data-save]"), hasTouch);
  await expect(menu(page)).toHaveCount(0);
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  [320, 568],
  [568, 320],
  [320, 256],
]) {
  test(
    `at ${width} by ${height} all of the menu can be reached, and its targets are large`,
    { tag: height === 844 || height === 568 ? "@phone" : "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.setViewportSize({ width, height });
      await start(page, `${site.url}ru/`);
      await unfold(page, hasTouch);
      const choices = menu(page).locator("button");
      await expect(choices).toHaveCount(3);
      for (const choice of await choices.all()) {
        await choice.scrollIntoViewIfNeeded();
        await expect(choice).toBeInViewport({ ratio: 0.9 });
        const box = await choice.boundingBox();
        expect(Math.min(box.width, box.height)).toBeGreaterThan(43.5);
        // Nothing lies over it.
        expect(
          await choice.evaluate((one) => {
            const { x, y, width: across, height: down } = one.getBoundingClientRect();
            return one.contains(document.elementFromPoint(x + across / 2, y + down / 2));
          }),
        ).toBe(true);
      }
    },
  );
}

for (const scheme of ["light", "dark"]) {
  test(
    `axe finds nothing while the menu is unfolded, ${scheme}`,
    { tag: scheme === "dark" ? "@desk" : [] },
    async ({ page, site, hasTouch }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.addInitScript(() =>
        Object.defineProperty(navigator, "clipboard", { value: undefined }),
      );
      await start(page, site.url);
      await unfold(page, hasTouch);
      await press(page.locator('[data-choice="copy"]'), hasTouch);
      await expect(menu(page).locator("textarea")).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`),
      ).toEqual([]);
    },
  );
}

test(
  "what saves is asked for when its button is pressed",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await start(page, site.url);
    expect(asked.filter((path) => /\/save\.\w+\.js$/.test(path))).toEqual([]);
    await unfold(page, hasTouch);
    expect(asked.filter((path) => /\/save\.\w+\.js$/.test(path)).length).toBeGreaterThan(0);
  },
);

test.describe("when something is missing", () => {
  test.use({ errors: "expected" });

  test(
    "without the scripts that save, the page says so, and goes on",
    { tag: "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.route("**/save.*.js", (route) => route.fulfill({ status: 404 }));
      await start(page, `${site.url}en/`);
      await press(page.locator("[data-save]"), hasTouch);
      await expect(page.locator('.save[role="alert"]')).toContainText(
        "one of its files could not be loaded",
      );
      await press(page.locator("[data-save]"), hasTouch);
      await expect(page.locator(".save")).toHaveCount(0);
      const before = await settledMarks(page);
      await press(parts(page).zoom("in"), hasTouch);
      await expect.poll(() => settledMarks(page)).not.toEqual(before);
      await expect(parts(page).map).toHaveAttribute("data-state", "ready");
    },
  );

  test(
    "without a font there is no SVG, and the menu says so",
    { tag: "@desk" },
    async ({ page, site, hasTouch }) => {
      await start(page, `${site.url}en/`);
      await page.route("**/fonts/*", (route) => route.fulfill({ status: 404 }));
      await unfold(page, hasTouch);
      await press(page.locator('[data-choice="svg"]'), hasTouch);
      await expect(menu(page).locator("p")).toContainText("one of its files could not be loaded");
      await expect(status(page)).toContainText("one of its files could not be loaded");
    },
  );

  test(
    "where the browser makes no picture so large, the menu says what to do",
    { tag: "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.toBlob = (done) => done(null);
      });
      await start(page, `${site.url}en/`);
      await unfold(page, hasTouch);
      await press(page.locator('[data-choice="png"]'), hasTouch);
      await expect(menu(page).locator("p")).toContainText("save it as SVG");
    },
  );
});
