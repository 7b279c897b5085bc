// The dialog that tells how to embed the map: what it copies is put into pages of others and shows
// there what was chosen, as its preview does.
import { join } from "node:path";
import { expectOpen, HOSTS, parts, press, ready } from "./fixtures.mjs";
import { expect, test as base, wrong } from "./hosts.mjs";
import { readSites, readStory, ROOT } from "./paths.mjs";
import { serve } from "./server.mjs";
import { dialog, option, output, pixels, previewed, said, start, turn } from "./share.mjs";

const { story } = readStory();
const [first, second] = readSites().map(({ id }) => id);

const test = base.extend({
  /** Opens a page of somebody else's, at an origin of its own, with this code in it. */
  visit: async ({ page, origins }, use) => {
    const servers = [];
    await use(async (code) => {
      const server = await serve(HOSTS, { replace: { "{{copied}}": code } });
      servers.push(server);
      origins.push(server.origin);
      await page.goto(`${server.url}copied.html`);
    });
    for (const server of servers) await server.close();
  },
});

/** What the choices below are, and how a page shows that it has them. */
const CHOSEN = { place: "vostochny", lang: "ru", theme: "dark", off: ["towns", "graticule"] };

async function choose(page) {
  for (const name of ["place", "lang", "theme"])
    await option(page, name).selectOption(CHOSEN[name]);
  for (const layer of CHOSEN.off) await turn(page, layer).uncheck();
}

/** What is around the map, a frame or an element, shows them. */
async function expectChosen(around) {
  await ready(around);
  await expect(parts(around).open).toHaveAttribute("data-place", CHOSEN.place);
  await expect(around.locator("h1")).toHaveText(story.title[CHOSEN.lang]);
  for (const layer of ["towns", "rivers", "graticule"]) {
    await expect(around.locator(`[data-layer="${layer}"]`)).toBeChecked({
      checked: !CHOSEN.off.includes(layer),
    });
  }
  expect(await around.locator(".page").evaluate((one) => getComputedStyle(one).colorScheme)).toBe(
    CHOSEN.theme,
  );
}

/** What one of the buttons copies. */
async function copied(page, name, hasTouch) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(dialog(page).locator(`[data-copy="${name}"]`), hasTouch);
  await expect(said(page)).toHaveCount(1);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe(await output(page, name).inputValue());
  // With some of them given, the browser would refuse the others, such as to ask another server of
  // this machine.
  await page.context().clearPermissions();
  return text;
}

test("the code of a frame shows in a page of another origin what was chosen, in the height that it needs", async ({
  page,
  open,
  visit,
  hasTouch,
}) => {
  await start(page, open.site.url, hasTouch);
  await choose(page);
  await expectChosen(await previewed(page));
  // The headline in that language is known when its page is there.
  await expect(output(page, "frame")).toHaveValue(new RegExp(story.title[CHOSEN.lang]));
  await visit(await copied(page, "frame", hasTouch));
  const frame = await previewed(page);
  await expectChosen(frame);
  await expect(page.locator("iframe")).toHaveAttribute("title", story.title[CHOSEN.lang]);
  await expect.poll(() => wrong(frame, { narrow: hasTouch })).toEqual([]);
  await expect(page.locator("iframe")).toHaveAttribute("style", /height/);
});

test(
  "the code of a frame of a given size is one line without a script, and has that size where there is room",
  { tag: "@desk" },
  async ({ page, open, visit, hasTouch }) => {
    await start(page, open.site.url, hasTouch);
    await choose(page);
    for (const [name, value] of [
      ["width", "600"],
      ["height", "500"],
    ]) {
      await option(page, name).selectOption("px");
      await pixels(page, name).fill(value);
    }
    await pixels(page, "height").blur();
    const code = await copied(page, "frame", hasTouch);
    expect(code).not.toMatch(/\n|script/);
    await visit(code);
    await expectChosen(await previewed(page));
    const box = await page.locator("iframe").boundingBox();
    expect([box.width, box.height]).toEqual([hasTouch ? 374 : 600, 500]);
  },
);

