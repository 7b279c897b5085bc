// When something doesn't come, or comes broken: a plain message, the words readable, no panic,
// never a blank page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, lettersCame, parts, press, ready, test } from "./fixtures.mjs";
import { DIST, named, readPlaces, MAP_PATH } from "./paths.mjs";

test.use({ errors: "expected" });

const places = readPlaces();
const STORY = "**/map.geojson";
const FIRST = "**/basemap-1.tapal";
const SECOND = "**/basemap-2.tapal";
const published = (path) => readFileSync(join(DIST, path));
const folder = MAP_PATH.slice(0, MAP_PATH.lastIndexOf("/"));

/** Every excerpt is on the page and shown, to the letter. */
async function expectReadable(page) {
  for (const { id, quotes } of places) {
    const excerpt = parts(page).excerpt(id);
    await expect(excerpt).toBeVisible();
    const text = await excerpt.evaluate((one) => one.innerText.replace(/\s+/g, " "));
    for (const quote of quotes) expect(text).toContain(quote.replace(/\s+/g, " "));
  }
}

/** One message that says what, and what to do. */
async function expectMessage(page) {
  const { message } = parts(page);
  await expect(message).toHaveCount(1);
  await expect(message).toBeVisible();
  await expect(message).toHaveText(/.{30,}/s);
  await expect(message).toHaveText(/muat ulang|coba|periksa|hubungi|beri tahu/i);
}

async function expectFailed(page) {
  await expect(parts(page).map).toHaveAttribute("data-state", "failed", { timeout: 40_000 });
  await expectMessage(page);
  await expectReadable(page);
}

const half = (path) => {
  const whole = published(path);
  return whole.subarray(0, Math.floor(whole.length / 2));
};
const noise = (length) => Buffer.from(Array.from({ length }, (_, at) => (at * 7919 + 13) % 256));
const missing = () => ({ status: 404, contentType: "text/plain", body: "not found" });
const story = (change) => () => {
  const value = JSON.parse(published(MAP_PATH).toString("utf8"));
  change(value);
  return { contentType: "application/geo+json", body: JSON.stringify(value) };
};

const program = [
  ["the wasm is missing", "**/*.wasm", missing],
  [
    "the wasm is something else",
    "**/*.wasm",
    () => ({ contentType: "application/wasm", body: noise(5000) }),
  ],
  ["the glue is missing", "**/web.*.js", missing],
  ["the strings are missing", "**/strings/id.*.json", missing],
  [
    "the strings are cut off",
    "**/strings/id.*.json",
    () => ({ contentType: "application/json", body: half(named("strings/id.json")) }),
  ],
];
for (const [what, file, answer] of program) {
  test(
    `${what}: a message, and the words`,
    { tag: what === "the wasm is missing" ? [] : "@desk" },
    async ({ page, site }) => {
      await page.route(file, (route) => route.fulfill(answer()));
      await page.goto(site.url);
      await expectFailed(page);
    },
  );
}

test(
  "the line breaks while the wasm comes: a message, and the words",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.route("**/*.wasm", (route) => route.abort("connectionreset"));
    await page.goto(site.url);
    await expectFailed(page);
  },
);

const data = [
  ["the base map is missing", missing],
  ["the base map is cut off", () => ({ body: half(`${folder}/basemap-1.tapal`) })],
  [
    "the base map is a host's error page",
    () => ({ contentType: "text/html", body: "<!doctype html><p>Oops" }),
  ],
];
for (const [what, answer] of data) {
  test(
    `${what}: a message, and the words still open`,
    { tag: what === "the base map is missing" ? [] : "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.route(FIRST, (route) => route.fulfill(answer()));
      await page.goto(site.url);
      await expectFailed(page);
      for (const id of ["vostochny", "border"]) {
        await press(parts(page).heading(id), hasTouch);
        await expect(parts(page).excerpt(id)).toHaveAttribute("aria-current", "true");
        await expect(parts(page).open).toHaveCount(1);
      }
    },
  );
}

test("when the base map can be had again, trying again brings the map", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.route(FIRST, (route) => route.fulfill({ status: 503, body: "later" }));
  await page.goto(site.url);
  await expectFailed(page);
  await page.unroute(FIRST);
  await press(page.locator("[data-retry]"), hasTouch);
  await ready(page);
  await expect(parts(page).message).toBeHidden();
  await expect(parts(page).marks).toHaveCount(places.length);
});

const stories = [
  ["the story is missing", missing, /./],
  [
    "the story is no JSON",
    () => ({ contentType: "application/geo+json", body: published(MAP_PATH).subarray(0, 900) }),
    /map\.geojson:\d+:\d+/,
  ],
  [
    "a place lies beyond the pole",
    story((value) => {
      value.features[2].geometry.coordinates = [63.3, 145.9];
    }),
    "#/features/2/geometry/coordinates",
  ],
];
for (const [what, answer, where] of stories) {
  test(
    `${what}: a message that says where, and the words`,
    { tag: "@desk" },
    async ({ page, site }) => {
      await page.route(STORY, (route) => route.fulfill(answer()));
      await page.goto(site.url);
      await expectFailed(page);
      await expect(parts(page).message).toContainText(where);
    },
  );
}

const finer = [
  ["does not come", missing],
  ["is cut off", () => ({ body: half(`${folder}/basemap-2.tapal`) })],
];
for (const [what, answer] of finer) {
  test(
    `the finer base map ${what}: the map works without it`,
    { tag: "@desk" },
    async ({ page, site, hasTouch }) => {
      const asked = page.waitForResponse(SECOND);
      await page.route(SECOND, (route) => route.fulfill(answer()));
      await page.goto(site.url);
      await ready(page);
      await asked;
      await press(parts(page).mark("baikonur"), hasTouch);
      await expect(parts(page).excerpt("baikonur")).toHaveAttribute("aria-current", "true");
      await expect(parts(page).map).toHaveAttribute("data-state", "ready");
    },
  );
}

test(
  "our loader itself is missing: the words are readable",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.route(`**/${named("loader.js")}`, (route) => route.fulfill(missing()));
    await page.goto(site.url);
    await expectReadable(page);
    await lettersCame(page);
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the words are readable", { tag: "@desk" }, async ({ page, site }) => {
    await page.goto(site.url);
    for (const { id, quotes } of places) {
      await expect(parts(page).excerpt(id)).toBeVisible();
      for (const quote of quotes.flatMap((one) => one.split("\n\n")))
        await expect(parts(page).excerpt(id)).toContainText(quote);
    }
  });
});
