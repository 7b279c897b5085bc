// What was measured, as tables.
import { TAPAL } from "../subjects.mjs";

const MOVEMENTS = ["path", "drag", "wheel", "pinch", "flight", "stops"];

/**
 * For each table its title and columns: a heading, the scenario that has its figure, what of a
 * result it is, and its digits.
 */
const TABLES = [
  [
    "Until it can be used",
    [
      ["KB sent", "load", ({ bytes }) => bytes / 1000, 0],
      ["KB of fonts", "load", ({ fonts }) => fonts / 1000, 0],
      ["first text, ms", "load", ({ firstText }) => firstText, 0],
      ["map seen, ms", "seen", ({ seen }) => seen, 0],
      ["usable, ms", "load", ({ usable }) => usable, 0],
      ["slow: first text, ms", "slow", ({ firstText }) => firstText, 0],
      ["slow: map seen, ms", "slow-seen", ({ seen }) => seen, 0],
      ["slow: usable, ms", "slow", ({ usable }) => usable, 0],
    ],
  ],
  [
    "Memory and rest",
    [
      ["heap, MB", "load", ({ memory }) => memory.heap, 1],
      ["array buffers, MB", "load", ({ memory }) => memory.buffers, 1],
      ["wasm, MB", "load", ({ memory }) => memory.wasm, 1],
      ["together, MB", "load", ({ memory }) => memory.sum, 1],
      ["processes, MB", "load", ({ processes }) => processes, 0],
      ["frames drawn in 10 s", "drawn", ({ rest }) => rest, 0],
      ["frames asked for", "load", ({ framesAtRest }) => framesAtRest, 0],
      ["CPU in 10 s, ms", "load", ({ processorAtRest }) => processorAtRest, 0],
    ],
  ],
  ["CPU a frame, ms", MOVEMENTS.map((key) => [key, "frames", (of) => of[key]?.processor, 1])],
  ...["p50", "p95", "p99"].map((share) => [
    `From one frame to the next, ${share}, ms`,
    MOVEMENTS.map((key) => [key, "frames", (of) => of[key]?.[share], 1]),
  ]),
  [
    "Frames drawn of those that the browser offered, %",
    MOVEMENTS.map((key) => [
      key,
      "drawn",
      (of) => of[key] && (100 * of[key].drawn) / of[key].offered,
      0,
    ]),
  ],
  [
    "Segments of paths on a canvas, a frame (kept paths and WebGL are not counted)",
    MOVEMENTS.map((key) => [key, "drawn", (of) => of[key]?.segments, 0]),
  ],
  [
    "Click to text, ms",
    [
      ["middle", "click", ({ click }) => click, 1],
      ["the slowest", "click", ({ slowest }) => slowest, 1],
    ],
  ],
];

/** All tables of one device, detail and number of places. */
export function tables(measured) {
  const known = TABLES.map(([title, columns]) => [title, columns.filter(hasFigures(measured))]);
  const parts = known
    .filter(([, columns]) => columns.length)
    .map(([title, columns]) => `#### ${title}\n\n${table(measured, columns)}`);
  return [...parts, ...failures(measured)].join("\n\n");
}

const hasFigures =
  (measured) =>
  ([, scenario, read]) =>
    measured.subjects.some((subject) => measured.of(subject, scenario, read));

function table(measured, columns) {
  const rows = measured.subjects
    .map((subject) => [
      subject,
      ...columns.map(([, scenario, read, digits]) =>
        cell(measured.of(subject, scenario, read), digits),
      ),
    ])
    .filter(([, ...cells]) => cells.some((text) => text !== "-"));
  // A story of so many places was not built.
  if (!measured.subjects.includes(TAPAL)) rows.unshift([TAPAL, "not built"]);
  return markdown(["", ...columns.map(([heading]) => heading)], rows);
}

/** What could not be measured, and why. */
function failures({ rows }) {
  const failed = rows.filter((row) => row.failed);
  const lines = failed.map(
    ({ subject, scenario, run, failed: why }) =>
      `- ${subject}, ${scenario}, run ${run + 1}: ${why.split("\n")[0]}`,
  );
  return lines.length ? [`Not measured:\n\n${lines.join("\n")}`] : [];
}

export function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const filled = rows.map((cells) => head.map((_, index) => cells[index] ?? ""));
  return [line(head), line(head.map(() => "---")), ...filled.map(line)].join("\n");
}

export const number = (value, digits) =>
  value.toLocaleString("en", { maximumFractionDigits: digits });

function cell(value, digits) {
  if (!value) return "-";
  const isSpread = value.spread >= 10 ** -digits / 2;
  return number(value.value, digits) + (isSpread ? ` ± ${number(value.spread, digits)}` : "");
}
