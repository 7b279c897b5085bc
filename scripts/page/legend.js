// @ts-check
// Whether the legend is open, remembered from visit to visit where the browser lets it be.

const KEY = "tapal-legend";

/**
 * Tells the page how its legend was left, and remembers how it is left from now on.
 * @param {HTMLElement} page
 */
export function rememberLegend(page) {
  try {
    const left = localStorage.getItem(KEY);
    if (left) page.dataset.legend = left;
  } catch {
    // Nothing is remembered here.
    return;
  }
  new MutationObserver(() => {
    try {
      localStorage.setItem(KEY, page.dataset.legend ?? "");
    } catch {
      // The storage is full: it opens as it did before.
    }
  }).observe(page, { attributeFilter: ["data-legend"] });
}
