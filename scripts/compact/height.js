// @ts-check
// How high a compact page wants to be: reckoned from its width and its text, never from the height
// that it has. The lengths that it is reckoned from stand in `compact.css`.

import { find, findAll } from "../dom.js";

/**
 * Calls `notify` with the height that the page wants, and again whenever that changes.
 * @param {HTMLElement} page
 * @param {(pixels: number) => void} notify
 * @returns {() => void} what ends it
 */
export function followHeight(page, notify) {
  /** @type {number | undefined} */
  let last;
  const look = () => {
    // What else keeps clear of the card and of the title, as the style sheet has it.
    for (const part of ["sheet", "bar"]) {
      const pixels = find(`.${part}`, page)?.getBoundingClientRect().height ?? 0;
      page.style.setProperty(`--${part}`, `${pixels}px`);
    }
    const wanted = wantedHeight(page);
    if (!wanted || wanted === last) return;
    last = wanted;
    notify(wanted);
  };
  const sizes = new ResizeObserver(look);
  const parts = findAll(".bar, .sheet, .places, .places > *, .index", page);
  for (const part of [page, ...parts]) sizes.observe(part);
  const folds = new MutationObserver(look);
  folds.observe(page, { subtree: true, attributeFilter: ["data-sheet"] });
  // A host may show nothing of a frame until it has told its height, and a browser then never
  // measures it by itself.
  look();
  return () => [sizes, folds].forEach((observer) => observer.disconnect());
}

/** @param {HTMLElement} page */
function wantedHeight(page) {
  const [column, reading, index, bar] = [".column", ".reading", ".index", ".bar"].map((part) =>
    find(part, page),
  );
  if (!page.clientWidth || !column || !reading || !index || !bar) return undefined;
  const style = getComputedStyle(column);
  /** @param {string} name */
  const length = (name) => Number.parseFloat(style.getPropertyValue(name));
  const letters = length("--letters-high");
  if (letters) return Math.ceil(letters * Number.parseFloat(getComputedStyle(page).fontSize));
  const edge = length("--edge");
  const map = Math.max(length("--map-height"), edge + bar.offsetHeight + length("--map-free"));
  return Math.ceil(map + reading.scrollHeight + index.offsetHeight + edge);
}
