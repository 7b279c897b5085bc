// <tapal-map>: what its attributes, methods and events do, and what it says of what makes no sense.
import { readFileSync } from "node:fs";
import { expect, test, visit } from "./hosts.mjs";
import { parts, ready, settled } from "./fixtures.mjs";
import { readPlaces, readStory, ROOT } from "./paths.mjs";

test.skip(
  ({ hasTouch }) => hasTouch,
  "attributes, methods and events have nothing to do with touch",
);

const ids = readPlaces().map(({ id }) => id);
const { story } = readStory();

/** A page with one map, and what it tells from now on. */
async function opened(page, open) {
  await page.addInitScript(() => {
    window.told = [];
    for (const name of ["ready", "select", "move", "error"]) {
      addEventListener(`tapal-${name}`, ({ detail, target }) =>
        window.told.push({ name, detail: { ...detail }, id: target.id }),
      );
    }
  });
  return visit(page, `${open.hosts.url}element.html`, "tapal-map");
}

const told = (page, name) =>
  page.evaluate(
    (wanted) => window.told.filter((one) => one.name === wanted).map(({ detail }) => detail),
    name,
  );
const map = (page, act, value) =>
  page.evaluate(`(${act})(document.querySelector('tapal-map'), ${JSON.stringify(value)})`);
const errors = async (page) => (await told(page, "error")).map(({ reason }) => reason);

/** Another element in the page, with these attributes and a link as its fallback. */
const added = (page, attributes) =>
  page.evaluate((given) => {
    const made = document.createElement("tapal-map");
    made.id = "other";
    for (const [name, value] of Object.entries(given)) made.setAttribute(name, value);
    const link = made.appendChild(document.createElement("a"));
    Object.assign(link, { href: "https://example.org/", textContent: "The story elsewhere" });
    document.querySelector("h1").after(made);
  }, attributes);

test("it tells what it shows, when it is there", async ({ page, open }) => {
  await opened(page, open);
  await expect.poll(() => told(page, "ready")).toHaveLength(1);
  const [{ story: shown }] = await told(page, "ready");
  expect(shown).toEqual(await map(page, (one) => one.story));
  expect([shown.title, shown.language]).toEqual([story.title.en, "en"]);
  expect(shown.places.map(({ id }) => id)).toEqual(ids);
  expect(shown.places.every(({ name }) => name.length > 3)).toBe(true);
  await expect.poll(() => map(page, (one) => one.camera)).toBeTruthy();
  const { lon, lat, zoom } = await map(page, (one) => one.camera);
  expect([lon > 20, lon < 160, lat > 20, lat < 85, zoom > 0, zoom < 6]).toEqual(
    Array(6).fill(true),
  );
  expect(await errors(page)).toEqual([]);
});

test("a place is selected by a method and told by an event, once for each", async ({
  page,
  open,
}) => {
  await opened(page, open);
  for (const id of ["vostochny", "baikonur"]) {
    expect(await map(page, (one, place) => one.select(place), id)).toBe(true);
    await expect(parts(page).excerpt(id)).toHaveAttribute("aria-current", "true");
    await expect(parts(page).open).toHaveCount(1);
  }
  await parts(page).mark("sary-shagan").click();
  await expect
    .poll(() => told(page, "select"))
    .toEqual([{ place: "vostochny" }, { place: "baikonur" }, { place: "sary-shagan" }]);
  expect(await map(page, (one) => one.select("atlantis"))).toBe(false);
  expect(await errors(page)).toEqual(["place"]);
});

test("it flies to a view and back to the whole map, and tells where it came to rest", async ({
  page,
  open,
}) => {
  await opened(page, open);
  await expect.poll(() => map(page, (one) => one.camera)).toBeTruthy();
  const whole = await map(page, (one) => one.camera);
  expect(await map(page, (one) => one.flyTo({ lon: 63.3, lat: 45.96, zoom: 5 }))).toBe(true);
  await expect.poll(() => map(page, (one) => one.camera.zoom)).toBeCloseTo(5, 1);
  const near = await map(page, (one) => one.camera);
  expect([near.lon, near.lat].map(Math.round)).toEqual([63, 46]);
  await map(page, (one) => one.fit());
  await expect.poll(() => map(page, (one) => one.camera.zoom)).toBeCloseTo(whole.zoom, 1);
  await expect
    .poll(async () => (await told(page, "move")).at(-1))
    .toEqual(await map(page, (one) => one.camera));
  for (const view of [
    null,
    undefined,
    {},
    { lon: 1, lat: 91, zoom: 3 },
    { lon: "1", lat: 2, zoom: 3 },
    { lon: Number.NaN, lat: 2, zoom: 3 },
  ]) {
    expect(
      await page.evaluate((given) => document.querySelector("tapal-map").flyTo(given), view),
    ).toBe(false);
  }
  expect(await errors(page)).toEqual(Array(6).fill("camera"));
});

