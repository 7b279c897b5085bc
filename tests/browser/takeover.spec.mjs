// The map that moves takes the place of its picture: where that stood, and with all that a reader
// did before.
import { expect, lettersCame, ready, settledMarks, test } from "./fixtures.mjs";
import { isSite, named, readStory } from "./paths.mjs";
import { apart, hide } from "./pixels.mjs";

const sites = readStory().features.filter(isSite);
/** What the picture before any script has none of: the story's own layers. */
const OFF = "?off=csto,missile-ring";

/** The centres of the places' markers that are seen, in story order. */
const centres = (page, selector) =>
  page.locator(selector).evaluateAll((all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => [x + width / 2, y + height / 2]),
  );

/** What lies over the map, and what only one of the two pictures has. */
const OVER =
  ".column, .controls, .legend, .cards, .map-foot, .loading, .markers, .names a, .zoom-box";

// Names are placed for most of these; between two sizes the smaller one's are shown, and the larger
// map has more of them.
const sizes = [
  { width: 1440, height: 900, path: "" },
  { width: 1280, height: 800, path: "en/" },
  { width: 1920, height: 1080, path: "kk/", between: true },
  { width: 1300, height: 700, path: "ru/", between: true },
  { width: 820, height: 1180, path: "ru/" },
  { width: 390, height: 844, path: "kk/" },
  // Compact ones, where the line is open: it is drawn wider then, which the picture's ground is
  // not.
  { width: 640, height: 420, path: "en/embed/", between: true },
  { width: 1100, height: 560, path: "embed/", between: true },
];
for (const { width, height, path, between } of sizes) {
  test(`at ${width}x${height} the live map stands where the picture stood`, async ({
    page,
    site,
    hasTouch,
  }) => {
    test.skip(hasTouch, "its pixels are counted one by one");
    await page.setViewportSize({ width, height });
    // The finer ground comes later, and is no part of the first picture.
    await page.route("**/basemap-2.tapal", () => {});
    const start = await held(page, site.url + path + OFF);
    await expect(page.locator("[data-picture] .names:visible")).toHaveCount(1);
    const before = await centres(page, "[data-picture] .names a .badge");
    const seen = await page
      .locator("[data-picture] .names a:visible")
      .evaluateAll((all) => all.map((one) => one.dataset.mark));
    await hide(page, OVER);
    const picture = await page.locator("[data-map]").screenshot();
    await hide(page, "");
    start();
    await ready(page);
    await expect(page.locator("[data-picture]")).toBeHidden();
    // An arrow leads to what is out of view, which the picture has not; nor has it letters.
    const inView = ".markers li:not([data-beyond], [hidden]) .badge:not(.context)";
    await expect.poll(() => centres(page, inView).then((all) => all.length)).toBe(before.length);
    const after = await centres(page, inView);
    expect(seen).toEqual(sites.map(({ id }) => id).filter((id) => seen.includes(id)));
    expect(seen.length).toBeGreaterThanOrEqual(width < 500 ? sites.length - 1 : sites.length);
    for (const [index, [x, y]] of before.entries()) {
      expect(
        Math.hypot(x - after[index][0], y - after[index][1]),
        `marker ${index + 1}`,
      ).toBeLessThan(1);
    }
    await hide(page, OVER);
    const map = await page.locator("[data-map]").screenshot();
    expect(
      await apart(page, [picture, map]),
      "the share of pixels that have none like them",
      // The picture is a zoom coarser than the map (decision 59).
    ).toBeLessThan(between ? 0.025 : 0.009);
  });
}

/** A page whose loader waits until it is told to start. */
async function held(page, address) {
  let start;
  const started = new Promise((resolve) => {
    start = resolve;
  });
  await page.route(`**/${named("loader.js")}`, async (route) => {
    await started;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => {
    const sheets = document.querySelectorAll('link[rel="stylesheet"]').length;
    return (
      sheets > 0 &&
      sheets === document.styleSheets.length &&
      document.querySelector("[data-message]")
    );
  });
  // Its fonts come after the map; these tests compare what is seen before and after.
  await page.evaluate(() => {
    delete document.documentElement.dataset.fonts;
  });
  await lettersCame(page);
  return start;
}

test("focus, scroll, selection and text stay when the live page takes over", async ({
  page,
  site,
}) => {
  const start = await held(page, `${site.url}en/`);
  const before = await page.evaluate(() => {
    const reading = document.querySelector("[data-reading]");
    const place = document.querySelector('[data-place="baikonur"]');
    reading.scrollTop = place.offsetTop + 20;
    const quote = place.querySelector("blockquote p");
    getSelection().selectAllChildren(quote);
    place.querySelector("a").focus({ preventScroll: true });
    window.kept = {
      column: document.querySelector(".column"),
      quote,
      all: [...document.querySelectorAll(".column *")],
    };
    return {
      top: reading.scrollTop,
      selected: String(getSelection()),
      focused: document.activeElement.textContent,
    };
  });
  expect(before.selected.length).toBeGreaterThan(20);
  start();
  await ready(page);
  const after = await page.evaluate(() => ({
    top: document.querySelector("[data-reading]").scrollTop,
    selected: String(getSelection()),
    focused: document.activeElement.textContent,
    same:
      window.kept.column === document.querySelector(".column") &&
      JSON.stringify(
        [...document.querySelectorAll(".column *")]
          .map((one, at) => one === window.kept.all[at])
          .filter((own) => !own),
      ) === "[]",
    count: window.kept.all.length,
  }));
  expect(after).toEqual({ ...before, same: true, count: after.count });
  expect(after.count).toBeGreaterThan(100);
});

test("a marker that has the focus keeps it", { tag: "@desk" }, async ({ page, site, hasTouch }) => {
  test.skip(hasTouch, "a finger leaves no focus");
  const start = await held(page, site.url);
  await page.locator('[data-picture] a[href="#vostochny"]:visible').focus();
  start();
  await ready(page);
  await expect(page.locator('.markers [data-mark="vostochny"]')).toBeFocused();
});

test("an open place stays open, where it was", async ({ page, site }) => {
  const start = await held(page, `${site.url}#sary-shagan`);
  start();
  await ready(page);
  await expect(page.locator('[data-place="sary-shagan"]')).toHaveAttribute("aria-current", "true");
  await expect(page.locator('[data-place="sary-shagan"] h2')).toBeInViewport();
});

test("nothing on the page moves when the live page takes over", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        window.shifts.push([value, ...sources.map(({ node }) => node?.nodeName ?? "?")]);
    }).observe({ type: "layout-shift", buffered: true });
  });
  const start = await held(page, site.url);
  // Fonts have come, and whatever they moved is told.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  await page.evaluate(() => {
    window.shifts.length = 0;
  });
  start();
  await ready(page);
  await page.waitForLoadState("networkidle");
  await settledMarks(page);
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});
