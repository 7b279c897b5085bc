// Everything by keyboard alone. By mouse and by touch alone: hands.spec.mjs.
import { expect, expectOpen, parts, ready, settledMarks, test } from "./fixtures.mjs";
import { expectMoved, expectZoomed } from "./moves.mjs";
import { readPlaces, readSites } from "./paths.mjs";

const ids = readPlaces().map(({ id }) => id);
const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const middle = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

test.beforeEach(async ({ page, site }) => {
  await page.goto(site.url);
  await ready(page);
  await settledMarks(page);
});

/**
 * What has the focus: which part of the page, which of all its elements, and whether a reader sees
 * that it has it.
 */
const focused = (page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const rings = [one, one.querySelector(".badge"), one.closest(".place, label")]
      .filter(Boolean)
      .map(getComputedStyle);
    const box = one.getClientRects()[0];
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const part = one.closest(
      ".languages, .reading, .index, .markers, .surface, .legend, .controls",
    );
    return {
      part: part?.classList[0],
      mark: one.dataset.mark,
      place: one.dataset.open,
      at: [...document.querySelectorAll("*")].indexOf(one),
      ring: rings.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none"),
      seen:
        right > left &&
        bottom > top &&
        !!hit &&
        (one.contains(hit) || !!hit.closest("label")?.contains(one)),
      html: one.outerHTML.slice(0, 90),
    };
  });

