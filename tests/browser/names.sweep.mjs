// What the page is for those who hear it: each control has a name of its own, said once, and each
// image is named or hidden. And the first way of the keyboard: to the map.
import { expect, openOnMap, parts, ready, settledMarks, test } from "./fixtures.mjs";
import { readSites, readStory } from "./paths.mjs";

const { story } = readStory();
const sites = readSites().map(({ id }) => id);
const pages = story.languages.map((lang, index) => ({ lang, path: index ? `${lang}/` : "" }));

const CONTROLS =
  /^(button|link|checkbox|radio|combobox|textbox|spinbutton|menuitem|DisclosureTriangle|PopUpButton|ToggleButton)$/;
const IMAGES = /^(image|img|SvgRoot|graphics-\w+)$/;

/** Where a control leads to: places of one page, as marker, number and link, are the same. */
function aim() {
  const id = this.dataset?.mark ?? this.dataset?.back;
  if (id) return new URL(`#${id}`, location).href;
  return this.href ? new URL(this.href.baseVal ?? this.href, location).href : "";
}

/** What those who listen would trip over, in words. */
async function faults(page, least = 12) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("DOM.enable");
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  const seen = nodes.filter(({ ignored, backendDOMNodeId }) => !ignored && backendDOMNodeId);
  const found = [];
  const aims = new Map();
  let controls = 0;
  for (const { role, name, description, backendDOMNodeId } of seen) {
    const kind = role?.value ?? "";
    const called = name?.value?.trim() ?? "";
    if (IMAGES.test(kind) && !called) found.push(`an image without a name: ${kind}`);
    if (!CONTROLS.test(kind)) continue;
    controls += 1;
    if (!called) found.push(`a ${kind} without a name`);
    const more = description?.value?.trim();
    if (more && called.includes(more)) found.push(`said twice: ${called}: ${more}`);
    const { object } = await browser.send("DOM.resolveNode", { backendNodeId: backendDOMNodeId });
    const { result } = await browser.send("Runtime.callFunctionOn", {
      objectId: object.objectId,
      functionDeclaration: aim.toString(),
      returnByValue: true,
    });
    // What leads nowhere is alike to nothing else.
    const to = result.value || `node ${backendDOMNodeId}`;
    const known = aims.get(called);
    if (known !== undefined && known !== to) found.push(`two of one name: ${called}`);
    aims.set(called, to);
  }
  await browser.detach();
  expect(controls).toBeGreaterThan(least);
  return [...new Set(found)];
}

/** Nothing is at fault in a page, nor when all that it can unfold is unfolded. */
async function expectNoFaults(page) {
  expect(await faults(page), page.url()).toEqual([]);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  for (const button of ["[data-languages]", "[data-arrows]", "[data-layers]", "[data-unfold]"]) {
    const one = page.locator(`${button}[aria-expanded="false"]:visible`);
    // By a key: what is unfolded may lie over the next of them.
    if ((await one.count()) > 0) await one.press("Enter");
    expect(await faults(page), `${page.url()}, ${button}`).toEqual([]);
  }
}

for (const { lang, path } of pages) {
  test(`${lang}: no two controls of a page have one name, none says it twice, no image is nameless`, async ({
    page,
    site,
  }) => {
    await page.goto(site.url + path);
    await ready(page);
    await settledMarks(page);
    await expectNoFaults(page);
    await page.goto(`${site.url}${path}embed/`);
    await ready(page);
    await expectNoFaults(page);
  });
}

test(
  "nor do they with a card, and the dialogs that save and share",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.goto(`${site.url}en/`);
    await ready(page);
    for (const id of sites) {
      await openOnMap(page, id);
      await expect(page.locator(`[data-card="${id}"]`)).toBeVisible();
      expect(await faults(page), id).toEqual([]);
    }
    await page.locator("[data-save]").click();
    await expect(page.locator("dialog.save canvas")).toBeVisible();
    expect(await faults(page, 8), "the dialog that saves").toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("[data-theme-toggle]").click();
    await expect(page.locator("[data-theme-toggle]")).toHaveAccessibleName("Use the light theme");
    expect(await faults(page), "the other theme").toEqual([]);
    await page.locator("[data-share]").click();
    await expect(page.locator("dialog.share")).toBeVisible();
    expect(await faults(page), "the dialog").toEqual([]);
  },
);

test(
  "the text of each original is called by its place and paragraph",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.goto(`${site.url}en/`);
    const quotes = readStory().features.flatMap(({ properties }) => properties.excerpts ?? []);
    await expect(page.locator("summary")).toHaveCount(1 + quotes.length);
    await expect(page.locator(".lead summary")).toHaveAccessibleName(
      /^Show the original · Paragraph 4$/,
    );
    const originals = page.locator('[data-place="border"] summary');
    await expect(originals.first()).toHaveAccessibleName(
      /^Show the original · 1 .*border, Paragraph 5$/,
    );
    await originals.first().press("Enter");
    await expect(originals.first()).toHaveAccessibleName(/^Hide the original · 1 /);
    // Nobody sees more than that.
    await expect(originals.first().locator(".unseen")).toHaveCSS("width", "1px");
  },
);

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the same holds for the page and its picture", { tag: "@desk" }, async ({ page, site }) => {
    for (const address of ["en/", "en/embed/"]) {
      await page.goto(site.url + address);
      const browser = await page.context().newCDPSession(page);
      const { nodes } = await browser.send("Accessibility.getFullAXTree");
      const nameless = nodes.filter(
        ({ ignored, role, name }) => !ignored && IMAGES.test(role?.value ?? "") && !name?.value,
      );
      expect(nameless.length, address).toBe(0);
    }
  });
});

test("the keyboard's first stop leads to the map, and is seen while it is there", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/`);
  await ready(page);
  const skip = page.locator('[data-skip="map"]');
  await expect(skip).not.toBeInViewport({ ratio: 0.5 });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  const box = await skip.boundingBox();
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.5);
  const address = page.url();
  await page.keyboard.press("Enter");
  await expect(page.locator(".surface")).toBeFocused();
  expect(page.url()).toBe(address);
  // From here the markers are next.
  await page.keyboard.press("Tab");
  await expect(page.locator(".markers li:not([hidden]) [data-mark]").first()).toBeFocused();
});

test(
  "before there is a map that moves, it leads to the picture's markers",
  { tag: "@desk" },
  async ({ page, site }) => {
    let come;
    const held = new Promise((done) => {
      come = done;
    });
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.url}en/`);
    await page.keyboard.press("Tab");
    await expect(page.locator('[data-skip="map"]')).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.locator(`.picture a[data-mark="${sites[0]}"]:visible`)).toBeFocused();
    come();
    await ready(page);
    await expect(parts(page).mark(sites[0])).toBeFocused();
    await expect(page).toHaveURL(`${site.url}en/`);
  },
);
