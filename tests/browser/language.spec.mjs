// The language is what the address says, in a page, a frame and an element; another one of the
// reader's is offered at the first paint, and a choice is remembered.
import { parts, press, ready, settledMarks } from "./fixtures.mjs";
import { expect, framesOf, test } from "./hosts.mjs";
import { readStory } from "./paths.mjs";

const { story } = readStory();
const offers = (page) => page.locator("[data-offer]:visible");

/** The languages that a browser tells it prefers. */
const prefer = (page, languages) =>
  page.addInitScript((list) => {
    Object.defineProperty(navigator, "languages", { get: () => list });
  }, languages);

/**
 * Notes from the very beginning what becomes of languages and texts: each change of a `lang`, and
 * each change of the text within the column once the browser has painted.
 */
const watchText = (page) =>
  page.addInitScript(() => {
    window.changes = [];
    let painted = false;
    new PerformanceObserver((list) => {
      painted ||= list.getEntriesByName("first-contentful-paint").length > 0;
    }).observe({ type: "paint", buffered: true });
    new MutationObserver((records) => {
      for (const { type, target, attributeName, oldValue } of records) {
        const isLang = attributeName === "lang" && oldValue !== null;
        const isText = type !== "attributes" && target.parentElement?.closest("main, h1, title");
        // The parser adds to the page until it is through; the window's title names a place.
        const isLate = painted && document.readyState === "complete";
        if (isLang || (isText && isLate && !target.closest?.("title")))
          window.changes.push(`${type} ${attributeName ?? ""} in ${target.nodeName}`);
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["lang"],
      attributeOldValue: true,
    });
  });

test.describe("in a browser of another language", () => {
  test.use({ locale: "en-GB" });

  for (const [path, lang] of [
    ["", "id"],
    ["ru/", "ru"],
    ["embed/", "id"],
    ["kk/embed/", "kk"],
  ]) {
    test(
      `${path || "the first page"} is in ${lang}, and nothing of that changes`,
      { tag: "@desk" },
      async ({ page, site }) => {
        await watchText(page);
        await page.goto(site.url + path);
        await expect(page.locator("h1")).toHaveText(story.title[lang]);
        const text = await page.locator("main").textContent();
        await ready(page);
        await settledMarks(page);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        expect(await page.locator("main").textContent()).toBe(text);
        expect(await page.evaluate(() => window.changes)).toEqual([]);
        await expect(page.locator(".surface")).toHaveAccessibleName(
          await page.evaluate(async () => {
            const { strings } = document.querySelector("script[data-strings]").dataset;
            return (await (await fetch(strings)).json()).map_keys;
          }),
        );
      },
    );
  }

  test(
    "a frame is in the language of its address, an element in that of its attribute",
    { tag: "@desk" },
    async ({ page, open }) => {
      await page.goto(`${open.hosts.url}iframe.html`);
      const [frame] = await framesOf(page, 1);
      await expect(frame.locator("html")).toHaveAttribute("lang", "id");
      await expect(frame.locator("h1")).toHaveText(story.title.id);
      await expect(offers(frame)).toHaveCount(0);
      await page.goto(`${open.hosts.url}element.html`);
      await page.evaluate(() => document.querySelector("tapal-map").setAttribute("lang", "kk"));
      await ready(page);
      await expect(page.locator("tapal-map h1")).toHaveText(story.title.kk);
      await expect(page.locator("tapal-map [data-offer]")).toHaveCount(0);
    },
  );

  test("a page in another language offers the reader's, in it, and moves nothing", async ({
    page,
    site,
  }) => {
    await page.addInitScript(() => {
      new MutationObserver((records) => {
        for (const { target } of records) {
          if (target.matches?.("[data-offer]:not([hidden])")) window.offered ??= performance.now();
        }
      }).observe(document, { subtree: true, attributeFilter: ["hidden"] });
    });
    await page.goto(site.url);
    await expect(offers(page)).toHaveCount(1);
    await expect(offers(page)).toHaveAttribute("lang", "en");
    await expect(offers(page).locator("a")).toHaveText("Read in English");
    const summary = page.locator(".summary");
    const { y } = await summary.boundingBox();
    await ready(page);
    const { offered, painted } = await page.evaluate(() => ({
      offered: window.offered,
      painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    }));
    expect(offered, "it is there when the page is first painted").toBeLessThan(painted);
    expect((await summary.boundingBox()).y).toBeCloseTo(y, 0);
  });

  test("it leads to the same place, view and layers, and is not made again after that", async ({
    page,
    site,
    hasTouch,
  }) => {
    await page.goto(`${site.url}?at=48.0000,66.0000,4.50&off=rivers#baikonur`);
    await ready(page);
    await press(offers(page).locator("a"), hasTouch);
    await expect(page).toHaveURL(`${site.url}en/?at=48.0000,66.0000,4.50&off=rivers#baikonur`);
    await ready(page);
    await expect(offers(page)).toHaveCount(0);
    await page.goto(site.url);
    await ready(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "id");
    await expect(offers(page)).toHaveCount(0);
  });

  test("declined, it leaves its room, gives the focus to the text, and is not made again", async ({
    page,
    site,
    hasTouch,
  }) => {
    await page.goto(site.url);
    await ready(page);
    const { y } = await page.locator(".summary").boundingBox();
    const decline = offers(page).locator("button");
    await expect(decline).toHaveAccessibleName("Do not offer again");
    await press(decline, hasTouch);
    await expect(page.locator('[data-offer="declined"]')).toBeHidden();
    await expect(page.locator("[data-reading]")).toBeFocused();
    expect((await page.locator(".summary").boundingBox()).y).toBe(y);
    await page.goto(`${site.url}ru/`);
    await ready(page);
    await expect(offers(page)).toHaveCount(0);
  });

  test(
    "a language that was chosen by the switch is a choice, too",
    { tag: "@desk" },
    async ({ page, site }) => {
      await page.goto(site.url);
      await ready(page);
      await page.locator('[data-lang="ru"]').click();
      await expect(page).toHaveURL(`${site.url}ru/`);
      await ready(page);
      await expect(offers(page)).toHaveCount(0);
    },
  );

  test(
    "where nothing may be stored, the page and its offer work all the same",
    { tag: "@desk" },
    async ({ page, site }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("no", "SecurityError");
          },
        });
      });
      await page.goto(site.url);
      await ready(page);
      await offers(page).locator("button").click();
      await expect(offers(page)).toHaveCount(0);
      await page.reload();
      await ready(page);
      await expect(offers(page)).toHaveCount(1);
      await offers(page).locator("a").click();
      await expect(page).toHaveURL(`${site.url}en/`);
      await expect(offers(page)).toHaveCount(0);
    },
  );
});

