// The dialog that saves: the citation, how it is used by keys and in small windows, and what is said
// when something is missing.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, expectReachable, parts, press, settledMarks, test } from "./fixtures.mjs";
import { readStory } from "./paths.mjs";
import { dialog, open, SIZES, start, status } from "./save.mjs";

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
      await open(page, hasTouch);
      const copy = page.locator('[data-choice="copy"]');
      await press(copy, hasTouch);
      await expect(status(page)).not.toBeEmpty();
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
  await open(page, hasTouch);
  await press(page.locator('[data-choice="copy"]'), hasTouch);
  const by = dialog(page).locator("textarea");
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
  "keyboard alone: the dialog opens, saves, says so, and closes",
  { tag: "@desk" },
  async ({ page, site }) => {
    await start(page, `${site.url}en/`);
    const button = page.locator("[data-save]");
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toHaveAccessibleName("Save a picture");
    const sizes = dialog(page).getByRole("radio");
    await expect(sizes.first()).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(sizes.nth(1)).toBeChecked();
    await page.keyboard.press("Tab");
    await expect(page.locator('[data-choice="png"]')).toBeFocused();
    await page.keyboard.press("Tab");
    const svg = page.locator('[data-choice="svg"]');
    await expect(svg).toBeFocused();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Space"),
    ]);
    expect(download.suggestedFilename()).toBe("kazakhstan-2022-en-1x1.svg");
    await expect(status(page)).toHaveText("Saved: kazakhstan-2022-en-1x1.svg");
    await expect(svg).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  },
);

test("its cross, and a press beside the dialog, close it", async ({ page, site, hasTouch }) => {
  await start(page, site.url);
  await open(page, hasTouch);
  await press(dialog(page).locator(".close"), hasTouch);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator("[data-save]")).toBeFocused();
  await page.setViewportSize({ width: 1300, height: 800 });
  await open(page, hasTouch);
  await page.mouse.click(10, 400);
  await expect(dialog(page)).toHaveCount(0);
  // Where the reader was, nothing was folded or moved.
  await expect(parts(page).map).toHaveAttribute("data-state", "ready");
});

test(
  "each size is shown before it is saved, in its own ratio",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await start(page, `${site.url}en/`);
    await open(page, hasTouch);
    for (const [size, { width, height }] of Object.entries(SIZES)) {
      await dialog(page).locator(`input[value="${size}"]`).check();
      const pixels = dialog(page).locator(".pixels");
      await expect(pixels).toContainText(new RegExp(`^${2 * width} × ${height ? 2 * height : ""}`));
      const [across, down] = (await pixels.textContent()).match(/\d+/g).map(Number);
      const box = await dialog(page).locator("canvas").boundingBox();
      expect(box.width / box.height).toBeCloseTo(across / down, 1);
      const stage = await dialog(page).locator(".stage").boundingBox();
      expect(box.width).toBeLessThan(stage.width + 1);
    }
  },
);

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  [320, 568],
  [568, 320],
  [320, 256],
]) {
  test(
    `at ${width} by ${height} all of the dialog can be reached, and its targets are large`,
    { tag: height === 844 || height === 568 ? "@phone" : "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.setViewportSize({ width, height });
      await start(page, `${site.url}ru/`);
      await open(page, hasTouch);
      const choices = dialog(page).locator("button, .size");
      await expect(choices).toHaveCount(12);
      const [sizes, preview, actions] = await Promise.all(
        ["fieldset", ".preview", ".actions"].map((part) =>
          dialog(page).locator(part).boundingBox(),
        ),
      );
      const isBeside = preview.x > sizes.x + sizes.width;
      const before = isBeside ? sizes : preview;
      expect(actions.y).toBeGreaterThan(before.y + before.height);
      if (!isBeside) expect(preview.y).toBeGreaterThan(sizes.y + sizes.height);
      for (const choice of await choices.all()) await expectReachable(choice);
    },
  );
}

for (const scheme of ["light", "dark"]) {
  test(
    `axe finds nothing while the dialog is open, ${scheme}`,
    { tag: scheme === "dark" ? "@desk" : [] },
    async ({ page, site, hasTouch }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.addInitScript(() =>
        Object.defineProperty(navigator, "clipboard", { value: undefined }),
      );
      await start(page, site.url);
      await open(page, hasTouch);
      await press(page.locator('[data-choice="copy"]'), hasTouch);
      await expect(dialog(page).locator("textarea")).toBeVisible();
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
    await open(page, hasTouch);
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
      await expect(page.locator('p.save[role="alert"]')).toContainText(
        "one of its files could not be loaded",
      );
      await press(page.locator("[data-save]"), hasTouch);
      await expect(page.locator("p.save")).toHaveCount(0);
      const before = await settledMarks(page);
      await press(parts(page).zoom("in"), hasTouch);
      await expect.poll(() => settledMarks(page)).not.toEqual(before);
      await expect(parts(page).map).toHaveAttribute("data-state", "ready");
    },
  );

  test(
    "without the outlines, or without a font, there is no SVG, and the dialog says so",
    { tag: "@desk" },
    async ({ page, site, hasTouch }) => {
      await start(page, `${site.url}en/`);
      await page.route(/\/(fonts\/|outlines\.)/, (route) => route.fulfill({ status: 404 }));
      await open(page, hasTouch);
      for (const kind of ["svg", "svg-text"]) {
        await press(page.locator('[data-choice="copy"]'), hasTouch);
        await expect(status(page)).toContainText("citation");
        await press(page.locator(`[data-choice="${kind}"]`), hasTouch);
        await expect(status(page)).toContainText("one of its files could not be loaded");
      }
    },
  );

  test(
    "where the browser makes no picture so large, the dialog says what to do",
    { tag: "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.toBlob = (done) => done(null);
      });
      await start(page, `${site.url}en/`);
      await open(page, hasTouch);
      await press(page.locator('[data-choice="png"]'), hasTouch);
      await expect(status(page)).toContainText("save it as SVG");
    },
  );
});