test("the code of an element shows in a page of another origin what was chosen", async ({
  page,
  open,
  visit,
  hasTouch,
}) => {
  await start(page, open.site.url, hasTouch);
  await choose(page);
  await option(page, "height").selectOption("px");
  await pixels(page, "height").fill("480");
  await pixels(page, "height").blur();
  await previewed(page);
  await expect(output(page, "element")).toHaveValue(new RegExp(story.title[CHOSEN.lang]));
  await visit(await copied(page, "element", hasTouch));
  const map = page.locator("tapal-map");
  await expectChosen(map);
  expect((await map.boundingBox()).height).toBe(480);
  await expect(map.locator(":scope > a")).toHaveText(story.title[CHOSEN.lang]);
});

test(
  "the link opens the whole page at this place, with the same choices",
  { tag: "@desk" },
  async ({ page, open, hasTouch }) => {
    await start(page, open.site.url, hasTouch);
    await choose(page);
    await page.goto(await copied(page, "link", hasTouch));
    await ready(page);
    await expectOpen(page, CHOSEN.place);
    await expect(page.locator("h1")).toHaveText(story.title[CHOSEN.lang]);
    for (const layer of CHOSEN.off)
      await expect(page.locator(`[data-layer="${layer}"]`)).not.toBeChecked();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      CHOSEN.theme,
    );
  },
);

test.describe("in a browser of another language", () => {
  test.use({ locale: "en-GB" });

  test("the story's first language is written, and the whole map has no place open, in preview, frame and element", async ({
    page,
    open,
    visit,
    hasTouch,
  }) => {
    await start(page, `${open.site.url}en/#${first}`, hasTouch);
    await option(page, "lang").selectOption(story.language);
    await option(page, "place").selectOption("");
    const expectWhole = async (around) => {
      await ready(around);
      await expect(around.locator("h1")).toHaveText(story.title[story.language]);
      await expect(parts(around).open).toHaveCount(0);
      await expect(around.locator(".marker[aria-current]")).toHaveCount(0);
      // The first site's text is there all the same.
      await expect(parts(around).excerpt(first)).toBeVisible();
    };
    await expectWhole(await previewed(page));
    await expect(output(page, "link")).toHaveValue(open.site.url);
    await expect(output(page, "frame")).toHaveValue(
      new RegExp(` src="${open.site.url}embed/\\?place=" title="${story.title[story.language]}"`),
    );
    await expect(output(page, "element")).toHaveValue(/ place="" lang="id"/);
    const element = await output(page, "element").inputValue();
    await visit(await copied(page, "frame", hasTouch));
    const frame = await previewed(page);
    await expectWhole(frame);
    // What a reader opens there is open from then on.
    await press(parts(frame).mark(second), hasTouch);
    await expect(parts(frame).open).toHaveAttribute("data-place", second);
    await visit(element);
    await expectWhole(page.locator("tapal-map"));
  });
});

test(
  "it begins with what the reader has: language, open place, layers",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await start(page, `${site.url}en/?off=rivers#${second}`, hasTouch);
    await expect(option(page, "place")).toHaveValue(second);
    await expect(option(page, "lang")).toHaveValue("en");
    await expect(option(page, "theme")).toHaveValue("");
    await expect(turn(page, "rivers")).not.toBeChecked();
    await expect(turn(page, "towns")).toBeChecked();
    await expect(output(page, "link")).toHaveValue(`${site.url}en/?off=rivers#${second}`);
    await page.keyboard.press("Escape");
    // In another language, once the reader has that.
    await page.evaluate(
      (lang) => document.querySelector(`[data-lang="${lang}"]`).click(),
      story.languages[0],
    );
    await expect(page.locator("html")).toHaveAttribute("lang", story.languages[0]);
    await press(page.locator("[data-share]"), hasTouch);
    await expect(option(page, "lang")).toHaveValue(story.languages[0]);
    await expect(output(page, "link")).toHaveValue(`${site.url}?off=rivers#${second}`);
    await expect(output(page, "element")).toHaveValue(
      new RegExp(`<tapal-map src="${site.url}" .*layers="towns graticule"`),
    );
  },
);

