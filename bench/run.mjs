// Measures Tapal beside other map libraries that do the same: countries, a border, places, and a
// click that shows a text. One run after the other, each page in turn, in a browser of its own.
//
//   node bench/run.mjs [--pages tapal,ol] [--devices desktop,phone] [--details 10m,50m,110m]
//                      [--scenarios load,seen,slow,slow-seen,frames,drawn,click]
//                      [--places 3,1000] [--runs 3] [--out file.jsonl] [--keep]
//   node bench/run.mjs --rows file.jsonl[,another.jsonl] [--keep]   tables of such rows
//
// Rows go to `target/bench/rows.jsonl`, tables and pictures to `bench/RESULTS.md` and `results.svg`
// with `--keep`.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../tests/browser/paths.mjs";
import { jobs } from "./jobs.mjs";
import { SCENARIOS } from "./measure/scenarios.mjs";
import { serve } from "./measure/site.mjs";
import { results } from "./report/document.mjs";
import { picture } from "./report/picture.mjs";
import { folders } from "./subjects.mjs";

const { values: chosen } = parseArgs({
  options: {
    pages: { type: "string", default: "all" },
    scenarios: { type: "string", default: Object.keys(SCENARIOS).join(",") },
    devices: { type: "string", default: "desktop,phone" },
    details: { type: "string", default: "10m" },
    places: { type: "string", default: "3" },
    runs: { type: "string", default: "3" },
    out: { type: "string", default: join(ROOT, "target/bench/rows.jsonl") },
    rows: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
const list = (option) => chosen[option].split(",");

/** Measures, and keeps each row as it comes. */
async function measure() {
  mkdirSync(dirname(chosen.out), { recursive: true });
  const site = await serve(folders);
  const rows = [];
  const plan = jobs({
    pages: list("pages"),
    scenarios: list("scenarios"),
    devices: list("devices"),
    details: list("details"),
    places: list("places").map(Number),
    runs: Number(chosen.runs),
  });
  for (const { subject, ...job } of plan) {
    const row = { ...job, subject: subject.name };
    const begin = performance.now();
    try {
      row.result = await SCENARIOS[job.scenario](subject, job, site);
    } catch (reason) {
      row.failed = String(reason);
    }
    row.seconds = Math.round((performance.now() - begin) / 1_000);
    rows.push(row);
    appendFileSync(chosen.out, `${JSON.stringify(row)}\n`);
    const { run, scenario, device, detail, places, seconds, failed = "" } = row;
    const name = [run + 1, scenario, device, detail, places, row.subject].join("  ");
    console.error(`${name}  ${seconds} s  ${failed}`);
  }
  site.close();
  return rows;
}

const readRows = (file) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((row) => JSON.parse(row));
const rows = chosen.rows ? list("rows").flatMap(readRows) : await measure();
const text = results(rows);
console.log(text);
if (chosen.keep) {
  writeFileSync(join(import.meta.dirname, "RESULTS.md"), text);
  writeFileSync(join(import.meta.dirname, "results.svg"), picture(rows));
}
