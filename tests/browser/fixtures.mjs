// The tests' own `test`: a server for the published folder under a sub-path, and a watch that fails
// a test on any console error, page error or request to another origin.
import { test as base, expect } from "@playwright/test";
import { serve } from "./server.mjs";
import { DIST } from "./paths.mjs";
import { join } from "node:path";

/** Where the pages of others are. */
export const HOSTS = join(import.meta.dirname, "hosts");

/** A trap of the wasm, in the words of any engine: never allowed. */
const PANIC = /unreachable|RuntimeError|panicked/i;

export const test = base.extend({
  /** 'none' (default), or 'expected' in tests that break something on purpose. */
  errors: ["none", { option: true }],

  /** The published folder, served under a path of its own. */
  site: [
    async ({}, use) => {
      const server = await serve(DIST, { base: "/a/b/tapal/" });
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],

  /**
   * Pages of others, at another origin, that show the site; some have the scripts of others too.
   */
  hosts: [
    async ({ site, scripts }, use) => {
      const server = await serve(HOSTS, {
        replace: { "{{site}}": site.url, "{{scripts}}": scripts.url },
      });
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],

  /** What npm brought: the parents' scripts of other embeds among it. */
  scripts: [
    async ({}, use) => {
      const server = await serve(join(import.meta.dirname, "node_modules"));
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],

  /** Where a page may ask for something; a test that serves more adds to it. */
  origins: async ({ site, hosts, scripts }, use) =>
    use([site, hosts, scripts].map(({ origin }) => origin)),

  watch: [
    async ({ page, errors, origins }, use) => {
      const found = [];
      page.on("console", (message) => {
        const text = `console: ${message.text()} (${message.location().url})`;
        if (message.type() === "error" && (errors === "none" || PANIC.test(text))) found.push(text);
      });
      page.on("pageerror", (error) => {
        if (errors === "none" || PANIC.test(String(error))) found.push(`page error: ${error}`);
      });
      page.on("crash", () => found.push("the page crashed"));
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && !origins.includes(origin))
          found.push(`request to another origin: ${request.url()}`);
      });
      await use(found);
      expect(found, "no console error, page error or request to another origin").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The page's parts, as the tests know them. Works on a page and on a frame. */
export const parts = (page) => ({
  map: page.locator("[data-map]"),
  marks: page.locator(".markers [data-mark]"),
  mark: (id) => page.locator(`.markers [data-mark="${id}"]`),
  excerpt: (id) => page.locator(`[data-place="${id}"]`),
  open: page.locator('[data-place][aria-current="true"]'),
  heading: (id) => page.locator(`[data-open="${id}"]`),
  index: (id) => page.locator(`[data-index="${id}"]`),
  zoom: (way) => page.locator(`[data-zoom="${way}"]`),
  message: page.locator('[data-message] [role="alert"], [data-message][role="alert"]'),
});

/** Waits for the map to be usable. */
export const ready = (page) =>
  expect(parts(page).map).toHaveAttribute("data-state", "ready", { timeout: 40_000 });

/** Unfolds the map's further buttons, where there is no room for the one that is wanted. */
export async function unfoldFor(locator) {
  if ((await locator.count()) !== 1 || (await locator.isVisible())) return;
  await locator.evaluate((button) => {
    if (button.closest(".others"))
      button.closest(".controls").querySelector("[data-more-buttons]").click();
  });
}

/** A click, or a tap where the page is touched. */
export async function press(locator, hasTouch) {
  await unfoldFor(locator);
  await (hasTouch ? locator.tap() : locator.click());
}

/** Opens a place by its marker, from the view that has all of them. */
export async function openOnMap(page, id, hasTouch) {
  await press(parts(page).zoom("home"), hasTouch);
  await press(parts(page).mark(id), hasTouch);
}

/** Exactly this place is open, and seen. */
export async function expectOpen(page, id) {
  const { open, excerpt, heading } = parts(page);
  await expect(excerpt(id)).toHaveAttribute("aria-current", "true");
  await expect(open).toHaveCount(1);
  await expect(excerpt(id)).toBeInViewport();
  await expect(heading(id)).toBeInViewport({ ratio: 0.5 });
}

/**
 * What `read` gives in the page, once it has given the same for so many frames.
 */
export const settled = (page, read, frames = 5) =>
  page.evaluate(`new Promise((done) => {
    const read = ${read};
    let [last, same] = ["", 0];
    const look = () => {
      const now = read();
      const text = JSON.stringify(now);
      same = text === last ? same + 1 : 0;
      last = text;
      if (same >= ${frames}) done(now);
      else requestAnimationFrame(look);
    };
    look();
  })`);

/** The page's own letters are there: they come after the map. */
export async function lettersCame(page) {
  await page.waitForFunction(() => !("fonts" in document.documentElement.dataset));
  await page.evaluate(() => {
    document.body.getBoundingClientRect();
    return document.fonts.ready.then(() => {});
  });
}

/**
 * Where the marks' centres are, { id: { x, y } }, once no frame moves them any more; of the first
 * map on the page, or in it. A place that is out of view has none.
 */
export const settledMarks = (page) =>
  settled(page, () => {
    const root = document.querySelector("tapal-map")?.shadowRoot ?? document;
    const marks = root.querySelectorAll(".markers li:not([data-beyond], [hidden]) [data-mark]");
    return Object.fromEntries(
      [...marks].map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return [mark.dataset.mark, { x: x + width / 2, y: y + height / 2 }];
      }),
    );
  });

/** A finger hits it: it can be scrolled into view, is large enough, and nothing lies over it. */
export async function expectReachable(target) {
  await target.scrollIntoViewIfNeeded();
  await expect(target).toBeInViewport({ ratio: 0.9 });
  const { width, height } = await target.boundingBox();
  expect(Math.min(width, height)).toBeGreaterThan(43.5);
  const isHit = await target.evaluate((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return one.contains(hit) || one.closest("label")?.contains(hit);
  });
  expect(isHit, "nothing lies over it").toBe(true);
}

/** A mark's centre stands within the map's box, when all has come to rest. */
export async function expectInMap(page, id) {
  await expect
    .poll(
      async () => {
        const box = await parts(page).map.boundingBox();
        const { x, y } = (await settledMarks(page))[id];
        return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
      },
      { message: `the mark of ${id} stands within the map` },
    )
    .toBe(true);
}
