// The dialog that tells how to embed the map: what can be chosen, a preview of it, and the code to copy.
//
// What this does: opens, holds its parts together, closes. What it does not: know how code is written (`code.js` does) or what a
// page within shows (`preview.js` asks that page). The loader fetches it when its button is pressed; its style sheet comes then, too.

import { options } from "./options.js";
import { outputs } from "./outputs.js";
import { element, sign } from "./parts.js";
import { preview } from "./preview.js";
import { strings as stringsOf } from "../strings.js";

const CROSS = "M5 5l10 10M15 5 5 15";

// The page's script, which names this one and its style sheet, and stands in the site's folder.
const program = document.querySelector("script[data-share-style]");
let style;

/** Opens the dialog of a button. */
export async function open(button) {
  const [strings] = await Promise.all([stringsOf(), style ??= styled()]);
  // Its button was pressed twice meanwhile.
  if (document.querySelector("dialog.share")) return;
  // What the loader said when one of the files did not come before.
  document.querySelector("p.save")?.remove();
  const dialog = shell(strings);
  const ended = new AbortController();
  dialog.addEventListener("close", () => {
    ended.abort();
    dialog.remove();
    button.focus();
  });
  // Keys are the dialog's while it is open: the page behind it folds its own things by Escape.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  document.body.append(dialog);
  if (isPublished()) {
    fill(dialog, strings, button.dataset.share, ended.signal);
  } else {
    dialog.append(element("p", { class: "unpublished" }, strings.share_unpublished));
    dialog.showModal();
  }
}

/** Its style sheet, before anything is seen of it. */
function styled() {
  const link = element("link", { rel: "stylesheet", href: new URL(program.dataset.shareStyle, document.baseURI) });
  return new Promise((done, failed) => {
    link.addEventListener("load", done);
    link.addEventListener("error", () => {
      link.remove();
      // It may come the next time.
      style = undefined;
      failed(new Error(`${link.href} did not come`));
    });
    document.head.append(link);
  });
}

/** True where others may come by this page's address, and find compact pages beside it: those `tapal build` makes, with the worker. */
const isPublished = () => /^https?:$/.test(location.protocol) && program.dataset.offline !== undefined;

function shell(strings) {
  const close = element("button", { type: "button", class: "close", "aria-label": strings.close, title: strings.close }, sign(CROSS));
  const head = element("header", {}, element("h2", { id: "share-name" }, strings.share), close);
  const dialog = element("dialog", { class: "share", "aria-labelledby": "share-name", closedby: "any" }, head);
  close.addEventListener("click", () => dialog.close());
  return dialog;
}

function fill(dialog, strings, first, signal) {
  const titles = { [document.documentElement.lang]: document.querySelector("h1").textContent };
  const own = Object.values(titles)[0];
  const base = new URL(".", program.src).href;
  const { root: fields, read } = options(strings);
  const { root: given, tell } = outputs(strings);
  const chosen = () => {
    const now = read();
    return { ...now, base, first, title: titles[now.lang] ?? own };
  };
  const { root: seen, show } = preview(strings.share_preview, {
    titled: (lang, title) => {
      if (titles[lang] === title) return;
      titles[lang] = title;
      tell(chosen());
    },
    leave: () => dialog.close(),
    signal,
  });
  const change = () => {
    const now = chosen();
    tell(now);
    show(now);
  };
  dialog.append(element("div", { class: "body" }, fields, seen, given));
  fields.addEventListener("change", change);
  fields.querySelector("select").autofocus = true;
  dialog.showModal();
  change();
}
