// Counts the instructions of every case under callgrind, and compares them with the table.
//
//   node benches/instructions.mjs <the program that runs a case> [keep]
//
// With `keep` the table is written anew.
import { execFile, execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { differences, formatTable, parseTable, report, TOLERANCE } from "./table.mjs";

const TABLE = new URL("instructions.txt", import.meta.url);
const [program, mode] = process.argv.slice(2);
const run = promisify(execFile);

// Glibc has its mathematics and its copying several times over, and takes what the processor is good
// at: without these it takes the same on every one.
const SAME_GLIBC = "glibc.cpu.hwcaps=-AVX2,-FMA,-BMI2,-ERMS,-AVX_Fast_Unaligned_Load";

/** The compiler and what it compiles for: another one makes other instructions of the same source. */
function compiler() {
  const about = execFileSync("rustc", ["-vV"], { encoding: "utf8" });
  const value = (key) => new RegExp(`^${key}: (.*)$`, "m").exec(about)?.[1];
  return `rustc ${value("release")} ${value("host")}`;
}

/** How many instructions a case needs. What it gets ready is not counted. */
async function count(name) {
  const { stderr } = await run(
    "valgrind",
    [
      "--tool=callgrind",
      // Names stay as the compiler wrote them, however it writes them.
      "--demangle=no",
      "--toggle-collect=*counted_work*",
      "--callgrind-out-file=/dev/null",
      program,
      name,
    ],
    // Nothing of the shell that this is run in changes where the stack begins.
    { env: { PATH: process.env.PATH, GLIBC_TUNABLES: SAME_GLIBC } },
  );
  const collected = Number(/Collected : (\d+)/.exec(stderr)?.[1]);
  if (!(collected > 0)) throw new Error(`${name}: callgrind counted nothing:\n${stderr}`);
  return collected;
}

/** The counts of all cases, one at a time on each processor. */
async function countAll() {
  const names = execFileSync(program, { encoding: "utf8" }).trim().split("\n");
  const counts = new Map(names.map((name) => [name, 0]));
  const waiting = names.values();
  const worker = async () => {
    for (const name of waiting) counts.set(name, await count(name));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return counts;
}

const [here, now] = [compiler(), await countAll()];
if (mode === "keep") {
  writeFileSync(TABLE, formatTable(here, now));
  console.log(`${now.size} cases: benches/instructions.txt is written`);
} else {
  const table = parseTable(readFileSync(TABLE, "utf8"));
  const isComparable = table.compiler === here;
  const changed = isComparable ? differences(table.counts, now) : [];
  console.log(report(isComparable ? table.counts : new Map(), now).join("\n"));
  if (!isComparable) {
    console.log(`NOT COMPARED: the table is of ${table.compiler}, and this is ${here}`);
  } else if (changed.length > 0) {
    console.error(changed.join("\n"));
    process.exitCode = 1;
  } else {
    console.log(`${now.size} cases within ${TOLERANCE * 100} % of benches/instructions.txt`);
  }
}
