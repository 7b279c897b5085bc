// The border opens by a click near the line, and not by one far from it. Where the line is, the
// canvas itself tells.
import { expect, expectOpen, parts, press, ready, settledMarks, test } from "./fixtures.mjs";

/** The line's colour on the map. */
const HERO = [0xb0, 0x10, 0x4b];

/**
 * Five spots along the drawn line, well apart, each `away` CSS pixels off it and on nothing else
 * that can be clicked; and one spot at least `far` off. In the page's coordinates.
 */
const spots = (page, away, far) =>
  page.evaluate(
    ({ hero, away, far }) => {
      const map = document.querySelector("[data-map]");
      const canvas = map.querySelector("canvas");
      const box = canvas.getBoundingClientRect();
      const scale = canvas.width / box.width;
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      // The line's pixels, one for each CSS pixel, joined into what hangs together: the largest is
      // the line.
      const seen = new Map();
      for (let y = 0; y < canvas.height; y += 1) {
        for (let x = 0; x < canvas.width; x += 1) {
          const at = 4 * (y * canvas.width + x);
          if (
            hero.every((value, channel) => Math.abs(data[at + channel] - value) <= 10) &&
            data[at + 3] === 255
          ) {
            const [cx, cy] = [Math.floor(x / scale), Math.floor(y / scale)];
            seen.set(cy * 10000 + cx, { x: cx, y: cy });
          }
        }
      }
      const left = new Set(seen.keys());
      let line = [];
      for (const start of seen.keys()) {
        if (!left.delete(start)) continue;
        const part = [start];
        for (let next = 0; next < part.length; next += 1) {
          for (let dy = -4; dy <= 4; dy += 1) {
            for (let dx = -4; dx <= 4; dx += 1) {
              const key = part[next] + dy * 10000 + dx;
              if (left.delete(key)) part.push(key);
            }
          }
        }
        if (part.length > line.length) line = part;
      }
      line = line.map((key) => seen.get(key)).sort((a, b) => a.x - b.x);
      if (line.length < 100) return { line: line.length, near: [], spread: 0, off: null };

      // A finger is wider than a point: a button a few pixels away would take its tap.
      const around = [
        [0, 0],
        [-6, 0],
        [6, 0],
        [0, -6],
        [0, 6],
      ];
      const free = (x, y) =>
        around.every(([dx, dy]) => {
          const hit = document.elementFromPoint(x + dx, y + dy);
          return hit && map.contains(hit) && !hit.closest('button, a, [role="button"]');
        });
      const distance = (x, y) =>
        Math.min(...line.map((dot) => Math.hypot(dot.x + 0.5 - x, dot.y + 0.5 - y)));
      const inside = (x, y) => x > 2 && y > 2 && x < box.width - 2 && y < box.height - 2;

      // Every dot that has a free spot beside it; five of them, evenly along the line.
      const beside = [];
      for (const dot of line) {
        for (let turn = 0; turn < 24; turn += 1) {
          const x = dot.x + 0.5 + away * Math.cos((turn * Math.PI) / 12);
          const y = dot.y + 0.5 + away * Math.sin((turn * Math.PI) / 12);
          const off = distance(x, y);
          if (inside(x, y) && off > away - 2 && off <= away && free(box.x + x, box.y + y)) {
            beside.push({ x: box.x + x, y: box.y + y, dot: dot.x });
            break;
          }
        }
      }
      const near =
        beside.length < 5
          ? []
          : [0.02, 0.25, 0.5, 0.75, 0.98].map((share) => beside[Math.floor(share * beside.length)]);
      const width = line.at(-1).x - line[0].x;
      const spread = near.length ? (near[4].dot - near[0].dot) / width : 0;
      let off = null;
      for (let y = 10; y < box.height - 10 && !off; y += 10) {
        for (let x = 10; x < box.width - 10 && !off; x += 10) {
          const apart = distance(x, y);
          if (apart >= far && apart < far + 15 && free(box.x + x, box.y + y))
            off = { x: box.x + x, y: box.y + y };
        }
      }
      return { line: line.length, near, spread, off };
    },
    { hero: HERO, away, far },
  );

const pressAt = (page, { x, y }, hasTouch) =>
  hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y);

test("a click anywhere near the border opens it, at five points of it", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  // Its view is the line's extent: it stays when the place is closed.
  await press(parts(page).index("border"), hasTouch);
  await expectOpen(page, "border");
  for (let point = 0; point < 5; point += 1) {
    await close(page);
    await settledMarks(page);
    const { near, spread, line } = await spots(page, hasTouch ? 20 : 10, 40);
    expect(near, `five free spots beside the line (${line} pixels of it were found)`).toHaveLength(
      5,
    );
    expect(spread, "they lie along most of the line").toBeGreaterThan(0.6);
    await pressAt(page, near[point], hasTouch);
    await expectOpen(page, "border");
  }
});

/** Closes what is open by the keyboard: a sheet or a card that is unfolded takes one press more. */
async function close(page) {
  for (let times = 0; times < 3 && (await parts(page).open.count()); times += 1) {
    await page.keyboard.press("Escape");
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  await expect(parts(page).open).toHaveCount(0);
}

test("a click 40 pixels away from it does not", async ({ page, site, hasTouch }) => {
  await page.goto(site.url);
  await ready(page);
  const { off } = await spots(page, 10, 40);
  expect(off, "a free spot far from the line").not.toBeNull();
  await pressAt(page, off, hasTouch);
  // What the click did is on the page after the next two frames; then something else still opens as
  // ever.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expect(parts(page).excerpt("border")).not.toHaveAttribute("aria-current", "true");
});
