// When a count of instructions is another one than the table's, and what is then said.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { differences, formatTable, parseTable, report } from "../../../benches/table.mjs";
import { ROOT } from "../paths.mjs";

const COMPILER = "rustc 1.0.0 a-machine";
const counts = (entries) => new Map(Object.entries(entries));
const before = counts({ "read/story": 1_000_000 });
const differ = (now) => differences(before, counts({ "read/story": now }));

test("the committed table names its compiler, and has a count for each noun of the core", () => {
  const text = readFileSync(join(ROOT, "benches", "instructions.txt"), "utf8");
  const table = parseTable(text);
  const nouns = new Set([...table.counts.keys()].map((name) => name.split("/")[0]));
  assert.deepEqual([...nouns], ["read", "pack", "project", "detail", "label", "hit", "compose"]);
  assert.equal(formatTable(table.compiler, table.counts), text);
});

test("a table that is written is read as it was", () => {
  const table = { compiler: COMPILER, counts: counts({ "hit/mouse": 12, "label/desktop": 3456 }) };
  assert.deepEqual(parseTable(formatTable(table.compiler, table.counts)), table);
});

test("a table that is no table is refused", () => {
  assert.throws(() => parseTable("read/story 12\n"), /does not begin with its rustc/);
  assert.throws(() => parseTable(`${COMPILER}\nread/story many\n`), /line: read\/story many/);
});

test("up to five hundredths more or less are the same", () => {
  assert.deepEqual([differ(950_000), differ(1_000_000), differ(1_050_000)], [[], [], []]);
});

test("a case that needs more says what, how many before, how many now, and what to do", () => {
  const [line, ...others] = differ(1_050_001);
  assert.equal(
    line,
    "read/story: 1,000,000 instructions before, 1,050,001 now (+5.0 %), " +
      "worse: make it cheaper, or run make instructions-keep and say in the commit why",
  );
  assert.deepEqual(others, []);
});

test("a case that needs less asks for its new figure", () => {
  assert.match(
    differ(900_000)[0],
    /900,000 now \(-10\.0 %\), better: keep the new figure by make /,
  );
});

test("a count that is hardly another one has no sign", () => {
  assert.match(report(before, counts({ "read/story": 999_999 }))[0], / 0\.0 %$/);
});

test("a case that the table has not, and one that is no more, are told", () => {
  const [gone, added] = differences(before, counts({ "read/other": 5 }));
  assert.match(gone, /^read\/story: there is no such case any longer;/);
  assert.match(added, /^read\/other: new, 5 instructions;/);
});

test("what is reported has a change only where there was a count before", () => {
  const now = counts({ "read/story": 1_010_000, "read/other": 5 });
  const [known, added] = report(before, now).map((line) => line.split(/ {2,}/));
  assert.deepEqual(known, ["read/story", "1,010,000", "+1.0 %"]);
  assert.deepEqual(added, ["read/other", "5"]);
});
