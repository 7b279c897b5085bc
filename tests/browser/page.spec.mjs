// The page around the map: the way back, the sheet, languages, layers, the theme, figures.
import { AxeBuilder } from "@axe-core/playwright";
import {
  expect,
  expectOpen,
  openOnMap,
  parts,
  press,
  ready,
  settledMarks,
  test,
} from "./fixtures.mjs";
import { readStory, readPlaces } from "./paths.mjs";

const { story, features } = readStory();
const texts = (id) => features.find((feature) => feature.id === id).properties;

test("a place opened on the map has a card that leads back to its excerpt: scroll and focus", async ({
  page,
  site,
  hasTouch,
}) => {
  test.skip(hasTouch, "on a phone the sheet is in its stead");
  await page.goto(site.url);
  await ready(page);
  const { mark, heading, excerpt } = parts(page);
  for (const way of ["button", "Escape"]) {
    await mark("sary-shagan").click();
    const card = page.locator('[data-card="sary-shagan"]');
    await expect(card).toBeVisible();
    await expect(card).toContainText(texts("sary-shagan").kind.id);
    // Its excerpt is beside it already.
    await expect(card.locator("[data-back]")).toBeHidden();
    await page.locator("[data-reading]").evaluate((reading) => reading.scrollTo(0, 0));
    if (way === "button") await card.locator("[data-back]").click();
    else await page.keyboard.press("Escape");
    await expect(card).toBeHidden();
    await expect(heading("sary-shagan")).toBeFocused();
    await expect(excerpt("sary-shagan")).toBeInViewport();
  }
});

test(
  "a name that the page's language lacks says its own on a card, and nothing else there does",
  { tag: "@desk" },
  async ({ page, site }) => {
    const lacking = readStory();
    const { name } = lacking.features.find(({ id }) => id === "baikonur").properties;
    for (const lang of story.languages) if (lang !== story.language) delete name[lang];
    await page.route("**/map.geojson", (route) => route.fulfill({ json: lacking }));
    await page.goto(`${site.url}ru/`);
    await ready(page);
    await parts(page).mark("baikonur").click();
    const card = page.locator('[data-card="baikonur"]');
    await expect(card.locator(".name")).toHaveText(name[story.language]);
    await expect(card.locator(".name")).toHaveAttribute("lang", story.language);
    const language = (part) => part.evaluate((one) => one.closest("[lang]").lang);
    for (const part of [".where", "[data-close]", "[data-back]"]) {
      expect(await language(card.locator(part)), part).toBe("ru");
    }
  },
);

test("a card never covers its place", async ({ page, site, hasTouch }) => {
  test.skip(hasTouch, "on a phone the sheet is in its stead");
  await page.goto(site.url);
  await ready(page);
  for (const id of ["border", "baikonur", "vostochny", "sary-shagan"]) {
    await openOnMap(page, id);
    const { x, y } = (await settledMarks(page))[id];
    const box = await page.locator(`[data-card="${id}"]`).boundingBox();
    const outside = x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height;
    expect(outside, `the mark of ${id} at ${x}, ${y}`).toBe(true);
  }
});

test("the open place's card comes when its excerpt is scrolled away, and goes when it is closed", async ({
  page,
  site,
  hasTouch,
}) => {
  test.skip(hasTouch, "on a phone the sheet is in its stead");
  await page.goto(site.url);
  await ready(page);
  const card = page.locator('[data-card="border"]');
  await parts(page).index("border").click();
  await expect(card).toBeHidden();
  await page
    .locator("[data-reading]")
    .evaluate((reading) => reading.scrollTo(0, reading.scrollHeight));
  await expect(card).toBeVisible();
  await card.locator("[data-close]").click();
  await expect(card).toBeHidden();
  await expect(parts(page).mark("border")).toBeFocused();
});

