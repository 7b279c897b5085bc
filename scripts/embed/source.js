// @ts-check
// Where the story of a map is.

// Not named beside `import.meta.url` in full: a bundler would look for a file there.
const here = import.meta.url;

/** The published folder that this module is in. */
export const HOME = new URL(".", here).href;

/**
 * @typedef {object} Source
 * @property {string} story the story's folder
 * @property {string} [file] its file's name, where that is not called as ever
 * @property {string} [whole] the address of the whole page, where there is one
 */

/**
 * Finds the story by the address of a folder or a file. A published folder has a list that names
 * its story; any other folder, and a file, is the story itself.
 * @param {string} address
 * @returns {Promise<Source>}
 */
export async function findStory(address) {
  const { href, protocol, pathname, origin } = new URL(address, document.baseURI);
  if (!/^https?:$/.test(protocol)) throw new Error("it begins with https:");
  const name = pathname.split("/").at(-1) ?? "";
  if (/\.(geo)?json$/i.test(name)) {
    return { story: new URL(".", href).href, file: href.slice(href.lastIndexOf(name)) };
  }
  const folder = origin + pathname.replace(/[^/]*\.html?$/i, "").replace(/\/*$/, "/");
  // Whatever keeps the list away, the story may be there: if not, that is told.
  const { story } = await fetch(`${folder}tapal.json`)
    .then((list) => list.json())
    .catch(() => ({}));
  return typeof story === "string"
    ? { story: new URL(story, folder).href, whole: folder }
    : { story: folder };
}
