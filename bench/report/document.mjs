// All of bench/RESULTS.md.
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { Measured, withRepeated } from "./rows.mjs";
import { grouped } from "./statistics.mjs";
import { tables } from "./tables.mjs";
import { wanted } from "./wanted.mjs";

/** Why some of what is wanted was not reached, written by hand after a run. */
const REASONS = join(import.meta.dirname, "../REASONS.md");

export function results(measuredRows) {
  const rows = withRepeated(measuredRows);
  const runs = 1 + Math.max(...rows.map(({ run }) => run));
  const [[{ model }], { length }] = [cpus(), cpus()];
  const groups = grouped(rows, ({ device, detail, places }) =>
    [device, detail, `${places.toLocaleString("en")} places`].join(", "),
  );
  const parts = [...groups].map(
    ([title, [first]]) => `### ${title}\n\n${tables(new Measured(rows, first))}`,
  );
  const reasons = existsSync(REASONS) ? [readFileSync(REASONS, "utf8").trim()] : [];
  return `${[
    "# Measured side by side",
    `${length} cores of ${model.trim()}, headless Chromium without a graphics card; medians of ` +
      `${runs} runs, ± the farthest run. [README.md](README.md) says what each figure is.`,
    "## What is wanted, and what was measured",
    wanted(rows),
    ...reasons,
    "![Processor time a frame](results.svg)",
    "## All figures",
    ...parts,
  ].join("\n\n")}\n`;
}