/** Goes on by Tab until the focus is on what is named. */
async function tabTo(page, selector, key = "Tab") {
  for (let times = 0; times < 200; times += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((name) => document.activeElement.matches(name), selector)) return;
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

test("keyboard alone: Tab goes through all in the order of the page, is seen at each stop, and Shift+Tab goes back", async ({
  page,
}) => {
  const stops = [];
  for (;;) {
    await page.keyboard.press("Tab");
    if (!(await focused(page))) break;
    await settledMarks(page);
    await expect
      .poll(async () => (await focused(page)).seen, {
        message: `in view: ${(await focused(page)).html}`,
      })
      .toBe(true);
    const stop = await focused(page);
    expect(stop.ring, `a ring is seen: ${stop.html}`).toBe(true);
    stops.push(stop);
  }
  const order = stops.map(({ at }) => at);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(order.length);
  const sequence = stops
    .map(({ part }) => part)
    .filter((part, index, all) => part !== all[index - 1]);
  const legend = (await page.locator("#legend").isVisible()) ? ["legend"] : [];
  expect(sequence).toEqual([
    "languages",
    "reading",
    "index",
    "surface",
    "markers",
    ...legend,
    "controls",
  ]);
  expect(stops.filter(({ part }) => part === "surface")).toHaveLength(1);
  const marks = await page
    .locator(".markers li:not([hidden]) [data-mark]")
    .evaluateAll((all) => all.map((mark) => mark.dataset.mark));
  expect(marks).toEqual(ids.filter((id) => marks.includes(id)));
  expect(marks).toEqual(expect.arrayContaining(readSites().map(({ id }) => id)));
  expect(stops.flatMap(({ mark }) => mark ?? [])).toEqual(marks);
  expect(stops.flatMap(({ place }) => place ?? [])).toEqual(ids);
  const back = [];
  for (let times = 0; times < stops.length; times += 1) {
    await page.keyboard.press("Shift+Tab");
    back.push((await focused(page)).at);
  }
  expect(back).toEqual([...order].reverse());
});

test("keyboard alone: places by heading, link, number and step, an original, language, layers and theme", async ({
  page,
  hasTouch,
}) => {
  const { excerpt } = parts(page);
  if (hasTouch) {
    await tabTo(page, "[data-languages]");
    await page.keyboard.press("Enter");
  }
  await tabTo(page, '[data-lang="en"]');
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await ready(page);
  await tabTo(page, '[data-open="baikonur"]');
  await page.keyboard.press("Enter");
  await expectOpen(page, "baikonur");
  await tabTo(page, '[data-place="baikonur"] summary');
  const original = excerpt("baikonur").locator("details").first().locator("blockquote");
  await page.keyboard.press("Enter");
  await expect(original).toBeVisible();
  await page.keyboard.press("Space");
  await expect(original).toBeHidden();
  await tabTo(page, '[data-place="vostochny"] a[href="#baikonur"]');
  await page.keyboard.press("Enter");
  await expectOpen(page, "baikonur");
  await tabTo(page, '[data-index="sary-shagan"]');
  await page.keyboard.press("Enter");
  await expectOpen(page, "sary-shagan");
  await tabTo(page, '[data-index="vostochny"]', "Shift+Tab");
  await page.keyboard.press("Enter");
  await expectOpen(page, "vostochny");
  if (!hasTouch) {
    await tabTo(page, '[data-step="next"]');
    await page.keyboard.press("Enter");
    await expectOpen(page, "sary-shagan");
  }
  await tabTo(page, "[data-layers]");
  await page.keyboard.press("Enter");
  await tabTo(page, '[data-layer="rivers"]', "Shift+Tab");
  await page.keyboard.press("Space");
  await expect(page.locator('[data-layer="rivers"]')).not.toBeChecked();
  const light = await paper(page);
  if (hasTouch) {
    await tabTo(page, "[data-more-buttons]");
    await page.keyboard.press("Enter");
  }
  await tabTo(page, "[data-theme-toggle]");
  await page.keyboard.press("Enter");
  await expect.poll(() => paper(page)).not.toBe(light);
});

test(
  "keyboard alone: the map pans, zooms, goes home, opens a place and closes it",
  { tag: "@desk" },
  async ({ page, hasTouch }) => {
    const first = await settledMarks(page);
    const { width, height, ...corner } = await parts(page).map.boundingBox();
    const center = middle({ ...corner, width, height });
    await tabTo(page, ".surface");
    await page.keyboard.press("+");
    await expectZoomed(page, first, 2, center);
    await page.keyboard.press("-");
    await expectZoomed(page, first, 1, center);
    await page.keyboard.press("=");
    await expectZoomed(page, first, 2, center);
    let before = await settledMarks(page);
    const steps = [
      ["ArrowRight", -100, 0],
      ["ArrowLeft", 100, 0],
      ["ArrowUp", 0, 100],
      ["ArrowDown", 0, -100],
      ["Shift+ArrowLeft", width / 2, 0],
      ["Shift+ArrowRight", -width / 2, 0],
    ];
    for (const [key, dx, dy] of steps) {
      await page.keyboard.press(key);
      await expectMoved(page, before, dx, dy);
      before = await settledMarks(page);
    }
    await page.keyboard.press("-");
    await expectZoomed(page, before, 0.5, center);
    await page.keyboard.press("Home");
    await expectMoved(page, first, 0, 0);
    await tabTo(page, '.markers [data-mark="sary-shagan"]');
    await page.keyboard.press("Enter");
    await expectOpen(page, "sary-shagan");
    await expect(parts(page).mark("sary-shagan")).toBeFocused();
    await page.keyboard.press("Escape");
    // Where there is a card, the first Escape leads from it to the text.
    if (!hasTouch) {
      await expect(parts(page).heading("sary-shagan")).toBeFocused();
      await page.keyboard.press("Escape");
    } else await expect(parts(page).mark("sary-shagan")).toBeFocused();
    await expect(parts(page).open).toHaveCount(0);
  },
);

test(
  "keyboard alone: the buttons for panning unfold, pan and fold",
  { tag: "@desk" },
  async ({ page }) => {
    await tabTo(page, '[data-zoom="in"]');
    await page.keyboard.press("Enter");
    const before = await settledMarks(page);
    await tabTo(page, "[data-arrows]");
    await page.keyboard.press("Space");
    await tabTo(page, '[data-pan="left"]');
    await page.keyboard.press("Enter");
    await expectMoved(page, before, 100, 0);
    await page.keyboard.press("Escape");
    await expect(page.locator('[data-pan="left"]')).toBeHidden();
    await expect(page.locator("[data-arrows]")).toBeFocused();
  },
);
