// The parts of the dialog that tells how to embed the map, as the tests know them.
import { expect, press, ready } from "./fixtures.mjs";
import { framesOf } from "./hosts.mjs";

export const dialog = (page) => page.locator("dialog.share");
export const option = (page, name) => dialog(page).locator(`[data-option="${name}"]`);
export const pixels = (page, name) => dialog(page).locator(`[data-pixels="${name}"]`);
export const turn = (page, name) => dialog(page).locator(`[data-shared-layer="${name}"]`);
export const output = (page, name) => dialog(page).locator(`[data-output="${name}"]`);
export const said = (page) => dialog(page).locator('[role="status"]').filter({ hasText: /./ });

/** Opens the dialog on a page of the site. */
export async function start(page, address, hasTouch) {
  await page.goto(address);
  await ready(page);
  await press(page.locator("[data-share]"), hasTouch);
  await expect(dialog(page)).toBeVisible();
}

/** The preview's own page, once its map is there. */
export async function previewed(page) {
  const [frame] = await framesOf(page, 1);
  return frame;
}
