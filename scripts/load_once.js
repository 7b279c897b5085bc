// @ts-check
// What is loaded once.

/**
 * Loads at the first call, and gives the same to every other; where that failed, the next call
 * loads again.
 * @template {unknown[]} Parameters
 * @template Loaded
 * @param {(...parameters: Parameters) => Promise<Loaded>} load
 */
export function loadOnce(load) {
  /** @type {Promise<Loaded> | undefined} */
  let loaded;
  return (/** @type {Parameters} */ ...parameters) => {
    loaded ??= load(...parameters).catch((reason) => {
      loaded = undefined;
      throw reason;
    });
    return loaded;
  };
}
