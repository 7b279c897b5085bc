// @ts-check
// The theme that the reader chose, stored where the browser lets it.

const KEY = "tapal-theme";

/** The theme that was chosen before; null where none was, or where nothing may be read. */
export function chosenTheme() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * Stores a choice for the next page.
 * @param {string} theme
 */
export function storeTheme(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice ends with the page.
  }
}
