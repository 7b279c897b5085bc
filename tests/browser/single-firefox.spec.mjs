// The same file in Firefox, as it is installed: Playwright drives only its own, so Puppeteer does,
// by WebDriver BiDi.
import { expect, test as base } from "@playwright/test";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import { readScale } from "./moves.mjs";
import { FIREFOX, OUT, SINGLE } from "./paths.mjs";
import { alone, note, noted, places, SOUND, story } from "./single.mjs";

const PICTURES = join(OUT, "firefox");

const test = base.extend({
  firefox: [
    async ({}, use) => {
      mkdirSync(PICTURES, { recursive: true });
      const firefox = await launch({
        browser: "firefox",
        executablePath: FIREFOX,
        headless: true,
        // The story's first language is the page's, unless the reader's browser wants another.
        extraPrefsFirefox: { "intl.accept_languages": story.languages[0] },
      });
      await use(firefox);
      await firefox.close();
    },
    { scope: "worker" },
  ],

  /** What goes wrong in the page. Empty at the end. */
  found: async ({}, use) => {
    const found = [];
    await use(found);
    expect(found, "no console error, page error or request").toEqual([]);
  },

  /** A page of its own, watched. */
  tab: async ({ firefox, found }, use, { title }) => {
    const tab = await firefox.newPage();
    await tab.setViewport({ width: 1280, height: 800 });
    await tab.evaluateOnNewDocument(note);
    tab.on("pageerror", (error) => found.push(`page error: ${error}`));
    tab.on("console", (message) => {
      if (message.type() === "error") found.push(`console: ${message.text()}`);
    });
    tab.on("request", (request) => {
      const asked = request.url();
      if (
        !asked.startsWith("data:") &&
        !(asked.startsWith("file:") && request.isNavigationRequest())
      )
        found.push(`request: ${asked}`);
    });
    await use(tab);
    await tab.screenshot({ path: join(PICTURES, `${title.replace(/\W+/g, "-")}.png`) });
    await tab.close();
  },
});

test.skip(({ isMobile }) => isMobile, "Firefox is driven at one size");
test.skip(
  !FIREFOX,
  "no Firefox: `make setup-test` installs Debian's; elsewhere name one in FIREFOX",
);

async function open(tab, address) {
  await tab.goto(address, { waitUntil: "load" });
  await tab.waitForSelector('[data-map][data-state="ready"]');
  // It is written when the map has come to rest.
  await tab.waitForSelector("[data-scale-note]:not(:empty)");
}

/** What the page shows of a place, and where its marks stand. */
const seen = (tab) =>
  tab.evaluate(() => ({
    // Between two pages there is no element at all.
    lang: document.documentElement?.lang,
    title: document.title,
    open: [...document.querySelectorAll('[data-place][aria-current="true"]')].map(
      (one) => one.dataset.place,
    ),
    marks: Object.fromEntries(
      [...document.querySelectorAll(".markers [data-mark]")].map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return [mark.dataset.mark, { x: x + width / 2, y: y + height / 2 }];
      }),
    ),
  }));
const scaleOf = (tab) => tab.evaluate(`(${readScale})(document)`);

test("the map becomes ready and nothing is refused", async ({ tab }) => {
  await open(tab, alone("firefox"));
  const { lang, title, marks } = await seen(tab);
  expect([lang, title]).toEqual([story.languages[0], story.title[story.languages[0]]]);
  expect(Object.keys(marks)).toEqual(places.map(({ id }) => id));
  await expect.poll(() => tab.evaluate(noted)).toEqual(SOUND);
});

test("a marker opens its place", async ({ tab }) => {
  for (const { id } of places.filter(({ context }) => !context)) {
    await tab.goto("about:blank");
    await open(tab, alone("firefox"));
    await tab.click(`.markers [data-mark="${id}"]`);
    await expect.poll(async () => (await seen(tab)).open).toEqual([id]);
  }
});

test("the zoom button and the wheel change the view", async ({ tab }) => {
  await open(tab, alone("firefox"));
  const before = await scaleOf(tab);
  await tab.click('[data-zoom="in"]');
  await expect.poll(() => scaleOf(tab)).toBeGreaterThan(1.5 * before);
  await tab.click('[data-zoom="home"]');
  await expect.poll(() => scaleOf(tab)).toBeCloseTo(before, 2);
  const map = await (await tab.$("[data-map] canvas")).boundingBox();
  await tab.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
  await tab.mouse.wheel({ deltaY: -300 });
  await expect.poll(() => scaleOf(tab)).toBeGreaterThan(1.2 * before);
});

test("another language is a press away", async ({ tab }) => {
  await open(tab, alone("firefox"));
  for (const lang of [...story.languages.slice(1), story.languages[0]]) {
    await tab.click(`[data-lang="${lang}"]`);
    await expect
      .poll(async () => {
        const { lang: now, title } = await seen(tab);
        return [now, title];
      })
      .toEqual([lang, story.title[lang]]);
    await tab.waitForSelector(`[data-picture][lang="${lang}"] .ground`);
    await tab.waitForSelector('[data-map][data-state="ready"]');
  }
  expect(await tab.evaluate(noted)).toEqual(SOUND);
});

test("a script that someone puts in does not run", async ({ tab, found }) => {
  const foreign =
    '<script>document.title = "foreign"</script><style>body { display: none }</style>';
  await open(
    tab,
    alone(
      "firefox-foreign",
      readFileSync(SINGLE, "utf8").replace("<body>", () => `<body>${foreign}`),
    ),
  );
  expect((await seen(tab)).title).toBe(story.title[story.languages[0]]);
  const { refused } = await tab.evaluate(noted);
  expect(refused.length).toBe(2);
  // The browser tells of both, and of nothing else.
  await expect.poll(() => found.length).toBe(2);
  for (const line of found.splice(0)) expect(line).toContain("Content-Security-Policy");
});
