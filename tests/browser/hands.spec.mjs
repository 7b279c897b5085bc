// Everything by mouse alone, and by touch alone; and motion that obeys at once.
import {
  expect,
  expectInMap,
  expectOpen,
  parts,
  press,
  ready,
  settledMarks,
  test,
} from "./fixtures.mjs";
import {
  bareSpot,
  expectMoved,
  expectZoomed,
  fingers,
  mouseInTime,
  onLine,
  watchMark,
} from "./moves.mjs";

const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const middle = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Opens the page and waits until it rests. */
async function begin(page, site) {
  await page.goto(site.url);
  await ready(page);
  return settledMarks(page);
}

test("mouse alone: double click, Shift and double click, and a box", async ({
  page,
  site,
  hasTouch,
}) => {
  test.skip(hasTouch, "a phone has no mouse");
  const first = await begin(page, site);
  const at = await bareSpot(page);
  await page.mouse.dblclick(at.x, at.y);
  await expectZoomed(page, first, 2, at);
  const near = await settledMarks(page);
  await page.keyboard.down("Shift");
  await page.mouse.dblclick(at.x, at.y);
  await expectZoomed(page, near, 0.5, at);
  const before = await settledMarks(page);
  const box = page.locator("[data-box]");
  const draw = async () => {
    await page.mouse.move(at.x - 100, at.y - 50);
    await page.mouse.down();
    await page.mouse.move(at.x + 100, at.y + 50, { steps: 4 });
    await expect(box).toBeVisible();
    const { x, y, width, height } = await box.boundingBox();
    for (const [is, was] of [
      [x, at.x - 100],
      [y, at.y - 50],
      [width, 200],
      [height, 100],
    ])
      expect(Math.abs(is - was)).toBeLessThan(2);
  };
  await draw();
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await page.mouse.up();
  await expectMoved(page, before, 0, 0);
  await draw();
  await page.mouse.up();
  await page.keyboard.up("Shift");
  const map = await parts(page).map.boundingBox();
  await expectZoomed(page, before, Math.min(map.width / 200, map.height / 100), at, middle(map));
  await expect(box).toBeHidden();
  await expect(parts(page).open).toHaveCount(0);
});

test("mouse alone: a mark answers the pointer, a drag on it pans and opens nothing, a click opens it", async ({
  page,
  site,
  hasTouch,
}) => {
  test.skip(hasTouch, "a phone has no mouse");
  const before = await begin(page, site);
  const { mark, open } = parts(page);
  const badge = () =>
    mark("baikonur")
      .locator(".badge")
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  const { x, y } = before.baikonur;
  const plain = await badge();
  await page.mouse.move(x, y);
  await expect.poll(badge).not.toBe(plain);
  await page.mouse.down();
  await page.mouse.move(x + 50, y + 30, { steps: 5 });
  await expectMoved(page, before, 50, 30);
  await page.mouse.up();
  await settledMarks(page);
  await expect(open).toHaveCount(0);
  const now = (await settledMarks(page)).baikonur;
  await page.mouse.click(now.x, now.y);
  await expectOpen(page, "baikonur");
});

test("mouse alone: buttons pan and go home, the line opens, its card leads back and closes", async ({
  page,
  site,
  hasTouch,
}) => {
  test.skip(hasTouch, "a phone has no mouse");
  const before = await begin(page, site);
  await page.locator("[data-arrows]").click();
  for (const [way, dx, dy] of [
    ["left", 100, 0],
    ["right", 0, 0],
    ["up", 0, 100],
    ["down", 0, 0],
  ]) {
    await page.locator(`[data-pan="${way}"]`).click();
    await expectMoved(page, before, dx, dy);
  }
  await page.locator("[data-arrows]").click();
  await parts(page).zoom("in").click();
  await settledMarks(page);
  await parts(page).zoom("home").click();
  await expectMoved(page, before, 0, 0);
  const line = await onLine(page);
  await page.mouse.move(line.x, line.y);
  await expect(page.locator("[data-map] canvas")).toHaveCSS("cursor", "pointer");
  await page.mouse.click(line.x, line.y);
  await expectOpen(page, "border");
  const card = page.locator('[data-card="border"]');
  await page
    .locator("[data-reading]")
    .evaluate((reading) => reading.scrollTo(0, reading.scrollHeight));
  await card.locator("[data-back]").click();
  await expect(card).toBeHidden();
  await expect(parts(page).heading("border")).toBeInViewport();
  await parts(page).mark("border").click();
  await card.locator("[data-close]").click();
  await expect(card).toBeHidden();
  await page.locator('[data-step="next"]').click();
  await expectOpen(page, "baikonur");
});

