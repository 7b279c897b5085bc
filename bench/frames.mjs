// How long a frame takes while the default story's map is dragged, zoomed and flown over, beside a
// page with nothing on it but a blank canvas of the same size. Both run in the same browser, in
// turn, at 1440x900.
//
// Printed for each: the middle and the 95th percentile of the time from one frame to the next, how
// many frames came later than one and a half times the blank canvas's middle, and how long the
// page's own script took in a frame.
//
//   node bench/frames.mjs [folder]      the folder of a built site, `dist` when none is given
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { serve } from "../tests/browser/server.mjs";
import { CHROMIUM, ROOT } from "../tests/browser/paths.mjs";

const { chromium } = createRequire(join(ROOT, "tests/browser/paths.mjs"))("@playwright/test");
const FRAMES = 240;
const ROUNDS = 3;

/** Runs in the page: plays a movement for some frames and keeps their times. */
const play = async ({ movement, frames }) => {
  // A flight takes 600 ms: the map is never still.
  const FLIGHT = 36;
  const canvas = document.querySelector("[data-map] canvas") ?? document.querySelector("canvas");
  const box = canvas.getBoundingClientRect();
  const next = window.requestAnimationFrame.bind(window);
  const scripts = [];
  window.requestAnimationFrame = (callback) =>
    next((time) => {
      const begin = performance.now();
      callback(time);
      scripts.push(performance.now() - begin);
    });
  // A pointer made by a script cannot be captured; the map does not need it to be.
  canvas.setPointerCapture = () => {};
  const pointer = (type, x, y) =>
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
  // Places that are points: each has a view of its own, which the map flies to.
  const numbers = [...document.querySelectorAll("[data-index]")].slice(1);
  if (movement === "flight") {
    numbers[0].click();
    for (let step = 0; step < 4; step += 1) document.querySelector('[data-zoom="in"]').click();
    for (let frame = 0; frame < 60; frame += 1)
      await new Promise((done) => {
        next(done);
      });
    scripts.length = 0;
  }
  let [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (movement === "drag") pointer("pointerdown", x, y);
  const times = [];
  let last;
  for (let frame = 0; frame < frames; frame += 1) {
    const time = await new Promise((done) => {
      next(done);
    });
    if (last !== undefined) times.push(time - last);
    last = time;
    if (movement === "drag") {
      x += 7 * Math.sin(frame / 25);
      y += 4 * Math.cos(frame / 18);
      pointer("pointermove", x, y);
    } else if (movement === "wheel") {
      canvas.dispatchEvent(
        new WheelEvent("wheel", {
          clientX: x,
          clientY: y,
          deltaY: frame % 120 < 60 ? -12 : 12,
          bubbles: true,
          cancelable: true,
        }),
      );
    } else if (movement === "flight" && frame % FLIGHT === 0) {
      numbers[(1 + frame / FLIGHT) % numbers.length].click();
    }
  }
  if (movement === "drag") pointer("pointerup", x, y);
  window.requestAnimationFrame = next;
  return { times, scripts };
};

const BLANK =
  '<!doctype html><meta charset="utf-8"><style>body{margin:0}canvas{display:block;width:1000px;height:900px}</style>' +
  '<canvas width="1000" height="900"></canvas>';

const share = (values, part) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? 0;

const site = await serve(resolve(process.argv[2] ?? join(ROOT, "dist")));
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--headless=new", "--no-sandbox"],
});
const results = new Map(
  ["blank", "drag", "wheel", "flight"].map((movement) => [movement, { times: [], scripts: [] }]),
);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [movement, kept] of results) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    if (movement === "blank") {
      await page.setContent(BLANK);
    } else {
      await page.goto(site.url);
      await page.locator('[data-map][data-state="ready"]').waitFor();
      await page.waitForLoadState("networkidle");
    }
    const { times, scripts } = await page.evaluate(play, { movement, frames: FRAMES });
    kept.times.push(...times);
    kept.scripts.push(...scripts);
    await page.close();
  }
}
await browser.close();
await site.close();

const display = share(results.get("blank").times, 0.5);
console.log(
  `display frame ${display.toFixed(1)} ms, ${ROUNDS} rounds of ${FRAMES} frames at 1440x900`,
);
console.log(
  "movement   middle ms   95 % ms   late frames   script: middle ms   95 % ms   middle / blank",
);
for (const [movement, { times, scripts }] of results) {
  const late = times.filter((time) => time > 1.5 * display).length;
  const cells = [
    share(times, 0.5).toFixed(1),
    share(times, 0.95).toFixed(1),
    `${late} of ${times.length}`,
    share(scripts, 0.5).toFixed(1),
    share(scripts, 0.95).toFixed(1),
    (share(times, 0.5) / display).toFixed(2),
  ];
  const widths = [9, 9, 13, 19, 9, 16];
  console.log(
    movement.padEnd(9) + cells.map((cell, at) => String(cell).padStart(widths[at])).join(" "),
  );
}
