// The results as tables and as a picture.
import { grouped, middle } from "./statistics.mjs";

/** The columns of a table: its heading, what of a result it shows, and its digits. */
const TABLES = {
  load: [
    ["bytes until usable, KB", ({ bytes }) => bytes / 1000, 0],
    ["fonts, KB", ({ fonts }) => fonts / 1000, 0],
    ["first text, ms", ({ firstText }) => firstText, 0],
    ["usable, ms", ({ usable }) => usable, 0],
    ["heap and buffers, MB", ({ memory }) => memory, 1],
    ["frames asked for in 10 s at rest", ({ framesAtRest }) => framesAtRest, 0],
    ["CPU in 10 s at rest, ms", ({ processorAtRest }) => processorAtRest, 0],
  ],
  slow: [
    ["first text, ms", ({ firstText }) => firstText, 0],
    ["usable, ms", ({ usable }) => usable, 0],
  ],
  frames: ["path", "drag", "wheel", "pinch", "flight"].flatMap((movement) => [
    [`${movement}: CPU a frame, ms`, (result) => result[movement]?.processor, 1],
    ["p50", (result) => result[movement]?.p50, 1],
    ["p95", (result) => result[movement]?.p95, 1],
    ["p99", (result) => result[movement]?.p99, 1],
  ]),
  click: [
    ["click to text, ms", (result) => result.click, 1],
    ["the slowest", (result) => result.slowest, 1],
  ],
};

/** Markdown of all rows: a table for each scenario, device, detail and number of places. */
export function report(rows) {
  const groups = grouped(rows, ({ scenario, device, detail, places }) =>
    [scenario, device, detail, `${places} places`].join(", "),
  );
  return [...groups].map(([title, group]) => table(title, group)).join("\n\n");
}

function table(title, rows) {
  const subjects = [...grouped(rows, ({ subject }) => subject)];
  const isKnown = ([, read]) => rows.some(({ result }) => result && read(result) !== undefined);
  const columns = TABLES[rows[0].scenario].filter(isKnown);
  const lines = subjects.map(([subject, runs]) => {
    const results = runs.filter(({ result }) => result).map(({ result }) => result);
    const cells = columns.map(([, read, digits]) => cell(middle(results.map(read)), digits));
    const failures = runs.length - results.length;
    return [subject + (failures ? ` (${failures} of ${runs.length} failed)` : ""), ...cells];
  });
  const head = ["", ...columns.map(([name]) => name)];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [`### ${title}`, "", line(head), line(head.map(() => "---")), ...lines.map(line)].join(
    "\n",
  );
}

function cell(value, digits) {
  if (!value) return "-";
  const number = (one) => one.toLocaleString("en", { maximumFractionDigits: digits });
  return value.spread >= 10 ** -digits / 2
    ? `${number(value.value)} ± ${number(value.spread)}`
    : number(value.value);
}

/** A picture of bars, the figures of the first table that has them: CPU a frame. */
export function picture(rows, movement = "path") {
  const group = rows.filter(({ scenario, result }) => scenario === "frames" && result?.[movement]);
  const bars = [...grouped(group, ({ subject }) => subject)].map(([subject, runs]) => ({
    subject,
    value: middle(runs.map(({ result }) => result[movement].processor)).value,
  }));
  const most = Math.max(...bars.map(({ value }) => value));
  const row = ({ subject, value }, index) => {
    const y = 40 + 28 * index;
    const width = Math.max(1, (value / most) * 440);
    return (
      `<text x="150" y="${y + 14}" text-anchor="end">${subject}</text>` +
      `<rect x="160" y="${y}" width="${width.toFixed(1)}" height="20" fill="#b0124a"/>` +
      `<text x="${(168 + width).toFixed(1)}" y="${y + 14}">${value.toFixed(1)}</text>`
    );
  };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 ${56 + 28 * bars.length}" ` +
    `font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/>` +
    `<text x="10" y="22" font-weight="600">Processor time a frame along the camera path, ms</text>` +
    `${bars.map(row).join("")}</svg>\n`
  );
}
