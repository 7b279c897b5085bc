// What the dialog gives: each text in a field of its own, with a button that copies it.
//
// What this does: copies, says what was copied, or that it can be done by hand alone. What it does not: write the texts (`code.js`
// does).

import { element as written, frame, link } from "./code.js";
import { element } from "./parts.js";

/** The fields, and `tell(chosen)` that writes into them. */
export function outputs(words) {
  const all = [
    output(words, "frame", 4, frame),
    output(words, "element", 4, written),
    output(words, "link", 2, link),
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

function output(words, name, rows, write) {
  const [id, label, use] = [`share-${name}`, words[name], words[`${name}Use`]];
  const field = element("textarea", {
    id, readonly: "", rows, spellcheck: "false", dir: "ltr", translate: "no", "aria-describedby": `${id}-use`, "data-output": name,
  });
  const button = element("button", { type: "button", class: "copy", "data-copy": name, "aria-label": `${words.copy}: ${label}` }, words.copy);
  const said = element("p", { role: "status" });
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = words.copied.replace("{}", label);
    } catch {
      field.focus();
      field.select();
      said.textContent = words.byHand;
    }
  });
  const head = element("div", { class: "output-head" },
    element("p", {}, element("label", { for: id }, label), " ", element("span", { id: `${id}-use` }, use)), button);
  return { root: element("div", { class: "output" }, head, field, said), field, said, write };
}
