// What the tests of hosts' pages share: a site that lets everybody in, a page's frames, and what is
// wrong in one of them.
import { expect, HOSTS, ready, settledMarks, test as base } from "./fixtures.mjs";
import { readScale } from "./moves.mjs";
import { DIST } from "./paths.mjs";
import { serve } from "./server.mjs";

export { expect };

export const test = base.extend({
  /**
   * The site at a host that lets pages of any origin read it, as modules from another origin need;
   * and pages of others with it.
   */
  open: [
    async ({ scripts }, use) => {
      const site = await serve(DIST, {
        base: "/open/tapal/",
        headers: { "access-control-allow-origin": "*" },
      });
      const hosts = await serve(HOSTS, {
        replace: { "{{site}}": site.url, "{{scripts}}": scripts.url },
      });
      await use({ site, hosts });
      await site.close();
      await hosts.close();
    },
    { scope: "worker" },
  ],

  origins: async ({ origins, open }, use) => use([...origins, open.site.origin, open.hosts.origin]),
});

/** The page's frames, in its order, once the map of each is there. */
export async function framesOf(page, count) {
  const all = page.locator("iframe");
  await expect(all).toHaveCount(count);
  const frames = await Promise.all((await all.elementHandles()).map((one) => one.contentFrame()));
  for (const frame of frames) await ready(frame);
  return frames;
}

/** Brings a frame into view: a browser lays out no frame that nobody sees. */
export const show = async (frame) => (await frame.frameElement()).scrollIntoViewIfNeeded();

/** How high the host's page has a frame. */
export const heightOf = async (frame) =>
  (await frame.frameElement()).evaluate((one) => one.getBoundingClientRect().height);

/** The reader's own size of letters, as in the browser's settings. */
export async function letters(page, frames, pixels) {
  const sizes = { fontSizes: { standard: pixels, fixed: Math.round((pixels * 13) / 16) } };
  await (await page.context().newCDPSession(page)).send("Page.setFontSizes", sizes);
  for (const frame of frames) {
    // A frame in a sandbox is a process of its own, and has sizes of its own.
    const own = await page
      .context()
      .newCDPSession(frame)
      .catch(() => undefined);
    await own?.send("Page.setFontSizes", sizes);
    await expect
      .poll(
        () =>
          frame.evaluate(() =>
            Number.parseFloat(getComputedStyle(document.querySelector(".compact")).fontSize),
          ),
        {
          message: "the letters follow the reader's own size",
        },
      )
      .toBe(pixels);
  }
}

/**
 * What is wrong in a frame's compact page, in words: something cut off or covered, too little map,
 * text that cannot be read. `narrow` is one with the text as a card over the map; `sheet` says that
 * all of the open place's text is to be there, `cut` that the host gives no more height: the card
 * then lies over the map's buttons, and what is left of the text may scroll.
 */
