// What the tests of saving share: the dialog, and what is saved by it.
import { readFile } from "node:fs/promises";
import { expect, press, ready, settledMarks } from "./fixtures.mjs";

export const dialog = (page) => page.locator("dialog.save");
export const status = (page) => dialog(page).locator('[role="status"]');

/** The sizes that can be chosen, by what stands in the file's name. */
export const SIZES = {
  "1x1": { width: 720, height: 720 },
  "4x5": { width: 720, height: 900 },
  "16x9": { width: 960, height: 540 },
  300: { width: 300 },
  640: { width: 640 },
  1280: { width: 1280 },
};

export async function start(page, address) {
  await page.goto(address);
  await ready(page);
  await page.waitForLoadState("networkidle");
  await settledMarks(page);
}

/** Opens the dialog, and waits for its preview. */
export async function open(page, hasTouch) {
  await press(page.locator("[data-save]"), hasTouch);
  await expect(dialog(page).locator("canvas")).toBeVisible();
}

/** What is saved by one of the dialog's choices, in one of its sizes or as the page shows it. */
export async function saved(page, kind, hasTouch, size = "") {
  if (!(await dialog(page).isVisible())) await open(page, hasTouch);
  await dialog(page).locator(`input[value="${size}"]`).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(page.locator(`[data-choice="${kind}"]`), hasTouch),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
}

/** An SVG's size, and the box that the map fills in it. */
export function boxes(svg) {
  const [, width, height] = svg.match(/<svg [^>]*width="(\d+)" height="(\d+)"/).map(Number);
  const [, y, across, down] = svg
    .match(/<clipPath[^>]*><path[^>]* d="M0 ([\d.]+)h([\d.]+)v([\d.]+)/)
    .map(Number);
  return { width, height, map: { x: 0, y, width: across, height: down } };
}

/** An SVG in a browser that has nothing else, at so many pixels a CSS pixel, and what is read there. */
export async function shownAlone(browser, bytes, deviceScaleFactor, read) {
  const { width, height } = boxes(bytes.toString());
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor,
    isMobile: false,
    hasTouch: false,
    offline: true,
  });
  const page = await context.newPage();
  await page.goto(`data:image/svg+xml;base64,${bytes.toString("base64")}`);
  await page.evaluate(() => document.fonts.ready);
  const result = await read(page);
  await context.close();
  return result;
}
