// The page before any script, and without one: every word and figure, the map as SVG, and the way
// to and fro.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, ready, test } from "./fixtures.mjs";
import { DIST, named, isSite, readStory, STORY_PATH } from "./paths.mjs";

const { story, features } = readStory();
const sites = features.filter(isSite);
const pages = story.languages.map((lang, index) => ({ lang, path: index ? `${lang}/` : "" }));
const flat = (text) => text.replace(/\s+/g, " ").trim();
const told = (text, lang) =>
  typeof text === "string" ? text : (text[lang] ?? text[story.language]);

/** Figures as each language writes them. */
const figures = {
  id: ["6.661", "7.512,8"],
  en: ["6,661", "7,512.8"],
  ru: ["6661", "7512,8"],
  kk: ["6661", "7512,8"],
};

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const { lang, path } of pages.flatMap((one) => [
    one,
    { ...one, path: `${one.path}embed/` },
  ])) {
    test(
      `${path || lang}: every excerpt, figure and source stands on the page`,
      { tag: "@desk" },
      async ({ page, site }) => {
        await page.goto(site.url + path);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expect(page).toHaveTitle(told(story.title, lang));
        await expect(page.locator("h1")).toHaveText(flat(told(story.title, lang)));
        for (const { id, properties } of features) {
          const text = flat(await page.locator(`[data-place="${id}"]`).textContent());
          for (const { quote, translations = {} } of properties.excerpts ?? []) {
            const shown = translations[lang]?.text ?? translations[lang] ?? quote;
            for (const part of [quote, shown].flatMap((whole) => whole.split("\n\n")))
              expect(text).toContain(flat(part));
          }
          for (const retold of properties.retold ?? [])
            expect(text).toContain(flat(told(retold.text, lang)));
          for (const { published = [] } of properties.claims ?? []) {
            for (const { source } of published) expect(text).toContain(flat(told(source, lang)));
          }
        }
        const border = flat(await page.locator('[data-place="border"]').textContent());
        for (const figure of figures[lang]) expect(border).toContain(figure);
        await expect(page.locator(".sources")).toContainText(story.source.publisher);
        // The quote in its own language is one press away where a translation stands in its place.
        await expect(page.locator('[data-place="border"] .excerpt').first()).toBeVisible();
      },
    );
  }

  for (const { lang, path } of pages) {
    test(
      `${lang}: the map is a picture with the border as one line, in the page's language`,
      { tag: "@desk" },
      async ({ page, site }) => {
        await page.goto(site.url + path);
        const hero = page.locator('[data-picture] .ground use[stroke="var(--hero)"]');
        await expect(hero).toHaveCount(1);
        const { drawn, subpaths, width } = await hero.evaluate((use) => {
          const line = document.querySelector(use.getAttribute("href"));
          return {
            drawn:
              line.tagName === "path"
                ? line.getTotalLength() / line.ownerSVGElement.viewBox.baseVal.width
                : 0,
            subpaths: line.getAttribute("d").match(/M/g).length,
            width: Number(use.getAttribute("stroke-width")),
          };
        });
        // Across a third of the map, and with all of its turns longer than that.
        expect(drawn).toBeGreaterThan(0.4);
        expect(subpaths).toBe(1);
        expect(width).toBeGreaterThan(2);
        const shown = page.locator("[data-picture] .names:visible");
        await expect(shown).toHaveCount(1);
        for (const { id, properties } of sites) {
          const name = told(properties.name, lang);
          await expect(shown.locator(`a[href="#${id}"]`)).toHaveAttribute(
            "aria-label",
            new RegExp(`^\\d ${name}$`),
          );
        }
      },
    );
  }

  test("a marker leads to its excerpt", async ({ page, site }) => {
    await page.goto(site.url);
    for (const id of ["baikonur", "border", "sary-shagan"]) {
      await page.locator(`[data-picture] a[href="#${id}"]:visible`).click();
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
      await expect(page.locator(`[data-place="${id}"] h2`)).toBeInViewport();
      const selected = await page
        .locator(`[data-place="${id}"]`)
        .evaluate((one) => getComputedStyle(one).backgroundColor);
      const other = await page
        .locator('[data-place="vostochny"]')
        .evaluate((one) => getComputedStyle(one).backgroundColor);
      expect(selected).not.toBe(other);
      await page.goBack();
    }
  });

  for (const [width, height] of [
    [1100, 560],
    [640, 420],
    [390, 700],
  ]) {
    test(
      `on a compact page of ${width} by ${height} no place's marker or name is under anything`,
      { tag: "@desk" },
      async ({ page, site }) => {
        await page.setViewportSize({ width, height });
        for (const { path } of pages) {
          await page.goto(`${site.url}${path}embed/`);
          const markers = page.locator("[data-picture] .names a:visible");
          await expect(markers).toHaveCount(sites.length);
          // Names are as wide as the page reckons once its fonts are there.
          await page.evaluate(() => document.fonts.ready.then(() => {}));
          const wrong = await markers.evaluateAll((links) => {
            const around = document.querySelector("[data-map]").getBoundingClientRect();
            const below = document.querySelector(".sheet").getBoundingClientRect().top;
            return links.flatMap((link) => {
              const found = [];
              const { x, y, width, height } = link.querySelector(".badge").getBoundingClientRect();
              const hit = document.elementFromPoint(x + width / 2, y + height / 2);
              if (hit?.closest("a") !== link) found.push(`${link.ariaLabel} is covered`);
              const name = link.querySelector(".name")?.getBoundingClientRect();
              // The border's stands along its line; one without room is left out.
              if (!name) return found;
              if (name.left < 0 || name.right > innerWidth || name.top < around.top)
                found.push(`the name of ${link.ariaLabel} is cut`);
              else if (name.bottom > below) found.push(`the text is over ${link.ariaLabel}`);
              return found;
            });
          });
          expect(wrong, path).toEqual([]);
          const parts = await page
            .locator(".bar .title, .languages ul, [data-map]")
            .evaluateAll((all) =>
              all.map((one) => {
                const { left, top, right, bottom } = one.getBoundingClientRect();
                return { left, top, right, bottom, cut: one.scrollHeight > one.clientHeight + 1 };
              }),
            );
          const [title, languages, map] = parts;
          expect(title.cut).toBe(false);
          expect(title.right <= languages.left || title.bottom <= languages.top).toBe(true);
          expect(Math.max(title.bottom, languages.bottom)).toBeLessThanOrEqual(map.top);
        }
      },
    );
  }

  test("each language leads to every other one", { tag: "@desk" }, async ({ page, site }) => {
    await page.goto(site.url);
    for (const { lang, path } of [...pages.slice(1), pages[0]]) {
      await page.locator(`[data-lang="${lang}"]`).click();
      await expect(page).toHaveURL(site.url + path);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.locator(`[data-lang="${lang}"]`)).toHaveAttribute("aria-current", "true");
    }
  });

  test(
    "nothing stands there that only a script could answer",
    { tag: "@desk" },
    async ({ page, site }) => {
      await page.goto(site.url);
      await expect(
        page.locator(".index button:visible, .menu-button:visible, .controls:visible"),
      ).toHaveCount(0);
      await expect(page.locator("noscript p, p.loading:visible").first()).toBeVisible();
    },
  );
});

