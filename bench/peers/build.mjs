// Makes what the bench measures Tapal beside: the pages of peers and their data.
//
//   node build.mjs <folder>
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const here = import.meta.dirname;
const { build } = createRequire(resolve(here, "../../scripts/build.mjs"))("esbuild");
const out = resolve(process.argv[2]);
const modules = join(here, "node_modules");

const TEXT =
  "What the place is, who runs it and since when, and why the border matters to it: a text as long " +
  "as a reader would read beside a map, which takes some lines on a phone.";
const SITES = [
  { name: "Baikonur", at: [63.305, 45.965], text: `The cosmodrome of Baikonur. ${TEXT}` },
  { name: "Vostochny", at: [128.334, 51.884], text: `The cosmodrome of Vostochny. ${TEXT}` },
  { name: "Sary Shagan", at: [73.4, 46.1], text: `The test range of Sary Shagan. ${TEXT}` },
];

/** Numbers from 0 to 1, the same on every machine: the additive sequence of the golden ratio. */
function* numbers() {
  for (let value = 0.5; ; value = (value + 0.6180339887498949) % 1) yield value;
}

/** So many places; the sites are the last, and so lie over the others. */
function places(count) {
  const east = numbers();
  const others = Array.from({ length: count - SITES.length }, (_, index) => ({
    name: `Place ${index + 1}`,
    at: [15 + 165 * east.next().value, 35 + (47 * (index + 0.5)) / count].map(
      (degrees) => Math.round(degrees * 1e4) / 1e4,
    ),
    text: TEXT,
  }));
  return [...others, ...SITES];
}

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
