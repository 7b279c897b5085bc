// How a host's program finds out how to embed a story whose address an editor pasted: oEmbed 1.0,
// from files alone. The consumer is one from npm; what WordPress does to an answer is done here as
// its documentation has it.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { unfurl } from "unfurl.js";
import { parts, press, test as base } from "./fixtures.mjs";
import { expect, framesOf } from "./hosts.mjs";
import { pasting } from "./pasted.mjs";
import { COMMAND, OUT, readStory, WEB } from "./paths.mjs";
import { serve } from "./server.mjs";

const { languages, title } = readStory().story;
/** The whole pages, in the site's folder. */
const PAGES = languages.map((lang, at) => [lang, at ? `${lang}/` : ""]);
/** No consumer reads a page any further. */
const HEAD = 150 * 1024;

const test = base.extend({
  /** The site, built for its own address. */
  site: [
    async ({}, use) => {
      const folder = join(OUT, "oembed");
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const server = await serve(folder, {
        base: "/stories/map/",
        headers: { "access-control-allow-origin": "*" },
      });
      execFileSync(COMMAND, ["build", "--web", WEB, "--out", folder, "--base-url", server.url]);
      await use({ ...server, folder });
      await server.close();
    },
    { scope: "worker" },
  ],

  paste: pasting,
});

test.describe("what is found", () => {
  test.skip(({ isMobile }) => isMobile, "a host's program has no window");

  for (const [lang, folder] of PAGES) {
    test(`the page in ${lang} tells a consumer how it is embedded`, async ({ site }) => {
      const address = site.url + folder;
      const { oEmbed: found } = await unfurl(address);
      const { html, ...rest } = found;
      expect(rest).toEqual({
        version: "1.0",
        type: "rich",
        title: title[lang],
        provider_name: "Tapal",
        provider_url: site.url,
        width: 640,
        height: 420,
        thumbnails: [{ url: `${address}share.png`, width: 1200, height: 630 }],
      });
      expect(html).toContain(`src="${address}embed/"`);
      const picture = Buffer.from(await (await fetch(rest.thumbnails[0].url)).arrayBuffer());
      expect([
        picture.toString("latin1", 1, 4),
        picture.readUInt32BE(16),
        picture.readUInt32BE(20),
      ]).toEqual(["PNG", 1200, 630]);
    });

    test(`the answer for the page in ${lang} keeps to oEmbed 1.0`, async ({ site }) => {
      const response = await fetch(`${site.url}${folder}oembed.json`);
      expect(response.headers.get("content-type")).toMatch(/^application\/json\b/);
      const answer = await response.json();
      const text = [
        "type",
        "version",
        "title",
        "author_name",
        "author_url",
        "provider_name",
        "provider_url",
        "cache_age",
        "thumbnail_url",
        "html",
      ];
      const numbers = ["thumbnail_width", "thumbnail_height", "width", "height"];
      for (const [name, value] of Object.entries(answer)) {
        if (numbers.includes(name))
          expect(Number.isInteger(value) && value > 0, `${name}: ${value}`).toBe(true);
        else
          expect(
            text.includes(name) && typeof value === "string" && value !== "",
            `${name}: ${value}`,
          ).toBe(true);
      }
      // Of a rich answer all these are asked for; of a thumbnail all three or none.
      expect(Object.keys(answer)).toEqual(
        expect.arrayContaining(["type", "version", "html", "width", "height"]),
      );
      expect(Object.keys(answer).filter((name) => name.startsWith("thumbnail")).length % 3).toBe(0);
    });

    test(`the head of the page in ${lang} names its answer early enough`, ({ site }) => {
      const bytes = readFileSync(join(site.folder, folder, "index.html"));
      const head = bytes.subarray(0, HEAD).toString("utf8").split("</head>")[0];
      const links = head.match(/<link [^>]*application\/json\+oembed[^>]*>/g);
      expect(links).toHaveLength(1);
      expect(links[0]).toContain('rel="alternate"');
      expect(links[0]).toContain(`href="${site.url}${folder}oembed.json"`);
    });
  }
});

test.describe("what is shown", () => {
  for (const [lang, folder] of PAGES) {
    test(
      `in a host's page the answer for ${lang} is a map`,
      { tag: "@desk" },
      async ({ page, site, paste, hasTouch }) => {
        const {
          oEmbed: { html, width, height },
        } = await unfurl(site.url + folder);
        await paste(html);
        const [frame] = await framesOf(page, 1);
        const box = await page.locator("iframe").boundingBox();
        expect([box.width, box.height]).toEqual([
          Math.min(width, page.viewportSize().width),
          height,
        ]);
        await expect(frame.locator("h1")).toHaveText(title[lang]);
        await press(parts(frame).mark("baikonur"), hasTouch);
        await expect(parts(frame).open).toHaveAttribute("data-place", "baikonur");
      },
    );
  }

  test(
    "what WordPress leaves of the answer is a map",
    { tag: "@desk" },
    async ({ page, site, paste, hasTouch }) => {
      const {
        oEmbed: { html },
      } = await unfurl(site.url);
      // Of a stranger's answer it keeps one frame, with these of its attributes, and trusts it with
      // scripts alone.
      const [, attributes] = html.match(/<iframe ([^>]*)><\/iframe>/);
      const kept = attributes
        .match(/\b(src|width|height|frameborder|marginwidth|marginheight|scrolling|title)="[^"]*"/g)
        .join(" ");
      await paste(
        `<iframe class="wp-embedded-content" sandbox="allow-scripts" ${kept.replace(/(src="[^"]*)/, "$1#?secret=aB3dE5fG7h")}></iframe>`,
      );
      const [frame] = await framesOf(page, 1);
      expect(await frame.evaluate(() => origin)).toBe("null");
      await press(parts(frame).mark("vostochny"), hasTouch);
      await expect(parts(frame).open).toHaveAttribute("data-place", "vostochny");
      expect(await frame.evaluate(() => location.hash)).toBe("#?secret=aB3dE5fG7h");
    },
  );
});
