// @ts-check
// How long a text is shown that is read at ease.

/** Words that are read in a minute. */
const PACE = 180;
/** The least and the most that a stop is shown, in milliseconds. */
const LEAST = 6_000;
const MOST = 90_000;

/**
 * Milliseconds that a text is shown.
 * @param {string} text
 */
export function readingTime(text) {
  const words = text.split(/\s+/).filter(Boolean).length;
  return Math.min(Math.max((words / PACE) * 60_000, LEAST), MOST);
}
