// On paper: the whole story on one page of A4, in each language, in light colours, whatever the
// window and the theme were.
import { expect, ready, test, lettersCame } from "./fixtures.mjs";
import { expectWhole, printed } from "./paper.mjs";
import { isSite, readStory } from "./paths.mjs";

const { story, features } = readStory();
const pages = story.languages.map((lang, index) => ({ lang, path: index ? `${lang}/` : "" }));

test.skip(({ isMobile }) => isMobile, "paper is the same for every window");

for (const { lang, path } of pages) {
  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test(`${lang}: one sheet with the whole story`, async ({ page, site }) => {
      await page.goto(site.url + path);
      expectWhole(await printed(page), lang);
    });
  });

  test.describe(lang, () => {
    test.use({ locale: lang, colorScheme: "dark", viewport: { width: 390, height: 700 } });

    test(`${lang}: the live page prints the same, from a narrow dark window with a place open`, async ({
      page,
      site,
    }) => {
      await page.goto(`${site.url}${path}#sary-shagan`);
      await ready(page);
      expectWhole(await printed(page), lang);
    });
  });
}

test("the sheet says where and when it was printed", async ({ page, site }) => {
  await page.clock.setFixedTime(new Date(2025, 2, 4, 12));
  await page.goto(`${site.url}ru/?layers=none#baikonur`);
  await ready(page);
  const [{ text }, ...more] = await printed(page);
  expect(more).toEqual([]);
  // Without what the reader chose: the address of the page itself.
  expect(text).toContain(`${new URL(site.url).host}/a/b/tapal/ru/·2025-03-04`);
});

test("no word of an excerpt goes to another line for what is said of it", async ({
  page,
  site,
}) => {
  // As wide as what is printed on.
  await page.setViewportSize({ width: 688, height: 1058 });
  for (const { path } of pages) {
    await page.goto(site.url + path);
    await lettersCame(page);
    await page.emulateMedia({ media: "print" });
    const lines = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".excerpt > blockquote > p")].map(
          (quote) => new Set([...quote.getClientRects()].map(({ top }) => Math.round(top))).size,
        ),
      );
    const own = await lines();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".excerpt figcaption { display: none !important }");
      document.adoptedStyleSheets = [sheet];
    });
    expect(own, path).toEqual(await lines());
    await page.emulateMedia({ media: "screen" });
  }
});

test("paper is white, the map on it is light and has the four sites", async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(site.url);
  await ready(page);
  await page.locator("[data-theme-toggle]").click();
  await page.locator("[data-theme-toggle]").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".surface")).toBeHidden();
  await expect(page.locator(".controls")).toBeHidden();
  const shown = page.locator("[data-picture] .names:visible");
  await expect(shown).toHaveCount(1);
  await expect(shown.locator("[data-mark]")).toHaveCount(features.filter(isSite).length);
  const colours = await page.evaluate(() => {
    const style = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
    return [style("body", "backgroundColor"), style("h1", "color"), style(".ground rect", "fill")];
  });
  expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(20, 28, 36)", "rgb(214, 227, 233)"]);
});

test.describe("a reader of another language than the page", () => {
  test.use({ locale: "en-GB" });

  test("prints each page in the language of that page", async ({ page, site }) => {
    await page.goto(site.url);
    await ready(page);
    expectWhole(await printed(page), "id");
    await page.locator('[data-lang="ru"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "ru");
    await ready(page);
    expectWhole(await printed(page), "ru");
  });
});
