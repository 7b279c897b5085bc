// The whole story in one file, opened from disk in Chromium. In Firefox: single-firefox.spec.mjs.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  expect,
  expectOpen,
  openOnMap,
  parts,
  press,
  ready,
  settledMarks,
  test,
} from "./fixtures.mjs";
import { bareSpot, expectZoomed, spread } from "./moves.mjs";
import { expectWhole, printed } from "./paper.mjs";
import { COMMAND, OUT, SINGLE, STORY_PATH, WEB } from "./paths.mjs";
import { alone, note, noted, places, SOUND, story } from "./single.mjs";

/** What has a marker in every view. */
const sites = places.filter(({ context }) => !context);

const address = alone("sound");
const flat = (text) => text.replace(/\s+/g, " ").trim();

test.use({ offline: true });

test.beforeEach(async ({ page, watch, javaScriptEnabled }) => {
  if (javaScriptEnabled !== false) await page.addInitScript(note);
  page.on("request", (request) => {
    const asked = request.url();
    if (
      !/^(data|blob):/.test(asked) &&
      !(asked.startsWith("file:") && request.isNavigationRequest())
    )
      watch.push(`request: ${asked}`);
  });
});

/** Opens a language, where there is a menu by way of it. */
async function choose(page, lang, hasTouch) {
  if (hasTouch) await page.locator("[data-languages]").tap();
  await press(page.locator(`[data-lang="${lang}"]`), hasTouch);
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
}

test("the map becomes ready without a request, and nothing is refused", async ({ page }) => {
  await page.goto(address);
  await ready(page);
  await expect(parts(page).marks).toHaveCount(places.length);
  await expect(page.locator("[data-map] canvas").first()).toBeVisible();
  // The finer ground is read after the map is there.
  await expect.poll(() => page.evaluate(noted)).toEqual(SOUND);
});

test("each site opens by its marker and by its address", async ({ page, hasTouch }) => {
  await page.goto(address);
  await ready(page);
  for (const { id } of sites) {
    await openOnMap(page, id, hasTouch);
    await expectOpen(page, id);
  }
  await page.goto(`${address}#baikonur`);
  await ready(page);
  await expectOpen(page, "baikonur");
});

test("the wheel and the buttons zoom", { tag: "@desk" }, async ({ page, hasTouch }) => {
  await page.goto(address);
  await ready(page);
  let before = await settledMarks(page);
  if (!hasTouch) {
    const at = await bareSpot(page);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -200);
    await expect
      .poll(async () => spread(await settledMarks(page)))
      .toBeGreaterThan(1.2 * spread(before));
    await expectZoomed(page, before, spread(await settledMarks(page)) / spread(before), at);
    before = await settledMarks(page);
  }
  await press(parts(page).zoom("out"), hasTouch);
  await expect
    .poll(async () => spread(await settledMarks(page)))
    .toBeLessThan(0.8 * spread(before));
});

test("every language is in it, with its own names on the map", async ({ page, hasTouch }) => {
  await page.goto(address);
  await ready(page);
  for (const lang of [...story.languages.slice(1), story.languages[0]]) {
    await choose(page, lang, hasTouch);
    await ready(page);
    await expect(page).toHaveTitle(story.title[lang]);
    await expect(page.locator("[data-picture]")).toHaveAttribute("lang", lang);
    await expect(page.locator("[data-picture] .ground")).toHaveCount(1);
    await expect(parts(page).marks).toHaveCount(places.length);
  }
  expect(await page.evaluate(noted)).toEqual(SOUND);
});

test("an address that asks for a language gets it", { tag: "@desk" }, async ({ page }) => {
  await page.goto(`${address}?lang=kk`);
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
});

test("each language prints as one sheet", { tag: "@desk" }, async ({ page, isMobile }) => {
  test.skip(isMobile, "paper is the same for every window");
  await page.goto(address);
  await ready(page);
  expectWhole(await printed(page), story.languages[0]);
  for (const lang of [...story.languages.slice(1), story.languages[0]]) {
    await choose(page, lang, false);
    await expect(page.locator("[data-picture]")).toHaveAttribute("lang", lang);
    expectWhole(await printed(page), lang);
  }
});

test(
  "the view is saved as a picture with the fonts in it",
  { tag: "@desk" },
  async ({ page, hasTouch }) => {
    await page.goto(address);
    await ready(page);
    await press(page.locator("[data-save]"), hasTouch);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      press(page.locator('[data-choice="svg"]'), hasTouch),
    ]);
    const svg = readFileSync(await download.path(), "utf8");
    expect(svg).toContain(story.title[story.languages[0]]);
    // Where the file lies is its reader's own affair.
    expect(svg).not.toMatch(/Cerita%20|file:/);
    expect(svg.match(/url\(data:font\/woff2;base64,/g).length).toBeGreaterThan(2);
    // The fonts are read once more than the page itself does.
    expect((await page.evaluate(noted)).refused).toEqual([]);
  },
);

