// Makes what the bench measures Tapal beside: the pages of peers and their data.
//
//   node build.mjs <folder>
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { places } from "./places.mjs";

const here = import.meta.dirname;
const { build } = createRequire(resolve(here, "../../scripts/build.mjs"))("esbuild");
const out = resolve(process.argv[2]);
const modules = join(here, "node_modules");

mkdirSync(join(out, "data"), { recursive: true });
for (const detail of ["110m", "50m", "10m"]) {
  const name = `countries-${detail}.json`;
  copyFileSync(join(modules, "world-atlas", name), join(out, "data", name));
}
for (const count of [3, 1_000, 10_000]) {
  writeFileSync(join(out, `data/places-${count}.json`), JSON.stringify(places(count)));
}
for (const peer of ["blank", "d3", "leaflet", "maplibre", "openlayers"]) {
  await build({
    entryPoints: { page: join(here, `pages/${peer}.js`) },
    outdir: join(out, peer),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    loader: { ".png": "file" },
    legalComments: "none",
    logLevel: "error",
  });
  if (peer === "blank" || peer === "d3") writeFileSync(join(out, peer, "page.css"), "");
  copyFileSync(join(here, "pages/page.html"), join(out, peer, "index.html"));
}
// MapLibre starts its worker from a file beside it.
const worker = "maplibre-gl-worker.mjs";
copyFileSync(join(modules, "maplibre-gl/dist", worker), join(out, "maplibre", worker));
