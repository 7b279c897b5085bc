// Moving the map: drag, wheel, buttons.
import { expect, parts, press, ready, settledMarks, test } from "./fixtures.mjs";
import { spread } from "./moves.mjs";

/** A spot of the map with nothing on it, near its middle. */
const freeSpot = (page) =>
  page.evaluate(() => {
    const map = document.querySelector("[data-map]");
    const box = map.getBoundingClientRect();
    for (let reach = 0; reach < 0.4; reach += 0.05) {
      for (let turn = 0; turn < 12; turn += 1) {
        const x = box.x + box.width * (0.5 + reach * Math.cos((turn * Math.PI) / 6));
        const y = box.y + box.height * (0.5 + reach * Math.sin((turn * Math.PI) / 6));
        const hit = document.elementFromPoint(x, y);
        if (hit && map.contains(hit) && !hit.closest("button, a")) return { x, y };
      }
    }
    throw new Error("no free spot on the map");
  });

/** Both marks have moved by (dx, dy), to a pixel. */
const expectMoved = (page, before, dx, dy) =>
  expect
    .poll(
      async () => {
        const now = await settledMarks(page);
        return ["baikonur", "sary-shagan"].every(
          (id) =>
            Math.abs(now[id].x - before[id].x - dx) <= 1 &&
            Math.abs(now[id].y - before[id].y - dy) <= 1,
        );
      },
      { message: `the marks moved by ${dx}, ${dy}` },
    )
    .toBe(true);

test("a drag moves the map by its own vector, and opens nothing", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  const from = await freeSpot(page);
  const before = await settledMarks(page);
  if (hasTouch) {
    const browser = await page.context().newCDPSession(page);
    const touch = (type, dx) =>
      browser.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: dx === null ? [] : [{ x: from.x + dx, y: from.y }],
      });
    await touch("touchStart", 0);
    for (let dx = 6; dx <= 60; dx += 6) await touch("touchMove", dx);
    await expectMoved(page, before, 60, 0);
    await touch("touchEnd", null);
  } else {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 8 });
    await expectMoved(page, before, 60, 40);
    await page.mouse.up();
  }
  await settledMarks(page);
  await expect(parts(page).open).toHaveCount(0);
});

test("a map that is dragged shows the picture that it shows at rest", async ({ page, site }) => {
  // No glide: the map rests where it is let go.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(site.url);
  await ready(page);
  // The finer ground is there too.
  await page.waitForLoadState("networkidle");
  await settledMarks(page);
  const [moved, apart, farthest] = await page.evaluate(
    async (from) => {
      const canvas = document.querySelector("[data-map] canvas");
      const pixels = () =>
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
      const frame = () =>
        new Promise((done) => {
          requestAnimationFrame(done);
        });
      const pointer = (type, { x, y }) =>
        canvas.dispatchEvent(
          new PointerEvent(type, {
            clientX: x,
            clientY: y,
            pointerId: 1,
            button: 0,
            buttons: 1,
            isPrimary: true,
            bubbles: true,
            pointerType: "mouse",
          }),
        );
      /** The share of pixels that anyone could tell apart. */
      const share = (a, b) => {
        let found = 0;
        for (let at = 0; at < a.length; at += 4) {
          if ([0, 1, 2].some((part) => Math.abs(a[at + part] - b[at + part]) > 40)) found += 1;
        }
        return found / (a.length / 4);
      };
      const before = pixels();
      const at = { ...from };
      pointer("pointerdown", at);
      for (let step = 0; step < 24; step += 1) {
        at.x += 7 - step / 2;
        // Never up beyond where it began: there the camera may meet its limits, off the grid of
        // pixels.
        at.y += step % 3 === 2 ? -5 : 3;
        pointer("pointermove", at);
        await frame();
      }
      // Names are placed anew in one of seven frames, and where they are at rest: to and fro, until
      // that was in a frame that shows the very place.
      const dragged = [];
      for (let step = 0; step < 14; step += 1) {
        pointer("pointermove", { ...at, x: at.x + 1 - (step % 2) });
        await frame();
        if (step % 2) dragged.push(pixels());
      }
      pointer("pointerup", at);
      // A map at rest says so in the address.
      while (!location.search.includes("at=")) await frame();
      const shares = dragged.map((picture) => share(picture, pixels()));
      return [share(before, dragged[0]), Math.min(...shares), Math.max(...shares)];
    },
    await freeSpot(page),
  );
  expect(moved, "the drag changed the picture").toBeGreaterThan(0.01);
  expect(apart, "the picture at rest is the same").toBeLessThan(0.001);
  expect(farthest, "and but for a few names it was so in each frame").toBeLessThan(0.01);
});

test("the wheel zooms about the pointer, and the page stays where it is", async ({
  page,
  site,
  hasTouch,
}) => {
  test.skip(hasTouch, "a phone has no wheel");
  await page.goto(site.url);
  await ready(page);
  const at = await freeSpot(page);
  const before = await settledMarks(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -120);
  await expect
    .poll(async () => spread(await settledMarks(page)) / spread(before))
    .toBeGreaterThan(1.05);
  const after = await settledMarks(page);
  const factor = spread(after) / spread(before);
  for (const id of ["baikonur", "sary-shagan"]) {
    expect(
      Math.abs(at.x + factor * (before[id].x - at.x) - after[id].x),
      `${id} keeps its bearing from the pointer`,
    ).toBeLessThan(2);
    expect(
      Math.abs(at.y + factor * (before[id].y - at.y) - after[id].y),
      `${id} keeps its bearing from the pointer`,
    ).toBeLessThan(2);
  }
  expect(await page.evaluate(() => [window.scrollX, window.scrollY])).toEqual([0, 0]);
});

test("the buttons zoom in and out, and home brings the first view back", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  const { zoom } = parts(page);
  const first = await settledMarks(page);
  await press(zoom("in"), hasTouch);
  await expect
    .poll(async () => spread(await settledMarks(page)))
    .toBeGreaterThan(1.1 * spread(first));
  const near = await settledMarks(page);
  await press(zoom("out"), hasTouch);
  await expect.poll(async () => spread(await settledMarks(page))).toBeLessThan(0.95 * spread(near));
  await press(zoom("in"), hasTouch);
  await press(zoom("in"), hasTouch);
  await press(zoom("home"), hasTouch);
  await expectMoved(page, first, 0, 0);
});
