// @ts-check
// The buttons of a story that is presented, and where in the story it is.

import { element } from "../dom.js";
import { CROSS, icon } from "../icon.js";

/** @import { Strings } from "../types.js" */

const PREVIOUS = "M12.5 4 6.5 10l6 6";
const NEXT = "M7.5 4l6 6-6 6";
const PLAY = "M6 4.5v11l9-5.5z";
const PAUSE = "M7 4.5v11M13 4.5v11";
const FULL = "M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4";

/**
 * The bar; each button says in `data-action` what it does.
 * @param {Strings} strings
 */
export function presentBar(strings) {
  /** @type {(action: string, title: string, path: string) => HTMLButtonElement} */
  const button = (action, title, path) =>
    element("button", { type: "button", title, "data-action": action }, icon(path));
  const position = element("span", { "aria-hidden": "true" });
  const status = element("span", { class: "unseen", role: "status" });
  const previous = button("previous", strings.previous_place, PREVIOUS);
  const next = button("next", strings.next_place, NEXT);
  const play = button("play", strings.present_play, PLAY);
  const full = button("full", strings.full_screen, FULL);
  full.hidden = !document.fullscreenEnabled;
  const close = button("close", strings.close, CROSS);
  const named = { class: "present-bar", role: "toolbar", "aria-label": strings.present };
  const root = element("div", named, previous, position, next, status, play, full, close);

  /** @type {(stop: number, stops: number, name: string) => void} */
  const showStop = (stop, stops, name) => {
    position.textContent = `${stop} / ${stops}`;
    status.textContent = `${stop} / ${stops}: ${name}`;
    // A button that is disabled for good would lose the focus.
    previous.setAttribute("aria-disabled", `${stop <= 1}`);
    next.setAttribute("aria-disabled", `${stop >= stops}`);
  };
  /** @param {boolean} isPlaying */
  const showPlaying = (isPlaying) => {
    play.title = isPlaying ? strings.present_pause : strings.present_play;
    play.replaceChildren(icon(isPlaying ? PAUSE : PLAY));
  };
  const showFullScreen = () => {
    full.setAttribute("aria-pressed", `${document.fullscreenElement !== null}`);
  };
  showFullScreen();
  return { root, next, showStop, showPlaying, showFullScreen };
}
