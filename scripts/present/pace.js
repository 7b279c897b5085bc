// @ts-check
// Goes on by itself, at a pace that a text is read at with ease.

/** Words that are read in a minute. */
const PACE = 180;
/** The least and the most that something is shown, in milliseconds. */
const LEAST = 6_000;
const MOST = 90_000;
/** How much of what is seen goes out of view in a step: the last lines are seen again. */
const STEP = 0.85;

/**
 * Goes through what is below in the text, and then to the next stop.
 * @param {HTMLElement} reading what the text scrolls in
 * @param {() => boolean} goOn to the next stop; false where there is none
 * @param {(isPlaying: boolean) => void} follow hears when it starts and pauses
 */
export function player(reading, goOn, follow) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(step, timeToRead(reading));
  };
  const step = () => {
    if (scrollOn(reading)) wait();
    else if (!goOn()) pause();
  };
  const play = () => {
    wait();
    follow(true);
  };
  const pause = () => {
    clearTimeout(timer);
    timer = undefined;
    follow(false);
  };
  return {
    pause,
    toggle: () => (timer === undefined ? play() : pause()),
    /** Another text is there to be read. */
    begin: () => timer !== undefined && wait(),
  };
}

/**
 * Milliseconds for as much of a text as is seen of it.
 * @param {HTMLElement} reading
 */
function timeToRead(reading) {
  const words = reading.innerText.split(/\s+/).filter(Boolean).length;
  const { clientHeight, scrollHeight } = reading;
  const share = Math.min(1, clientHeight / scrollHeight || 1);
  return Math.min(Math.max(((share * words) / PACE) * 60_000, LEAST), MOST);
}

/**
 * Scrolls to what is below.
 * @param {HTMLElement} reading
 * @returns {boolean} false where nothing is
 */
function scrollOn(reading) {
  const { clientHeight, scrollHeight, scrollTop } = reading;
  if (scrollTop + clientHeight + 1 >= scrollHeight) return false;
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  reading.scrollBy({ top: clientHeight * STEP, behavior });
  return true;
}
