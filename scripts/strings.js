// The strings of the page's language, by their keys: see `src/strings.rs`.

const files = new Map();

/** What the page says by itself, as its language's file has it. */
export function strings() {
  const { lang } = document.documentElement;
  const link = document.querySelector(`link[rel="x-strings"][hreflang="${CSS.escape(lang)}"]`);
  const own = document.querySelector("script[data-strings]").dataset.strings;
  // One file has no links, and in it all files keep their names.
  const file = link?.getAttribute("href") ?? own.replace(/\w+(?=\.json$)/, lang);
  if (!files.has(file)) {
    // It may come the next time.
    files.set(file, read(file).catch((reason) => {
      files.delete(file);
      throw reason;
    }));
  }
  return files.get(file);
}

async function read(file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}
