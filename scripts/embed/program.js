// The program that all maps of a page share: wasm, glue, strings and styles, each fetched once.
//
// What this does: loads them from beside this module, when the first map needs them; fonts and styles stand in sheets that are
// made of texts, so a host's policy has to allow no styles. What it does not: start a map.
//
// Each file is named in full beside `import.meta.url`: a bundler finds it there, and `tapal build` puts its name by content.
// BUNDLED stands in for true or false when this is built: a bundler moves fonts away from the style sheet that names them.

import { font } from "./fonts.js";

const FACES = new URL("./fonts.css", import.meta.url);
/** What a map says by itself, a file for each language that it can change to. */
const STRINGS = [
  new URL("./strings/id.json", import.meta.url),
  new URL("./strings/en.json", import.meta.url),
  new URL("./strings/ru.json", import.meta.url),
  new URL("./strings/kk.json", import.meta.url),
];

let running;

/** `{ mount, unmount, strings, styles }`. */
export const program = () => (running ??= load().catch((reason) => {
  // The next map may have a line again.
  running = undefined;
  throw reason;
}));

async function load() {
  const [glue, wasm, strings, styles, fonts] = await Promise.all([
    import("./web.js"),
    file(new URL("./web_bg.wasm", import.meta.url)),
    Promise.all(STRINGS.map(text)),
    text(new URL("./element.css", import.meta.url)),
    text(FACES),
  ]);
  await glue.default({ module_or_path: wasm });
  // A face is known to a whole document, and not in a shadow tree alone; what it is called there is not for the host's page.
  const faces = fonts.indexOf("@font-face");
  const placed = fonts.slice(faces).replace(/url\("(fonts\/([^".]+)[^"]*)"/g, (_, path, name) => `url("${BUNDLED ? font(name) : new URL(path, FACES)}"`);
  document.adoptedStyleSheets.push(sheet(placed));
  return { mount: glue.mount, unmount: glue.unmount, strings: `[${strings.join()}]`, styles: sheet(fonts.slice(0, faces) + styles) };
}

export async function file(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

const text = async (address) => (await file(address)).text();

function sheet(rules) {
  const made = new CSSStyleSheet();
  made.replaceSync(rules);
  return made;
}
