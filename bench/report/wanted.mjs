// What Tapal wants to be, beside what was measured.
import { BLANK, DENSE, FEW, TAPAL, WIDE } from "../subjects.mjs";
import { Measured } from "./rows.mjs";
import { markdown, number } from "./tables.mjs";

/** From one frame of a display to the next, with the clock's own error. */
const DISPLAY_FRAME = 17;
/** How many times as long a frame may take when the data have more vertices. */
const MORE_VERTICES = 1.2;

const value = (measured, ...asked) => measured.of(...asked)?.value;
const usable = (scenario) => (measured, subject) =>
  value(measured, subject, scenario, (result) => result.usable);
/** Frames are encoded while a map is waited for; it is seen at the latest when it can be used. */
const textAndMap = (measured, subject) => {
  const text = value(measured, subject, "slow", ({ firstText }) => firstText) ?? 0;
  const seen = value(measured, subject, "slow-seen", (result) => result.seen);
  return seen && Math.max(text, Math.min(seen, usable("slow")(measured, subject)));
};
/** A frame's processor time beyond that of a blank canvas. */
const aboveBlank = (movement) => (measured, subject) => {
  const [own, blank] = [subject, BLANK].map((name) =>
    value(measured, name, "frames", (result) => result[movement]?.processor),
  );
  return own - blank;
};
const late = (movement) => (measured, subject) =>
  value(measured, subject, "frames", (result) => result[movement]?.p95);
const click = (measured, subject) => value(measured, subject, "click", (result) => result.click);
const memory = (measured, subject) =>
  value(measured, subject, "load", (result) => result.memory?.sum);
const rest = (measured, subject) => value(measured, subject, "drawn", (result) => result.rest);

const desktop = { device: "desktop" };
const phone = { device: "phone" };
/**
 * Each line: what is wanted, where, of what figure, in which unit, and at most how many times the
 * best peer's (`ratio`) or at most how much (`most`).
 */
const LINES = [
  ["first text and map, slow", desktop, textAndMap, "ms", { ratio: 0.15 }],
  ["usable, slow", desktop, usable("slow"), "ms", { ratio: 0.42 }],
  ["usable, slow, peers at 50m", { ...desktop, detail: "50m" }, usable("slow"), "ms", { ratio: 1 }],
  ["usable", desktop, usable("load"), "ms", { ratio: 0.8 }],
  ...["path", "drag", "wheel", "flight"].map((movement) => [
    `CPU a frame above the blank canvas, ${movement}`,
    desktop,
    aboveBlank(movement),
    "ms",
    { ratio: 0.5 },
  ]),
  ...["path", "drag", "wheel", "flight", "stops"].map((movement) => [
    `frame to frame, p95, ${movement}`,
    desktop,
    late(movement),
    "ms",
    { most: DISPLAY_FRAME },
  ]),
  ["click to text", desktop, click, "ms", { most: DISPLAY_FRAME }],
  ["click to text, beside the peers", desktop, click, "ms", { ratio: 1 }],
  ["frames drawn in 10 s at rest", desktop, rest, "", { most: 0 }],
  ["heap, buffers and wasm", desktop, memory, "MB", { ratio: 1 }],
  ...["drag", "pinch", "flight"].map((movement) => [
    `phone: frame to frame, p95, ${movement}`,
    phone,
    late(movement),
    "ms",
    { most: 34 },
  ]),
];

/** The table of all that is wanted. */
export function wanted(rows) {
  const lines = LINES.map(([what, where, valueOf, unit, limit]) => {
    const measured = new Measured(rows, where);
    const best = measured.best((name) => valueOf(measured, name));
    const figure = (one) => (Number.isFinite(one) ? `${number(one, 1)} ${unit}`.trim() : "-");
    const ratio = (one) => (limit.ratio && best ? one / best.value : undefined);
    const own = valueOf(measured, TAPAL);
    const wide = valueOf(measured, WIDE);
    return [
      what,
      limit.ratio ? `${limit.ratio}x` : figure(limit.most),
      figure(own),
      best ? `${figure(best.value)} (${best.name})` : "-",
      times(ratio(own)),
      verdict(own, ratio(own), limit),
      figure(wide) + (Number.isFinite(ratio(wide)) ? `, ${times(ratio(wide))}` : ""),
    ];
  });
  const head = ["", "at most", "Tapal", "best peer", "Tapal : peer", "holds", "whole window"];
  return markdown(head, [...lines, moreVertices(rows)]);
}

const times = (ratio) => (Number.isFinite(ratio) ? `${number(ratio, 2)}x` : "-");

function verdict(own, ratio, limit) {
  const [figure, most] = limit.ratio ? [ratio, limit.ratio] : [own, limit.most];
  if (!Number.isFinite(figure)) return "not measured";
  return figure <= most ? "yes" : "no";
}

/** One story on grounds with fewer and with more vertices, and peers at 1:50 and 1:10 million. */
function moreVertices(rows) {
  const [many, few] = ["10m", "50m"].map((detail) => new Measured(rows, { ...desktop, detail }));
  const cost = aboveBlank("path");
  const own = cost(many, DENSE) / cost(many, FEW);
  const best = many.best((name) => cost(many, name) / cost(few, name));
  return [
    "the same, path, with more vertices: Tapal 2.7x the bytes of ground, peers 5.4x the vertices",
    `${MORE_VERTICES}x`,
    times(own),
    best ? `${times(best.value)} (${best.name})` : "-",
    "-",
    Number.isFinite(own) ? (own <= MORE_VERTICES ? "yes" : "no") : "not measured",
  ];
}
