// A map in somebody else's page: the wheel, one finger and the Tab key are the page's own before
// they are the map's.
import { bareSpot, expect, marksIn, scaleOf, test, visit, WAYS } from "./hosts.mjs";
import { fingers, spread } from "./moves.mjs";
import { readPlaces } from "./paths.mjs";

/** A page that can be scrolled. */
async function scrollable(page, open, host, kind) {
  const map = await visit(page, open.hosts.url + host, kind);
  await page.addStyleTag({ content: "body { min-height: 3000px }" });
  return map;
}

const scrolled = (page) => page.evaluate(() => [scrollY, visualViewport.scale]);
const top = async (page) => {
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => scrolled(page)).toEqual([0, 1]);
};

for (const [name, host, kind] of WAYS) {
  test(`${name}: the wheel scrolls the page over the map, unless a key is held or the map was clicked`, async ({
    page,
    open,
    hasTouch,
  }) => {
    test.skip(hasTouch, "a phone has no wheel");
    const map = await scrollable(page, open, host, kind);
    const before = await marksIn(map);
    const at = await bareSpot(map);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, 150);
    await expect.poll(async () => (await scrolled(page))[0]).toBe(150);
    expect(await marksIn(map)).toEqual(before);
    let scale = await scaleOf(map);
    for (const key of ["Control", "Meta"]) {
      await top(page);
      await page.keyboard.down(key);
      await page.mouse.wheel(0, -60);
      await expect.poll(() => scaleOf(map)).toBeGreaterThan(1.05 * scale);
      await page.keyboard.up(key);
      scale = await scaleOf(map);
    }
    await page.mouse.click(at.x, at.y);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => scaleOf(map)).toBeLessThan(0.95 * scale);
    expect(await scrolled(page)).toEqual([0, 1]);
    // Who goes on reading elsewhere has the page's wheel again.
    const last = await marksIn(map);
    await page.locator("body > h1").click();
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, 150);
    await expect.poll(async () => (await scrolled(page))[0]).toBe(150);
    expect(await marksIn(map)).toEqual(last);
  });

  test(`${name}: one finger scrolls the page, two move the map`, async ({
    page,
    open,
    hasTouch,
  }) => {
    test.skip(!hasTouch, "a desk has no fingers");
    const map = await scrollable(page, open, host, kind);
    const before = await marksIn(map);
    const at = await bareSpot(map);
    const one = await fingers(page);
    await one("touchStart", [at], 0);
    for (let step = 1; step <= 10; step += 1)
      await one("touchMove", [{ x: at.x, y: at.y - 12 * step }], 20 * step);
    await one("touchEnd", [], 400);
    await expect.poll(async () => (await scrolled(page))[0]).toBeGreaterThan(50);
    expect(await marksIn(map)).toEqual(before);

    await top(page);
    const two = await fingers(page);
    const apart = (half, down = 0) => [-half, half].map((dx) => ({ x: at.x + dx, y: at.y + down }));
    await two("touchStart", apart(30), 0);
    for (let step = 1; step <= 10; step += 1) await two("touchMove", apart(30 + step), 20 * step);
    // While fingers lie on the map it does not rest.
    await expect
      .poll(async () => spread(await marksIn(map)) / spread(before))
      .toBeCloseTo(4 / 3, 1);
    const near = await marksIn(map);
    for (let step = 1; step <= 10; step += 1)
      await two("touchMove", apart(40, -4 * step), 300 + 20 * step);
    await expect
      .poll(async () => Math.round((await marksIn(map)).baikonur.y - near.baikonur.y))
      .toBe(-40);
    await two("touchEnd", [], 900);
    expect(await scrolled(page)).toEqual([0, 1]);
  });

  test(`${name}: Tab walks in and out again, both ways, and a link skips the map`, async ({
    page,
    open,
    hasTouch,
  }) => {
    test.skip(hasTouch, "a phone has no Tab key");
    const map = await visit(page, open.hosts.url + host, kind);
    /** Where the focus is: an id of the page, or a part of the map. */
    const where = async () => {
      const outside = await page.evaluate(
        (one) =>
          document.activeElement.localName === one
            ? ""
            : document.activeElement.id || document.activeElement.localName,
        kind,
      );
      return (
        outside ||
        map.within((root) => {
          const { classList, dataset } = root.activeElement;
          return `${root.activeElement.closest("[data-map]") ? "map" : "text"}: ${classList} ${JSON.stringify(dataset)}`;
        })
      );
    };
    /** The stops on the way to the page's own link. */
    const walk = async (key, end) => {
      const stops = [];
      while (stops.at(-1) !== end) {
        await page.keyboard.press(key);
        stops.push(await where());
        expect(stops.length, `the way to #${end}: ${stops.join("\n")}`).toBeLessThan(60);
      }
      return stops.slice(0, -1);
    };
    await page.locator("#before").focus();
    // What a site stands in has its marker where that is in view, and the focus moves the view.
    const withoutLetters = (stops) =>
      stops.filter(
        (stop) =>
          !readPlaces().some(({ id, context }) => context && stop.includes(`"mark":"${id}"`)),
      );
    const there = withoutLetters(await walk("Tab", "after"));
    expect(there[0]).toContain("skip");
    expect(there.filter((stop) => stop.startsWith("map")).length).toBeGreaterThan(4);
    const back = withoutLetters(await walk("Shift+Tab", "before"));
    expect(back.reverse()).toEqual(there);

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const rest = await walk("Tab", "after");
    expect(rest.filter((stop) => stop.startsWith("map"))).toEqual([]);
    expect(page.url()).toBe(open.hosts.url + host);
  });
}

test("maps below the fold ask for nothing until they are near", async ({
  page,
  open,
  hasTouch,
}) => {
  test.skip(hasTouch, "what is loaded has nothing to do with touch");
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const heavy = () => asked.filter((path) => /\.(wasm|tapal|geojson|woff2)$/.test(path)).length;
  await page.goto(`${open.hosts.url}lazy.html`, { waitUntil: "networkidle" });
  expect(asked.some((path) => path.endsWith("/embed.js"))).toBe(true);
  expect(heavy()).toBe(0);
  expect(asked.filter((path) => path.includes("/embed/"))).toEqual([]);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("[data-map]")).toHaveAttribute("data-state", "ready", {
    timeout: 40_000,
  });
  expect(asked.filter((path) => path.endsWith(".wasm")).length).toBe(1);
  await page.locator("tapal-map").scrollIntoViewIfNeeded();
  await expect(page.locator("[data-map]")).toHaveAttribute("data-state", "ready", {
    timeout: 40_000,
  });
  expect(asked.filter((path) => path.endsWith(".wasm")).length).toBe(2);
});
