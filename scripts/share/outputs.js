// What the dialog gives: each text in a field of its own, with a button that copies it.
//
// What this does: copies, says what was copied, or that it can be done by hand alone. What it does not: write the texts (`code.js`
// does).

import { element as written, frame, link } from "./code.js";
import { element } from "./parts.js";

/** The fields, and `tell(chosen)` that writes into them. */
export function outputs(strings) {
  const all = [
    output(strings, "frame", strings.share_frame, strings.share_frame_use, 4, frame),
    output(strings, "element", strings.share_element, strings.share_element_use, 4, written),
    output(strings, "link", strings.share_link, strings.share_link_use, 2, link),
  ];
  const root = element("div", { class: "outputs" }, ...all.map((one) => one.root));
  // One of them was copied last, and only as it was then.
  const quiet = () => all.forEach(({ said }) => said.replaceChildren());
  root.addEventListener("click", quiet, { capture: true });
  const tell = (chosen) => {
    quiet();
    for (const { field, write } of all) field.value = write(chosen);
  };
  return { root, tell };
}

function output(strings, name, label, use, rows, write) {
  const id = `share-${name}`;
  const field = element("textarea", {
    id, readonly: "", rows, spellcheck: "false", dir: "ltr", translate: "no", "aria-describedby": `${id}-use`, "data-output": name,
  });
  const button = element("button", { type: "button", class: "copy", "data-copy": name, "aria-label": `${strings.share_copy}: ${label}` }, strings.share_copy);
  const said = element("p", { role: "status" });
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = strings.share_copied.replace("{}", label);
    } catch {
      field.focus();
      field.select();
      said.textContent = strings.share_by_hand;
    }
  });
  const head = element("div", { class: "output-head" },
    element("p", {}, element("label", { for: id }, label), " ", element("span", { id: `${id}-use` }, use)), button);
  return { root: element("div", { class: "output" }, head, field, said), field, said, write };
}
