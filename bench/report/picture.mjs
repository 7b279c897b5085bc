// A picture of bars: processor time a frame, a group for each movement.
import { BLANK, isPeer } from "../subjects.mjs";
import { Measured } from "./rows.mjs";

const MOVEMENTS = ["path", "drag", "wheel", "flight", "stops"];
/** Longer bars end here, and say by how much they are longer. */
const MOST = 40;
const OWN = "#b0124a";
const PEER = "#3f5f7a";
const NOBODY = "#9a9ca3";
const colorOf = (name) => (isPeer(name) ? PEER : name === BLANK ? NOBODY : OWN);
const [COLUMN, LINE, HEAD, BAR] = [440, 20, 34, 220];

/** The desktop's, at the first detail and number of places that have frames. */
export function picture(rows) {
  const first = rows.find(
    ({ device, scenario, result }) => device === "desktop" && scenario === "frames" && result,
  );
  if (!first) return "";
  const measured = new Measured(rows, first);
  const shown = measured.subjects.filter((name) => figure(measured, name, MOVEMENTS[0]));
  const height = HEAD + LINE * shown.length + 16;
  const panels = MOVEMENTS.map((movement, index) => {
    const [x, y] = [COLUMN * (index % 2), 36 + height * Math.floor(index / 2)];
    const bars = shown.map((name, line) => bar(name, figure(measured, name, movement), line));
    return (
      `<g transform="translate(${x} ${y})"><text x="150" y="20" font-weight="600">${movement}` +
      `</text>${bars.join("")}</g>`
    );
  });
  const whole = 44 + height * Math.ceil(MOVEMENTS.length / 2);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * COLUMN} ${whole}" ` +
    `font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/>` +
    `<text x="10" y="24" font-size="15" font-weight="600">Processor time a frame, ms: ` +
    `${first.device}, ${first.detail}, ${first.places} places</text>${panels.join("")}</svg>\n`
  );
}

const figure = (measured, name, movement) =>
  measured.of(name, "frames", (result) => result[movement]?.processor)?.value;

function bar(name, value, line) {
  if (!Number.isFinite(value)) return "";
  const y = HEAD + LINE * line;
  const width = Math.max(1, (Math.min(value, MOST) / MOST) * BAR);
  const text = value.toFixed(1) + (value > MOST ? " (cut)" : "");
  return (
    `<text x="142" y="${y + 12}" text-anchor="end">${name}</text>` +
    `<rect x="150" y="${y}" width="${width.toFixed(1)}" height="15" ` +
    `fill="${colorOf(name)}"/>` +
    `<text x="${(156 + width).toFixed(1)}" y="${y + 12}">${text}</text>`
  );
}
