// The hand-out: each stop on paper with its map, by the browser's own dialog for printing.
import { expect, parts, press, ready, test } from "./fixtures.mjs";
import { flat, printed, told } from "./paper.mjs";
import { readStory } from "./paths.mjs";

const { story, features } = readStory();
const places = features.map(({ id, properties }) => ({ id, ...properties }));

test.skip(({ isMobile }) => isMobile, "paper is the same for every window");
test.use({ viewport: { width: 900, height: 700 } });

/** Makes a hand-out; the browser's own dialog is counted in its place. */
async function make(page, address) {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => {
      window.printed += 1;
    };
  });
  await page.goto(address);
  await ready(page);
  await press(page.locator("button[data-handout]"), false);
  await page.waitForFunction(() => window.printed > 0);
}

/** Texts of a place in a language, each of which is on its sheet. */
function texts({ name, kind, excerpts = [], retold = [], facts = [] }, lang) {
  const quotes = excerpts.map(({ quote, translations = {} }) =>
    (translations[lang]?.text ?? translations[lang] ?? quote).replaceAll("\n\n", " "),
  );
  const own = [...retold.map(({ text }) => text), ...facts.map(({ value }) => value)];
  return [told(name, lang), told(kind, lang), ...quotes, ...own.map((text) => told(text, lang))];
}

for (const [index, lang] of story.languages.entries()) {
  test(`${lang}: every stop has its map and its text, in the story's order`, async ({
    page,
    site,
  }) => {
    await make(page, `${site.url}${index ? `${lang}/` : ""}`);
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThan(places.length / 2);
    const all = sheets.map(({ text }) => text).join("");
    let at = all.indexOf(flat(told(story.title, lang)));
    expect(at).toBeGreaterThanOrEqual(0);
    for (const place of places) {
      for (const text of texts(place, lang)) expect(all).toContain(flat(text));
      const from = at;
      at = all.indexOf(flat(texts(place, lang).slice(0, 2).join("")), from);
      expect(at, `${place.name} after ${from}`).toBeGreaterThan(from);
    }
    const maps = await page
      .locator(".handout-sheets img")
      .evaluateAll((images) => images.map(({ alt, naturalWidth }) => [alt, naturalWidth]));
    const names = [story.title, ...places.map(({ name }) => name)];
    expect(maps).toEqual(names.map((name) => [told(name, lang), 3 * 688]));
  });
}

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("maps on paper are light, each of another view, with signs of what is on it", async ({
    page,
    site,
  }) => {
    await make(page, `${site.url}en/`);
    const pictures = await page.locator(".handout-sheets img").evaluateAll((images) =>
      images.map((image) => {
        const canvas = Object.assign(document.createElement("canvas"), { width: 86, height: 50 });
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0, 86, 50);
        const bytes = [...context.getImageData(0, 0, 86, 50).data];
        return { light: bytes.reduce((sum, byte) => sum + byte) / bytes.length, all: `${bytes}` };
      }),
    );
    for (const { light } of pictures) expect(light).toBeGreaterThan(190);
    expect(new Set(pictures.map(({ all }) => all)).size).toBe(pictures.length);
    const signs = (id) =>
      page
        .locator(".handout-sheets section")
        .nth(places.findIndex((place) => place.id === id) + 1)
        .locator(".signs .group + span");
    await expect(signs("border")).toHaveCount(1);
    await expect(signs("unions")).toHaveCount(3);
    // The page itself is dark again.
    await expect(page.locator("#tapal")).toHaveAttribute("data-theme", "dark");
  });
});

test("the page is then as it was: place, view, address, steps, what was scrolled", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${site.url}en/?off=towns#baikonur`);
  await ready(page);
  await page.locator("[data-zoom=in]").click();
  await page.waitForFunction(() => location.search.includes("at="));
  const state = () =>
    page.evaluate(() => [
      location.href,
      document.title,
      history.length,
      document.querySelector(".reading").scrollTop,
      document.querySelector("[data-scale]").textContent,
    ]);
  // Where the button is.
  await page.locator(".reading").evaluate((reading) => {
    reading.scrollTop = 0;
  });
  const before = await state();
  await page.evaluate(() => {
    window.print = () => {
      window.printed = true;
    };
  });
  await press(page.locator("button[data-handout]"), false);
  await page.waitForFunction(() => window.printed);
  await page.keyboard.press("Escape");
  await expect(page.locator(".handout-sheets")).toHaveCount(0);
  await expect(page.locator("button[data-handout]")).toBeFocused();
  await expect(parts(page).excerpt("baikonur")).toHaveAttribute("aria-current", "true");
  await expect.poll(state).toEqual(before);
  // What is printed is the one sheet again.
  expect(await printed(page)).toHaveLength(1);
});

test("closed while it is made, nothing is left of it", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.print = () => {
      throw new Error("nobody waits for it");
    };
  });
  const errors = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(`${site.url}en/`);
  await ready(page);
  const address = page.url();
  await press(page.locator("button[data-handout]"), false);
  await expect(page.locator("dialog.handout [role=status]")).toContainText(" 2 / ");
  await page.keyboard.press("Escape");
  await expect(page.locator("#tapal")).not.toHaveAttribute("data-aside");
  await expect(page.locator(".handout-sheets")).toHaveCount(0);
  expect(page.url()).toBe(address);
  expect(errors).toEqual([]);
});
