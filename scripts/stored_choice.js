// @ts-check
// What the reader chose, stored where the browser lets it: a theme, a language.

/**
 * What was chosen before; null where nothing was, or where nothing may be read.
 * @param {"theme" | "language"} what
 */
export function storedChoice(what) {
  try {
    return localStorage.getItem(`tapal-${what}`);
  } catch {
    return null;
  }
}

/**
 * Stores a choice for the next page.
 * @param {"theme" | "language"} what
 * @param {string} choice
 */
export function storeChoice(what, choice) {
  try {
    localStorage.setItem(`tapal-${what}`, choice);
  } catch {
    // The choice ends with the page.
  }
}
