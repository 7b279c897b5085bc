// The addresses of the fonts where a bundler moved them: fonts.css names files beside it, which they no longer are.
//
// What this does: names each font file (tests/browser/element.spec.mjs compares). What it does not: say which face it is of, as fonts.css does.

/** A font's address by its name. */
export const font = (name) => ({
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
})[name];
