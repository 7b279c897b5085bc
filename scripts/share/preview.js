// The compact page as a host's page would show it, within the dialog.
//
// What this does: shows it in its own size, made smaller where the dialog has less room; learns from it how high it wants to be and
// what its headline is. What it does not: add to the browser's history: each address has a frame of its own.

import { framed, HEIGHT } from "./code.js";
import { element } from "./parts.js";

/** How much of the window's height it takes at most, and not less than so many pixels. */
const SHARE = .55;
const LEAST = 280;

/**
 * The preview and `show(chosen)` for it. `titled(lang, title)` hears the headline that a page has, `leave()` that the reader wants out
 * of the frame by its keyboard. It ends with the signal.
 */
export function preview(label, { titled, leave, signal }) {
  const stage = element("div", { class: "stage" });
  const root = element("section", { class: "preview", "aria-label": label }, element("h3", {}, label), stage);
  let frame;
  let chosen;
  let wanted = HEIGHT;

  function fit() {
    const { clientWidth: room } = root;
    const { width = room, height = wanted } = chosen;
    const scale = Math.min(1, room / width, Math.max(innerHeight * SHARE, LEAST) / height);
    size(frame, width, height);
    frame.style.transform = `scale(${scale})`;
    size(stage, width * scale, height * scale);
  }

  function show(now) {
    const { lang } = chosen = now;
    const src = framed(now);
    if (frame?.src !== src) {
      frame?.remove();
      frame = element("iframe", { src, title: label, allow: "fullscreen; clipboard-write" });
      // Before it is asked for anything: what was there before has no say any more.
      frame.addEventListener("load", ({ target }) => {
        // Nothing of it can be read where this page is in a sandbox itself.
        const page = target.contentDocument;
        const title = page?.querySelector("#tapal h1")?.textContent;
        if (title) titled(lang, title);
        // Unless that key folds something within: before the page does so.
        page?.addEventListener("keydown", ({ key }) => {
          if (key === "Escape" && !page.querySelector("[aria-expanded=true]")) leave();
        }, { capture: true });
      });
      stage.append(frame);
    }
    fit();
  }

  addEventListener("resize", fit, { signal });
  addEventListener("message", ({ source, data }) => {
    if (source !== frame?.contentWindow || data?.tapal !== "height" || !(data.height > 0 && data.height <= 10_000)) return;
    wanted = data.height;
    fit();
  }, { signal });
  return { root, show };
}

function size({ style }, width, height) {
  style.width = `${width}px`;
  style.height = `${height}px`;
}
