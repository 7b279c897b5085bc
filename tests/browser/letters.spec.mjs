// Letters twice as large as usual, as in the browser's settings: all text is whole, and nothing
// lies over anything.
import { expect, parts, press, ready, settledMarks, test, lettersCame } from "./fixtures.mjs";
import { readStory } from "./paths.mjs";

const { story } = readStory();
const FONT_SIZES = { fontSizes: { standard: 32, fixed: 26 } };

/** What is cut off, beyond the window or over something else, in words. */
const wrong = () => {
  const found = [];
  const isSeen = (one) =>
    one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);
  const name = (one) =>
    `${one.localName}.${one.getAttribute("class") ?? ""} ${(one.title || one.textContent).trim().slice(0, 30)}`;
  const meet = (one, other) => {
    const [a, b] = [one, other].map((each) => each.getBoundingClientRect());
    const [across, down] = [
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    ];
    return across > 1 && down > 1;
  };
  const apart = (list) => {
    for (const [index, one] of list.entries()) {
      for (const other of list.slice(index + 1)) {
        if (!one.contains(other) && meet(one, other))
          found.push(`${name(one)} meets ${name(other)}`);
      }
    }
  };
  for (const scroller of [document.scrollingElement, document.querySelector("[data-reading]")]) {
    if (scroller.scrollWidth > scroller.clientWidth)
      found.push(`${name(scroller)} scrolls sideways`);
  }
  for (const text of all(".bar .title, .kind-of-page, .languages a, .menu-button")) {
    if (text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + 1)
      found.push(`${name(text)} is cut`);
  }
  apart(all(".bar > *, .languages a, .menu-button, .controls button, .sheet"));
  for (const chart of all(".chart")) apart([...chart.querySelectorAll("text")].filter(isSeen));
  for (const figure of all(".chart text")) {
    const { left, right } = figure.getBoundingClientRect();
    if (left < 0 || right > document.querySelector("[data-reading]").getBoundingClientRect().right)
      found.push(`${name(figure)} is cut`);
  }
  return found;
};

for (const [index, lang] of story.languages.entries()) {
  test(`${lang}: with letters twice as large all text is whole, in text and charts`, async ({
    page,
    site,
    hasTouch,
  }) => {
    await (await page.context().newCDPSession(page)).send("Page.setFontSizes", FONT_SIZES);
    await page.goto(`${site.url}${index ? `${lang}/` : ""}#border`);
    await ready(page);
    await lettersCame(page);
    await settledMarks(page);
    expect(await page.evaluate(wrong)).toEqual([]);
    if (hasTouch) {
      await press(page.locator("[data-unfold]"), hasTouch);
      await expect(page.locator(".column")).toHaveAttribute("data-sheet", "open");
      await expect(page.locator(".controls")).toBeHidden();
    }
    const figures = parts(page).excerpt("border").locator(".chart text");
    const size = await figures.first().evaluate((one) => getComputedStyle(one).fontSize);
    expect(Number.parseFloat(size)).toBeCloseTo(24, 1);
    expect(await page.evaluate(wrong)).toEqual([]);
  });
}

test("in the narrowest window no language's text scrolls sideways", async ({ page, site }) => {
  await (await page.context().newCDPSession(page)).send("Page.setFontSizes", FONT_SIZES);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [index, lang] of story.languages.entries()) {
    await page.goto(`${site.url}${index ? `${lang}/` : ""}`);
    await lettersCame(page);
    const widths = await page.evaluate(() =>
      [document.scrollingElement, document.querySelector("[data-reading]")].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(widths, lang).toEqual([0, 0]);
  }
});
