// Inside a plain iframe of a page at another origin.
import { expect, parts, press, ready, test } from './fixtures.mjs';

test('the map works in a plain iframe', async ({ page, hosts, hasTouch }) => {
  await page.goto(`${hosts.url}iframe.html`);
  const frame = page.frameLocator('iframe');
  await ready(frame);
  const { mark, excerpt, open } = parts(frame);
  await press(mark('baikonur'), hasTouch);
  await expect(excerpt('baikonur')).toHaveAttribute('aria-current', 'true');
  await expect(open).toHaveCount(1);
  await expect(excerpt('baikonur')).toBeInViewport();
});
