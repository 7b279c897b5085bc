// @ts-check
// What a whole page hears of its window.

/**
 * Tells the page of a new size, of fonts that have come, and of keys while nothing has the focus.
 * @param {HTMLElement} page
 */
export function followWindow(page) {
  const resized = () => page.dispatchEvent(new Event("resize"));
  addEventListener("resize", resized);
  // Names on the map are set in the page's fonts: drawn again when these have come.
  document.fonts?.addEventListener("loadingdone", resized);
  document.body.addEventListener("keydown", ({ target, key }) => {
    if (target === document.body) page.dispatchEvent(new KeyboardEvent("keydown", { key }));
  });
}
