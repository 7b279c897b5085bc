// Each place has one view, whichever way it is opened and whatever was shown before.
import { ids, sites } from "./clear.mjs";
import {
  expect,
  expectOpen,
  lettersCame,
  openOnMap,
  parts,
  press,
  ready,
  settledMarks,
  test,
} from "./fixtures.mjs";

/** What a site stands in has no way by touch alone. */
const tags = (id) => ({ tag: sites.includes(id) ? [] : "@desk" });

/** Leaves the map far from where any place's view is, with another place open. */
async function wander(page, id, hasTouch, zooms = 2) {
  const other = ids[(ids.indexOf(id) + 1) % ids.length];
  await press(parts(page).index(other), hasTouch);
  await expectOpen(page, other);
  for (let times = 0; times < zooms; times += 1) await press(parts(page).zoom("in"), hasTouch);
  await settledMarks(page);
}

/** The marks in view, to half a pixel; but the circle's, which makes way for a card. */
const marks = async (page) =>
  Object.fromEntries(
    Object.entries(await settledMarks(page))
      .filter(([id]) => id !== "missile-ring")
      .map(([id, { x, y }]) => [id, [x, y].map((value) => Math.round(10 * value) / 10)]),
  );

for (const id of ids) {
  test(`${id} has one view from every way in`, tags(id), async ({ page, site, hasTouch }) => {
    const { index, heading, mark, zoom } = parts(page);
    await page.goto(`${site.url}en/#${id}`);
    await ready(page);
    await expectOpen(page, id);
    const view = await marks(page);
    // To Washington an arrow points.
    if (!["washington", "missile-ring"].includes(id)) expect(Object.keys(view)).toContain(id);
    const words = page
      .locator(`[data-place] blockquote a[href="#${id}"]`)
      .filter({ visible: true });
    // What a site stands in has a marker on a wide map alone, which is not its only way.
    const isSite = sites.includes(id);
    const ways = {
      index: () => press(index(id), hasTouch),
      heading: () => press(heading(id), hasTouch),
      ...(isSite && {
        map: () => openOnMap(page, id, hasTouch),
        // Where it is out of view, this is the arrow at the edge.
        "map, as it is": () => press(mark(id), hasTouch),
        keys: async () => {
          await mark(id).focus();
          await page.keyboard.press("Enter");
        },
      }),
      address: () => page.evaluate((hash) => (location.hash = hash), `#${id}`),
      ...((await words.count()) && {
        words: () => press(words.first(), hasTouch),
      }),
    };
    for (const [way, open] of Object.entries(ways)) {
      await test.step(`by ${way}`, async () => {
        // An address that has a view in it goes to that.
        await wander(page, id, hasTouch, way === "address" ? 0 : 2);
        await open();
        // Words that are read stay where they are, and the heading may be out of view.
        if (way === "words") await expect(parts(page).excerpt(id)).toHaveAttribute("aria-current");
        else await expectOpen(page, id);
        await expect.poll(() => marks(page), `by ${way}`).toEqual(view);
      });
    }
    // Back at home there is no place's view.
    await press(zoom("home"), hasTouch);
    if (id !== "washington") await expect.poll(() => marks(page)).not.toEqual(view);
  });
}

for (const id of ids) {
  test(`${id} has one view in a compact page`, tags(id), async ({ page, site, hasTouch }) => {
    await page.goto(`${site.url}en/embed/#${id}`);
    await ready(page);
    await expect(parts(page).excerpt(id)).toHaveAttribute("aria-current", "true");
    // Its card may be a little smaller in these than it was before them.
    await lettersCame(page);
    const view = await marks(page);
    const at = ids.indexOf(id);
    const step = (way) => press(page.locator(`[data-step="${way}"]`), hasTouch);
    const ways = [at > 0 && ["previous", "next"], at + 1 < ids.length && ["next", "previous"]];
    for (const [away, back] of ways.filter(Boolean)) {
      await step(away);
      await settledMarks(page);
      await press(parts(page).zoom("in"), hasTouch);
      await settledMarks(page);
      await step(back);
      await expect.poll(() => marks(page), `by ${back}`).toEqual(view);
    }
  });
}
