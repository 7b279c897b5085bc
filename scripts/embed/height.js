// @ts-check
// How high a compact page wants to be: reckoned from its width and its text, never from the height
// that it has. `compact.css` lays out what is reckoned here.

import { find, findAll } from "../dom.js";

/** From so many letters' heights on, the text stands beside the map: then the page is so high. */
const WIDE = 50;
const HIGH = 35;
/** Of a narrower one, so many pixels are the map's: all of it, and what is free of the title. */
const MAP = 276;
const FREE = 206;
const EDGE = 10;

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
  const { clientWidth: width } = page;
  if (!width) return undefined;
  const letter = Number.parseFloat(getComputedStyle(page).fontSize);
  if (width >= WIDE * letter) return Math.ceil(HIGH * letter);
  const [reading, index, bar] = [".reading", ".index", ".bar"].map((part) => find(part, page));
  if (!reading || !index || !bar) return undefined;
  const map = Math.max(MAP, EDGE + bar.offsetHeight + FREE);
  return Math.ceil(map + reading.scrollHeight + index.offsetHeight + EDGE);
}
