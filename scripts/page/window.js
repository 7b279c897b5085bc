// @ts-check
// What a page hears of its window.

/**
 * Tells the page of a new size, and of fonts that have come.
 * @param {HTMLElement} page
 * @param {{ signal?: AbortSignal }} [options]
 */
export function followSize(page, options) {
  const resized = () => page.dispatchEvent(new Event("resize"));
  addEventListener("resize", resized, options);
  // Names on the map are set in the page's fonts: drawn again when these have come.
  document.fonts?.addEventListener("loadingdone", resized, options);
}

/**
 * Tells a whole page of keys, too, while nothing has the focus.
 * @param {HTMLElement} page
 */
export function followWindow(page) {
  followSize(page);
  document.body.addEventListener("keydown", ({ target, key }) => {
    if (target === document.body) page.dispatchEvent(new KeyboardEvent("keydown", { key }));
  });
}
