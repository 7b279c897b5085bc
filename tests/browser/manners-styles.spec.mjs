// An element keeps to its box: it takes nothing of the page's layout, its styles do not go out, and
// the page's do not come in.
import { ready, lettersCame } from "./fixtures.mjs";
import { expect, test, visit } from "./hosts.mjs";

test.skip(({ hasTouch }) => hasTouch, "styles have nothing to do with touch");

test("nothing of an element is outside its box, whatever is open in it", async ({ page, open }) => {
  await visit(page, `${open.hosts.url}element.html`, "tapal-map");
  const element = page.locator("tapal-map");
  const out = () =>
    element.evaluate((one) => {
      const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
      const found = [];
      for (let part = 0; part <= 1; part += 0.02) {
        const around = [
          [left - 3, top + part * height],
          [right + 3, top + part * height],
          [left + part * width, top - 3],
          [left + part * width, bottom + 3],
        ];
        for (const [x, y] of around)
          if (document.elementFromPoint(x, y) === one) found.push([x, y]);
      }
      const after = document.querySelector("#after").parentElement.getBoundingClientRect().top;
      return {
        found,
        gap: Math.round(after - bottom),
        height,
        width: Math.round(innerWidth - width),
        over: document.documentElement.scrollWidth - innerWidth,
      };
    });
  const kept = { found: [], gap: 16, height: 420, width: 32, over: 0 };
  for (const width of [1280, 640, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(out).toEqual(kept);
    for (const button of ["[data-languages]", "[data-layers]", "[data-unfold]", "[data-arrows]"]) {
      if (!(await page.locator(button).isVisible())) continue;
      await page.locator(button).click();
      expect(await out(), `${button} at ${width} px`).toEqual(kept);
      await page.keyboard.press("Escape");
    }
  }
});

/** What the page's own parts look like, in all that a style can say. */
const looks = (page) =>
  page.evaluate(() =>
    ["html", "body", "h1", "p", "a", "button", "p:last-of-type"].map((selector) => {
      const one = document.querySelector(selector);
      const style = getComputedStyle(one);
      // How high the whole page is follows from the map in it.
      const own = [...style].filter(
        (name) => !/^(height|block-size|perspective-origin|transform-origin)$/.test(name),
      );
      return [
        selector,
        Object.fromEntries(own.map((name) => [name, style.getPropertyValue(name)])),
      ];
    }),
  );

test("an element's styles do not reach the page", async ({ page, open }) => {
  let go;
  const held = new Promise((done) => {
    go = done;
  });
  await page.route("**/embed.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${open.hosts.url}element.html`, { waitUntil: "commit" });
  await page.locator("#after").waitFor();
  await expect(
    page.locator("tapal-map a"),
    "until the map is there, what stands in the element is seen",
  ).toBeVisible();
  const before = await looks(page);
  go();
  await ready(page);
  expect(await looks(page)).toEqual(before);
  await expect(page.locator("tapal-map > a")).toBeHidden();
});

test("a page's styles do not reach the element", async ({ page, open }) => {
  const inside = async (host) => {
    const { within } = await visit(page, open.hosts.url + host, "tapal-map");
    await lettersCame(page);
    return within((root) => {
      const names = [
        "color",
        "background-color",
        "cursor",
        "direction",
        "display",
        "font-family",
        "font-size",
        "font-style",
        "font-variant",
        "font-weight",
        "letter-spacing",
        "line-height",
        "list-style-type",
        "text-align",
        "text-indent",
        "text-shadow",
        "text-transform",
        "visibility",
        "white-space",
        "word-spacing",
      ];
      const parts = [
        ".page",
        "[data-map]",
        ".surface",
        "canvas",
        ".title",
        ".sheet",
        ".reading",
        "[data-place][aria-current] h2",
        "[data-place][aria-current] blockquote",
        "[data-place][aria-current] blockquote a",
        ".index",
        '[data-step="next"]',
        '[data-zoom="in"]',
        "[data-languages]",
        "[data-mark]",
        ".markers .badge",
      ];
      return parts.map((selector) => {
        const one = root.querySelector(selector);
        const style = getComputedStyle(one);
        return [
          selector,
          one.offsetWidth,
          one.offsetHeight,
          ...names.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        ];
      });
    });
  };
  const plain = await inside("element.html");
  const hostile = await inside("hostile.html");
  expect(hostile).toEqual(plain);
});
