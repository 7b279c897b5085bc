// From the map to the words and back.
import {
  expect,
  expectInMap,
  expectOpen,
  openOnMap,
  parts,
  press,
  ready,
  settledMarks,
  test,
} from "./fixtures.mjs";
import { readPlaces, readSites } from "./paths.mjs";

const ids = readPlaces().map(({ id }) => id);
const sites = readSites().map(({ id }) => id);

test("each place's mark opens its excerpt, brings it into view, and closes the one before", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  for (const id of sites) {
    await openOnMap(page, id, hasTouch);
    await expectOpen(page, id);
    await expectOnlyMark(page, id);
  }
});

for (const part of ["index", "heading"]) {
  test(`each place's ${part} opens it, and the map shows it`, async ({ page, site, hasTouch }) => {
    await page.goto(site.url);
    await ready(page);
    for (const id of ids) {
      await press(parts(page)[part](id), hasTouch);
      await expectOpen(page, id);
      await expectOnlyMark(page, id);
      // To what lies beyond the map an arrow points.
      if (id === "washington")
        await expect(page.locator("li[data-beyond] [aria-current]")).toBeVisible();
      else await expectInMap(page, id);
    }
  });
}

/** Of all marks this one alone is the open place's. */
async function expectOnlyMark(page, id) {
  await expect(parts(page).mark(id)).toHaveAttribute("aria-current", "true");
  await expect(page.locator('.markers [data-mark][aria-current="true"]')).toHaveCount(1);
}

test("the keyboard alone opens a place", async ({ page, site }) => {
  await page.goto(site.url);
  await ready(page);
  await parts(page).mark("vostochny").focus();
  await page.keyboard.press("Enter");
  await expectOpen(page, "vostochny");
});

test("an address with #baikonur opens that place, at load and later", async ({ page, site }) => {
  await page.goto(`${site.url}#baikonur`);
  await ready(page);
  await expectOpen(page, "baikonur");
  await expectInMap(page, "baikonur");
  await page.evaluate(() => {
    location.hash = "#sary-shagan";
  });
  await expectOpen(page, "sary-shagan");
  await page.goBack();
  await expectOpen(page, "baikonur");
});

test("an address with a name that nobody knows opens nothing and breaks nothing", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#%E0%A4%A`);
  await ready(page);
  await page.goto(`${site.url}#nowhere`);
  await ready(page);
  await expect(parts(page).open).toHaveCount(0);
});

test("a linked word opens its place, and opens it again after another was open", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  const link = page.locator('[data-place="vostochny"] a[href="#baikonur"]').first();
  for (let round = 0; round < 2; round += 1) {
    await press(parts(page).index("vostochny"), hasTouch);
    await expectOpen(page, "vostochny");
    await press(link, hasTouch);
    await expectOpen(page, "baikonur");
  }
});

test("a mark that gets the focus out of view comes into view, and nothing scrolls away", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  const { index, mark, map, zoom } = parts(page);
  await press(index("sary-shagan"), hasTouch);
  for (let times = 0; times < 3; times += 1) await press(zoom("in"), hasTouch);
  await settledMarks(page);
  await mark("vostochny").focus();
  await expectInMap(page, "vostochny");
  expect(await map.evaluate((element) => [element.scrollLeft, element.scrollTop])).toEqual([0, 0]);
  // Now the open place is out of view: its number brings it back though it is open already.
  await press(index("sary-shagan"), hasTouch);
  await expectInMap(page, "sary-shagan");
});
