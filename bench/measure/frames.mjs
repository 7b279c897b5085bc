// The frames of each movement: the time between them, the processor's for one, and how many are
// drawn.
import { quantile } from "../report/statistics.mjs";
import { drawnAtRest } from "./load.mjs";
import { cameraPath, drag, flights, pinch, stops, wheel } from "./movements.mjs";
import { jumpTo, opened, pause } from "./opened.mjs";
import { presented } from "./presented.mjs";

/** Times between frames, and the processor time of one. */
export const frames = (subject, job, site) =>
  opened(subject, job, site, (browser) =>
    eachMovement(browser, async (move) => {
      const before = browser.processorTime();
      const times = await move();
      const spent = browser.processorTime() - before;
      const between = times.slice(1).map((time, index) => time - times[index]);
      const at = (share) => quantile(between, share);
      return { p50: at(0.5), p95: at(0.95), p99: at(0.99), processor: spent / between.length };
    }),
  );

/** Frames that are drawn of those that the browser offered, in each movement and at rest. */
export const drawn = (subject, job, site) =>
  opened(subject, job, site, async (browser) => {
    const { page, protocol } = browser;
    const rest = await drawnAtRest(browser);
    await page.evaluate(() => window.bench.countSegments());
    const results = await eachMovement(browser, async (move) => {
      let times;
      const count = await presented(protocol, async () => {
        times = await move();
      });
      const segments = await page.evaluate(() => window.bench.takeSegments());
      return { drawn: count, offered: times.length, segments: segments / times.length };
    });
    return { ...results, rest };
  });

/**
 * Does one movement after the other, each from where it begins.
 * @param measured is given what does the movement and then gives the times of the frames offered
 */
async function eachMovement(browser, measured) {
  const { page, hasTouch } = browser;
  const results = {
    path: await measured(() =>
      page.evaluate((cameras) => window.bench.follow(cameras), cameraPath(300)),
    ),
  };
  const movements = [
    ["drag", drag, { longitude: 62, latitude: 52, zoom: 5 }],
    hasTouch
      ? ["pinch", pinch, { longitude: 62, latitude: 52, zoom: 4 }]
      : ["wheel", wheel, { longitude: 62, latitude: 52, zoom: 4 }],
    ["flight", flights, { longitude: 68, latitude: 48, zoom: 4 }],
    ["stops", stops, { longitude: 68, latitude: 48, zoom: 4 }],
  ];
  for (const [name, move, from] of movements) {
    await page.evaluate(jumpTo, from);
    await pause(600);
    results[name] = await measured(async () => {
      await page.evaluate(() => window.bench.watch());
      await move(browser);
      return page.evaluate(() => window.bench.unwatch());
    });
  }
  return results;
}
