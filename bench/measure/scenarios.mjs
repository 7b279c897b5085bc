// What is measured of a page: how it begins, its frames, and a click.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./browser.mjs";
import { cameraPath, drag, flights, pinch, sites, wheel } from "./movements.mjs";
import { quantile } from "./statistics.mjs";

const IN_PAGE = readFileSync(join(import.meta.dirname, "in_page.js"), "utf8");
/** Slow 4G, as Chromium's own tools have it, and a processor four times as slow. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};
const SLOWER = 4;
const STILL_SECONDS = 10;

const LONGEST_CLICK = 8_000;

/** What a promise gives, or an error when it takes longer. */
async function within(promise, milliseconds) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`nothing after ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const pause = (milliseconds) =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

/** Runs in the page. */
const jumpTo = (camera) => {
  window.subject.jump(camera);
};

/** Opens a page, and waits until it can be used. */
async function begin(subject, job, site) {
  const browser = await openBrowser(job.device);
  const { page, protocol } = browser;
  await page.addInitScript(IN_PAGE);
  if (subject.script) await page.addInitScript(subject.script);
  if (job.isSlow) {
    await protocol.send("Network.enable");
    await protocol.send("Network.emulateNetworkConditions", SLOW);
  }
  if (job.isSlow || job.device === "phone") {
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }
  site.sent();
  await page.goto(site.origin + subject.path(job), { waitUntil: "commit" });
  const usable = await page.evaluate(() => window.bench.usable);
  if (usable < 0) throw new Error(`${subject.name} does not become usable`);
  return { ...browser, usable, sent: site.sent() };
}

/** How a page begins, what it holds then, and that it is still once nobody moves it. */
async function load(subject, job, site) {
  const { page, protocol, usable, sent, processorTime, close } = await begin(subject, job, site);
  try {
    const paint = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    const bytes = sent.reduce((sum, file) => sum + file.bytes, 0);
    const fonts = sent.filter(({ type }) => type === "font/woff2");
    const result = {
      usable,
      // A page whose text stands in its HTML shows it with its first paint.
      firstText: subject.hasText ? paint : undefined,
      bytes: bytes - fonts.reduce((sum, file) => sum + file.bytes, 0),
      fonts: fonts.reduce((sum, file) => sum + file.bytes, 0),
    };
    if (job.isSlow) return result;
    await pause(1_000);
    const [frames, before] = [await page.evaluate(() => window.bench.frames), processorTime()];
    await pause(STILL_SECONDS * 1_000);
    result.framesAtRest = (await page.evaluate(() => window.bench.frames)) - frames;
    result.processorAtRest = processorTime() - before;
    await protocol.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize = 0 } = await protocol.send("Runtime.getHeapUsage");
    result.memory = (usedSize + backingStorageSize) / 2 ** 20;
    return result;
  } finally {
    await close();
  }
}

/** The frames of each movement: the time between them, and the processor's for one. */
async function frames(subject, job, site) {
  const browser = await begin(subject, job, site);
  const { page, viewport, processorTime, close } = browser;
  const jump = (camera) => page.evaluate(jumpTo, camera);
  const measured = async (move) => {
    await pause(600);
    await page.evaluate(() => window.bench.watch());
    const before = processorTime();
    await move();
    const spent = processorTime() - before;
    return summary(await page.evaluate(() => window.bench.unwatch()), spent);
  };
  try {
    const results = {};
    const cameras = cameraPath(job.path ?? 300);
    const before = processorTime();
    const times = await page.evaluate((all) => window.bench.follow(all), cameras);
    results.path = summary(times, processorTime() - before);
    await jump({ longitude: 62, latitude: 52, zoom: 5 });
    results.drag = await measured(() => drag(browser));
    await jump({ longitude: 62, latitude: 52, zoom: 4 });
    const zoomed = browser.hasTouch ? pinch : wheel;
    results[browser.hasTouch ? "pinch" : "wheel"] = await measured(() => zoomed(browser));
    await jump({ longitude: 68, latitude: 48, zoom: 4 });
    results.flight = await measured(() => flights(browser));
    results.viewport = viewport.width;
    return results;
  } finally {
    await close();
  }
}

function summary(times, spent) {
  const between = times.slice(1).map((time, index) => time - times[index]);
  const at = (share) => quantile(between, share);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), processor: spent / between.length };
}

/** From the press on a place to its text on the screen. */
async function click(subject, job, site) {
  const { page, hasTouch, close } = await begin(subject, job, site);
  try {
    const camera = { longitude: 68, latitude: 46, zoom: 4 };
    const times = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const place = sites[turn % sites.length];
      await page.evaluate(jumpTo, camera);
      await pause(800);
      const [x, y] = await page.evaluate(
        ([where, from]) => window.subject.pixel(where, from),
        [place, camera],
      );
      await page.evaluate(
        ([selector, text]) => window.bench.await(selector, text),
        [subject.panel, subject.text(place)],
      );
      if (hasTouch) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      times.push(
        await within(
          page.evaluate(() => window.bench.text),
          LONGEST_CLICK,
        ),
      );
    }
    return { click: quantile(times, 0.5), slowest: Math.max(...times) };
  } finally {
    await close();
  }
}

export const SCENARIOS = {
  load,
  slow: (subject, job, site) => load(subject, { ...job, isSlow: true }, site),
  frames,
  click,
};
