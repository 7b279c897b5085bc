// @ts-check
// The compact page as a host's page would show it, within the dialog: in its own size, made
// smaller where the dialog has less room. Each address has a frame of its own, so that nothing is
// added to the browser's history.

import { element, find } from "../dom.js";
import { INITIAL_HEIGHT, isHeight } from "../map_height.js";
import { compactAddress } from "./code.js";

/** @import { Choice } from "./code.js" */

/** How much of the window's height it takes at most, and not less than so many pixels. */
const SHARE = 0.55;
const LEAST = 280;

/**
 * The preview, and `show(choice)` for it.
 * @param {string} label
 * @param {object} options
 * @param {(lang: string, title: string) => void} options.titled hears the headline of a page
 * @param {() => void} options.leave hears that the reader wants out of the frame by the keyboard
 * @param {AbortSignal} options.signal ends it
 */
export function preview(label, { titled, leave, signal }) {
  const stage = element("div", { class: "stage" });
  const heading = element("h3", {}, label);
  const root = element("section", { class: "preview", "aria-label": label }, heading, stage);
  /** @type {HTMLIFrameElement | undefined} */
  let frame;
  /** @type {Choice | undefined} */
  let chosen;
  let wanted = INITIAL_HEIGHT;

  function fit() {
    if (!frame || !chosen) return;
    const { clientWidth: room } = root;
    const { width = room, height = wanted } = chosen;
    const scale = Math.min(1, room / width, Math.max(innerHeight * SHARE, LEAST) / height);
    setSize(frame, width, height);
    frame.style.transform = `scale(${scale})`;
    setSize(stage, width * scale, height * scale);
  }

  /** @param {Choice} choice */
  function show(choice) {
    chosen = choice;
    const src = compactAddress(choice);
    if (frame?.src !== src) {
      frame?.remove();
      frame = pageFrame(src, choice.lang);
      stage.append(frame);
    }
    fit();
  }

  /** @param {string} src @param {string} lang */
  function pageFrame(src, lang) {
    const made = element("iframe", { src, title: label, allow: "fullscreen; clipboard-write" });
    made.addEventListener("load", () => {
      // Nothing of it can be read where this page is in a sandbox itself.
      const page = made.contentDocument;
      const title = page && find("#tapal h1", page)?.textContent;
      if (title) titled(lang, title);
      // Unless that key folds something within: before the page does so.
      page?.addEventListener(
        "keydown",
        ({ key }) => {
          if (key === "Escape" && !find("[aria-expanded=true]", page)) leave();
        },
        { capture: true },
      );
    });
    return made;
  }

  addEventListener("resize", fit, { signal });
  addEventListener(
    "message",
    ({ source, data }) => {
      if (source !== frame?.contentWindow || data?.tapal !== "height") return;
      if (!isHeight(data.height)) return;
      wanted = data.height;
      fit();
    },
    { signal },
  );
  return { root, show };
}

/** @param {HTMLElement} element @param {number} width @param {number} height */
function setSize({ style }, width, height) {
  style.width = `${width}px`;
  style.height = `${height}px`;
}
