// A map is as dark as the page that it is in, whatever the reader's system is. A frame knows what
// its page says of itself, an element also knows a page that says nothing. What a test tells a
// browser holds for frames as well, so here it is the system itself that is light or dark.
import { expect, test, visit, WAYS } from "./hosts.mjs";

test.skip(({ hasTouch }) => hasTouch, "colours have nothing to do with touch");

/** How bright the map's water is, from 0 to 255. */
const brightness = ({ within }) =>
  within((root) => {
    const [red, green, blue] = getComputedStyle(root.querySelector("[data-map]"))
      .backgroundColor.match(/\d+/g)
      .map(Number);
    return 0.3 * red + 0.6 * green + 0.1 * blue;
  });

const SYSTEMS = [
  ["light", []],
  ["dark", ["--force-dark-mode"]],
];

for (const [system, args] of SYSTEMS) {
  test(`on a ${system} system a dark page has dark maps, and a light one light ones`, async ({
    playwright,
    launchOptions,
    open,
  }) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...launchOptions.args, ...args],
    });
    const page = await browser.newPage({ colorScheme: null, serviceWorkers: "block" });
    expect(
      await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches),
      "the system is as it was asked to be",
    ).toBe(system === "dark");
    for (const [name, host, kind] of WAYS) {
      const dark = await visit(page, `${open.hosts.url}dark.html`, kind);
      await expect.poll(() => brightness(dark), `${name} in a dark page`).toBeLessThan(60);
      const light = await visit(page, open.hosts.url + host, kind);
      await expect.poll(() => brightness(light), `${name} in a light page`).toBeGreaterThan(180);
    }
    await browser.close();
  });
}
