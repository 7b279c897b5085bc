// The address: what stands in it, what a copied one restores, and the way back and forward.
import {
  expect,
  expectInMap,
  expectOpen,
  parts,
  press,
  ready,
  settledMarks,
  test,
} from "./fixtures.mjs";

/** Chooses a language as a reader does. */
async function speak(page, lang, hasTouch) {
  if (hasTouch) await page.locator("[data-languages]").tap();
  await press(page.locator(`[data-lang="${lang}"]`), hasTouch);
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  // It is another page.
  await ready(page);
  // Another alphabet's fonts come later, and where no font of their widths is at hand the text
  // above grows or shrinks.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => document.fonts.ready.then(done)));
      }),
  );
}

/** Switches a layer as a reader does. */
async function switchLayer(page, layer, hasTouch) {
  const folded = await page.locator("#legend").isHidden();
  if (folded) await press(page.locator("[data-layers]"), hasTouch);
  await press(page.locator(`[data-layer="${layer}"]`), hasTouch);
  if (folded) await press(page.locator("[data-layers]"), hasTouch);
}

/**
 * Marks that are in the window stand where they stood, within four pixels: an address has a zoom's
 * hundredths, which are 0.35 % of a distance from the middle.
 */
const expectSameView = async (page, before) => {
  const { width, height } = page.viewportSize();
  const seen = Object.keys(before).filter(
    (id) => before[id].x > 0 && before[id].x < width && before[id].y > 0 && before[id].y < height,
  );
  expect(seen.length).toBeGreaterThan(0);
  await expect
    .poll(
      async () => {
        const now = await settledMarks(page);
        return Math.max(
          ...seen.map((id) => Math.hypot(now[id].x - before[id].x, now[id].y - before[id].y)),
        );
      },
      { message: "the marks stand where they stood" },
    )
    .toBeLessThanOrEqual(4);
};

/** A page that has been used: Kazakh, Baikonur open, nearer, no towns. */
async function used(page, site, hasTouch) {
  await page.goto(`${site.url}?utm=x`);
  await ready(page);
  await speak(page, "kk", hasTouch);
  await press(parts(page).index("baikonur"), hasTouch);
  await expectOpen(page, "baikonur");
  await switchLayer(page, "towns", hasTouch);
  await settledMarks(page);
  await press(parts(page).zoom("in"), hasTouch);
  await settledMarks(page);
  await expect(page).toHaveURL(/[?&]at=[-\d.]+,[-\d.]+,[-\d.]+/);
  await settledMarks(page);
  return new URL(page.url());
}

async function expectAsUsed(page, marks) {
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
  await expectOpen(page, "baikonur");
  await expect(page.locator('[data-layer="towns"]')).not.toBeChecked();
  await expect(page.locator('[data-layer="rivers"]')).toBeChecked();
  await expectSameView(page, marks);
}

test("place, language, view and layers stand in the address, and a copied one restores them", async ({
  page,
  site,
  hasTouch,
  context,
}) => {
  const address = await used(page, site, hasTouch);
  expect(address.hash).toBe("#baikonur");
  expect(address.pathname.endsWith("/kk/"), "a language is a page").toBe(true);
  expect(address.searchParams.get("off")).toBe("towns");
  expect(address.searchParams.get("utm"), "what a host put there stays").toBe("x");
  const marks = await settledMarks(page);
  const other = await context.newPage();
  await other.goto(address.href);
  await expectAsUsed(other, marks);
  expect(other.url()).toBe(address.href);
});

test("a reload keeps all", { tag: "@desk" }, async ({ page, site, hasTouch }) => {
  const address = await used(page, site, hasTouch);
  const marks = await settledMarks(page);
  for (let times = 0; times < 2; times += 1) {
    await page.reload();
    await expectAsUsed(page, marks);
    expect(page.url()).toBe(address.href);
  }
});