test("the sheet unfolds by its button and folds by Escape, which gives the focus back", async ({
  page,
  site,
  hasTouch,
}) => {
  test.skip(!hasTouch, "a wide page has no sheet");
  await page.goto(site.url);
  await ready(page);
  const sheet = page.locator(".sheet");
  const height = async () => (await sheet.boundingBox()).height;
  const screen = page.viewportSize().height;
  await expect.poll(height).toBeLessThan(0.3 * screen);
  await page.locator("[data-unfold]").tap();
  await expect.poll(height).toBeGreaterThan(0.7 * screen);
  await expect(page.locator("[data-unfold]")).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect.poll(height).toBeLessThan(0.3 * screen);
  await expect(page.locator("[data-unfold]")).toBeFocused();
});

test("the sheet follows a finger on its handle", async ({ page, site, hasTouch }) => {
  test.skip(!hasTouch, "a wide page has no sheet");
  await page.goto(site.url);
  await ready(page);
  const box = await page.locator(".handle").boundingBox();
  const browser = await page.context().newCDPSession(page);
  const touch = (type, y) =>
    browser.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: y === null ? [] : [{ x: box.x + box.width / 2, y }],
    });
  await touch("touchStart", box.y + 10);
  for (let up = 20; up <= 200; up += 20) await touch("touchMove", box.y + 10 - up);
  await touch("touchEnd", null);
  await expect(page.locator("[data-sheet]")).toHaveAttribute("data-sheet", "open");
});

test("another language keeps the place and its number, and says which language each text is in", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  await press(parts(page).index("vostochny"), hasTouch);
  await expectOpen(page, "vostochny");
  for (const lang of ["ru", "kk", "en", "id"]) {
    if (hasTouch) await page.locator("[data-languages]").tap();
    await press(page.locator(`[data-lang="${lang}"]`), hasTouch);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page).toHaveTitle(`${texts("vostochny").name[lang]} · ${story.title[lang]}`);
    await ready(page);
    await expectOpen(page, "vostochny");
    await expect(parts(page).marks).toHaveCount(readPlaces().length);
    const first = parts(page).excerpt("vostochny").locator("blockquote").first();
    await expect(first).toContainText(
      lang === story.language
        ? texts("vostochny").excerpts[0].quote
        : texts("vostochny").excerpts[0].translations[lang].text,
    );
  }
});

test(
  "a translation has its original a click away, in its own language",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await page.goto(`${site.url}?lang=en#baikonur`);
    await ready(page);
    await expectOpen(page, "baikonur");
    const original = parts(page).excerpt("baikonur").locator("details").first();
    await expect(original.locator("blockquote")).toBeHidden();
    await press(original.locator("summary"), hasTouch);
    await expect(original.locator("blockquote")).toBeVisible();
    await expect(original.locator("blockquote")).toHaveAttribute("lang", story.language);
    await expect(original.locator("[data-quote]")).toHaveText(texts("baikonur").excerpts[0].quote);
  },
);

test(
  "the address decides the language, never the browser",
  { tag: "@desk" },
  async ({ browser, site }) => {
    const cases = [
      ["ru-RU", "", "id"],
      ["ru-RU", "?lang=kk", "kk"],
      ["en-GB", "ru/", "ru"],
      ["fr-FR", "?lang=fr", "id"],
      ["en-GB", "kk/?lang=%00", "kk"],
    ];
    for (const [locale, address, expected] of cases) {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      await page.goto(site.url + address);
      await ready(page);
      await expect(page.locator("html"), `${locale} ${address}`).toHaveAttribute("lang", expected);
      await context.close();
    }
  },
);

