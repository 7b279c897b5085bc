// What a reader measures and switches with: the ruler, the circle, the story's own layers.
import { expect, parts, press, ready, settledMarks, test } from "./fixtures.mjs";

/** Sets a slider by the keyboard, step by step, until its output says what is wanted. */
async function slide(slider, key, wanted) {
  await slider.focus();
  const output = slider.locator("xpath=following-sibling::output");
  for (let times = 0; times < 20; times += 1) {
    if (wanted.test(await output.textContent())) return;
    await slider.press(key);
  }
  throw new Error(`${key} does not lead to ${wanted}, but ${await output.textContent()}`);
}

/** The map's pixels. */
const pixels = (page) => page.evaluate(() => document.querySelector(".surface canvas").toDataURL());

/** Opens the text where it is a sheet. */
async function unfold(page, hasTouch) {
  if (!hasTouch) return;
  await press(page.locator("[data-unfold]"), hasTouch);
  await expect(page.locator(".column")).toHaveAttribute("data-sheet", "open");
}

test("the ruler walks the border by the reader's own steps, on the map and in the table", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${site.url}en/#baikonur`);
  await ready(page);
  await unfold(page, hasTouch);
  const slider = page.locator("[data-ruler-of]");
  await slide(slider, "ArrowRight", /^50.km: 4,632.km$/u);
  await expect(parts(page).excerpt("border")).toHaveAttribute("aria-current", "true");
  await expect(slider).toHaveAttribute("aria-valuetext", /^50.km: 4,632.km$/u);
  await expect(page.locator("tr[data-chosen] th")).toHaveText(/^50.km$/u);
  await settledMarks(page);
  const coarse = await pixels(page);
  await slide(slider, "ArrowRight", /^2.km: 6,547.km$/u);
  await expect.poll(() => pixels(page)).not.toBe(coarse);
});

test("the circle grows on the map, and towns that it does not reach are marked", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${site.url}en/#missile-ring`);
  await ready(page);
  await unfold(page, hasTouch);
  await settledMarks(page);
  const before = await pixels(page);
  const town = (name) => page.locator(".reach li", { hasText: name });
  await expect(town("Omsk")).not.toHaveAttribute("data-beyond");
  await expect(town("Moscow")).toHaveAttribute("data-beyond");
  const slider = page.locator("[data-circle-of]");
  await slider.focus();
  await slider.press("End");
  await expect(page.locator(".reach output")).toHaveText(/^2,400.km$/u);
  await expect(town("Moscow")).not.toHaveAttribute("data-beyond");
  await expect.poll(() => pixels(page)).not.toBe(before);
  await slider.press("Home");
  await expect(town("Moscow")).toHaveAttribute("data-beyond");
});

test("a place turns its layers on while it is open, and leaves them as the reader had them", async ({
  page,
  site,
  hasTouch,
}) => {
  await page.goto(`${site.url}en/`);
  await ready(page);
  const { index } = parts(page);
  const legend = () => press(page.locator("[data-layers]"), hasTouch);
  const on = (name) => page.locator(".legend .switch", { hasText: name }).locator("input");
  await legend();
  await expect(on("CSTO")).toBeChecked();
  await expect(on("CIS")).not.toBeChecked();
  if (hasTouch) await legend();
  await press(index("unions"), hasTouch);
  if (hasTouch) await legend();
  for (const name of ["CSTO", "CIS", "EAEU"]) await expect(on(name)).toBeChecked();
  // What is turned off while its place is open is off there, and comes back as it was.
  await press(on("EAEU"), hasTouch);
  await expect(on("EAEU")).not.toBeChecked();
  if (hasTouch) await legend();
  await press(index("border"), hasTouch);
  if (hasTouch) await legend();
  await expect(on("CIS")).not.toBeChecked();
  await expect(on("CSTO")).toBeChecked();
  // What is turned off elsewhere stays so, and stands in the address.
  await press(on("CSTO"), hasTouch);
  await expect(page).toHaveURL(/[?&]off=csto\b/);
  await page.reload();
  await ready(page);
  await legend();
  await expect(on("CSTO")).not.toBeChecked();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("figures are there, and no slider that nothing obeys", async ({ page, site }) => {
    await page.goto(`${site.url}ru/`);
    await expect(page.locator("[data-slider]")).toHaveCount(2);
    for (const slider of await page.locator("[data-slider]").all())
      await expect(slider).toBeHidden();
    await expect(page.locator(".ruler-chart tbody tr")).toHaveCount(8);
    await expect(page.locator(".ruler-chart tbody")).toContainText(/500.км3449.км6204.км/u);
    await expect(page.locator(".reach")).toContainText(/Омск 443.км/u);
    await expect(page.locator(".timeline")).toContainText("18 января 2005");
    await expect(page.locator('[data-place="sary-shagan"] .situation')).toHaveText(
      /^Казахстан · 739.км к востоку от места «Космодром Байконур» · \d+.км к /u,
    );
    await expect(page.locator("[data-map]")).toHaveAccessibleDescription(
      /^1 Граница России и Казахстана · 6661.км; 2 Космодром Байконур · Казахстан · 739.км /u,
    );
    // The article's own page opens at the quoted words.
    const words = page.locator('[data-place="border"] figcaption a').first();
    await expect(words).toHaveAttribute("href", /#:~:text=Menurut%20RT%2C%20/);
  });
});
