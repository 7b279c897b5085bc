// In pages of others, as they are: a bare frame, a sandbox, a strict policy, several maps on a
// page, another origin.
import { HOSTS, openOnMap, parts, press, ready, settledMarks } from "./fixtures.mjs";
import { expect, framesOf, test } from "./hosts.mjs";
import { readPlaces, readStory } from "./paths.mjs";
import { serve } from "./server.mjs";

const places = readPlaces();

/** A place opens by its mark, in the text too. */
async function expectWorks(place, id, hasTouch) {
  const { mark, excerpt, open } = parts(place);
  await press(mark(id), hasTouch);
  await expect(excerpt(id)).toHaveAttribute("aria-current", "true");
  await expect(open).toHaveCount(1);
  await expect(excerpt(id)).toBeInViewport();
}

/** Every excerpt is there to read, to the letter. */
async function expectReadable(place) {
  for (const { id, quotes } of places) {
    const excerpt = parts(place).excerpt(id);
    await expect(excerpt).toBeVisible();
    const text = await excerpt.evaluate((one) => one.innerText.replace(/\s+/g, " "));
    for (const quote of quotes) expect(text).toContain(quote.replace(/\s+/g, " "));
  }
}

test("a frame alone is enough, in a page that has no scripts", async ({
  page,
  hosts,
  hasTouch,
}) => {
  // The site's host sends no header of its own: a frame with an origin needs none.
  await page.setViewportSize({ width: hasTouch ? 390 : 640, height: 800 });
  await page.goto(`${hosts.url}iframe.html`);
  const [frame] = await framesOf(page, 1);
  const box = await page.locator("iframe").boundingBox();
  expect(box.height).toBe(420);
  await expectWorks(frame, "baikonur", hasTouch);
  // In a height that nobody adapts, all of the text can be read, and all buttons be pressed.
  await press(frame.locator("[data-unfold]"), hasTouch);
  const last = frame.locator("[data-place][aria-current] .excerpt").last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await press(frame.locator("[data-unfold]"), hasTouch);
  await press(frame.locator('[data-step="next"]'), hasTouch);
  await expect(parts(frame).open).toHaveAttribute("data-place", "vostochny");
});

test("in a bare sandbox the map works, without storage, cookies or an origin", async ({
  page,
  open,
  hasTouch,
}) => {
  await page.goto(`${open.hosts.url}sandbox.html`);
  const [frame] = await framesOf(page, 1);
  expect(await frame.evaluate(() => origin)).toBe("null");
  await expectWorks(frame, "baikonur", hasTouch);
  const before = await settledMarks(frame);
  await press(frame.locator('[data-zoom="in"]'), hasTouch);
  await expect.poll(() => settledMarks(frame)).not.toEqual(before);
  await press(frame.locator("[data-languages]"), hasTouch);
  await press(frame.locator('[data-lang="ru"]'), hasTouch);
  await expect(frame.locator("html")).toHaveAttribute("lang", "ru");
  await expect(parts(frame).open).toHaveAttribute("data-place", "baikonur");
});

test.describe("without scripts", () => {
  // A browser says in its console that it ran none.
  test.use({ errors: "expected" });

  test("a frame shows map and text", async ({ page, hosts, hasTouch }) => {
    test.skip(hasTouch, "what stands there has nothing to do with touch");
    await page.goto(`${hosts.url}iframe.html`);
    await page
      .locator("iframe")
      .evaluate((one) => one.replaceWith(Object.assign(one.cloneNode(), { sandbox: "" })));
    const frame = page.frameLocator("iframe");
    await expectReadable(frame);
    await expect(frame.locator("[data-picture] svg").first()).toBeVisible();
  });
});

test.describe("where the site's host lets nobody in", () => {
  test.use({ errors: "expected" });

  test(
    "in a bare sandbox the text is there, and a message",
    { tag: "@desk" },
    async ({ page, hosts }) => {
      await page.goto(`${hosts.url}sandbox.html`);
      const frame = page.frameLocator("iframe");
      await expect(parts(frame).map).toHaveAttribute("data-state", "failed", { timeout: 40_000 });
      await expect(parts(frame).message).toBeVisible();
      await expect(parts(frame).message).toHaveText(/.{30,}/s);
      await expectReadable(frame);
      await expect(frame.locator("[data-picture] svg").first()).toBeVisible();
    },
  );

  test("what stands in an element is seen", { tag: "@desk" }, async ({ page, hosts }) => {
    await page.goto(`${hosts.url}element.html`);
    await expect(page.locator("tapal-map a")).toBeVisible();
  });
});

