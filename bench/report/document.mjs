// All of bench/RESULTS.md.
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { isPeer } from "../subjects.mjs";
import { Measured, withRepeated } from "./rows.mjs";
import { grouped } from "./statistics.mjs";
import { tables } from "./tables.mjs";
import { wanted } from "./wanted.mjs";

/** Why some of what is wanted was not reached, written by hand after a run. */
const REASONS = join(import.meta.dirname, "../REASONS.md");

export function results(measuredRows) {
  const rows = withRepeated(measuredRows);
  const [[{ model }], { length }] = [cpus(), cpus()];
  const groups = grouped(rows, ({ device, detail, places }) =>
    [device, detail, `${places.toLocaleString("en")} places`].join(", "),
  );
  // Tapal's figures are beside those of the peers alone.
  const parts = [...groups]
    .filter(([, group]) => group.some(({ subject }) => isPeer(subject)))
    .map(
      ([title, group]) =>
        `### ${title}\n\nRuns: ${runs(group)}.\n\n${tables(new Measured(rows, group[0]))}`,
    );
  const reasons = existsSync(REASONS) ? [readFileSync(REASONS, "utf8").trim()] : [];
  return `${[
    "# Measured side by side",
    `${length} cores of ${model.trim()}, headless Chromium without a graphics card; medians, ± the ` +
      "farthest run, of as many runs as stand with each part. [README.md](README.md) says what each " +
      "figure is.",
    "## What is wanted, and what was measured",
    wanted(rows),
    ...reasons,
    "![Processor time a frame](results.svg)",
    "## All figures",
    ...parts,
  ].join("\n\n")}\n`;
}

/** How often each scenario was measured, by the page for which it was measured least. */
function runs(rows) {
  const counts = [...grouped(rows, ({ scenario }) => scenario)].map(([scenario, group]) => {
    const pages = grouped(group, ({ subject }) => subject).values();
    return `${scenario} ${Math.min(...[...pages].map(({ length }) => length))}`;
  });
  return counts.join(", ");
}
