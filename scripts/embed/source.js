// Where the story of a map is.
//
// What this does: finds it from the address of a folder or a file. What it does not: read the story (the program does).

// Not named beside `import.meta.url` in full: a bundler would look for a file there.
const here = import.meta.url;

/** The published folder that this module is in. */
export const HOME = new URL(".", here).href;

/**
 * The story's folder and, where it is not called as ever, its file's name, and the address of the whole page where there is one, as
 * `{ story, file, whole }`. A published folder has a list that names its story; any other folder, and a file, is the story itself.
 */
export async function source(given) {
  const { href, protocol, pathname, origin } = new URL(given ?? HOME, document.baseURI);
  if (!/^https?:$/.test(protocol)) throw new Error("it begins with https:");
  const name = pathname.split("/").at(-1);
  if (/\.(geo)?json$/i.test(name)) return { story: new URL(".", href).href, file: href.slice(href.lastIndexOf(name)) };
  const folder = origin + pathname.replace(/[^/]*\.html?$/i, "").replace(/\/*$/, "/");
  // Whatever keeps the list away, the story may be there: if not, that is told.
  const { story } = await fetch(`${folder}tapal.json`).then((list) => list.json()).catch(() => ({}));
  return typeof story === "string" ? { story: new URL(story, folder).href, whole: folder } : { story: folder };
}