export const wrong = (frame, { narrow, sheet = false, cut = false }) =>
  frame.evaluate(
    ([narrow, sheet, cut]) => {
      const found = [];
      const [reading, bar, card] = [".reading", ".bar", ".sheet"].map((part) =>
        document.querySelector(part),
      );
      const place = document.querySelector('[data-place][aria-current="true"]');
      const name = (one) => `${one.localName} ${one.title || one.textContent.trim().slice(0, 30)}`;
      const isSeen = (one) =>
        one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        one.getBoundingClientRect().width > 1;
      const all = (root, selector) => [...root.querySelectorAll(selector)].filter(isSeen);

      const { scrollHeight, scrollWidth } = document.scrollingElement;
      if (scrollHeight > innerHeight || scrollWidth > innerWidth)
        found.push(`the page scrolls: ${scrollWidth} x ${scrollHeight}`);
      if (!place) return [...found, "no place is open"];
      // Marks are the map's: it may lie so that some are outside.
      const parts = [...all(document, "button, a[href], .title"), ...(sheet ? [] : [card])].filter(
        (one) => !one.closest(".surface, .reading"),
      );
      for (const part of parts) {
        const { left, top, right, bottom } = part.getBoundingClientRect();
        const inside =
          left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
        if (!inside)
          found.push(
            `${name(part)} is outside: ${[left, top, right, bottom].map(Math.round)} in ${innerWidth} x ${innerHeight}`,
          );
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (inside && part !== card && !part.contains(hit) && !(cut && part.closest("[data-map]")))
          found.push(`${name(part)} is covered by ${hit?.className}`);
        if (part.scrollWidth > part.clientWidth + 1 && part.matches("button, a"))
          found.push(`${name(part)} is cut off`);
      }
      const from = Math.max(
        ...all(bar, ".title, .menu-button").map((one) => one.getBoundingClientRect().bottom),
        0,
      );
      const free = narrow ? card.getBoundingClientRect().top - from : innerHeight;
      if (!sheet && (free < 200 || free > (narrow ? 360 : 900)))
        found.push(`${Math.round(free)} px are the map's`);

      const scrolls = reading.scrollHeight > reading.clientHeight + 1;
      if (scrolls && getComputedStyle(reading).overflowY === "hidden")
        found.push("the text is cut off");
      if (narrow && scrolls && !cut) found.push("the text scrolls");
      const quotes = [...place.querySelectorAll(".excerpt > blockquote")];
      for (const quote of sheet ? quotes : quotes.slice(0, 1)) {
        const lines =
          Number.parseFloat(getComputedStyle(quote).lineHeight) * (sheet ? Infinity : 2);
        if (!isSeen(quote) || quote.clientHeight + 1 < Math.min(lines, quote.scrollHeight))
          found.push(`cut off: ${name(quote)}`);
      }
      if (sheet && document.querySelector("[data-unfold]").getAttribute("aria-expanded") !== "true")
        found.push("the sheet is not open");
      return found;
    },
    [narrow, sheet, cut],
  );

/**
 * The two ways to have a map in a page: its name, the page of someone else's, and what the map is
 * in.
 */
export const WAYS = [
  ["a frame", "iframe.html", "iframe"],
  ["an element", "element.html", "tapal-map"],
];

/**
 * Opens a page of someone else's with one map in it. Gives where the map's parts are found, and
 * what runs a function with the root of these parts.
 */
export async function visit(page, address, kind) {
  await page.goto(address);
  const [place] = kind === "iframe" ? await framesOf(page, 1) : [page];
  await ready(place);
  const within = (act, value) =>
    place.evaluate(
      `(${act})(${kind === "iframe" ? "document" : 'document.querySelector("tapal-map").shadowRoot'}, ${JSON.stringify(value)})`,
    );
  return { place, within, box: page.locator(kind) };
}

/** The marks as they stand in the map, wherever that is in the window. */
export async function marksIn({ place, within }) {
  const marks = await settledMarks(place);
  const { x, y } = await within((root) =>
    root.querySelector("[data-map]").getBoundingClientRect().toJSON(),
  );
  const round = (value) => Math.round(10 * value) / 10;
  return Object.fromEntries(
    Object.entries(marks).map(([id, mark]) => [id, { x: round(mark.x - x), y: round(mark.y - y) }]),
  );
}

/** The same as `readScale`, of a map wherever it is, once its scale bar is written. */
export async function scaleOf({ within }) {
  const read = () => within(readScale);
  await expect.poll(read, "the scale bar is written").toBeGreaterThan(0);
  return read();
}

/**
 * A spot of the window where there is the map and nothing on it, as far from its edges as can be.
 */
export async function bareSpot({ place, within, box }) {
  const at = await within((root) => {
    const map = root.querySelector("[data-map]").getBoundingClientRect();
    const isBare = (x, y) => root.elementFromPoint(x, y)?.localName === "canvas";
    for (let reach = 0; reach < 0.5; reach += 0.02) {
      for (let turn = 0; turn < 16; turn += 1) {
        const [x, y] = [
          map.x + map.width * (0.5 + reach * Math.cos((turn * Math.PI) / 8)),
          map.y + map.height * (0.4 + reach * Math.sin((turn * Math.PI) / 8)),
        ];
        if ([-40, 0, 40].every((dx) => isBare(x + dx, y))) return { x, y };
      }
    }
    throw new Error("no bare spot on the map");
  });
  const { x, y } = "frameElement" in place ? await box.boundingBox() : { x: 0, y: 0 };
  return { x: x + at.x, y: y + at.y };
}
