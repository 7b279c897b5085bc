// @ts-check
// The theme of the page: the reader's choice, or else the system's.

import { darkScheme } from "../dark_scheme.js";
import { closest } from "../dom.js";
import { storeChoice } from "../stored_choice.js";

const root = document.documentElement.dataset;

/**
 * Tells the page which theme it is in; it draws itself anew.
 * @param {HTMLElement} page
 */
function notifyTheme(page) {
  page.dataset.theme = root.theme ?? (darkScheme.matches ? "dark" : "light");
  page.dispatchEvent(new Event("resize"));
}

/**
 * Keeps the page in the theme of the system, until the reader chooses one by the button for that.
 * @param {HTMLElement} page
 */
export function followTheme(page) {
  notifyTheme(page);
  darkScheme.addEventListener("change", () => notifyTheme(page));
  addEventListener("click", (event) => {
    const button = closest(event, "[data-theme-toggle]");
    if (button) toggleTheme(page, button);
  });
}

/**
 * Chooses the other theme; the button's two names change places.
 * @param {HTMLElement} page
 * @param {HTMLElement} button
 */
function toggleTheme(page, button) {
  root.theme = page.dataset.theme === "dark" ? "light" : "dark";
  const other = button.dataset.themeToggle ?? "";
  [button.title, button.dataset.themeToggle] = [other, button.title];
  notifyTheme(page);
  storeChoice("theme", root.theme);
}