test(
  "the claim has its verdict first, then what is measured, and every published figure",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.goto(site.url);
    await ready(page);
    const claim = parts(page).excerpt("border").locator(".claim");
    await expect(claim.locator("[data-measured]")).toHaveText("6.661 km");
    await expect(claim.locator("> :first-child")).toHaveText(
      "“hampir 7.000 km” berarti 5% lebih besar daripada hasil ukur di peta ini (6.661 km), " +
        "7–8% lebih kecil daripada 4 dari 5 angka yang diterbitkan, " +
        "2% lebih besar daripada 1 dari 5 angka yang diterbitkan.",
    );
    const text = await claim.evaluate((element) => element.textContent);
    for (const part of [
      "langkah 20\u{a0}km · 5.410",
      "langkah 50\u{a0}km · 4.632",
      "6.846\u{a0}km",
      "7.512,8\u{a0}km",
      "7.598,6\u{a0}km",
      "7.548,1\u{a0}km",
      "7.644\u{a0}km",
    ])
      expect(text).toContain(part);
    for (const { source, references } of texts("border").claims[0].published) {
      expect(text).toContain(source.id);
      for (const { title, url } of references) {
        expect(text).toContain(title);
        if (url) await expect(claim.locator(`a[href="${url}"]`).first()).toBeVisible();
      }
    }
    expect(text).toContain(texts("border").claims[0].note.id);
  },
);

test("the window's title names the open place, and the story alone without one", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(`${site.url}en/`);
  await ready(page);
  await expect(page).toHaveTitle(story.title.en);
  await press(parts(page).index("baikonur"), hasTouch);
  await expect(page).toHaveTitle(`${texts("baikonur").name.en} · ${story.title.en}`);
  await press(parts(page).index("sary-shagan"), hasTouch);
  await expect(page).toHaveTitle(`${texts("sary-shagan").name.en} · ${story.title.en}`);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveTitle(story.title.en);
});

test("what opens is announced", async ({ page, site, hasTouch }) => {
  await page.goto(site.url);
  await ready(page);
  await press(parts(page).mark("baikonur"), hasTouch);
  await expect(page.locator('[role="status"]')).toHaveText(`${texts("baikonur").name.id} dibuka`);
});

test(
  "a layer switched off stays off in the address, and after a reload",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await page.goto(site.url);
    await ready(page);
    if (await page.locator("#legend").isHidden())
      await press(page.locator("[data-layers]"), hasTouch);
    await press(page.locator('[data-layer="rivers"]'), hasTouch);
    await expect(page).toHaveURL(/off=rivers/);
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-layer="rivers"]')).not.toBeChecked();
    await expect(page.locator('[data-layer="towns"]')).toBeChecked();
  },
);

test(
  "the theme is the reader's choice, and is remembered",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await page.goto(site.url);
    await ready(page);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await press(page.locator("[data-theme-toggle]"), hasTouch);
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    await page.reload();
    await ready(page);
    expect(await paper()).toBe(dark);
  },
);

for (const [width, height] of [
  [1440, 900],
  [820, 1180],
  [390, 844],
  [320, 568],
  [568, 320],
  [320, 256],
]) {
  test(
    `at ${width} by ${height} every place opens, nothing runs out of the page, and targets are large`,
    { tag: height === 844 || height === 568 ? "@phone" : "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.setViewportSize({ width, height });
      await page.goto(site.url);
      await ready(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      for (const id of ["sary-shagan", "border"]) {
        await press(parts(page).index(id), hasTouch);
        await expect(parts(page).excerpt(id)).toHaveAttribute("aria-current", "true");
        await expect(parts(page).heading(id)).toBeInViewport();
      }
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("#tapal :is(button, input, summary, nav a)")]
          .filter((one) => one.checkVisibility())
          .map((one) => [one.closest("label") ?? one, one])
          .map(([area, one]) => [one.outerHTML.slice(0, 80), area.getBoundingClientRect()])
          .filter(([, { width: w, height: h }]) => w < 43.5 || h < 43.5)
          .map(([html, { width: w, height: h }]) => `${w} by ${h}: ${html}`),
      );
      expect(small).toEqual([]);
    },
  );
}

for (const scheme of ["light", "dark"]) {
  test(
    `axe finds nothing in another language with all unfolded, ${scheme}`,
    { tag: scheme === "dark" ? "@desk" : [] },
    async ({ page, site, hasTouch }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`${site.url}?lang=kk#border`);
      await ready(page);
      if (await page.locator("#legend").isHidden())
        await press(page.locator("[data-layers]"), hasTouch);
      if (hasTouch) await page.locator("[data-languages]").tap();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`),
      ).toEqual([]);
    },
  );
}
