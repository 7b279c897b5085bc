// No violation that axe can find, in the states a reader meets.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, expectOpen, parts, press, ready, test } from "./fixtures.mjs";

const violations = async (page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`),
  }));

test("axe finds nothing when the map is ready, nor when a place is open", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(site.url);
  await ready(page);
  expect(await violations(page)).toEqual([]);
  await press(parts(page).mark("baikonur"), hasTouch);
  await expectOpen(page, "baikonur");
  expect(await violations(page)).toEqual([]);
});

test(
  "axe finds nothing on a phone whose map has arrows to places, and more buttons",
  { tag: "@phone" },
  async ({ page, site }) => {
    await page.goto(`${site.url}kk/#vostochny`);
    await ready(page);
    await expect(page.locator("[data-beyond] [data-mark]").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.locator("[data-more-buttons]").tap();
    await page.locator("[data-arrows]").tap();
    await expect(page.locator('[data-pan="left"]')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  },
);

test.describe("when the map failed", () => {
  test.use({ errors: "expected" });
  test("axe finds nothing there either", { tag: "@desk" }, async ({ page, site }) => {
    await page.route("**/basemap-1.tapal", (route) => route.fulfill({ status: 404 }));
    await page.goto(site.url);
    await expect(parts(page).map).toHaveAttribute("data-state", "failed");
    expect(await violations(page)).toEqual([]);
  });
});

for (const [width, height, colorScheme] of [
  [640, 420, "light"],
  [320, 420, "dark"],
  [1100, 560, "dark"],
]) {
  test(
    `axe finds nothing on a compact page of ${width}x${height}, ${colorScheme}, whatever is unfolded`,
    { tag: "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.url}en/embed/#vostochny`);
      await ready(page);
      await expect(parts(page).excerpt("vostochny")).toHaveAttribute("aria-current", "true");
      expect(await violations(page)).toEqual([]);
      // The arrows are among the further buttons where there is little room.
      for (const button of [
        "[data-layers]",
        "[data-languages]",
        "[data-unfold]",
        "[data-more-buttons]",
        "[data-arrows]",
      ]) {
        if (await page.locator(button).isVisible()) await press(page.locator(button), hasTouch);
        expect(await violations(page), button).toEqual([]);
        if (button !== "[data-more-buttons]") await page.keyboard.press("Escape");
      }
    },
  );
}
