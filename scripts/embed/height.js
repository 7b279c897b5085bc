// How high a compact page wants to be.
//
// What this does: reckons it from the page's width and its text, never from the height that it has, and tells of each change.
// What it does not: set any height. `compact.css` lays out what is reckoned here.

/** From so many letters' heights on, the text stands beside the map: then the page is as high as this, in the same measure. */
const WIDE = 50;
const HIGH = 35;
/** Of a narrower one, so many pixels are the map's: all of it, and what is free of the title. */
const MAP = 276;
const FREE = 206;
const EDGE = 10;

/** Calls `tell(pixels)` with the height that the page wants, and again whenever that changes. Gives what ends it. */
export function follow(page, tell) {
  let told;
  const look = () => {
    const { clientWidth: width } = page;
    // What else keeps clear of the card and of the title, as the style sheet has it.
    for (const part of ["sheet", "bar"]) page.style.setProperty(`--${part}`, `${page.querySelector(`.${part}`)?.getBoundingClientRect().height ?? 0}px`);
    const wanted = width && height(page, width);
    if (wanted && wanted !== told) tell(told = wanted);
  };
  const sizes = new ResizeObserver(look);
  const watch = () => {
    sizes.disconnect();
    for (const part of [page, ...page.querySelectorAll(".sheet, .places, .places > *, .index")]) sizes.observe(part);
  };
  // In another language the page has other parts.
  const parts = new MutationObserver(watch);
  parts.observe(page, { childList: true });
  const folds = new MutationObserver(look);
  folds.observe(page, { subtree: true, attributeFilter: ["data-sheet"] });
  watch();
  // A host may show nothing of a frame until it has told its height, and a browser then never measures it by itself.
  look();
  return () => [sizes, parts, folds].forEach((observer) => observer.disconnect());
}

function height(page, width) {
  const letter = Number.parseFloat(getComputedStyle(page).fontSize);
  if (width >= WIDE * letter) return Math.ceil(HIGH * letter);
  const [reading, index, bar] = [".reading", ".index", ".bar"].map((part) => page.querySelector(part));
  return bar && Math.ceil(Math.max(MAP, EDGE + bar.offsetHeight + FREE) + reading.scrollHeight + index.offsetHeight + EDGE);
}
