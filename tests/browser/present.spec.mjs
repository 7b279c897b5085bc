// The story presented: next and previous by click, key and remote; played at a reading pace; paused
// by any touch.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, parts, press, ready, test } from "./fixtures.mjs";
import { readPlaces } from "./paths.mjs";

const ids = readPlaces().map(({ id }) => id);
const bar = (page, action) => page.locator(`.present-bar [data-action="${action}"]`);
const isOpen = (page, id) =>
  expect(parts(page).excerpt(id)).toHaveAttribute("aria-current", "true");

/** Begins to present. */
async function begin(page, site, hasTouch) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${site.url}en/`);
  await ready(page);
  if (hasTouch) await press(page.locator("[data-unfold]"), hasTouch);
  await press(page.locator("[data-present]"), hasTouch);
  await expect(page.locator(".present-bar")).toBeVisible();
}

test("a remote and the keys go through all stops in their order, and back", async ({
  page,
  site,
  hasTouch,
}) => {
  await begin(page, site, hasTouch);
  await isOpen(page, ids[0]);
  await expect(page.locator(".present-bar [role=status]")).toHaveText(`1 / ${ids.length}`);
  for (const [at, id] of ids.entries()) {
    await isOpen(page, id);
    // What is not open is not there.
    await expect(page.locator("[data-place]:visible")).toHaveCount(1);
    if (at + 1 < ids.length) await page.keyboard.press(["PageDown", "Space", "ArrowRight"][at % 3]);
  }
  await expect(bar(page, "next")).toBeDisabled();
  await page.keyboard.press("PageDown");
  await isOpen(page, ids.at(-1));
  for (const [key, id] of [
    ["PageUp", ids.at(-2)],
    ["Home", ids[0]],
    ["End", ids.at(-1)],
  ]) {
    await page.keyboard.press(key);
    await isOpen(page, id);
  }
  await page.keyboard.press("Escape");
  await expect(page.locator(".present-bar")).toHaveCount(0);
  await expect(page.locator("[data-present]")).toBeFocused();
  await expect(page.locator(".index")).toBeVisible();
});

test("its buttons are as large as a finger, and do what they say", async ({
  page,
  site,
  hasTouch,
}) => {
  await begin(page, site, hasTouch);
  for (const button of await page.locator(".present-bar button").all()) {
    const { width, height } = await button.boundingBox();
    expect(Math.min(width, height)).toBeGreaterThan(43.5);
  }
  await press(bar(page, "next"), hasTouch);
  await isOpen(page, ids[1]);
  await press(bar(page, "previous"), hasTouch);
  await isOpen(page, ids[0]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await press(bar(page, "end"), hasTouch);
  await expect(page.locator(".present-bar")).toHaveCount(0);
});

test("it goes on by itself at a reading pace, and any touch of the page pauses it", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.clock.install();
  await begin(page, site, hasTouch);
  await press(bar(page, "play"), hasTouch);
  await expect(bar(page, "play")).toHaveAttribute("title", "Pause");
  await page.clock.runFor(90_000);
  await isOpen(page, ids[1]);
  const map = await page.locator(".surface").boundingBox();
  await page.mouse.move(map.x + 40, map.y + 40);
  await page.mouse.wheel(0, 1);
  await expect(bar(page, "play")).toHaveAttribute("title", "Play at a reading pace");
  await page.clock.runFor(200_000);
  await isOpen(page, ids[1]);
});

test("it begins at the open place, and its file is asked for when it is wanted", async ({
  page,
  site,
  hasTouch,
}) => {
  const asked = [];
  page.on(
    "request",
    (request) => /present\.\w+\.js/.test(request.url()) && asked.push(request.url()),
  );
  await page.goto(`${site.url}en/#baikonur`);
  await ready(page);
  expect(asked).toEqual([]);
  if (hasTouch) await press(page.locator("[data-unfold]"), hasTouch);
  await press(page.locator("[data-present]"), hasTouch);
  await expect(page.locator(".present-bar")).toBeVisible();
  await isOpen(page, "baikonur");
  expect(asked).toHaveLength(1);
});
