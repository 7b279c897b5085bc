// The menu of the button that saves: the present view as SVG or PNG, and a citation.
//
// What this does: unfolds beside the button, says what was done and what went wrong, there and to those who listen.
// What it does not: make the picture (picture.js does). The loader fetches it when the button is pressed.

import { strings as stringsOf } from "../strings.js";
import { raster, TooLarge, vector } from "./picture.js";

let shown;

/** Unfolds the menu of a button, or folds it. */
export async function toggle(button) {
  const open = shown?.panel.isConnected;
  close();
  if (open) return;
  const strings = await stringsOf();
  // It was pressed twice meanwhile.
  if (!shown?.panel.isConnected) shown = menu(button, strings);
}

function close() {
  shown?.ended.abort();
  document.querySelector(".save")?.remove();
  document.querySelector("[data-save]")?.setAttribute("aria-expanded", "false");
  shown = undefined;
}

/** An element with its attributes and children. */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function menu(button, strings) {
  const ended = new AbortController();
  const panel = element("div", { class: "save", role: "group", "aria-label": strings.save_picture });
  const note = element("p", {}, strings.save_picture);
  const by = element("textarea", { readonly: "", rows: 4, "aria-label": strings.copy_citation, hidden: "" });
  // Seen where the reader looks, and told to those who listen, in the page's own line for that: its text node stays.
  const say = (text) => {
    note.textContent = text;
    const status = document.querySelector("[data-status]")?.firstChild;
    if (status) status.data = text;
  };
  const choice = (name, hint, act) => {
    const made = element("button", { type: "button", "data-choice": name });
    made.append(element("strong", {}, hint ? name.toUpperCase() : strings.copy_citation), ...(hint ? [" ", element("span", {}, hint)] : []));
    made.addEventListener("click", act);
    return made;
  };
  const make = (kind, write) => async () => {
    by.hidden = true;
    say(strings.save_making);
    try {
      say(strings.save_done.replace("{}", await save(kind, write)));
    } catch (reason) {
      console.error(reason);
      say(reason instanceof TooLarge ? strings.save_too_large : strings.save_failed);
    }
  };
  const copy = async () => {
    const text = citation(strings, button.dataset.source);
    try {
      await navigator.clipboard.writeText(text);
      by.hidden = true;
      say(strings.citation_copied);
    } catch {
      Object.assign(by, { value: text, hidden: false });
      by.focus();
      by.select();
      say(strings.citation_by_hand);
    }
  };
  panel.append(note, by, choice("svg", strings.save_hint_svg, make("svg", vector)), choice("png", strings.save_hint_png, make("png", raster)), choice("copy", "", copy));
  button.after(panel);
  button.setAttribute("aria-expanded", "true");
  const { signal } = ended;
  const within = (target) => panel.contains(target) || button.contains(target);
  for (const event of ["pointerdown", "focusin"]) {
    addEventListener(event, ({ target }) => { if (!within(target)) close(); }, { signal });
  }
  // Before the page hears it: that key folds one thing at a time.
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
    button.focus();
  }, { signal, capture: true });
  return { panel, ended };
}

/** Saves the picture; gives the file's name. */
async function save(kind, write) {
  const address = URL.createObjectURL(await write());
  const folder = document.querySelector("[data-story]").dataset.story.split("/").filter(Boolean).at(-1);
  const name = `${folder}-${document.documentElement.lang}.${kind}`;
  element("a", { href: address, download: name }).click();
  // What is saved has been taken from there when the next one comes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}

/** What to write where the page is cited. The day is the reader's own, as the page's language writes one. */
function citation(strings, source) {
  const now = new Date();
  const month = strings.months_in_days[now.getMonth()];
  const date = strings.day_month_year.replace("{day}", now.getDate()).replace("{month}", month).replace("{year}", now.getFullYear());
  const article = document.querySelector(".sources a")?.href;
  const parts = { title: document.title, source: [source, article].filter(Boolean).join(", "), address: location.href, date };
  return strings.citation.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
}
