// What moves the map in the tests, and what they compare afterwards.
import { expect, settledMarks } from "./fixtures.mjs";

/**
 * A spot of bare map with a hundred pixels of it on both sides, as near to the marks as can be: they
 * are in view yet when the map is zoomed there.
 */
export const bareSpot = (page) =>
  page.evaluate(() => {
    const map = document.querySelector("[data-map]");
    const box = map.getBoundingClientRect();
    // But the line, whose marker moves along it.
    const sites = ".markers li:not([hidden]) [data-mark]:not(:has(.context), [data-mark=border])";
    const marks = [...map.querySelectorAll(sites)].map((mark) => mark.getBoundingClientRect());
    const isBare = (x, y) => document.elementFromPoint(x, y)?.tagName === "CANVAS";
    let best = { far: Infinity };
    for (let across = 0.3; across < 0.75; across += 0.02) {
      for (let down = 0.3; down < 0.75; down += 0.02) {
        const [x, y] = [
          Math.round(box.x + box.width * across),
          Math.round(box.y + box.height * down),
        ];
        const far = Math.min(...marks.map((mark) => Math.hypot(mark.x + 22 - x, mark.y + 22 - y)));
        if (far > 70 && far < best.far && [-100, -50, 0, 50, 100].every((dx) => isBare(x + dx, y)))
          best = { x, y, far };
      }
    }
    if (!best.x) throw new Error("no bare spot on the map");
    return best;
  });

/** A point on the story's line, by its colour: its westernmost that nothing lies on. */
export const onLine = (page) =>
  page.evaluate(() => {
    const canvas = document.querySelector("[data-map] canvas");
    const box = canvas.getBoundingClientRect();
    const hero = getComputedStyle(document.documentElement).getPropertyValue("--hero").trim();
    const wanted = [1, 3, 5].map((at) => Number.parseInt(hero.slice(at, at + 2), 16));
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const scale = canvas.width / box.width;
    for (let x = 0; x < canvas.width; x += 1) {
      for (let y = 0; y < canvas.height; y += 1) {
        const at = 4 * (y * canvas.width + x);
        const point = { x: box.x + x / scale, y: box.y + y / scale };
        if (
          wanted.every((part, index) => Math.abs(part - data[at + index]) < 6) &&
          document.elementFromPoint(point.x, point.y) === canvas
        )
          return point;
      }
    }
    throw new Error(`nothing on the map is ${hero}`);
  });

/**
 * CSS pixels that a kilometre takes on the map where it rested last, by the scale bar below `root`;
 * 0 before it is written. Stands alone, so that any browser can run it.
 */
export const readScale = (root) => {
  const bar = root.querySelector("[data-scale] svg");
  const pixels = 2 * Number(bar.querySelector("rect").getAttribute("width"));
  const km = [...bar.querySelectorAll("text")].at(-1).textContent.replace(/\D/g, "");
  return km ? pixels / Number(km) : 0;
};

/** How far apart two places stand. */
export const spread = (marks) =>
  Math.hypot(marks.baikonur.x - marks["sary-shagan"].x, marks.baikonur.y - marks["sary-shagan"].y);

/**
 * The places that are in view before and now, but lines and circles: a marker stays on the part of
 * them that is in view.
 */
const inBoth = (before, now) =>
  Object.keys(before).filter((id) => id in now && id !== "border" && id !== "missile-ring");

/** The marks have moved by (dx, dy), to a pixel. */
export const expectMoved = (page, before, dx, dy) =>
  expect
    .poll(
      async () => {
        const now = await settledMarks(page);
        const ids = inBoth(before, now);
        if (!ids.length) return false;
        return ids
          .map((id) => Math.hypot(now[id].x - before[id].x - dx, now[id].y - before[id].y - dy))
          .every((off) => off <= 1.5);
      },
      { message: `the marks moved by ${dx}, ${dy}` },
    )
    .toBe(true);

/**
 * The map was zoomed by this factor, and the ground at a point stayed where it was (or went to
 * another).
 */
export async function expectZoomed(page, before, factor, at, to = at) {
  const from = (mark, point) => Math.hypot(mark.x - point.x, mark.y - point.y);
  const zoomed = (after) => {
    const [id] = inBoth(before, after);
    return id ? from(after[id], to) / from(before[id], at) : Number.NaN;
  };
  await expect.poll(async () => zoomed(await settledMarks(page))).toBeCloseTo(factor, 1);
  const after = await settledMarks(page);
  const exact = zoomed(after);
  for (const id of inBoth(before, after)) {
    const [x, y] = [to.x + exact * (before[id].x - at.x), to.y + exact * (before[id].y - at.y)];
    expect(Math.hypot(x - after[id].x, y - after[id].y), `${id} keeps its bearing`).toBeLessThan(
      2.5,
    );
  }
}

/**
 * Fingers on the page: `touch(type, points, ms)`, each touch at its own time, however slow the
 * machine is.
 */
export async function fingers(page) {
  const browser = await page.context().newCDPSession(page);
  const begin = Date.now() / 1000 - 0.1;
  return (type, points = [], ms = 0) =>
    browser.send("Input.dispatchTouchEvent", {
      type,
      timestamp: begin + ms / 1000,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
}

/** A mouse whose events come at their own time: `mouse(type, point, ms)`. */
export async function mouseInTime(page) {
  const browser = await page.context().newCDPSession(page);
  const begin = Date.now() / 1000 - 0.1;
  return (type, { x, y }, ms) =>
    browser.send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      timestamp: begin + ms / 1000,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: 1,
    });
}

/**
 * From now on notes where a mark stands at each frame; calling the result gives how many positions
 * there were.
 */
export async function watchMark(page, id) {
  await page.evaluate((name) => {
    const mark = document.querySelector(`.markers [data-mark="${name}"]`);
    window.positions = new Set();
    const look = () => {
      const { x, y } = mark.getBoundingClientRect();
      window.positions.add(`${x} ${y}`);
      requestAnimationFrame(look);
    };
    look();
  }, id);
  return () => page.evaluate(() => window.positions.size);
}

/** A finger goes across the text, from one x to another, in CSS pixels of the window. */
export async function swipe(page, from, to) {
  const { y, height } = await page.locator("[data-reading]").boundingBox();
  const touch = await fingers(page);
  const at = (x) => [{ x, y: y + height / 2 }];
  await touch("touchStart", at(from), 0);
  for (let step = 1; step <= 6; step += 1)
    await touch("touchMove", at(from + ((to - from) * step) / 6), 20 * step);
  await touch("touchEnd", [], 140);
}