test(
  "the page of a language is in it, whatever the browser prefers",
  { tag: "@desk" },
  async ({ browser, site }) => {
    const context = await browser.newContext({ locale: "ru-RU" });
    const page = await context.newPage();
    await page.goto(`${site.url}kk/`);
    await ready(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "kk");
    await context.close();
  },
);

/** What the program is made of, and what it asks for to show its first map. */
const PROGRAM = /web_bg\.|web\.\w+\.js|strings\/|basemap-1\.tapal|map\.geojson/;

test("the wasm is on its way before any script ran", { tag: "@desk" }, async ({ page, site }) => {
  // The first script of all holds the others up.
  await page.route(/theme\.\w+\.js/, () => {});
  const asked = page.waitForRequest("**/*.wasm");
  await page.goto(site.url, { waitUntil: "commit" });
  await asked;
});

for (const path of ["", "en/embed/"]) {
  test(
    `${path || "page"}: text and map need nothing of the program, and go before it`,
    { tag: "@phone" },
    async ({ page, site }) => {
      const browser = await page.context().newCDPSession(page);
      await browser.send("Network.enable");
      const priorities = new Map();
      browser.on("Network.requestWillBeSent", ({ request }) => {
        priorities.set(new URL(request.url).pathname, request.initialPriority);
      });
      await page.route(PROGRAM, () => {});
      await page.goto(site.url + path, { waitUntil: "commit" });
      await expect(page.locator("[data-loading]")).not.toHaveAttribute("hidden");
      const painted = await page.evaluate(
        () => performance.getEntriesByName("first-contentful-paint").length,
      );
      expect(painted).toBe(1);
      await expect(page.locator("h1")).toBeVisible();
      await expect(page.locator(".picture").first()).toBeVisible();
      const program = [...priorities].filter(([name]) => PROGRAM.test(name));
      expect(program.length).toBe(5);
      for (const [name, priority] of program)
        expect(priority, name).toBe(name.endsWith(".wasm") ? "High" : "Low");
      const styles = [...priorities].filter(([name]) => /\.css$/.test(name));
      expect(styles.length).toBeGreaterThan(2);
      for (const [name, priority] of styles)
        expect(priority, name).toBe(/print\./.test(name) ? "VeryLow" : "VeryHigh");
    },
  );
}

