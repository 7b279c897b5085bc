// Makes the scripts and style sheets of what is published.
//
//   node build.mjs <folder>             the web bundle's, in the folder with Trunk's files
//   node build.mjs --package <folder>   the script of the npm package
//
// Trunk runs it as a hook, and says in TRUNK_STAGING_DIR which folder that is.

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, transform } from "esbuild";
import postcss from "postcss";
import customMedia from "postcss-custom-media";
import { withShortImports } from "./short_imports.mjs";

/** What each script is made of. Modules may be imported; classic scripts run in sandboxes too. */
const MODULES = {
  loader: "loader.js",
  single: "single.js",
  save: "save/dialog.js",
  present: "present/present.js",
  handout: "handout/dialog.js",
  "save-svg": "save/svg/file.js",
  share: "share/dialog.js",
  embed: "embed.js",
  "embed-page": "embed-page.js",
};
const CLASSIC = {
  theme: "theme.js",
  frame: "frame/frame.js",
  "single-language": "single-language.js",
  sw: "worker/sw.js",
};
const PACKAGE = { embed: "package.js", "embed-page": "embed-page.js" };

const STYLES = resolve(import.meta.dirname, "../src/ui/styles");
/** The style sheets but for fonts.css, whose addresses keep the quotes by which they are found. */
const SHEETS = ["page", "compact", "print", "save", "share", "present", "handout"];

/**
 * The glue stands beside a script, under a name that is known when the site is built, or in it; so
 * does what the element fetches when its first map begins.
 */
const glue = (folder) => ({
  name: "glue",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(web|embed-page)\.js$/ }, ({ path, importer, kind }) => {
      if (kind === "entry-point") return undefined;
      if (importer.endsWith("single.js")) return { path: join(folder, path) };
      return { path, external: true };
    });
  },
});

const bundle = (scripts, format, folder) =>
  build({
    absWorkingDir: import.meta.dirname,
    entryPoints: Object.entries(scripts).map(([name, source]) => ({ in: source, out: name })),
    outdir: folder,
    bundle: true,
    minify: true,
    format,
    logLevel: "warning",
    plugins: [glue(folder)],
  });

/** Minifies the glue where it is, and gives it and the wasm short names for what passes between. */
async function minifyGlue(folder) {
  const program = join(folder, "web_bg.wasm");
  const { wasm, names } = withShortImports(readFileSync(program));
  await build({
    entryPoints: [join(folder, "web.js")],
    outdir: folder,
    allowOverwrite: true,
    minify: true,
    mangleProps: new RegExp(`^(?:${Object.keys(names).join("|")})$`),
    mangleCache: names,
    logLevel: "warning",
  });
  writeFileSync(program, wasm);
}

/** A style sheet with what it imports, the sizes of windows that it names written out. */
async function styleSheet(name) {
  const path = join(STYLES, `${name}.css`);
  const bundled = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    logLevel: "warning",
  });
  const { css } = await postcss([customMedia]).process(bundled.outputFiles[0].text, { from: path });
  return (await transform(css, { loader: "css", minify: true })).code;
}

async function styleSheets(folder) {
  for (const name of SHEETS) {
    writeFileSync(join(folder, `${name}.css`), await styleSheet(name));
  }
}

async function webBundle(folder) {
  // The script of the one file has the glue in it, as it is by then.
  await minifyGlue(folder);
  await bundle(MODULES, "esm", folder);
  await bundle(CLASSIC, "iife", folder);
  await styleSheets(folder);
}

const options = process.argv.slice(2);
const path = options.at(-1) ?? process.env.TRUNK_STAGING_DIR;
if (!path || path.startsWith("--")) throw new Error("name the folder: node build.mjs <folder>");
const folder = resolve(path);
if (options[0] === "--package") await bundle(PACKAGE, "esm", folder);
else await webBundle(folder);