test(
  "the preview has the chosen size, fits into the dialog, and adds nothing to the history",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await start(page, `${site.url}en/`, hasTouch);
    const steps = await page.evaluate(() => history.length);
    await previewed(page);
    for (const [width, height] of [
      ["1200", "700"],
      ["320", "900"],
    ]) {
      for (const [name, value] of [
        ["width", width],
        ["height", height],
      ]) {
        await option(page, name).selectOption("px");
        await pixels(page, name).fill(value);
      }
      await pixels(page, "height").blur();
      const frame = await previewed(page);
      await expect
        .poll(() => frame.evaluate(() => [innerWidth, innerHeight].map(String)))
        .toEqual([width, height]);
      const [seen, around] = [
        await page.locator("iframe").boundingBox(),
        await dialog(page).boundingBox(),
      ];
      expect(seen.x).toBeGreaterThan(around.x);
      expect(seen.x + seen.width).toBeLessThan(around.x + around.width);
      expect(seen.height).toBeLessThan(around.height);
      expect(seen.width / seen.height).toBeCloseTo(width / height, 2);
    }
    for (const name of ["width", "height"]) await option(page, name).selectOption("");
    await option(page, "place").selectOption(first);
    await option(page, "lang").selectOption("kk");
    await turn(page, "rivers").uncheck();
    const frame = await previewed(page);
    await expect(frame.locator("h1")).toHaveText(story.title.kk);
    // It is as high as it wants to be.
    await expect.poll(() => wrong(frame, { narrow: true })).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(steps);
  },
);

test(
  "sizes that cannot be are put right where they are typed",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    await start(page, site.url, hasTouch);
    await option(page, "width").selectOption("px");
    for (const [typed, taken] of [
      ["50000", "4000"],
      ["3", "200"],
      ["", "640"],
      ["333.4", "333"],
      ["-5", "200"],
    ]) {
      await pixels(page, "width").fill(typed);
      await pixels(page, "width").blur();
      await expect(pixels(page, "width")).toHaveValue(taken);
      await expect(output(page, "frame")).toHaveValue(new RegExp(` width="${taken}" `));
    }
  },
);

test(
  "a headline or a place with quotes and signs does not break the code",
  { tag: "@desk" },
  async ({ page, open }) => {
    const title = "He said \"a < b\" & '<script>alert(1)</script>' $& \u{2014} &quot;";
    const place = 'a "b" <c> & d#e?f';
    const chosen = {
      base: "https://example.org/a&b/",
      first: "id",
      lang: "en",
      title,
      place,
      theme: "light",
      layers: ["towns", "rivers"],
      off: ["towns", "rivers"],
      width: 500,
      height: undefined,
    };
    const address = `theme=light&off=towns,rivers#${encodeURIComponent(place)}`;
    const script = `${open.hosts.url}scripts/share/code.js`;
    await page.route(`${open.hosts.url}scripts/**`, (route) => {
      const path = join(ROOT, new URL(route.request().url()).pathname);
      return route.fulfill({ path, contentType: "text/javascript" });
    });
    await page.goto(`${open.hosts.url}iframe.html`);
    const { link, whole, frame, element } = await page.evaluate(
      async ([from, what]) => {
        const code = await import(from);
        const told = (one) => [
          one.localName,
          Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
          [...one.children].map(told),
          one.textContent,
        ];
        const read = (text) =>
          [
            ...new DOMParser().parseFromString(text, "text/html").querySelectorAll("html > * > *"),
          ].map(told);
        return {
          link: code.wholeAddress(what),
          whole: code.compactAddress({ ...what, place: "" }),
          frame: read(code.frameCode(what)),
          element: read(code.elementCode(what)),
        };
      },
      [script, chosen],
    );
    expect(link).toBe(`https://example.org/a&b/en/?${address}`);
    expect(whole).toBe("https://example.org/a&b/en/embed/?theme=light&off=towns,rivers&place=");
    const module = ["script", { type: "module", src: "https://example.org/a&b/embed.js" }, [], ""];
    expect(frame).toEqual([
      [
        "iframe",
        {
          src: `https://example.org/a&b/en/embed/?${address}`,
          title,
          width: "500",
          height: "420",
          frameborder: "0",
          style: "max-width:100%",
          loading: "lazy",
          allow: "fullscreen; clipboard-write",
        },
        [],
        "",
      ],
      module,
    ]);
    expect(element).toEqual([
      module,
      [
        "tapal-map",
        {
          src: chosen.base,
          place,
          lang: "en",
          theme: "light",
          layers: "none",
          style: "width:500px;max-width:100%",
        },
        [["a", { href: link }, [], title]],
        title,
      ],
    ]);
  },
);
