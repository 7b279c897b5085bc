// @ts-check
// What the dialog gives: each text in a field of its own, with a button that copies it.

import { element } from "../dom.js";
import { elementCode, frameCode, wholeAddress } from "./code.js";

/**
 * @import { Strings } from "../types.js"
 * @import { Choice } from "./code.js"
 */

/**
 * The fields, and `write(choice)` that writes the texts for it into them.
 * @param {Strings} strings
 */
export function outputs(strings) {
  const all = [
    output(strings, "frame", strings.share_frame, strings.share_frame_use, 4, frameCode),
    output(strings, "element", strings.share_element, strings.share_element_use, 4, elementCode),
    output(strings, "link", strings.share_link, strings.share_link_use, 2, wholeAddress),
  ];
  const root = element("div", { class: "outputs" }, ...all.map((one) => one.root));
  // One of them was copied last, and only as it was then.
  const clear = () => all.forEach(({ status }) => status.replaceChildren());
  root.addEventListener("click", clear, { capture: true });
  const write = /** @param {Choice} choice */ (choice) => {
    for (const { field, status, code } of all) {
      const text = code(choice);
      if (text === field.value) continue;
      field.value = text;
      status.replaceChildren();
    }
  };
  return { root, write };
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
  return { root: element("div", { class: "output" }, head, field, status), field, status, code };
}
