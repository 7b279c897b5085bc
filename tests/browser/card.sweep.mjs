// The card of a compact page, opened where there is little room: its text is read, and the map keeps
// its view.
import { faults, freeOf, ids, look } from "./clear.mjs";
import { expect, press, ready, settledMarks, test } from "./fixtures.mjs";
import { swipe } from "./moves.mjs";

for (const [width, height] of [
  [640, 420],
  [336, 280],
  [300, 250],
  [728, 300],
]) {
  test(
    `${width}x${height}: the opened card has the whole text, and the map comes back`,
    { tag: "@desk" },
    async ({ page, site, hasTouch }) => {
      await page.setViewportSize({ width, height });
      for (const id of ids) {
        await page.goto("about:blank");
        await page.goto(`${site.url}en/embed/#${id}`);
        await ready(page);
        await expect(page.locator(`[data-place="${id}"]`)).toHaveAttribute("aria-current", "true");
        const before = await settledMarks(page);
        const { covered } = await look(page);
        const unfold = page.locator("[data-unfold]");
        if (!(await unfold.isVisible())) {
          // The text stands beside the map, and is there whole.
          await expect.poll(() => lastLine(page, id), "the last line").toBe("in view");
          expect(freeOf(await look(page)).right).toBeGreaterThan(0);
          continue;
        }
        await press(unfold, hasTouch);
        await expect(unfold).toHaveAttribute("aria-expanded", "true");
        await expect
          .poll(() => lastLine(page, id), "the last line can be scrolled to")
          .toBe("in view");
        await settledMarks(page);
        const opened = await look(page);
        const { right } = freeOf(opened);
        expect(opened.covered, "the map steps back where nothing of it is free").toBe(!right);
        if (right) expect(faults(opened, id)).toEqual([]);
        // The map has not moved behind the text; a line's marker stands where it always does.
        else expect(await settledMarks(page)).toMatchObject({ ...before, border: {} });
        await press(unfold, hasTouch);
        await expect(unfold).toHaveAttribute("aria-expanded", "false");
        await expect.poll(() => settledMarks(page)).toEqual(before);
        expect((await look(page)).covered).toBe(covered);
      }
    },
  );
}

/** Scrolls to the end of a place's text: "in view" where its last line can be read. */
const lastLine = (page, id) =>
  page.evaluate((place) => {
    const last = [...document.querySelectorAll(`[data-place="${place}"] p`)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .at(-1);
    last.scrollIntoView({ block: "end" });
    const { left, bottom } = last.getBoundingClientRect();
    const hit = document.elementFromPoint(left + 4, bottom - 4);
    return last.contains(hit) || hit?.contains(last) ? "in view" : `under ${hit?.className}`;
  }, id);

/** How much ink each line of a quotation in view has, as a share of its box. */
async function inkOfLines(page, place) {
  const lines = await page.evaluate((id) => {
    const quotation = document.querySelector(`[data-place="${id}"] blockquote`);
    const range = document.createRange();
    range.selectNodeContents(quotation);
    const boxes = [...range.getClientRects()].map(({ left, top, right, bottom }) => [
      left,
      top,
      right,
      bottom,
    ]);
    const rows = Map.groupBy(boxes, ([, top, , bottom]) => Math.round((top + bottom) / 20));
    const inView = ([left, top, , bottom]) =>
      [top + 2, bottom - 2].every((y) =>
        quotation.contains(document.elementFromPoint(left + 2, y)),
      );
    return [...rows.values()].map(([first]) => first).filter(inView);
  }, place);
  const shot = (await page.screenshot()).toString("base64");
  return page.evaluate(
    async ([encoded, boxes]) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const ratio = image.width / innerWidth;
      return boxes.map(([left, top, right, bottom]) => {
        const [width, height] = [right - left, bottom - top - 4];
        const area = [left, top, width, height].map((value) => Math.round(value * ratio));
        const { data } = context.getImageData(...area);
        // Letters are dark or carmine on white: their green is low.
        let ink = 0;
        for (let at = 1; at < data.length; at += 4) ink += data[at] < 100;
        return ink / (width * height * ratio ** 2);
      });
    },
    [shot, lines],
  );
}

for (const [width, height, least] of [
  [1000, 560, 3],
  [820, 420, 3],
  [728, 300, 2],
  [640, 420, 2],
  [336, 280, 2],
]) {
  test(
    `${width}x${height}: each line of a quotation can be read`,
    { tag: "@desk" },
    async ({ page, site }) => {
      await page.setViewportSize({ width, height });
      for (const path of ["embed/", "ru/embed/"]) {
        await page.goto(`${site.url}${path}#vostochny`);
        await ready(page);
        await expect(page.locator('[data-place="vostochny"]')).toHaveAttribute("aria-current");
        await settledMarks(page);
        const lines = await inkOfLines(page, "vostochny");
        expect(lines.length).toBeGreaterThanOrEqual(least);
        for (const ink of lines) expect(ink).toBeGreaterThan(0.06);
      }
    },
  );
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("each line of a quotation can be read", { tag: "@desk" }, async ({ page, site }) => {
    await page.setViewportSize({ width: 400, height: 420 });
    await page.goto(`${site.url}embed/`);
    await page.locator('[data-place="vostochny"] blockquote').first().scrollIntoViewIfNeeded();
    const lines = await inkOfLines(page, "vostochny");
    expect(lines.length).toBeGreaterThan(2);
    for (const ink of lines) expect(ink).toBeGreaterThan(0.06);
  });
});

test(
  "a finger across a compact page's card goes on to the next place, and back",
  { tag: "@phone" },
  async ({ page, site }) => {
    await page.goto(`${site.url}en/embed/#baikonur`);
    await ready(page);
    const open = page.locator('[data-place][aria-current="true"]');
    await swipe(page, 320, 120);
    await expect(open).toHaveAttribute("data-place", "vostochny");
    await swipe(page, 120, 320);
    await expect(open).toHaveAttribute("data-place", "baikonur");
  },
);
