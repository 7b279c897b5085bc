// The map keeps clear of what lies over it, in any window: markers, names, the scale, the line's
// numbers; and what the story is about is large enough to be seen.
import { faults, ids, look } from "./clear.mjs";
import { expect, ready, settled, settledMarks, test } from "./fixtures.mjs";

/** Windows of whole pages, and of compact ones: sizes of phones, tablets, screens and frames. */
const WHOLE = [
  [320, 568],
  [360, 640],
  [375, 667],
  [390, 844],
  [412, 915],
  [430, 932],
  [540, 720],
  [600, 480],
  [600, 960],
  [667, 375],
  [740, 360],
  [768, 1024],
  [820, 1180],
  [844, 390],
  [1024, 768],
  [1024, 1366],
  [1100, 700],
  [1180, 820],
  [1280, 720],
  [1280, 800],
  [1366, 768],
  [1440, 900],
  [1536, 864],
  [1600, 1200],
  [1680, 1050],
  [1920, 1080],
  [1080, 1920],
  [2048, 900],
  [2560, 1080],
  [2560, 1440],
];
const COMPACT = [
  [280, 250],
  [300, 250],
  [300, 360],
  [300, 600],
  [320, 480],
  [336, 280],
  [360, 380],
  [360, 640],
  [375, 500],
  [400, 400],
  [420, 315],
  [480, 360],
  [480, 640],
  [500, 300],
  [560, 315],
  [600, 400],
  [600, 800],
  [640, 420],
  [640, 360],
  [700, 500],
  [728, 300],
  [768, 432],
  [800, 450],
  [800, 600],
  [900, 420],
  [960, 540],
  [1000, 420],
  [1100, 560],
  [1280, 720],
  [1600, 600],
];
const FOLDERS = ["", "en/", "ru/", "kk/"];

for (const [kind, sizes] of [
  ["whole", WHOLE],
  ["compact", COMPACT],
]) {
  for (const [index, folder] of FOLDERS.entries()) {
    const own = sizes.filter((_, at) => at % FOLDERS.length === index);
    test(
      `${kind} ${folder || "id/"}: nothing covers the story`,
      { tag: "@desk" },
      async ({ page, site }) => {
        await page.emulateMedia({ reducedMotion: "reduce" });
        const found = {};
        for (const [width, height] of own) {
          await page.setViewportSize({ width, height });
          await page.goto(`${site.url}${folder}${kind === "compact" ? "embed/" : ""}`);
          await ready(page);
          await page.evaluate(() => document.fonts.ready);
          for (const open of [undefined, ...ids]) {
            if (open)
              await page.evaluate((id) => {
                document.querySelector(`.markers [data-mark="${id}"]`).click();
              }, open);
            await settledMarks(page);
            // The scale is written once the map has been still for ten frames.
            await settled(page, () => document.querySelector("[data-scale]").textContent, 12);
            const wrong = faults(await look(page), kind === "compact" && !open ? undefined : open);
            if (wrong.length) found[`${width}x${height} ${open ?? "opening"}`] = wrong;
          }
        }
        expect(found).toEqual({});
      },
    );
  }
}
