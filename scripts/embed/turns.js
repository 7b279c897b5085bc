// @ts-check
// Maps of one story begin one after another: each shares what the one before has made of it.

/** @type {Map<string, Promise<void>>} the last map of each story that began */
const last = new Map();

/**
 * Waits for the map before; gives what lets the next one begin.
 * @param {string} story
 * @param {AbortSignal} signal lets it begin, too
 * @returns {Promise<() => void>}
 */
export async function awaitTurn(story, signal) {
  // It has ended while its page was fetched: nobody waits for what never begins.
  if (signal.aborted) return () => {};
  const before = last.get(story);
  let done = () => {};
  last.set(
    story,
    new Promise((resolve) => {
      done = resolve;
    }),
  );
  signal.addEventListener("abort", done);
  await before;
  return done;
}
