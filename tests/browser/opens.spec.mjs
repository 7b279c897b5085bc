// The page opens: the map, the places, and the article's words to the letter.
import { expect, parts, ready, test } from "./fixtures.mjs";
import { readPlaces, readStory } from "./paths.mjs";

const places = readPlaces();

test("the map becomes ready under a sub-path, with a mark for each place and a drawn map", async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await ready(page);
  const { map, marks } = parts(page);
  await expect(map.locator("canvas").first()).toBeVisible();
  const ids = await marks.evaluateAll((all) => all.map((mark) => mark.dataset.mark));
  expect(ids).toEqual(places.map(({ id }) => id));
  for (const id of ids)
    expect(
      await parts(page)
        .mark(id)
        .evaluate((mark) => mark.tagName),
    ).toBe("BUTTON");
  const colours = await page.locator("[data-map] canvas").evaluateAll((all) =>
    Math.max(
      ...all.map((canvas) => {
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        const seen = new Set();
        for (let at = 0; at < data.length; at += 4) {
          if (data[at + 3] === 255) seen.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
        }
        return seen.size;
      }),
    ),
  );
  expect(colours).toBeGreaterThan(20);
});

test(
  "title, language, order of the excerpts and the article's words are the story's",
  { tag: "@desk" },
  async ({ page, site }) => {
    await page.goto(site.url);
    const { title, language } = readStory().story;
    await expect(page).toHaveTitle(
      new RegExp(title[language].replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
    );
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await ready(page);
    const ids = await page
      .locator("[data-place]")
      .evaluateAll((all) => all.map((one) => one.dataset.place));
    expect(ids).toEqual(places.map(({ id }) => id));
    for (const { id, sign } of places) await expect(parts(page).index(id)).toHaveText(sign);
    for (const { id, context, quotes } of places) {
      // What a site stands in may be retold alone.
      expect(quotes.length).toBeGreaterThan(context ? -1 : 0);
      const text = await parts(page)
        .excerpt(id)
        .evaluate((one) => one.textContent);
      // A blank line in a quote makes two paragraphs of it.
      for (const part of quotes.flatMap((quote) => quote.split("\n\n")))
        expect(text).toContain(part);
    }
  },
);
