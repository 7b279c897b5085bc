// @ts-check
// Where this script is.

// Not named beside `import.meta.url` in full: a bundler would look for a file there.
const here = import.meta.url;

/** The published folder that the element's script is in. */
export const HOME = new URL(".", here).href;
