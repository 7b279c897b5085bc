// Reading moves the map: the place that is read of is the one that is open.
import { expect, expectOpen, parts, ready, settledMarks, test } from "./fixtures.mjs";
import { swipe } from "./moves.mjs";

/** The page with its text scrolled to a place by a wheel over it. */
async function readTo(page, id) {
  const reading = page.locator("[data-reading]");
  await reading.hover();
  await expect
    .poll(async () => {
      const ahead = await page.evaluate((id) => {
        const around = document.querySelector("[data-reading]").getBoundingClientRect();
        const place = document.querySelector(`[data-place="${id}"]`).getBoundingClientRect();
        return place.top - (around.top + around.height / 4);
      }, id);
      if (Math.abs(ahead) > 20) await page.mouse.wheel(0, ahead);
      return Math.abs(ahead);
    })
    .toBeLessThan(20);
}

test(
  "scrolling the text opens what is read, and leaves no steps to go back",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.goto(`${site.url}en/`);
    await ready(page);
    const steps = await page.evaluate(() => history.length);
    await readTo(page, "baikonur");
    await expectOpen(page, "baikonur");
    await readTo(page, "vostochny");
    await expectOpen(page, "vostochny");
    await expect(page).toHaveURL(/#vostochny$/);
    // The map is where it is when the place is opened by any other way.
    const read = await settledMarks(page);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.goto(`${site.url}en/#vostochny`);
    await page.reload();
    await ready(page);
    expect(await settledMarks(page)).toEqual(read);
  },
);

test(
  "a place that is opened by its number stays open while the page scrolls to it",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.goto(`${site.url}en/`);
    await ready(page);
    await readTo(page, "baikonur");
    for (const id of ["sary-shagan", "border", "vostochny"]) {
      await parts(page).index(id).click();
      await expectOpen(page, id);
      await settledMarks(page);
      await expectOpen(page, id);
    }
  },
);

test(
  "a switch, and the wish for less motion, leave the map where it is",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.goto(`${site.url}en/`);
    await ready(page);
    await page.locator("[data-layers]").click();
    await page.getByRole("checkbox", { name: "Map follows the text" }).uncheck();
    await readTo(page, "vostochny");
    await expect(page.locator("[data-place][aria-current]")).toHaveCount(0);
    await page.getByRole("checkbox", { name: "Map follows the text" }).check();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await readTo(page, "baikonur");
    await expect(page.locator("[data-place][aria-current]")).toHaveCount(0);
  },
);

test(
  "a finger across the sheet goes on to the next place, and back",
  { tag: "@phone" },
  async ({ page, site }) => {
    await page.goto(`${site.url}en/#baikonur`);
    await ready(page);
    await swipe(page, 320, 120);
    await expectOpen(page, "vostochny");
    await swipe(page, 120, 320);
    await expectOpen(page, "baikonur");
    // A finger that hardly moves opens nothing else.
    await swipe(page, 200, 220);
    await expectOpen(page, "baikonur");
  },
);

test("the legend is as it was left", { tag: "@desk" }, async ({ page, site }) => {
  await page.goto(`${site.url}en/`);
  await ready(page);
  const legend = page.locator(".legend");
  await expect(legend).toBeHidden();
  await page.locator("[data-layers]").click();
  await expect(legend).toBeVisible();
  await page.goto(`${site.url}ru/`);
  await ready(page);
  await expect(legend).toBeVisible();
  await page.locator("[data-layers]").click();
  await page.reload();
  await ready(page);
  await expect(legend).toBeHidden();
});

test(
  "where there is little room the buttons beyond three unfold",
  { tag: "@phone" },
  async ({ page, site }) => {
    await page.goto(`${site.url}en/`);
    await ready(page);
    await expect(parts(page).zoom("home")).toBeHidden();
    const more = page.getByRole("button", { name: "More buttons" });
    await more.tap();
    await expect(more).toHaveAttribute("aria-expanded", "true");
    for (const found of ['[data-zoom="home"]', "[data-arrows]", "[data-save]", "[data-share]"])
      await expect(page.locator(`.controls ${found}`)).toBeInViewport();
    await page.locator("[data-arrows]").tap();
    const before = await settledMarks(page);
    await page.locator('[data-pan="left"]').tap();
    await expect
      .poll(async () => (await settledMarks(page)).baikonur.x > before.baikonur.x)
      .toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(parts(page).zoom("home")).toBeHidden();
  },
);
