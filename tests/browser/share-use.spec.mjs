// The dialog that tells how to embed the map, in use: by keyboard alone, at any size, in each
// language; and what it says when it cannot copy, when a file of it is missing, and when there is
// nothing to embed yet.
import { AxeBuilder } from "@axe-core/playwright";
import { expectReachable, parts, press, ready, unfoldFor } from "./fixtures.mjs";
import { expect, test } from "./hosts.mjs";
import { readPlaces, readSites, readStory } from "./paths.mjs";
import { dialog, option, output, pixels, previewed, said, start, turn } from "./share.mjs";

const { story } = readStory();
const [first, second] = readSites().map(({ id }) => id);

test("keyboard alone: it opens, all of it is reached in turn, it copies, closes, and the focus is back", async ({
  page,
  open,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${open.site.url}en/#${first}`);
  await ready(page);
  await unfoldFor(page.locator("[data-share]"));
  await page.locator("[data-share]").focus();
  await page.keyboard.press("Enter");
  // What most want is first.
  await expect(dialog(page).locator('[data-copy="link"]')).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(output(page, "link")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(option(page, "place")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(option(page, "place")).toHaveValue(second);
  const frame = await previewed(page);
  for (const name of ["lang", "theme", "width", "height"]) {
    await page.keyboard.press("Tab");
    await expect(option(page, name)).toBeFocused();
  }
  await page.keyboard.press("ArrowDown");
  await expect(option(page, "height")).toHaveValue("px");
  await page.keyboard.press("Tab");
  await expect(pixels(page, "height")).toBeFocused();
  await page.keyboard.type("456");
  for (const name of ["towns", "rivers", "graticule"]) {
    await page.keyboard.press("Tab");
    await expect(turn(page, name)).toBeFocused();
  }
  await page.keyboard.press("Space");
  // The preview is no trap.
  await previewed(page);
  const within = () => page.evaluate(() => document.activeElement.localName === "iframe");
  const stops = [];
  do {
    await page.keyboard.press("Tab");
    stops.push(await within());
    expect(stops.length).toBeLessThan(60);
  } while (stops.at(-1));
  expect(stops.length).toBeGreaterThan(5);
  await expect(dialog(page).locator('[data-copy="frame"]')).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  expect(await within()).toBe(true);
  for (const name of ["frame", "element"]) {
    await page.keyboard.press("Tab");
    await expect(dialog(page).locator(`[data-copy="${name}"]`)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(output(page, name)).toBeFocused();
  }
  await dialog(page).locator('[data-copy="link"]').focus();
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("Copied: Link");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${open.site.url}en/?off=graticule#${second}`);
  await expect(output(page, "frame")).toHaveValue(/ height="456" /);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator("[data-share]")).toBeFocused();
  // The page behind has not heard that key.
  await expect(parts(page).open).toHaveAttribute("data-place", first);
  expect(frame.isDetached()).toBe(true);
});

test("Escape in the preview folds what is unfolded there, and then the dialog", async ({
  page,
  site,
  hasTouch,
}) => {
  await start(page, `${site.url}en/`, hasTouch);
  const frame = await previewed(page);
  await frame.locator("[data-languages]").focus();
  await page.keyboard.press("Enter");
  await expect(frame.locator("[data-languages]")).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(frame.locator("[data-languages]")).toHaveAttribute("aria-expanded", "false");
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator("[data-share]")).toBeFocused();
});

test("where a page may not copy, the text stands there selected", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("no")) },
    }),
  );
  await start(page, `${site.url}en/`, hasTouch);
  for (const name of ["frame", "element", "link"]) {
    await press(dialog(page).locator(`[data-copy="${name}"]`), hasTouch);
    await expect(said(page)).toContainText("by hand");
    await expect(output(page, name)).toBeFocused();
    const [whole, selected] = await output(page, name).evaluate((one) => [
      one.value,
      one.value.slice(one.selectionStart, one.selectionEnd),
    ]);
    expect(whole).toContain(site.url);
    expect(selected).toBe(whole);
  }
});

