// The table of instructions: how it is read and written, and when a count is another one.

/** A count may be so much more or less than the table's before it counts as another one. */
export const TOLERANCE = 0.05;

const HEAD = `# How many instructions each case of the core needs, as callgrind counts them.
# Written by: make instructions-keep
`;

const grouped = (count) => count.toLocaleString("en");

/** The compiler that a table was made with, and its counts by the cases' names. */
export function parseTable(text) {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const [compiler, ...rows] = lines;
  if (!compiler?.startsWith("rustc ")) throw new Error("the table does not begin with its rustc");
  const counts = rows.map((row) => {
    const [, name, count] = /^(\S+) +(\d+)$/.exec(row) ?? [];
    if (!name) throw new Error(`no case and count in the table's line: ${row}`);
    return [name, Number(count)];
  });
  return { compiler, counts: new Map(counts) };
}

/** A table of the counts. */
export function formatTable(compiler, counts) {
  const width = Math.max(...[...counts.keys()].map((name) => name.length));
  const rows = [...counts].map(([name, count]) => `${name.padEnd(width)} ${count}\n`);
  return `${HEAD}${compiler}\n${rows.join("")}`;
}

/** By how much a count is another one, as a share of what it was before. */
function changeOf(before, now) {
  const percent = (((now - before) / before) * 100).toFixed(1);
  return `${Number(percent) > 0 ? "+" : ""}${percent.replace("-0.0", "0.0")} %`;
}

/** A line for each case: what it needs, and what has changed. */
export function report(before, now) {
  return [...now].map(([name, count]) => {
    const figure = `${name.padEnd(20)} ${grouped(count).padStart(14)}`;
    return before.has(name) ? `${figure}  ${changeOf(before.get(name), count)}` : figure;
  });
}

/** A line for each case whose count is not the table's: what, how many, and what to do. */
export function differences(before, now) {
  const names = [...new Set([...before.keys(), ...now.keys()])];
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), now.get(name)];
    if (was === undefined) {
      return [
        `${name}: new, ${grouped(is)} instructions; keep its figure by make instructions-keep`,
      ];
    }
    if (is === undefined) {
      return [`${name}: there is no such case any longer; take it out by make instructions-keep`];
    }
    if (Math.abs(is - was) <= was * TOLERANCE) return [];
    const counts = `${grouped(was)} instructions before, ${grouped(is)} now`;
    const remedy =
      is > was
        ? "worse: make it cheaper, or run make instructions-keep and say in the commit why"
        : "better: keep the new figure by make instructions-keep";
    return [`${name}: ${counts} (${changeOf(was, is)}), ${remedy}`];
  });
}
