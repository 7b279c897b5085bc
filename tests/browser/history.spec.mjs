// A frame's address: no step of the host's history is ever its own, and a fragment that is the
// host's is no place.
import { parts, press, ready } from "./fixtures.mjs";
import { expect, framesOf, heightOf, test } from "./hosts.mjs";

// Narrow enough for the text to be a card, which opens.
test.beforeEach(({ page, hasTouch }) =>
  page.setViewportSize({ width: hasTouch ? 390 : 640, height: 800 }),
);

const steps = (page) => page.evaluate(() => history.length);

test("nothing that a reader does in a frame is a step of the host's history", async ({
  page,
  open,
  hasTouch,
}) => {
  await page.goto(`${open.hosts.url}tapal.html`);
  const before = { steps: await steps(page), address: page.url() };
  const [frame] = await framesOf(page, 2);
  const { mark, excerpt, zoom } = parts(frame);
  const first = frame.url();
  for (const id of ["baikonur", "sary-shagan"]) {
    await press(mark(id), hasTouch);
    await expect(excerpt(id)).toHaveAttribute("aria-current", "true");
  }
  await press(frame.locator('[data-step="next"]'), hasTouch);
  await press(frame.locator("[data-unfold]"), hasTouch);
  await press(frame.locator("[data-place][aria-current] .excerpt a").first(), hasTouch);
  await press(frame.locator("[data-unfold]"), hasTouch);
  await press(frame.locator("[data-languages]"), hasTouch);
  await press(frame.locator('[data-lang="ru"]'), hasTouch);
  await expect(frame.locator("html")).toHaveAttribute("lang", "ru");
  await ready(frame);
  await press(zoom("in"), hasTouch);
  expect(frame.url(), "the frame's own address says what it shows").toMatch(
    /\/ru\/embed\/.*#sary-shagan$|\/ru\/embed\/.*#/,
  );
  expect(frame.url()).not.toBe(first);
  expect({ steps: await steps(page), address: page.url() }).toEqual(before);
});

test(
  "a host's secret is no place, and stays where it is",
  { tag: "@desk" },
  async ({ page, open, hasTouch }) => {
    await page.goto(`${open.hosts.url}wordpress.html`);
    const [frame] = await framesOf(page, 2);
    const { open: shown, mark, excerpt } = parts(frame);
    await expect(shown).toHaveCount(1);
    await expect(shown).toHaveAttribute("data-place", "border");
    expect(await frame.evaluate(() => location.hash)).toBe("#?secret=aB3dE5fG7h");
    await press(mark("baikonur"), hasTouch);
    await expect(excerpt("baikonur")).toHaveAttribute("aria-current", "true");
    // The host goes on hearing the frame's height by its secret.
    const before = await heightOf(frame);
    await press(frame.locator("[data-unfold]"), hasTouch);
    await expect.poll(() => heightOf(frame)).toBeGreaterThan(before);
    await page.goto(`${open.site.url}#?secret=aB3dE5fG7h`);
    await ready(page);
    await expect(parts(page).open).toHaveCount(0);
  },
);

test(
  "a whole page that is asked for as an embed is the compact one, with query and fragment, in the same step",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.goto(`${site.url}en/`);
    const before = await steps(page);
    await page.goto(`${site.url}en/?embed&theme=dark&off=towns#vostochny`);
    await page.waitForURL(/\/en\/embed\//);
    await ready(page);
    const { searchParams, hash } = new URL(page.url());
    expect([searchParams.get("theme"), searchParams.get("off"), hash]).toEqual([
      "dark",
      "towns",
      "#vostochny",
    ]);
    await expect(parts(page).open).toHaveAttribute("data-place", "vostochny");
    expect(await steps(page)).toBe(before + 1);
  },
);

test("a frame that is asked for as an embed is no step of its host's history", async ({
  page,
  open,
}) => {
  await page.goto(`${open.hosts.url}iframe.html`);
  await framesOf(page, 1);
  const before = await steps(page);
  await page.evaluate((address) => {
    const frame = Object.assign(document.createElement("iframe"), {
      src: address,
      title: "Map",
      height: 420,
    });
    document.querySelector("iframe").replaceWith(frame);
  }, `${open.site.url}?embed#baikonur`);
  await expect.poll(() => page.frames().at(-1).url()).toContain("/embed/");
  const [frame] = await framesOf(page, 1);
  await expect(parts(frame).open).toHaveAttribute("data-place", "baikonur");
  expect(await steps(page)).toBe(before);
});
