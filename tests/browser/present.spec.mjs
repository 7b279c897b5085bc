// The story presented: next and previous by click, key and remote; played at a reading pace; paused
// by any touch.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, parts, press, ready, test } from "./fixtures.mjs";
import { readPlaces } from "./paths.mjs";

const ids = readPlaces().map(({ id }) => id);
// The story's opening is a stop, too.
const count = ids.length + 1;
const button = (page, action) => page.locator(`.present-bar [data-action="${action}"]`);
const status = (page) => page.locator(".present-bar [role=status]");

/** The stop at this position, the opening being the first, and nothing else. */
async function expectStop(page, stop) {
  await expect(status(page)).toHaveText(new RegExp(`^${stop} / ${count}: `));
  await expect(page.locator("[data-place]:visible")).toHaveCount(stop > 1 ? 1 : 0);
  await expect(page.locator(".lead")).toBeVisible({ visible: stop === 1 });
  if (stop > 1) {
    await expect(parts(page).excerpt(ids[stop - 2])).toHaveAttribute("aria-current", "true");
  }
}

/** Begins to present. */
async function begin(page, site, hasTouch, path = "en/") {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${site.url}${path}`);
  await ready(page);
  if (hasTouch) await press(page.locator("[data-unfold]"), hasTouch);
  await press(page.locator("button[data-present]"), hasTouch);
  await expect(page.locator(".present-bar")).toBeVisible();
}

test("a remote and the keys go through all stops in their order, and back", async ({
  page,
  site,
  hasTouch,
}) => {
  await begin(page, site, hasTouch);
  await expect(page.locator("h1")).toBeVisible();
  for (let stop = 1; stop < count; stop += 1) {
    await expectStop(page, stop);
    await page.keyboard.press(["PageDown", "Space", "ArrowRight"][stop % 3]);
  }
  await expectStop(page, count);
  await expect(button(page, "next")).toBeDisabled();
  await page.keyboard.press("PageDown");
  await expectStop(page, count);
  for (const [key, stop] of [
    ["PageUp", count - 1],
    ["Shift+Space", count - 2],
    ["Home", 1],
    ["PageUp", 1],
    ["ArrowRight", 2],
    ["End", count],
  ]) {
    // On the button for the next stop the space bar presses it.
    if (key === "Shift+Space") await page.locator(".reading").focus();
    await page.keyboard.press(key);
    await expectStop(page, stop);
  }
  await page.keyboard.press("Escape");
  await expect(page.locator(".present-bar")).toHaveCount(0);
  await expect(page.locator("button[data-present]")).toBeFocused();
  await expect(page.locator(".index")).toBeVisible();
});

test("each stop has its own view, layers and drawing, as when it is opened by its number", async ({
  page,
  site,
  hasTouch,
}) => {
  await begin(page, site, hasTouch);
  const at = () => page.locator("#tapal").getAttribute("data-address");
  const opening = await at();
  for (const [key, id] of ids.entries()) {
    await page.keyboard.press("PageDown");
    await expectStop(page, key + 2);
    await expect.poll(at).toBe(`#${id}`);
  }
  // Three organisations are on while what tells of them is open, and only then.
  const organisations = page.locator(".legend .switch:has(.group) input");
  await page.keyboard.press("Home");
  await expectStop(page, 1);
  await expect.poll(at).toBe(opening);
  await expect.poll(() => organisations.evaluateAll(checked)).toEqual([true, false, false]);
  for (let stop = 1; stop <= ids.indexOf("unions") + 1; stop += 1) {
    await page.keyboard.press("PageDown");
  }
  await expectStop(page, ids.indexOf("unions") + 2);
  await expect.poll(() => organisations.evaluateAll(checked)).toEqual([true, true, true]);
});

const checked = (inputs) => inputs.map((input) => input.checked);

test("its buttons are as large as a finger, and do what they say", async ({
  page,
  site,
  hasTouch,
}) => {
  await begin(page, site, hasTouch);
  for (const one of await page.locator(".present-bar button:visible").all()) {
    const { width, height } = await one.boundingBox();
    expect(Math.min(width, height)).toBeGreaterThan(43.5);
  }
  await press(button(page, "next"), hasTouch);
  await expectStop(page, 2);
  await press(button(page, "previous"), hasTouch);
  await expectStop(page, 1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await press(button(page, "close"), hasTouch);
  await expect(page.locator(".present-bar")).toHaveCount(0);
});

test("it goes on by itself at a reading pace, through all of a text, and any touch pauses it", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.clock.install();
  await begin(page, site, hasTouch, `en/#${ids[1]}`);
  const reading = page.locator(".reading");
  /** Where the text begins and ends that is seen, in shares of all of it. */
  const seen = () =>
    reading.evaluate(({ scrollHeight, clientHeight, scrollTop }) =>
      [scrollTop, scrollTop + clientHeight + 1].map((at) => at / scrollHeight),
    );
  await press(button(page, "play"), hasTouch);
  await expect(button(page, "play")).toHaveAttribute("title", "Pause");
  // What is below is shown first, and none of it is left out.
  let end = 0;
  while ((await status(page).textContent()).startsWith("3 /")) {
    const [from, to] = await seen();
    expect(from).toBeLessThanOrEqual(end);
    end = to;
    await page.clock.runFor(2_000);
  }
  expect(end).toBeGreaterThanOrEqual(1);
  await expectStop(page, 4);
  const map = await page.locator(".surface").boundingBox();
  await page.mouse.move(map.x + 40, map.y + 40);
  await page.mouse.wheel(0, 1);
  await expect(button(page, "play")).toHaveAttribute("title", "Play at a reading pace");
  await page.clock.runFor(900_000);
  await expectStop(page, 4);
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
  await press(page.locator("button[data-present]"), hasTouch);
  await expect(page.locator(".present-bar")).toBeVisible();
  await expectStop(page, ids.indexOf("baikonur") + 2);
  expect(asked).toHaveLength(1);
});

test.describe("when something is missing", () => {
  test.use({ errors: "expected" });

  for (const name of ["present", "handout"]) {
    test(`the button says so: ${name}`, async ({ page, site, hasTouch }) => {
      await page.route(`**/${name}.*.js`, (route) => route.fulfill({ status: 404 }));
      await page.goto(`${site.url}en/`);
      await ready(page);
      if (hasTouch) await press(page.locator("[data-unfold]"), hasTouch);
      await press(page.locator(`button[data-${name}]`), hasTouch);
      const alert = page.getByRole("alert");
      await expect(alert).toContainText("could not be opened");
      const [own, column] = [await alert.boundingBox(), await page.locator(".sheet").boundingBox()];
      expect(own.x).toBeGreaterThanOrEqual(column.x);
      expect(own.x + own.width).toBeLessThanOrEqual(column.x + column.width);
    });
  }
});
