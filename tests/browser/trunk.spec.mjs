// What Trunk alone builds is a working page too.
import { expect, expectOpen, parts, press, ready, test } from './fixtures.mjs';

test('the folder that Trunk makes works by itself', async ({ page, bare, hasTouch }) => {
  await page.goto(bare.url);
  await ready(page);
  await expect(parts(page).marks).toHaveCount(4);
  await press(parts(page).mark('baikonur'), hasTouch);
  await expectOpen(page, 'baikonur');
});
