// The menu that saves: the citation, how it is used by keys and in small windows, and what is said
// when something is missing.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, parts, press, settledMarks, test } from "./fixtures.mjs";
import { readStory } from "./paths.mjs";
import { menu, start, status, unfold } from "./save.mjs";

const { story } = readStory();

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
