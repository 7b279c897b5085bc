// @ts-check
// The menu of the button that saves: the present view as SVG or PNG, and a citation. The loader
// fetches it when the button is pressed.

import { element, find } from "../dom.js";
import { pageStrings } from "../strings.js";
import { citation } from "./citation.js";
import { download } from "./download.js";
import { raster, TooLarge, vector } from "./picture.js";

/** @import { Files, Strings } from "../types.js" */

/** @type {{ panel: HTMLElement, life: AbortController } | undefined} */
let opened;

/**
 * Unfolds the menu of a button, or folds it.
 * @param {HTMLElement} button
 * @param {Files} files
 */
export async function toggle(button, files) {
  const isOpen = opened?.panel.isConnected;
  close();
  if (isOpen) return;
  const strings = await pageStrings(files);
  // It was pressed twice meanwhile.
  if (!opened?.panel.isConnected) opened = open(button, strings, files);
}

function close() {
  opened?.life.abort();
  find(".save")?.remove();
  find("[data-save]")?.setAttribute("aria-expanded", "false");
  opened = undefined;
}

/** @param {HTMLElement} button @param {Strings} strings @param {Files} files */
function open(button, strings, files) {
  const panel = menu(button, strings, files);
  button.after(panel);
  button.setAttribute("aria-expanded", "true");
  const life = new AbortController();
  const { signal } = life;
  for (const event of ["pointerdown", "focusin"]) {
    addEventListener(
      event,
      ({ target }) => {
        const isWithin = [panel, button].some((part) =>
          part.contains(/** @type {Node} */ (target)),
        );
        if (!isWithin) close();
      },
      { signal },
    );
  }
  // Before the page hears it: that key folds one thing at a time.
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      close();
      button.focus();
    },
    { signal, capture: true },
  );
  return { panel, life };
}

/**
 * The menu's elements, and what they do.
 * @param {HTMLElement} button
 * @param {Strings} strings
 * @param {Files} files
 */
function menu(button, strings, files) {
  const note = element("p", {}, strings.save_picture);
  const byHand = element("textarea", {
    readonly: "",
    rows: 4,
    "aria-label": strings.copy_citation,
    hidden: "",
  });
  /**
   * Seen where the reader looks, and announced in the page's own line for that: its text node
   * stays.
   * @param {string} text
   */
  const announce = (text) => {
    note.textContent = text;
    const status = find("[data-status]")?.firstChild;
    if (status instanceof Text) status.data = text;
  };
  /** @type {(kind: string, make: () => Promise<Blob>) => () => Promise<void>} */
  const save = (kind, make) => async () => {
    byHand.hidden = true;
    announce(strings.save_making);
    try {
      announce(strings.save_done.replace("{}", download(await make(), kind)));
    } catch (reason) {
      console.error(reason);
      announce(reason instanceof TooLarge ? strings.save_too_large : strings.save_failed);
    }
  };
  const copy = async () => {
    const text = citation(strings, button.dataset.source);
    try {
      await navigator.clipboard.writeText(text);
      byHand.hidden = true;
      announce(strings.citation_copied);
    } catch {
      Object.assign(byHand, { value: text, hidden: false });
      byHand.focus();
      byHand.select();
      announce(strings.citation_by_hand);
    }
  };
  return element(
    "div",
    { class: "save", role: "group", "aria-label": strings.save_picture },
    note,
    byHand,
    choice(
      "svg",
      "SVG",
      strings.save_hint_svg,
      save("svg", () => vector(files)),
    ),
    choice("png", "PNG", strings.save_hint_png, save("png", raster)),
    choice("copy", strings.copy_citation, "", copy),
  );
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string} hint empty for none
 * @param {() => Promise<void>} act
 */
function choice(id, name, hint, act) {
  const label = element("strong", {}, name);
  const button = element("button", { type: "button", "data-choice": id }, label);
  if (hint) button.append(" ", element("span", {}, hint));
  button.addEventListener("click", act);
  return button;
}
