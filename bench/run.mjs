// Measures Tapal beside other map libraries that do the same: countries, a border, places, and a
// click that shows a text. One run after the other, each page in turn, in a browser of its own.
//
//   node bench/run.mjs [--pages tapal,ol] [--scenarios load,slow,frames,click] [--devices desktop]
//                      [--details 10m] [--places 3] [--runs 3] [--out file.jsonl] [--keep]
//   node bench/run.mjs --rows file.jsonl [--keep]     tables of rows that were measured before
//
// Rows go to `target/bench/rows.jsonl`, tables and picture to `bench/RESULTS.md` and `results.svg`
// with `--keep`.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../tests/browser/paths.mjs";
import { picture, report } from "./measure/report.mjs";
import { SCENARIOS } from "./measure/scenarios.mjs";
import { serve } from "./measure/site.mjs";

const { values: chosen } = parseArgs({
  options: {
    pages: { type: "string", default: "all" },
    scenarios: { type: "string", default: "load,slow,frames,click" },
    devices: { type: "string", default: "desktop,phone" },
    details: { type: "string", default: "10m" },
    places: { type: "string", default: "3" },
    runs: { type: "string", default: "3" },
    out: { type: "string", default: join(ROOT, "target/bench/rows.jsonl") },
    rows: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});

const peer = (name, folder, painter = "") => ({
  name,
  panel: "#panel",
  text: (place) => place.name,
  path: ({ detail, places }) =>
    `/peers/${folder}/?detail=${detail}&places=${places}&painter=${painter}`,
});
const hooks = readFileSync(join(import.meta.dirname, "measure/tapal.js"), "utf8");
const tapal = (name, map) => ({
  name,
  hasText: true,
  panel: "[data-place][aria-current=true], [data-card]",
  text: ({ name: of }) => of,
  path: () => "/tapal/en/",
  script: `window.benchMap = "${map}";\n${hooks}`,
  // One base map and one story, whatever the peers have.
  isItsOwn: true,
});
const SUBJECTS = [
  tapal("tapal", "page"),
  tapal("tapal, whole window", "window"),
  peer("ol", "openlayers"),
  peer("d3, paths kept", "d3"),
  peer("leaflet, canvas", "leaflet"),
  peer("leaflet, SVG", "leaflet", "svg"),
  peer("maplibre", "maplibre"),
  peer("blank canvas", "blank"),
];
const list = (option) => chosen[option].split(",");
const isChosen = ({ name }) => chosen.pages === "all" || list("pages").includes(name.split(",")[0]);
const subjects = SUBJECTS.filter(isChosen);

/** Jobs in the order in which they are done: each page once, and then all of them again. */
function* jobs() {
  for (let run = 0; run < Number(chosen.runs); run += 1) {
    for (const scenario of list("scenarios")) {
      for (const device of list("devices")) {
        for (const detail of list("details")) {
          for (const places of list("places").map(Number)) {
            for (const [index] of subjects.entries()) {
              const subject = subjects[(index + run) % subjects.length];
              if (subject.name === "blank canvas" && scenario === "click") continue;
              if (subject.isItsOwn && places !== 3) continue;
              yield { run, scenario, device, detail, places, subject };
            }
          }
        }
      }
    }
  }
}

/** Measures, and keeps each row as it comes. */
async function measure() {
  mkdirSync(join(ROOT, "target/bench"), { recursive: true });
  const peers = join(ROOT, "target/bench/peers");
  const site = await serve({ tapal: join(ROOT, "dist"), ...(existsSync(peers) && { peers }) });
  const rows = [];
  for (const { subject, ...job } of jobs()) {
    const row = { ...job, subject: subject.name };
    try {
      row.result = await SCENARIOS[job.scenario](subject, job, site);
    } catch (reason) {
      row.failed = String(reason);
    }
    rows.push(row);
    appendFileSync(chosen.out, `${JSON.stringify(row)}\n`);
    const { run, scenario, device, detail, places, failed = "" } = row;
    console.error([run + 1, scenario, device, detail, places, row.subject, failed].join("  "));
  }
  site.close();
  return rows;
}

const readRows = (file) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((row) => JSON.parse(row));
const rows = chosen.rows ? readRows(chosen.rows) : await measure();
const runs = 1 + Math.max(...rows.map(({ run }) => run));
const [{ model }, { length }] = [cpus()[0], cpus()];
const machine = `${length} cores of ${model.trim()}, headless Chromium without a graphics card`;
const tables = report(rows);
console.log(tables);
if (chosen.keep) {
  const text = `# Measured side by side\n\n${machine}; medians of ${runs} runs, ± the farthest run.\n\n${tables}\n`;
  writeFileSync(join(import.meta.dirname, "RESULTS.md"), text);
  writeFileSync(join(import.meta.dirname, "results.svg"), picture(rows));
}