test("each file is asked for once", { tag: "@desk" }, async ({ page, site }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.url);
  await ready(page);
  await page.waitForLoadState("networkidle");
  expect(asked.length).toBe(new Set(asked).size);
});

test.describe("a file that is not the page's own", () => {
  test.use({ errors: "expected" });

  test(
    "a wasm that is not the page's own does not start",
    { tag: "@desk" },
    async ({ page, site }) => {
      const whole = readFileSync(join(DIST, named("web_bg.wasm")));
      // The same length, and still a wasm: a letter of some text in it is another.
      const other = Buffer.from(whole);
      const at = other.lastIndexOf("basemap-1.tapal");
      expect(at).toBeGreaterThan(0);
      other[at] = "B".charCodeAt(0);
      await page.route("**/*.wasm", (route) =>
        route.fulfill({ contentType: "application/wasm", body: other }),
      );
      await page.goto(site.url);
      await expect(page.locator("[data-map]")).toHaveAttribute("data-state", "failed");
      await expect(page.locator("[data-message]")).toBeVisible();
      await expect(page.locator("[data-picture] .names:visible")).toHaveCount(1);
      await expect(page.locator("[data-zoom]")).toHaveCount(0);
    },
  );
});

test(
  "no page asks for a file that is not there, or writes what its policy forbids",
  { tag: "@desk" },
  async ({ site }) => {
    expect(site.url).toBeTruthy();
    for (const { path } of pages) {
      const html = readFileSync(join(DIST, path, "index.html"), "utf8");
      expect(html).not.toMatch(/ style="| on[a-z]+="/);
      for (const [, address] of html.matchAll(/ (?:href|src)="([^"#?]+)"/g)) {
        const own = new URL(address, new URL(path, "http://here/x/"));
        if (own.origin !== "http://here") continue;
        const file = own.pathname.replace(/^\/x\//, "").replace(/(^|\/)$/, "$1index.html");
        expect(() => readFileSync(join(DIST, file)), `${path}index.html: ${address}`).not.toThrow();
      }
      expect(html).toContain(
        `data-story="${path && "../"}${STORY_PATH.replace("story.geojson", "")}"`,
      );
    }
  },
);
