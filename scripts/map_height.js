// @ts-check
// Heights of a map in a host's page, in CSS pixels.

/** How high a map is until it is known what it takes. */
export const INITIAL_HEIGHT = 420;
export const MIN_HEIGHT = 120;
export const MAX_HEIGHT = 10_000;

/**
 * True for a height that a map can have.
 * @param {number} pixels
 */
export const isHeight = (pixels) => pixels >= MIN_HEIGHT && pixels <= MAX_HEIGHT;