for (const lang of ["id", "kk"]) {
  test(
    `${lang}: the dialog is in the page's language, and its choices are named`,
    { tag: "@desk" },
    async ({ page, site, hasTouch }) => {
      await start(page, site.url + (lang === story.language ? "" : `${lang}/`), hasTouch);
      await expect(dialog(page)).toHaveAccessibleName(
        await page.locator("[data-share]").getAttribute("title"),
      );
      expect(await dialog(page).innerText()).not.toMatch(/undefined|null|\{\}/);
      await expect(option(page, "lang").locator("option")).toHaveCount(story.languages.length);
      await expect(option(page, "place").locator("option")).toHaveCount(readPlaces().length + 1);
      for (const control of await dialog(page)
        .locator("select, input, textarea, button, iframe")
        .all()) {
        if (await control.isVisible()) await expect(control).toHaveAccessibleName(/\S/);
      }
    },
  );
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  [320, 568],
  [568, 320],
  [320, 256],
]) {
  test(
    `at ${width} by ${height} all of the dialog can be reached, its targets are large, and nothing scrolls sideways`,
    { tag: height === 844 || height === 568 ? "@phone" : "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        navigator.share = () => Promise.resolve();
      });
      await start(page, `${site.url}ru/`, hasTouch);
      for (const name of ["width", "height"]) await option(page, name).selectOption("px");
      await previewed(page);
      const wide = await dialog(page).evaluate((one) =>
        [one, ...one.querySelectorAll(".body, .options, .outputs")]
          .filter((part) => part.scrollWidth > part.clientWidth)
          .map((part) => part.className),
      );
      expect(wide).toEqual([]);
      const targets = dialog(page).locator(
        'select, input[type="number"], .switch, textarea, button',
      );
      await expect(targets).toHaveCount(5 + 2 + 3 + 3 + 5);
      for (const target of await targets.all()) {
        await expectReachable(target);
        const box = await target.boundingBox();
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
    },
  );
}

for (const scheme of ["light", "dark"]) {
  test(
    `axe finds nothing while the dialog is open, ${scheme}`,
    { tag: scheme === "dark" ? "@desk" : [] },
    async ({ page, site, hasTouch }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.addInitScript(() =>
        Object.defineProperty(navigator, "clipboard", { value: undefined }),
      );
      await start(page, site.url, hasTouch);
      await option(page, "width").selectOption("px");
      await press(dialog(page).locator('[data-copy="frame"]'), hasTouch);
      await expect(said(page)).toHaveCount(1);
      await previewed(page);
      // What is behind is there for nobody: its landmarks are as those of the preview.
      const { violations } = await new AxeBuilder({ page }).include("dialog.share").analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)}`,
        ),
      ).toEqual([]);
    },
  );
}

test(
  "what it needs is asked for when its button is pressed; a compact page has no such button",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const own = () => asked.filter((path) => /\/share\.\w+\.(js|css)$/.test(path)).length;
    await page.goto(`${site.url}embed/`);
    await ready(page);
    await expect(page.locator("[data-share]")).toHaveCount(0);
    await page.goto(site.url);
    await ready(page);
    await page.waitForLoadState("networkidle");
    expect(own()).toBe(0);
    await press(page.locator("[data-share]"), hasTouch);
    await expect(dialog(page)).toBeVisible();
    expect(own()).toBe(2);
  },
);

test.describe("when something is missing", () => {
  test.use({ errors: "expected" });

  for (const kind of ["js", "css"]) {
    test(
      `without its ${kind} file the page says so, and goes on; once that is there, the dialog opens`,
      { tag: "@desk" },
      async ({ page, site, hasTouch }) => {
        const files = `**/share.*.${kind}`;
        await page.route(files, (route) => route.fulfill({ status: 404 }));
        await page.goto(`${site.url}en/`);
        await ready(page);
        await press(page.locator("[data-share]"), hasTouch);
        const alert = page.locator('p[role="alert"]');
        await expect(alert).toContainText(
          "This could not be opened: one of its files could not be loaded",
        );
        await expect(dialog(page)).toHaveCount(0);
        await expect(parts(page).map).toHaveAttribute("data-state", "ready");
        await page.unroute(files);
        await press(page.locator("[data-share]"), hasTouch);
        await expect(dialog(page)).toBeVisible();
        await expect(alert).toHaveCount(0);
      },
    );
  }
});

test("the link goes to what the device shares by, where there is such", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.addInitScript(() => {
    navigator.share = (what) => {
      window.sent = what;
      return Promise.reject(new DOMException("no", "AbortError"));
    };
  });
  await start(page, `${site.url}en/#${first}`, hasTouch);
  const send = dialog(page).locator("[data-send]");
  await expect(send).toHaveAccessibleName("Send the link");
  await press(send, hasTouch);
  expect(await page.evaluate(() => window.sent)).toEqual({
    title: await page.title(),
    url: `${site.url}en/#${first}`,
  });
  await expect(dialog(page)).toBeVisible();
});

test(
  "where the device shares by nothing, no button says so",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "share", { value: undefined });
    });
    await start(page, `${site.url}en/`);
    await expect(dialog(page).locator("[data-send]")).toBeHidden();
  },
);