test("touch alone: double tap, pinch and a tap with two fingers zoom where the fingers are", async ({
  page,
  site,
  hasTouch,
}) => {
  test.skip(!hasTouch, "a desktop is not touched");
  const first = await begin(page, site);
  // Between two places: the camera's limits let it zoom in about any point there.
  const at = {
    x: (first.baikonur.x + first["sary-shagan"].x) / 2,
    y: (first.baikonur.y + first["sary-shagan"].y) / 2,
  };
  let touch = await fingers(page);
  for (const ms of [0, 120]) {
    await touch("touchStart", [at], ms);
    await touch("touchEnd", [], ms + 40);
  }
  await expectZoomed(page, first, 2, at);
  const near = await settledMarks(page);
  const two = (reach, dy = 0) => [
    { x: at.x - reach, y: at.y + dy },
    { x: at.x + reach, y: at.y + dy },
  ];
  touch = await fingers(page);
  await touch("touchStart", two(40), 0);
  await touch("touchEnd", [], 80);
  await expectZoomed(page, near, 0.5, at);
  const before = await settledMarks(page);
  touch = await fingers(page);
  await touch("touchStart", two(30), 0);
  for (let step = 1; step <= 6; step += 1)
    await touch("touchMove", two(30 + 5 * step, 5 * step), 20 * step);
  await expectZoomed(page, before, 2, at, { x: at.x, y: at.y + 30 });
  await touch("touchEnd", [], 200);
  await expect(parts(page).open).toHaveCount(0);
  expect(
    await page.evaluate(() => [window.scrollX, window.scrollY, window.visualViewport.scale]),
  ).toEqual([0, 0, 1]);
});

test("touch alone: the line, a heading in the sheet, an original, layers and theme", async ({
  page,
  site,
  hasTouch,
}) => {
  test.skip(!hasTouch, "a desktop is not touched");
  await begin(page, site);
  await page.locator("[data-languages]").tap();
  await page.locator('[data-lang="en"]').tap();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await ready(page);
  await settledMarks(page);
  const line = await onLine(page);
  await page.touchscreen.tap(line.x, line.y);
  await expectOpen(page, "border");
  await page.locator("[data-unfold]").tap();
  await expect(page.locator("[data-sheet]")).toHaveAttribute("data-sheet", "open");
  await parts(page).heading("baikonur").tap();
  await expectOpen(page, "baikonur");
  const original = parts(page).excerpt("baikonur").locator("details").first();
  await original.locator("summary").tap();
  await expect(original.locator("blockquote")).toBeVisible();
  const handle = middle(await page.locator(".handle").boundingBox());
  await page.touchscreen.tap(handle.x, handle.y);
  await expect(page.locator("[data-sheet]")).toHaveAttribute("data-sheet", "peek");
  await page.locator("[data-layers]").tap();
  await page.locator('[data-layer="graticule"]').tap();
  await expect(page.locator('[data-layer="graticule"]')).not.toBeChecked();
  await page.locator("[data-layers]").tap();
  await expect(page.locator("#legend")).toBeHidden();
  const light = await paper(page);
  await press(page.locator("[data-theme-toggle]"), hasTouch);
  await expect.poll(() => paper(page)).not.toBe(light);
});

