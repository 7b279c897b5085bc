// @ts-check
// What a key of a keyboard or a remote asks for while a story is presented.

import { closest } from "../dom.js";

/** To so many stops further on. @type {Map<string, number>} */
const STEPS = new Map([
  ["PageDown", 1],
  ["ArrowRight", 1],
  [" ", 1],
  ["PageUp", -1],
  ["ArrowLeft", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);
/** Down the text by so many pixels. @type {Map<string, number>} */
const LINES = new Map([
  ["ArrowDown", 60],
  ["ArrowUp", -60],
]);

/**
 * What a key asks for; nothing where what has the focus answers it by itself, as a slider does the
 * arrows, a map too, and a button the space bar.
 * @param {KeyboardEvent} event
 * @returns {{ by: number } | { scroll: number } | undefined}
 */
export function wish(event) {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return undefined;
  const answers = key === " " ? "a, button, input, summary" : "input, .surface";
  if (!key.startsWith("Page") && closest(event, answers)) return undefined;
  const [by, scroll] = [STEPS.get(key), LINES.get(key)];
  if (by) return { by: shiftKey && key === " " ? -by : by };
  return scroll ? { scroll } : undefined;
}