test(
  "a page with a strict policy and Trusted Types has its frame and its element",
  { tag: "@desk" },
  async ({ page, open, origins, hasTouch }) => {
    const { url } = open.site;
    const policy = [
      `default-src 'none'`,
      `script-src ${url} 'wasm-unsafe-eval'`,
      `connect-src ${url}`,
      `font-src ${url}`,
      `frame-src ${url}`,
      `style-src 'self'`,
      `require-trusted-types-for 'script'`,
    ].join("; ");
    const strict = await serve(HOSTS, {
      headers: { "content-security-policy": policy },
      replace: { "{{site}}": url },
    });
    origins.push(strict.origin);
    await page.goto(`${strict.url}strict.html`);
    const [frame] = await framesOf(page, 1);
    await expect
      .poll(
        () => page.locator("iframe").evaluate((one) => one.offsetHeight),
        "embed.js gives the frame its height",
      )
      .toBeGreaterThan(300);
    await expectWorks(frame, "baikonur", hasTouch);
    await page.locator("tapal-map").scrollIntoViewIfNeeded();
    await ready(page);
    await expectWorks(page, "vostochny", hasTouch);
    expect(
      await page.evaluate(() =>
        document.fonts.ready.then((fonts) =>
          [...fonts].some(({ family, status }) => /Tapal/.test(family) && status === "loaded"),
        ),
      ),
    ).toBe(true);
    await strict.close();
  },
);

test(
  "two frames and two elements on a page: each is its own, and the elements share one program",
  { tag: "@desk" },
  async ({ page, open, hasTouch }) => {
    const loaded = [];
    page.on("request", (request) => {
      if (request.frame() === page.mainFrame()) loaded.push(new URL(request.url()).pathname);
    });
    await page.goto(`${open.hosts.url}several.html`);
    const frames = await framesOf(page, 2);
    const elements = [page.locator("tapal-map").first(), page.locator("tapal-map").last()];
    for (const element of elements) {
      await element.scrollIntoViewIfNeeded();
      await ready(element);
    }
    const all = [...frames, ...elements];
    const expectShown = async (ids) => {
      for (const [at, id] of ids.entries())
        await expect(parts(all[at]).open).toHaveAttribute("data-place", id);
    };
    await expectShown(["baikonur", "vostochny", "baikonur", "sary-shagan"]);
    const titles = readStory().story.title;
    for (const [at, lang] of ["id", "ru", "en", "kk"].entries())
      await expect(all[at].locator("h1")).toHaveText(titles[lang]);
    await openOnMap(frames[0], "sary-shagan", hasTouch);
    await expectShown(["sary-shagan", "vostochny", "baikonur", "sary-shagan"]);
    await openOnMap(elements[1], "vostochny", hasTouch);
    await expectShown(["sary-shagan", "vostochny", "baikonur", "vostochny"]);
    expect(
      loaded.filter((path) => path.endsWith(".wasm")).length,
      "one program for both elements",
    ).toBe(1);
    expect(loaded.filter((path) => path.endsWith("map.geojson")).length).toBeGreaterThan(0);
  },
);

test(
  "a card shows whole words of a quotation, and so no part of a figure",
  { tag: "@desk" },
  async ({ page, site }) => {
    for (const path of ["embed/", "en/embed/", "ru/embed/", "kk/embed/"]) {
      await page.goto(site.url + path);
      await ready(page);
      for (const width of [300, 336, 400, 456, 520, 640]) {
        await page.setViewportSize({ width, height: 420 });
        const quotation = page.locator("[data-place][aria-current] blockquote").first();
        const { cut, ellipsis } = await quotation.evaluate((element) => {
          const box = element.getBoundingClientRect();
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const cut = [];
          while (walker.nextNode()) {
            for (const { index, 0: word } of walker.currentNode.data.matchAll(/[^ ]+/g)) {
              const range = document.createRange();
              range.setStart(walker.currentNode, index);
              range.setEnd(walker.currentNode, index + word.length);
              for (const { top, bottom } of range.getClientRects())
                if (top < box.bottom - 8 && bottom > box.bottom + 8) cut.push(word);
            }
          }
          return { cut, ellipsis: getComputedStyle(element).webkitLineClamp };
        });
        expect(cut, `${path} at ${width} px`).toEqual([]);
        // A browser sets its ellipsis between two letters, whatever the word is.
        expect(ellipsis).toBe("none");
      }
    }
  },
);