/** Zooms in until Vostochny is far out of view; gives where the marks are then. */
async function nearer(page, hasTouch) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (let times = 0; times < 2; times += 1) await press(parts(page).zoom("in"), hasTouch);
  const marks = await settledMarks(page);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  return marks;
}

/**
 * Drags so far to the right within so many milliseconds by the events' own time, as a finger or a
 * mouse.
 */
async function fling(page, hasTouch, from, far, ms) {
  const touch = await fingers(page);
  const mouse = await mouseInTime(page);
  const send = hasTouch
    ? (type, point, at) =>
        touch(
          { Pressed: "touchStart", Moved: "touchMove", Released: "touchEnd" }[type],
          type === "Released" ? [] : [point],
          at,
        )
    : (type, point, at) => mouse(`mouse${type}`, point, at);
  const at = (part) => ({ x: from.x + far * part, y: from.y });
  await send("Pressed", from, 0);
  for (let part = 0.125; part <= 1; part += 0.125) await send("Moved", at(part), ms * part);
  await send("Released", at(1), ms);
}

test("a drag that ends fast glides on, and not for a reader who wants less motion", async ({
  page,
  site,
  hasTouch,
}) => {
  const before = await begin(page, site);
  const from = await bareSpot(page);
  await fling(page, hasTouch, from, 48, 96);
  await expect
    .poll(async () => (await settledMarks(page)).baikonur.x - before.baikonur.x)
    .toBeGreaterThan(48 + 10);
  expect(Math.abs((await settledMarks(page)).baikonur.y - before.baikonur.y)).toBeLessThan(2);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const still = await begin(page, site);
  await fling(page, hasTouch, from, 48, 96);
  await expectMoved(page, still, 48, 0);
});

test("a place that opens is flown to, and jumped to by a reader who wants less motion", async ({
  page,
  site,
  hasTouch,
}) => {
  for (const reducedMotion of ["no-preference", "reduce"]) {
    await begin(page, site);
    await nearer(page, hasTouch);
    await page.emulateMedia({ reducedMotion });
    const positions = await watchMark(page, "vostochny");
    await press(parts(page).index("vostochny"), hasTouch);
    await expectOpen(page, "vostochny");
    await expectInMap(page, "vostochny");
    if (reducedMotion === "reduce") expect(await positions()).toBe(2);
    else expect(await positions()).toBeGreaterThan(3);
    await page.goto("about:blank");
  }
});

test("a press ends a flight where it is, and the map obeys the drag at once", async ({
  page,
  site,
  hasTouch,
}) => {
  // A flight that takes sixteen times as long is still under way when the press comes, on any
  // machine.
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (act) => ask((time) => act(time / 16));
  });
  await begin(page, site);
  const from = await bareSpot(page);
  const first = await nearer(page, hasTouch);
  const mark = parts(page).mark("sary-shagan");
  await press(parts(page).index("sary-shagan"), hasTouch);
  await expect
    .poll(async () => Math.abs(middle(await mark.boundingBox()).x - first["sary-shagan"].x))
    .toBeGreaterThan(4);
  const touch = await fingers(page);
  const drag = hasTouch
    ? (type, dx) => touch(type, dx === null ? [] : [{ x: from.x + dx, y: from.y }])
    : (type, dx) =>
        ({
          touchStart: () => page.mouse.down(),
          touchEnd: () => page.mouse.up(),
          touchMove: () => page.mouse.move(from.x + dx, from.y),
        })[type]();
  if (!hasTouch) await page.mouse.move(from.x, from.y);
  await drag("touchStart", 0);
  const stopped = await settledMarks(page);
  for (const dx of [20, 40, 60]) await drag("touchMove", dx);
  await expectMoved(page, stopped, 60, 0);
  await drag("touchEnd", null);
  await expectOpen(page, "sary-shagan");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await press(parts(page).index("sary-shagan"), hasTouch);
  await expect
    .poll(
      async () => Math.abs((await settledMarks(page))["sary-shagan"].x - stopped["sary-shagan"].x),
      {
        message: "it was under way yet",
      },
    )
    .toBeGreaterThan(4);
});
