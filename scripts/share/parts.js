// Parts of the dialog: an element, a choice of a list, a number, a switch.
//
// What this does: makes them with their labels. What it does not: know what is chosen by them.

/** An element with its attributes and children. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A sign, drawn on a field of 20 by 20. */
export function sign(path) {
  const space = "http://www.w3.org/2000/svg";
  const [svg, line] = ["svg", "path"].map((tag) => document.createElementNS(space, tag));
  for (const [name, value] of Object.entries({ class: "icon", viewBox: "0 0 20 20", "aria-hidden": "true" })) svg.setAttribute(name, value);
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** A choice of a list of `{ value, name, lang }`, with its label above and, where there is something, more below it. */
export function choice(option, label, list, value, ...more) {
  const select = element("select", { "data-option": option });
  select.append(...list.map(({ value, name, lang }) => element("option", { value, ...(lang && { lang }) }, name)));
  select.value = value;
  return element("div", { class: "field" }, element("label", {}, element("span", {}, label), select), ...more);
}

/** A whole number between two; what is typed beyond them becomes the nearest that may be. */
export function number(option, label, value, least, most) {
  const range = element("span", { id: `share-${option}` }, `${least}–${most}`);
  const input = element("input", {
    type: "number", "data-pixels": option, "aria-label": label, "aria-describedby": range.id, value, min: least, max: most, step: 1, required: "",
  });
  input.addEventListener("change", () => {
    // What is no number was not meant to change anything.
    const typed = input.value === "" ? value : Math.round(input.valueAsNumber);
    input.value = Math.min(Math.max(typed, least), most);
  });
  return element("div", { class: "pixels" }, input, range);
}

/** A switch, on or off. */
export function turn(option, label, on) {
  const input = element("input", { type: "checkbox", "data-turn": option });
  input.checked = on;
  return element("label", { class: "switch" }, element("span", {}, label), input);
}