test("its attributes are taken as it begins", async ({ page, open }) => {
  await opened(page, open);
  await added(page, {
    src: open.site.url,
    place: "sary-shagan",
    lang: "kk",
    theme: "dark",
    layers: "rivers",
    controls: "layers link",
    height: "500",
  });
  const other = page.locator("#other");
  await ready(other);
  await expect(parts(other).excerpt("sary-shagan")).toHaveAttribute("aria-current", "true");
  await expect(other.locator(".page")).toHaveAttribute("lang", "kk");
  await expect(other.locator(".title")).toHaveText(story.title.kk);
  expect(
    await other
      .locator(".page")
      .evaluate((one) => getComputedStyle(one).getPropertyValue("--paper").trim()),
  ).toBe("#11171c");
  for (const [layer, on] of [
    ["towns", false],
    ["rivers", true],
    ["graticule", false],
  ]) {
    await expect(other.locator(`[data-layer="${layer}"]`)).toBeChecked({ checked: on });
  }
  for (const [control, there] of [
    ["[data-layers]", true],
    [".full-map-link:not([hidden])", true],
    ['[data-zoom="in"]', false],
    ["[data-languages]", false],
    ["[data-full]", false],
  ]) {
    await expect(other.locator(control)).toBeVisible({ visible: there });
  }
  expect((await other.boundingBox()).height).toBe(500);
  expect(await errors(page)).toEqual([]);
});

test("its attributes are taken when they change", async ({ page, open }) => {
  await opened(page, open);
  const page0 = page.locator("tapal-map .page:not([hidden])");
  const set = (name, value) =>
    map(page, (one, [key, text]) => one.setAttribute(key, text), [name, value]);
  await set("place", "vostochny");
  await expect(parts(page).excerpt("vostochny")).toHaveAttribute("aria-current", "true");
  await set("lang", "ru");
  await expect(page0).toHaveAttribute("lang", "ru");
  await expect(parts(page).excerpt("vostochny")).toHaveAttribute("aria-current", "true");
  await expect(page.locator("html"), "the page around it keeps its own language").toHaveAttribute(
    "lang",
    "en",
  );
  await set("layers", "none");
  await expect(page.locator('[data-layer="towns"]')).not.toBeChecked();
  await set("theme", "dark");
  await expect(page0).toHaveAttribute("data-theme", "dark");
  await set("controls", "none");
  await expect(page.locator("[data-layers]")).toBeHidden();
  await set("height", "600px");
  expect((await page.locator("tapal-map").boundingBox()).height).toBe(600);
  await set("height", "auto");
  await expect.poll(async () => (await page.locator("tapal-map").boundingBox()).height).toBe(560);
  const before = await page0.elementHandle();
  await set("src", `${open.site.url}index.html`);
  await expect.poll(() => told(page, "ready")).toHaveLength(2);
  expect(await before.evaluate((one) => one.isConnected)).toBe(false);
  await expect(parts(page).excerpt("vostochny")).toHaveAttribute("aria-current", "true");
  expect(await errors(page)).toEqual([]);
});

test("without a height it is as high as what is in it, at any width and size of letters, folded and unfolded", async ({
  page,
  open,
}) => {
  await opened(page, open);
  await map(page, (one) => one.removeAttribute("height"));
  const session = await page.context().newCDPSession(page);
  const wrong = () =>
    map(page, (one) => {
      const part = (name) => one.shadowRoot.querySelector(name);
      const [host, card, bar, reading] = [one, ...[".sheet", ".bar", ".reading"].map(part)].map(
        (box) => box.getBoundingClientRect(),
      );
      const found = [];
      if (card.bottom > host.bottom - 9 || card.left < host.left + 9 || card.right > host.right - 9)
        found.push("the card is not inside");
      if (card.top - bar.bottom < 200) found.push(`${card.top - bar.bottom} px are the map's`);
      if (part(".reading").scrollHeight > Math.ceil(reading.height) + 1)
        found.push("the text is cut off");
      return found;
    });
  for (const letter of [16, 32]) {
    await session.send("Page.setFontSizes", { fontSizes: { standard: letter, fixed: letter } });
    for (const width of [320, 640, 1200]) {
      await page.setViewportSize({ width: width + 32, height: 800 });
      if (width >= 50 * letter) {
        await expect
          .poll(async () => (await page.locator("tapal-map").boundingBox()).height)
          .toBe(35 * letter);
        continue;
      }
      await expect.poll(wrong, `${width} px, letters of ${letter} px`).toEqual([]);
      const height = await settled(
        page,
        () => document.querySelector("tapal-map").getBoundingClientRect().height,
        10,
      );
      await page.locator("[data-unfold]").press("Enter");
      await expect
        .poll(async () => (await page.locator("tapal-map").boundingBox()).height)
        .toBeGreaterThan(height + 100);
      await expect.poll(wrong, `${width} px, letters of ${letter} px, unfolded`).toEqual([]);
      await page.locator("[data-unfold]").press("Enter");
      await expect
        .poll(async () => (await page.locator("tapal-map").boundingBox()).height)
        .toBe(height);
    }
  }
});

test("a host's own style sheet says how high it is", async ({ page, open }) => {
  await opened(page, open);
  await page.addStyleTag({ content: "tapal-map { height: 333px }" });
  expect((await page.locator("tapal-map").boundingBox()).height).toBe(333);
});

