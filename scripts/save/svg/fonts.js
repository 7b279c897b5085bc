// @ts-check
// The page's fonts, as a picture carries them.

/** @import { Files } from "../../types.js" */

/**
 * CSS of the faces that letters are set in, with the files that have these letters.
 * @param {Map<string, string>} letters by `family,weight,style`
 * @param {Files} files
 */
export async function embeddedFonts(letters, files) {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => {
      const value = /** @param {string} name */ (name) => style.getPropertyValue(name);
      const family = value("font-family").replaceAll('"', "");
      const wanted = letters.get([family, value("font-weight"), value("font-style")].join());
      return wanted !== undefined && hasLetters(value("unicode-range"), wanted);
    });
  return (await Promise.all(rules.map((rule) => embedded(rule, files)))).join("\n");
}

/**
 * True when a `unicode-range` has one of the letters.
 * @param {string} range
 * @param {string} letters
 */
function hasLetters(range, letters) {
  const spans = range.split(",").map((part) => {
    const [from = NaN, to = from] = part
      .trim()
      .slice(2)
      .split("-")
      .map((end) => parseInt(end, 16));
    return { from, to };
  });
  return [...letters].some((letter) => {
    const code = letter.codePointAt(0) ?? NaN;
    return spans.some(({ from, to }) => code >= from && code <= to);
  });
}

/**
 * A rule with its file in it.
 * @param {CSSFontFaceRule} rule
 * @param {Files} files
 */
async function embedded({ style, parentStyleSheet }, { fetchFile }) {
  const value = /** @param {string} name */ (name) => style.getPropertyValue(name);
  const [, file = ""] = value("src").match(/url\("?([^")]+)"?\)/) ?? [];
  // A style that stands in the page has no address, and needs none: its files stand in it.
  const response = await fetchFile(new URL(file, parentStyleSheet?.href ?? undefined).href);
  const bytes = Array.from(new Uint8Array(await response.arrayBuffer()));
  const base64 = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""));
  const descriptors = ["font-family", "font-style", "font-weight", "unicode-range"].map(
    (name) => `${name}:${value(name)};`,
  );
  const src = `src:url(data:font/woff2;base64,${base64}) format("woff2")`;
  return `@font-face{${descriptors.join("")}${src}}`;
}
