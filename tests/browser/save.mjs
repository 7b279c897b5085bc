// What the tests of saving share: the menu, and what is saved by it.
import { readFile } from "node:fs/promises";
import { expect, press, ready, settledMarks } from "./fixtures.mjs";

export const menu = (page) => page.locator(".save");
export const status = (page) => page.locator('[role="status"]');

export async function start(page, address) {
  await page.goto(address);
  await ready(page);
  await page.waitForLoadState("networkidle");
  await settledMarks(page);
}

export async function unfold(page, hasTouch) {
  await press(page.locator("[data-save]"), hasTouch);
  await expect(menu(page)).toBeVisible();
}

/** What is saved by one of the menu's choices. */
export async function saved(page, kind, hasTouch) {
  if (!(await menu(page).isVisible())) await unfold(page, hasTouch);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(page.locator(`[data-choice="${kind}"]`), hasTouch),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
}