test("back and forward walk through the places that were opened, with excerpt and mark", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  const { index, mark, open } = parts(page);
  const expectAt = async (id) => {
    await expectOpen(page, id);
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(mark(id)).toHaveAttribute("aria-current", "true");
    await expectInMap(page, id);
  };
  for (const id of ["baikonur", "vostochny", "sary-shagan"]) {
    await press(index(id), hasTouch);
    await expectAt(id);
  }
  await page.goBack();
  await expectAt("vostochny");
  await page.goBack();
  await expectAt("baikonur");
  await page.goForward();
  await expectAt("vostochny");
  await page.goBack();
  await page.goBack();
  await expect(open).toHaveCount(0);
  await expect(page).not.toHaveURL(/#/);
});

test("a step back shows the view that was left", async ({ page, site, hasTouch }) => {
  await page.goto(site.url);
  await ready(page);
  const first = await settledMarks(page);
  await press(parts(page).index("sary-shagan"), hasTouch);
  await expectOpen(page, "sary-shagan");
  await settledMarks(page);
  await press(parts(page).zoom("in"), hasTouch);
  await expect(page).toHaveURL(/at=/);
  const near = await settledMarks(page);
  await press(parts(page).index("vostochny"), hasTouch);
  await expectOpen(page, "vostochny");
  await settledMarks(page);
  await page.goBack();
  await expectOpen(page, "sary-shagan");
  await expectSameView(page, near);
  await page.goBack();
  await expect(parts(page).open).toHaveCount(0);
  await expectSameView(page, first);
});

test(
  "what is closed by Escape is closed in the address too, and back opens it again",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await page.goto(site.url);
    await ready(page);
    await press(parts(page).index("baikonur"), hasTouch);
    await expect(page).toHaveURL(/#baikonur$/);
    await page.keyboard.press("Escape");
    await expect(parts(page).open).toHaveCount(0);
    await expect(page).not.toHaveURL(/#/);
    await page.goBack();
    await expectOpen(page, "baikonur");
  },
);

test("another language is another page, with the place, the view and the layers: back leads to the one before", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  await press(parts(page).index("baikonur"), hasTouch);
  await expectOpen(page, "baikonur");
  await switchLayer(page, "towns", hasTouch);
  await settledMarks(page);
  // Back from where the layers' list had it go, the map has the place's own view.
  await expect(page).not.toHaveURL(/at=/);
  await press(parts(page).zoom("in"), hasTouch);
  await expect(page).toHaveURL(/at=/);
  const before = { marks: await settledMarks(page), url: page.url() };
  await speak(page, "ru", hasTouch);
  await expectOpen(page, "baikonur");
  await expect(page.locator('[data-layer="towns"]')).not.toBeChecked();
  await expectSameView(page, before.marks);
  const { pathname, search, hash } = new URL(page.url());
  expect([pathname.endsWith("/ru/"), search + hash]).toEqual([
    true,
    before.url.replace(site.url, ""),
  ]);
  await page.goBack();
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
  await expectOpen(page, "baikonur");
  expect(page.url()).toBe(before.url);
});

test(
  "an address that asks for a language leads to that language's page, with all else that it says",
  { tag: "@desk" },
  async ({ page, site }) => {
    for (const [from, asked, path] of [
      ["", "ru", "ru/"],
      ["en/", "kk", "kk/"],
      ["ru/", "id", ""],
      ["kk/", "en-GB", "en/"],
      ["en/", "xx", "en/"],
    ]) {
      await page.goto(`${site.url}${from}?utm=x&lang=${asked}&off=towns#baikonur`);
      await ready(page);
      await expectOpen(page, "baikonur");
      await expect(page.locator('[data-layer="towns"]')).not.toBeChecked();
      expect(new URL(page.url()).pathname, `${from} ${asked}`).toBe(
        new URL(site.url + path).pathname,
      );
      expect(page.url()).toContain("utm=x");
    }
  },
);

test(
  "a host's own parameters and its secret stay, and open nothing",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await page.goto(`${site.url}?utm=x&v=%D0%B0#?secret=abc`);
    await ready(page);
    await expect(parts(page).open).toHaveCount(0);
    await press(parts(page).zoom("in"), hasTouch);
    await expect(page).toHaveURL(/at=/);
    expect(new URL(page.url()).hash).toBe("#?secret=abc");
    expect(new URL(page.url()).search).toContain("utm=x&v=%D0%B0");
    await expect(parts(page).open).toHaveCount(0);
  },
);