test(
  "of several languages of the reader's the story's best liked one is offered, or none",
  { tag: "@desk" },
  async ({ browser, site }) => {
    for (const [languages, path, expected] of [
      [["fr-FR", "kk-KZ", "en"], "", "kk"],
      [["RU", "en"], "en/", "ru"],
      [["id-ID", "en"], "", undefined],
      [["fr", "ja"], "", undefined],
      [[], "ru/", undefined],
      [["en"], "embed/", undefined],
    ]) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await prefer(page, languages);
      await page.goto(site.url + path);
      await expect(page.locator("h1")).toBeAttached();
      const shown = await offers(page).evaluateAll((all) => all.map(({ lang }) => lang));
      expect(shown, `${languages} at ${path}`).toEqual(expected ? [expected] : []);
      await context.close();
    }
  },
);

test("the switch leads to the language's folder with place, view and layers", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(`${site.url}en/?at=48.0000,66.0000,4.50&off=rivers#baikonur`);
  await ready(page);
  const marks = await settledMarks(page);
  if (hasTouch) await page.locator("[data-languages]").tap();
  await press(page.locator('[data-lang="ru"]'), hasTouch);
  await expect(page).toHaveURL(`${site.url}ru/?at=48.0000,66.0000,4.50&off=rivers#baikonur`);
  await ready(page);
  await expect(parts(page).open).toHaveAttribute("data-place", "baikonur");
  const now = await settledMarks(page);
  for (const id of Object.keys(marks)) {
    expect(Math.hypot(now[id].x - marks[id].x, now[id].y - marks[id].y), id).toBeLessThan(1);
  }
});
