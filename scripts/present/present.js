// @ts-check
// Presents the story: one stop after the other in all of the window, by click, key and remote, or at
// a reading pace. The loader fetches it when its button is pressed.

import { closest, element, find, findAll, required } from "../dom.js";
import { icon } from "../icon.js";
import { loadStyle } from "../load_style.js";
import { fileName, hasFile } from "../page/names.js";
import { pageStrings } from "../strings.js";
import { readingTime } from "./pace.js";

/** @import { Files, Strings } from "../types.js" */

const PREVIOUS = "M12.5 4 6.5 10l6 6";
const NEXT = "M7.5 4l6 6-6 6";
const PLAY = "M6 4.5v11l9-5.5z";
const PAUSE = "M7 4.5v11M13 4.5v11";
const FULL = "M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4";
const CROSS = "M5 5l10 10M15 5 5 15";

/** What a key of a keyboard or a remote asks for. */
const KEYS = new Map([
  ["PageDown", 1],
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  [" ", 1],
  ["PageUp", -1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
]);

/**
 * Begins to present, at the open place or else at the first.
 * @param {HTMLElement} button
 * @param {Files} files
 */
export async function open(button, files) {
  const style = hasFile("presentStyle")
    ? loadStyle(new URL(fileName("presentStyle"), document.baseURI).href)
    : undefined;
  const [strings] = await Promise.all([pageStrings(files), style]);
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
  const places = findAll("[data-place]", page);
  const current = () => places.findIndex((place) => place.hasAttribute("aria-current"));
  const bar = controls(strings);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const show = () => {
    const at = current();
    bar.position.textContent = `${at + 1} / ${places.length}`;
    bar.previous.disabled = at <= 0;
    bar.next.disabled = at + 1 >= places.length;
    places[at]?.scrollIntoView({ block: "start" });
    if (timer !== undefined) wait();
  };
  /** @param {number} at */
  const go = (at) => {
    const place = places[Math.min(Math.max(at, 0), places.length - 1)];
    find(`[data-index="${place?.dataset.place}"]`, page)?.click();
  };
  const pause = () => {
    clearTimeout(timer);
    timer = undefined;
    bar.showPlaying(false);
  };
  const wait = () => {
    clearTimeout(timer);
    const at = current();
    timer = setTimeout(
      () => (at + 1 < places.length ? go(at + 1) : pause()),
      readingTime(places[at]?.innerText ?? ""),
    );
  };
  const play = () => {
    wait();
    bar.showPlaying(true);
  };
  const end = () => {
    pause();
    life.abort();
    bar.root.remove();
    delete page.dataset.presenting;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    button.focus();
  };

  page.dataset.presenting = "";
  required(".sheet", page).append(bar.root);
  // Not every browser lets a page have the screen: then it has the window.
  page.requestFullscreen?.().catch(() => {});
  const watch = new MutationObserver(show);
  for (const place of places) watch.observe(place, { attributeFilter: ["aria-current"] });
  signal.addEventListener("abort", () => watch.disconnect());

  bar.root.addEventListener("click", (event) => {
    const action = closest(event, "[data-action]")?.dataset.action;
    if (action === "play") return timer === undefined ? play() : pause();
    pause();
    if (action === "previous") go(current() - 1);
    else if (action === "next") go(current() + 1);
    else if (action === "full") toggleFullScreen(page);
    else if (action === "end") end();
  });
  // Any touch of the page is the reader's wish to look around.
  for (const touch of ["pointerdown", "wheel"])
    addEventListener(touch, (event) => !closest(event, ".present-bar") && pause(), {
      signal,
      passive: true,
    });
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") end();
      else if (!isForControl(event)) {
        const by = event.shiftKey && event.key === " " ? -1 : KEYS.get(event.key);
        if (by) go(current() + by);
        else if (event.key === "Home") go(0);
        else if (event.key === "End") go(places.length - 1);
        else return;
        pause();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  if (current() < 0) go(0);
  show();
  bar.next.focus();
}

/**
 * True for a key that what has the focus answers by itself: a slider's arrows, a map's, a button's
 * space.
 * @param {KeyboardEvent} event
 */
function isForControl(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return true;
  if (event.key.startsWith("Page")) return false;
  if (event.key === " ") return !!closest(event, "button:not(.present-bar *), input, summary");
  return !!closest(event, "input, .surface");
}

/** @param {HTMLElement} page */
function toggleFullScreen(page) {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : page.requestFullscreen?.();
  change?.catch(() => {});
}

/**
 * The buttons, and where in the story it is.
 * @param {Strings} strings
 */
function controls(strings) {
  /**
   * @param {string} action
   * @param {string} title
   * @param {string} path
   */
  const make = (action, title, path) =>
    element("button", { type: "button", title, "data-action": action }, icon(path));
  const position = element("span", { role: "status" });
  const previous = make("previous", strings.previous_place, PREVIOUS);
  const next = make("next", strings.next_place, NEXT);
  const play = make("play", strings.present_play, PLAY);
  const full = make("full", strings.present_full_screen, FULL);
  const end = make("end", strings.present_end, CROSS);
  const label = { class: "present-bar", role: "toolbar", "aria-label": strings.present };
  const root = element("div", label, previous, position, next, play, full, end);
  /** @param {boolean} playing */
  const showPlaying = (playing) => {
    play.title = playing ? strings.present_pause : strings.present_play;
    play.replaceChildren(icon(playing ? PAUSE : PLAY));
  };
  return { root, position, previous, next, showPlaying };
}
