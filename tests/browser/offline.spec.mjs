// Without a line: what one visit used is there again; nothing is kept where a page is somebody
// else's.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, openOnMap, parts, press, ready, test as base } from "./fixtures.mjs";
import { DIST, MAP_PATH, named, OUT, readPlaces } from "./paths.mjs";
import { serve } from "./server.mjs";

/**
 * A copy of the site, on a server of its own that can go away. The watch of the fixtures knows
 * other servers alone.
 */
const test = base.extend({
  errors: "expected",
  watch: [async ({}, use) => use([]), { auto: true }],
  copy: async ({}, use) => {
    mkdirSync(OUT, { recursive: true });
    const folder = mkdtempSync(join(OUT, "offline-"));
    cpSync(DIST, folder, { recursive: true });
    const server = await serve(folder, { base: "/stories/one/" });
    await use({ folder, ...server });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});
test.use({ serviceWorkers: "allow" });

/** The paths that are kept, by the name of the cache. */
const kept = (page) =>
  page.evaluate(async () => {
    const found = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found[name] = requests.map(({ url }) => new URL(url).pathname);
    }
    return found;
  });

/** Waits until all that the page has loaded is kept. */
async function expectKept(page) {
  const folder = MAP_PATH.slice(0, MAP_PATH.lastIndexOf("/") + 1);
  const files = [
    "index.html",
    MAP_PATH,
    `${folder}basemap-1.tapal`,
    `${folder}basemap-2.tapal`,
    ...[
      "loader.js",
      "theme.js",
      "web.js",
      "web_bg.wasm",
      "strings/id.json",
      "page.css",
      `${folder}picture.css`,
    ].map(named),
  ];
  await expect
    .poll(
      async () => {
        const all = Object.values(await kept(page)).flat();
        return files.filter((file) => !all.includes(`/stories/one/${file}`));
      },
      { timeout: 40_000 },
    )
    .toEqual([]);
}

test(
  "after one visit the story opens with no server and no line",
  { tag: "@desk" },
  async ({ page, copy, context, hasTouch }) => {
    await page.goto(copy.url);
    await ready(page);
    await expectKept(page);
    await copy.close();
    await context.setOffline(true);
    await page.goto(`${copy.url}?utm=x#baikonur`);
    await ready(page);
    const { excerpt, open } = parts(page);
    await expect(open).toHaveAttribute("data-place", "baikonur");
    await openOnMap(page, "vostochny", hasTouch);
    await expect(excerpt("vostochny")).toHaveAttribute("aria-current", "true");
    for (const { id, quotes } of readPlaces())
      for (const quote of quotes) await expect(excerpt(id)).toContainText(quote);
    expect(await page.evaluate(() => document.fonts.check('600 14px "Tapal Sans"'))).toBe(true);
  },
);

test(
  "while there is a line the page is the newest one, and what is older goes",
  { tag: "@desk" },
  async ({ page, copy }) => {
    await page.goto(copy.url);
    await ready(page);
    await expectKept(page);
    const [before] = Object.keys(await kept(page));
    // Another site's, under the same origin, and one that only begins like this one's path.
    await page.evaluate(() =>
      Promise.all(
        ["tapal /stories/ x", "tapal /stories/two/ y", "z"].map((name) => caches.open(name)),
      ),
    );
    const change = (file, from, to) => {
      const path = join(copy.folder, file);
      writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
    };
    change("index.html", "<title>", "<title>News: ");
    await page.reload();
    expect(await page.evaluate(() => fetch(".").then((answer) => answer.text()))).toContain(
      "<title>News: ",
    );
    change("sw.js", /VERSION = "\w+"/, 'VERSION = "another"');
    await page.reload();
    await ready(page);
    await expect
      .poll(async () => Object.keys(await kept(page)).sort(), { timeout: 40_000 })
      .toEqual(["tapal /stories/ x", "tapal /stories/one/ another", "tapal /stories/two/ y", "z"]);
    expect(before).toMatch(/^tapal \/stories\/one\/ /);
    await expectKept(page);
    await copy.close();
    await page.reload();
    await ready(page);
  },
);

test("in a frame and in a sandbox nothing is kept", { tag: "@desk" }, async ({ page, copy }) => {
  // A page without an origin may load its own scripts only from a host that lets everybody.
  const open = await serve(copy.folder, { headers: { "access-control-allow-origin": "*" } });
  const hosts = await serve(join(import.meta.dirname, "hosts"), {
    replace: { "{{site}}": open.url },
  });
  for (const host of ["iframe.html", "sandbox.html"]) {
    await page.goto(hosts.url + host);
    const frame = page.frameLocator("iframe");
    await ready(frame);
    // The map has come, and with it all that would register a worker.
    await expect(frame.locator("[data-scale] text").first()).not.toBeEmpty();
  }
  await page.goto(`${open.url}favicon.svg`);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await open.close();
  await hosts.close();
});
