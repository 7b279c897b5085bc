// A page that was opened, in a browser of its own, and that can be used.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./browser.mjs";

const IN_PAGE = readFileSync(join(import.meta.dirname, "in_page.js"), "utf8");
/** Slow 4G, as Chromium's own tools have it, and a processor four times as slow. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};
const SLOWER = 4;
/** A page that takes longer than this until it can be used is not measured. */
const LONGEST_START = 180_000;

/** What a promise gives, or an error when it takes longer. */
export async function within(promise, milliseconds) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`nothing after ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export const pause = (milliseconds) =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

/** Runs in the page. */
export const jumpTo = (camera) => {
  window.subject.jump(camera);
};

/**
 * Opens a page, waits until it can be used, hands it to `use`, and closes it whatever happens.
 * @param before is given the browser before the page is loaded
 */
export async function opened(subject, job, site, use, before = () => {}) {
  const browser = await openBrowser(job.device);
  const { page, protocol } = browser;
  try {
    await page.addInitScript(IN_PAGE);
    if (subject.script) await page.addInitScript(subject.script);
    if (job.isSlow) {
      await protocol.send("Network.enable");
      await protocol.send("Network.emulateNetworkConditions", SLOW);
    }
    if (job.isSlow || job.device === "phone") {
      await protocol.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    }
    await before(browser);
    site.sent();
    await page.goto(site.origin + subject.path(job), { waitUntil: "commit" });
    const usable = await within(
      page.evaluate(() => window.bench.usable),
      LONGEST_START,
    );
    if (usable < 0) throw new Error(`${subject.name} does not become usable`);
    return await use({ ...browser, usable, sent: site.sent() });
  } finally {
    await browser.close();
  }
}