test.describe("what makes no sense", () => {
  test.use({ errors: "expected" });

  /** Attributes, the reason that is told, and what its message names. */
  const wrong = [
    [{ place: "atlantis" }, "place", /atlantis/],
    [{ place: '"]<b>' }, "place", /<b>/],
    [{ lang: "fr" }, "lang", /fr/],
    [{ theme: "sepia" }, "theme", /sepia.*light/],
    [{ layers: "towns satellites" }, "layers", /satellites.*graticule/],
    [{ layers: "" }, "layers", /none/],
    [{ controls: "all-of-them" }, "controls", /all-of-them.*zoom/],
    [{ height: "3" }, "height", /"3".*120/],
    [{ height: "50%" }, "height", /50%/],
  ];
  for (const [attributes, reason, text] of wrong) {
    test(`${JSON.stringify(attributes)} is told, and the map is shown as if it were not there`, async ({
      page,
      open,
    }) => {
      await opened(page, open);
      await added(page, { src: open.site.url, ...attributes });
      await ready(page.locator("#other"));
      await expect.poll(() => errors(page)).toEqual([reason]);
      expect((await told(page, "error"))[0].message).toMatch(text);
      await expect(page.locator('#other [role="alert"]:visible')).toHaveCount(0);
      await expect(parts(page.locator("#other")).marks.first()).toBeVisible();
    });
  }

  const lost = [
    ["no address", () => "http://[", "src", /http:\/\/\[/],
    ["another kind of address", () => "javascript:alert(1)", "src", /https/],
    ["a folder without a story", (site) => `${site}fonts/`, "story", /./],
    ["a folder that is not there", (site) => `${site}nowhere/`, "story", /nowhere/],
    [
      "a story by itself",
      (site) => `${site}stories/kazakhstan-2022/story.geojson`,
      "src",
      /folder/,
    ],
    ["a host that does not answer", () => "http://127.0.0.1:9/", "story", /./],
    ["a list of files", (site) => `${site}tapal.json`, "src", /tapal\.json/],
  ];
  for (const [what, src, reason, text] of lost) {
    test(`${what} as src: a message, the fallback, and the page around it unharmed`, async ({
      page,
      open,
      origins,
    }) => {
      origins.push("http://127.0.0.1:9");
      await opened(page, open);
      await added(page, { src: src(open.site.url) });
      await expect.poll(() => errors(page)).toEqual([reason]);
      expect((await told(page, "error"))[0].message).toMatch(text);
      const other = page.locator("#other");
      await expect(other.locator('[role="alert"]:visible')).toHaveText(/.{15,}/s);
      await expect(other.getByRole("link", { name: "The story elsewhere" })).toBeVisible();
      expect((await other.boundingBox()).height).toBeLessThan(300);
      await parts(page.locator("tapal-map").last()).mark("baikonur").click();
      await expect.poll(() => told(page, "select")).toEqual([{ place: "baikonur" }]);
    });
  }

  test("a program that does not come is told, and the fallback stays; the next map may have it", async ({
    page,
    open,
  }) => {
    await page.addInitScript(() =>
      addEventListener("tapal-error", ({ detail }) => {
        window.reason = detail.reason;
      }),
    );
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 503, body: "later" }));
    await page.goto(`${open.hosts.url}element.html`);
    await page.waitForFunction(() => window.reason === "program");
    await expect(page.getByRole("link", { name: "The map on a page of its own" })).toBeVisible();
    await expect(page.locator('tapal-map [role="alert"]')).toBeVisible();
    await page.unroute("**/*.wasm");
    await added(page, { src: open.site.url });
    await ready(page.locator("#other"));
  });

  test("without its base map it says so, with a way to try again, and all of the text", async ({
    page,
    open,
  }) => {
    await page.route("**/basemap-1.tapal", (route) =>
      route.fulfill({ status: 503, body: "later" }),
    );
    await page.addInitScript(() =>
      addEventListener("tapal-error", ({ detail }) => {
        window.reason = detail.reason;
      }),
    );
    await page.goto(`${open.hosts.url}element.html`);
    await page.waitForFunction(() => window.reason === "map");
    await expect(page.locator("[data-retry]")).toBeVisible();
    for (const id of ids) await expect(parts(page).excerpt(id)).toBeVisible();
    await page.unroute("**/basemap-1.tapal");
    await page.locator("[data-retry]").click();
    await ready(page);
    await expect(parts(page).marks.first()).toBeVisible();
  });
});

test("its own list of fonts is that of the fonts", () => {
  const named = [
    ...readFileSync(`${ROOT}/scripts/embed/fonts.js`, "utf8").matchAll(/"\.\/(fonts\/[^"]+)"/g),
  ].map(([, name]) => name);
  const css = readFileSync(`${ROOT}/src/ui/styles/fonts.css`, "utf8");
  expect(named.sort()).toEqual(
    [...new Set([...css.matchAll(/url\("([^"]+)"\)/g)].map(([, name]) => name))].sort(),
  );
});
