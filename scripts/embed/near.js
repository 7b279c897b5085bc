// @ts-check
// When an element comes near the window.

/** So near that its map begins. */
const NEAR = "400px";

/**
 * Calls `begin` once, when an element is near the window, unless the signal comes before.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @param {() => void} begin
 */
export function whenNear(element, signal, begin) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      begin();
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}
