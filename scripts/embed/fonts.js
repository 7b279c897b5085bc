// @ts-check
// Where a bundler moved the fonts: fonts.css names files beside it, which they no longer are.

/**
 * A font's address by its path in fonts.css. tests/browser/element.spec.mjs compares the names.
 * @param {string} path
 * @returns {URL | undefined}
 */
export const font = (path) => FONTS[path.replace(/^fonts\/([^.]+).*$/, "$1")];

/** @type {Record<string, URL>} */
const FONTS = {
  "sans-400-cyrillic": new URL("./fonts/sans-400-cyrillic.woff2", import.meta.url),
  "sans-400-latin": new URL("./fonts/sans-400-latin.woff2", import.meta.url),
  "sans-500-cyrillic": new URL("./fonts/sans-500-cyrillic.woff2", import.meta.url),
  "sans-500-latin": new URL("./fonts/sans-500-latin.woff2", import.meta.url),
  "sans-600-cyrillic": new URL("./fonts/sans-600-cyrillic.woff2", import.meta.url),
  "sans-600-latin": new URL("./fonts/sans-600-latin.woff2", import.meta.url),
  "serif-400-cyrillic": new URL("./fonts/serif-400-cyrillic.woff2", import.meta.url),
  "serif-400-italic-cyrillic": new URL("./fonts/serif-400-italic-cyrillic.woff2", import.meta.url),
  "serif-400-italic-latin": new URL("./fonts/serif-400-italic-latin.woff2", import.meta.url),
  "serif-400-latin": new URL("./fonts/serif-400-latin.woff2", import.meta.url),
  "serif-600-cyrillic": new URL("./fonts/serif-600-cyrillic.woff2", import.meta.url),
  "serif-600-latin": new URL("./fonts/serif-600-latin.woff2", import.meta.url),
};
