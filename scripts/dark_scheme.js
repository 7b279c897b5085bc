// @ts-check
// The theme of the system.

/** Matches while the system is dark. */
export const darkScheme = matchMedia("(prefers-color-scheme: dark)");
