// @ts-check
// Presents the story: one stop after the other in all of the screen, by click, key and remote, or
// at a reading pace. The loader fetches it when its button is pressed.

import { queryWithout } from "../address.js";
import { closest, find, findAll, required } from "../dom.js";
import { loadStyle } from "../load_style.js";
import { showAddress } from "../page/show_address.js";
import { pageStrings } from "../strings.js";
import { presentBar } from "./bar.js";
import { wish } from "./keys.js";
import { player } from "./pace.js";

/** @import { Files, Strings } from "../types.js" */

/**
 * Begins to present, at the open place, or else with the headline and the view that the map opens
 * with.
 * @param {HTMLElement} button
 * @param {Files} files
 */
export async function open(button, files) {
  const root = document.documentElement;
  // Not every browser lets a page have the screen: then it has the window. It has to be asked while
  // the press counts.
  root.requestFullscreen?.().catch(() => {});
  const [strings] = await Promise.all([pageStrings(files), loadStyle("presentStyle")]);
  const page = required("#tapal");
  if ("presenting" in page.dataset) return;
  present(button, page, strings);
}

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} page
 * @param {Strings} strings
 */
function present(button, page, strings) {
  const life = new AbortController();
  const { signal } = life;
  const reading = required("[data-reading]", page);
  const { stops, current, go } = storyStops(page);
  const bar = presentBar(strings);
  const { pause, toggle, begin } = player(
    reading,
    () => {
      const hasNext = current() + 1 < stops.length;
      if (hasNext) go(1);
      return hasNext;
    },
    bar.showPlaying,
  );
  const show = () => {
    const at = current();
    bar.showStop(at + 1, stops.length, required("h1, h2 a > :last-child", stops[at]).innerText);
    reading.scrollTop = 0;
    begin();
  };
  const end = () => {
    pause();
    life.abort();
    bar.root.remove();
    delete page.dataset.presenting;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    button.focus();
  };

  const watch = new MutationObserver(show);
  for (const stop of stops) watch.observe(stop, { attributeFilter: ["aria-current"] });
  signal.addEventListener("abort", () => watch.disconnect());
  addEventListener("fullscreenchange", bar.showFullScreen, { signal });
  addEventListener("visibilitychange", () => document.hidden && pause(), { signal });
  bar.root.addEventListener("click", (event) => {
    const action = closest(event, "[data-action]")?.dataset.action;
    if (action === "play") return toggle();
    pause();
    if (action === "previous") go(-1);
    else if (action === "next") go(1);
    else if (action === "full") toggleFullScreen();
    else if (action === "close") end();
  });
  // Whoever touches the page wants to look around.
  for (const touch of ["pointerdown", "wheel"]) {
    addEventListener(touch, (event) => !closest(event, ".present-bar") && pause(), {
      signal,
      passive: true,
    });
  }
  const onKey = /** @param {KeyboardEvent} event */ (event) => {
    const wished = wish(event);
    if (event.key === "Escape") end();
    else if (wished && "by" in wished) go(wished.by);
    else if (wished) reading.scrollBy({ top: wished.scroll });
    else return;
    pause();
    event.preventDefault();
    // The page has other uses for these keys.
    event.stopPropagation();
  };
  addEventListener("keydown", onKey, { signal, capture: true });

  page.dataset.presenting = "";
  required(".sheet", page).append(bar.root);
  show();
  bar.next.focus();
}

/**
 * The stops: the story's opening, and each place. `go(by)` leads so many further on.
 * @param {HTMLElement} page
 */
function storyStops(page) {
  const places = findAll("[data-place]", page);
  const stops = [required(".reading", page), ...places];
  const current = () => 1 + places.findIndex((place) => place.hasAttribute("aria-current"));
  /** @param {number} by */
  const go = (by) => {
    const stop = Math.min(Math.max(current() + by, 0), places.length);
    if (stop) return find(`[data-index="${places[stop - 1].dataset.place}"]`, page)?.click();
    showAddress(page, queryWithout(location.search, "at"));
  };
  return { stops, current, go };
}

function toggleFullScreen() {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => {});
}