test(
  "the story is presented, and handed out on paper, in the language that was chosen",
  { tag: "@desk" },
  async ({ page, isMobile }) => {
    test.skip(isMobile, "paper is the same for every window");
    await page.addInitScript(() => {
      window.print = () => {
        window.isPrinted = true;
      };
    });
    await page.goto(`${address}?lang=kk`);
    await ready(page);
    await page.locator("button[data-present]").click();
    await expect(page.locator(".present-bar")).toBeVisible();
    await page.keyboard.press("PageDown");
    await expectOpen(page, places[0].id);
    await page.keyboard.press("Home");
    await page.keyboard.press("Escape");
    await expect(page.locator(".present-bar")).toHaveCount(0);
    await page.locator("button[data-handout]").click();
    await page.waitForFunction(() => window.isPrinted);
    await expect(page.locator(".handout-sheets img")).toHaveCount(places.length + 1);
    const [{ text }] = await printed(page);
    expect(text).toContain(story.title.kk.replace(/\s+/g, ""));
    expect((await page.evaluate(noted)).refused).toEqual([]);
  },
);

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test(
    "the words and the picture are there, and nothing leads nowhere",
    { tag: "@desk" },
    async ({ page, isMobile }) => {
      await page.goto(address);
      for (const { id, context, quotes } of places) {
        const text = flat(await page.locator(`[data-place="${id}"]`).textContent());
        for (const quote of quotes.flatMap((whole) => whole.split("\n\n")))
          expect(text).toContain(flat(quote));
        const inPicture = page.locator(`[data-picture] a[href="#${id}"]:visible`);
        await expect(inPicture).toHaveCount(context ? 0 : 1);
      }
      const hrefs = await page
        .locator("a:visible")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(hrefs.filter((href) => !/^(#|https:)/.test(href ?? ""))).toEqual([]);
      if (!isMobile) expectWhole(await printed(page), story.languages[0]);
    },
  );
});

test.describe("broken", () => {
  test.use({ errors: "expected" });

  test(
    "a file that was changed says so, keeps its words, and offers nothing that cannot work",
    { tag: "@desk" },
    async ({ page }) => {
      const whole = readFileSync(SINGLE, "utf8");
      const at = whole.indexOf('data-file="web_bg.wasm">') + 200_000;
      const other = whole[at] === "A" ? "B" : "A";
      await page.goto(alone("changed", whole.slice(0, at) + other + whole.slice(at + 1)));
      await expect(parts(page).map).toHaveAttribute("data-state", "failed");
      await expect(parts(page).message).toBeVisible();
      for (const { id } of places) await expect(parts(page).excerpt(id)).toBeVisible();
      await expect(page.locator("[data-picture] .names:visible")).toHaveCount(1);
      // The text is there in each language all the same.
      await page.locator('.languages a[data-lang="ru"]').click();
      await expect(page.locator("h1")).toHaveText(story.title.ru);
    },
  );

  test("a script that someone puts in does not run", { tag: "@desk" }, async ({ page }) => {
    const whole = readFileSync(SINGLE, "utf8");
    const foreign =
      '<script>document.title = "foreign"</script><svg onload="document.title = \'foreign\'"></svg><style>body { display: none }</style>';
    await page.goto(
      alone(
        "foreign",
        whole.replace("<body>", () => `<body>${foreign}`),
      ),
    );
    await ready(page);
    await expect(page).toHaveTitle(story.title[story.languages[0]]);
    await expect(parts(page).excerpt(places[0].id)).toBeVisible();
    expect((await page.evaluate(() => window.refused)).length).toBeGreaterThan(2);
  });
});

test("no text of a story ends an element of the file", { tag: "@desk" }, async ({ page }) => {
  const folder = join(OUT, "single", "bundle");
  rmSync(folder, { recursive: true, force: true });
  cpSync(WEB, folder, { recursive: true });
  const value = JSON.parse(readFileSync(join(folder, STORY_PATH), "utf8"));
  const title = '</title></script></style></template><!--<script>document.title = "taken"</script>';
  value.story.title = { id: title };
  writeFileSync(join(folder, STORY_PATH), JSON.stringify(value));
  const file = join(OUT, "single", "told.html");
  execFileSync(COMMAND, ["build", "--web", folder, "--single-file", "--out", file]);
  await page.goto(alone("told", readFileSync(file)));
  await ready(page);
  await expect(page).toHaveTitle(title);
  await expect(page.locator("h1")).toHaveText(title);
  expect(await page.evaluate(noted)).toEqual(SOUND);
});
