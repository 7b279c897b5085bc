// The rows of a run, and what they say together.
import { FEW, TAPAL, WIDE, isPeer } from "../subjects.mjs";
import { middle } from "./statistics.mjs";

const isTapal = (name) => [TAPAL, WIDE, FEW].includes(name);

/** The rows, and beside each detail of the peers those of Tapal's one base map. */
export function withRepeated(rows) {
  const details = new Set(rows.map(({ detail }) => detail));
  return [...details].flatMap((detail) => {
    const own = rows.filter((row) => row.detail === detail);
    const isMissing = (row) =>
      isTapal(row.subject) && row.detail !== detail && !own.some((one) => isSame(one, row));
    return [...own, ...rows.filter(isMissing).map((row) => ({ ...row, detail }))];
  });
}

const isSame = (one, other) =>
  ["subject", "scenario", "device", "places"].every((key) => one[key] === other[key]);

/** Asks rows of one device, detail and number of places. */
export class Measured {
  constructor(rows, { device, detail = "10m", places = 3 }) {
    this.rows = rows.filter(
      (row) => row.device === device && row.detail === detail && row.places === places,
    );
  }

  /** The names of what was measured, in the order of their first rows. */
  get subjects() {
    return [...new Set(this.rows.map(({ subject }) => subject))];
  }

  get peers() {
    return this.subjects.filter(isPeer);
  }

  /** The middle of the runs of a page, and how far they are from it; `undefined` without any. */
  of(subject, scenario, read) {
    const results = this.rows.filter(
      (row) => row.subject === subject && row.scenario === scenario && row.result,
    );
    return middle(results.map(({ result }) => read(result)));
  }

  /** The peer with the least of something, as `{ name, value }`. */
  best(valueOf) {
    return this.peers
      .map((name) => ({ name, value: valueOf(name) }))
      .filter(({ value }) => Number.isFinite(value))
      .sort((one, other) => one.value - other.value)[0];
  }
}
