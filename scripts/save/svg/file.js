// @ts-check
// A picture as SVG. The loader fetches this when one is saved.

import { escapeMarkup } from "../../markup.js";
import { fileName } from "../../page/names.js";
import { embeddedFonts } from "./fonts.js";
import { Recorder } from "./recorder.js";

/**
 * @import { Files } from "../../types.js"
 * @import { Picture } from "../picture.js"
 */

/**
 * A picture as an SVG that needs nothing else: its letters are outlines, or texts with their fonts.
 * @param {Picture} picture
 * @param {Files} files
 * @param {boolean} outlined
 */
export async function vector({ width, height, title, draw }, files, outlined) {
  const outlines = outlined
    ? await (await files.fetchFile(fileName("outlines"))).json()
    : undefined;
  const recorder = new Recorder(outlines);
  draw(recorder);
  const fonts = await embeddedFonts(recorder.letters, files);
  const lang = escapeMarkup(document.documentElement.lang);
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" \
viewBox="0 0 ${width} ${height}" xml:lang="${lang}">
<title>${escapeMarkup(title)}</title>
<style>${fonts}
text{white-space:pre}.even{font-kerning:none}</style>
${recorder.svg}
</svg>
`;
  return new Blob([svg], { type: "image/svg+xml" });
}
