// @ts-check
// What the dialog gives: each text in a field of its own, with a button that copies it. The link,
// which most readers want, is handed on to other programs too, where the browser can do that.

import { element } from "../dom.js";
import { elementCode, frameCode, wholeAddress } from "./code.js";

/**
 * @import { Strings } from "../types.js"
 * @import { Choice } from "./code.js"
 */

/**
 * The fields of the link and of the codes, and `write(choice)` that writes the texts for it into
 * them.
 * @param {Strings} strings
 */
export function outputs(strings) {
  const link = output(strings, "link", strings.share_link, strings.share_link_use, 2, wholeAddress);
  const codes = [
    output(strings, "frame", strings.share_frame, strings.share_frame_use, 4, frameCode),
    output(strings, "element", strings.share_element, strings.share_element_use, 4, elementCode),
  ];
  link.copy.before(sendButton(strings, link.field));
  const all = [link, ...codes];
  const roots = [[link], codes].map((some) =>
    element("div", { class: "outputs" }, ...some.map(({ root }) => root)),
  );
  // One of them was copied last, and only as it was then.
  const clear = () => all.forEach(({ status }) => status.replaceChildren());
  for (const root of roots) root.addEventListener("click", clear, { capture: true });
  const write = /** @param {Choice} choice */ (choice) => {
    for (const { field, status, code } of all) {
      const text = code(choice);
      if (text === field.value) continue;
      field.value = text;
      status.replaceChildren();
    }
  };
  return { link: roots[0], codes: roots[1], write };
}

/**
 * Hands the link to what else the reader's device shares by.
 * @param {Strings} strings
 * @param {HTMLTextAreaElement} field
 */
function sendButton(strings, field) {
  const attributes = { type: "button", class: "copy", "data-send": "" };
  const button = element("button", attributes, strings.share_send);
  button.hidden = !navigator.share;
  button.addEventListener("click", () => {
    // Who sends it nowhere has changed their mind, and can still copy it.
    navigator.share({ title: document.title, url: field.value }).catch(() => {});
  });
  return button;
}

/**
 * @param {Strings} strings
 * @param {string} name
 * @param {string} label
 * @param {string} use what it is for
 * @param {number} rows
 * @param {(choice: Choice) => string} code
 */
function output(strings, name, label, use, rows, code) {
  const id = `share-${name}`;
  const field = element("textarea", {
    id,
    readonly: "",
    rows,
    spellcheck: "false",
    dir: "ltr",
    translate: "no",
    "aria-describedby": `${id}-use`,
    "data-output": name,
  });
  const copy = element(
    "button",
    {
      type: "button",
      class: "copy",
      "data-copy": name,
      "aria-label": `${strings.share_copy}: ${label}`,
    },
    strings.share_copy,
  );
  const status = element("p", { role: "status" });
  field.addEventListener("focus", () => field.select());
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = strings.share_copied.replace("{}", label);
    } catch {
      field.focus();
      field.select();
      status.textContent = strings.share_by_hand;
    }
  });
  const title = element("label", { for: id }, label);
  const help = element("span", { id: `${id}-use` }, use);
  const head = element("div", { class: "output-head" }, element("p", {}, title, " ", help), copy);
  const root = element("div", { class: "output" }, head, field, status);
  return { root, field, copy, status, code };
}
