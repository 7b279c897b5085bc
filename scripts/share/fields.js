// @ts-check
// The fields of the dialog, with their labels: a choice of a list, a number, a switch.

import { element } from "../dom.js";

/** @typedef {{ value: string, name: string, lang?: string }} Item of a list */

/**
 * A choice of a list, with its label above and, where there is something, more below it.
 * @param {string} option
 * @param {string} label
 * @param {Item[]} list
 * @param {string} value
 * @param {...HTMLElement} more
 */
export function choice(option, label, list, value, ...more) {
  const select = element("select", { "data-option": option });
  select.append(...list.map(({ value, name, lang }) => element("option", { value, lang }, name)));
  select.value = value;
  const field = element("label", {}, element("span", {}, label), select);
  return element("div", { class: "field" }, field, ...more);
}

/**
 * A whole number between two; what is typed beyond them becomes the nearest that may be.
 * @param {string} option
 * @param {string} label
 * @param {number} value
 * @param {number} min
 * @param {number} max
 */
export function number(option, label, value, min, max) {
  const range = element("span", { id: `share-${option}` }, `${min}–${max}`);
  const input = element("input", {
    type: "number",
    "data-pixels": option,
    "aria-label": label,
    "aria-describedby": range.id,
    value,
    min,
    max,
    step: 1,
    required: "",
  });
  input.addEventListener("change", () => {
    // What is no number was not meant to change anything.
    const typed = input.value === "" ? value : Math.round(input.valueAsNumber);
    input.value = String(Math.min(Math.max(typed, min), max));
  });
  return element("div", { class: "pixels" }, input, range);
}

/**
 * A switch, on or off.
 * @param {string} option
 * @param {string} label
 * @param {boolean} isOn
 */
export function toggle(option, label, isOn) {
  const input = element("input", { type: "checkbox", "data-shared-layer": option });
  input.checked = isOn;
  return element("label", { class: "switch" }, element("span", {}, label), input);
}
