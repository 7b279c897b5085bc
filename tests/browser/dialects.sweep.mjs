// The height of a frame, in each dialect that hosts' pages speak: pym.js and iframe-resizer by
// their own scripts from npm, the others by lines of ours that do as documented. What stands in a
// frame is all there, and no more height is taken than it needs.
import { ready } from "./fixtures.mjs";
import { expect, framesOf, heightOf, letters, show, test, wrong } from "./hosts.mjs";

const DIALECTS = [
  ["Tapal's own helper", "tapal.html"],
  ["pym.js", "pym.html"],
  ["iframe-resizer", "iframe-resizer.html"],
  ["WordPress", "wordpress.html", 1000],
  ["Datawrapper", "datawrapper.html"],
  ["AMP", "amp.html"],
  ["Medium and Flourish", "medium.html"],
];
/** A reader's size of letters, and twice that. */
const LETTERS = [16, 32];
/** A page so many letters wide has its text at the side. */
const WIDE = 50;

test.skip(({ hasTouch }) => hasTouch, "a height has nothing to do with touch");

/** Opens a host's page of this width. */
async function visit(page, address, width) {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(address);
  return framesOf(page, 2);
}

/** All that is in a frame is in the height that it has. */
async function expectWhole(frame, options) {
  await show(frame);
  await expect.poll(() => wrong(frame, options)).toEqual([]);
}

for (const [name, host, most = Infinity] of DIALECTS) {
  test(`${name}: a frame is as high as what is in it, at any width and size of letters`, async ({
    page,
    open,
  }) => {
    const frames = await visit(page, open.hosts.url + host, 640);
    for (const letter of LETTERS) {
      await letters(page, frames, letter);
      for (const width of [640, 320, 1200]) {
        await test.step(`${width} px, letters of ${letter} px`, async () => {
          await page.setViewportSize({ width, height: 800 });
          for (const frame of frames) await expectWhole(frame, { narrow: width < WIDE * letter });
        });
      }
    }
  });

  test(`${name}: a sheet that opens is there with all of its text, and its height goes with it`, async ({
    page,
    open,
  }) => {
    const frames = await visit(page, open.hosts.url + host, 320);
    const [first, second] = frames;
    for (const [letter, width] of [
      [16, 320],
      [16, 640],
      [32, 320],
      [32, 640],
      [32, 1200],
    ]) {
      await test.step(`${width} px, letters of ${letter} px`, async () => {
        await letters(page, frames, letter);
        await page.setViewportSize({ width, height: 800 });
        for (const frame of frames) await expectWhole(frame, { narrow: true });
        const before = [await heightOf(first), await heightOf(second)];
        const unfold = first.locator("[data-unfold]");
        // By key: while the host's page scrolls, a pointer may meet the other frame.
        await unfold.press("Enter");
        await expect(unfold).toHaveAttribute("aria-expanded", "true");
        await expect.poll(() => heightOf(first)).toBeGreaterThan(before[0]);
        // Where a host gives no more, the rest of the text scrolls in the card.
        await expect
          .poll(async () =>
            wrong(first, { narrow: true, sheet: true, cut: (await heightOf(first)) === most }),
          )
          .toEqual([]);
        expect(await heightOf(second), "the other frame has a height of its own").toBe(before[1]);
        await unfold.press("Enter");
        await expect(unfold).toHaveAttribute("aria-expanded", "false");
        await expect.poll(() => heightOf(first)).toBe(before[0]);
      });
    }
  });

  test(`${name}: another place, in another language, has its height too`, async ({
    page,
    open,
  }) => {
    const [first] = await visit(page, open.hosts.url + host, 320);
    await first.locator('[data-step="next"]').click();
    await first.locator("[data-languages]").click();
    await first.locator('[data-lang="ru"]').click();
    await expect(first.locator("html")).toHaveAttribute("lang", "ru");
    await ready(first);
    await expectWhole(first, { narrow: true });
    const before = await heightOf(first);
    await first.locator("[data-unfold]").click();
    await expect.poll(() => heightOf(first)).toBeGreaterThan(before);
    await expect
      .poll(async () =>
        wrong(first, { narrow: true, sheet: true, cut: (await heightOf(first)) === most }),
      )
      .toEqual([]);
  });
}

/** How the parents' scripts ask a frame for its height once more. */
const ASKING = [
  ["pym.js", "pym.html", () => parents[0].sendWidth()],
  [
    "iframe-resizer",
    "iframe-resizer.html",
    () => document.querySelector("iframe").iFrameResizer.resize(),
  ],
  [
    "WordPress",
    "wordpress.html",
    () => {
      const [frame] = document.querySelectorAll("iframe");
      frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
    },
  ],
];
for (const [name, host, ask] of ASKING) {
  test(`${name}: a frame that is asked once more says its height once more`, async ({
    page,
    open,
  }) => {
    const [first] = await visit(page, open.hosts.url + host, 640);
    await expectWhole(first, { narrow: true });
    const before = await heightOf(first);
    await (
      await first.frameElement()
    ).evaluate((one) => {
      one.style.height = "";
      one.height = 210;
    });
    await expect.poll(() => heightOf(first)).toBe(210);
    await page.evaluate(ask);
    await expect.poll(() => heightOf(first)).toBe(before);
  });
}

test("WordPress: the quotation makes room for the frame, and a link out is followed by the host's page", async ({
  page,
  open,
}) => {
  const [first] = await visit(page, `${open.hosts.url}wordpress.html`, 640);
  for (const quotation of await page.locator("blockquote").all())
    await expect(quotation).toBeHidden();
  await first.locator('[data-step="next"]').click();
  await first.locator("a.full-map-link:not([hidden])").click();
  await page.waitForURL(
    (address) => address.href.startsWith(open.site.url) && address.hash === "#baikonur",
  );
});
