// What is measured of a page, by the names that options and rows have for it.
import { click } from "./click.mjs";
import { drawn, frames } from "./frames.mjs";
import { load, seen } from "./load.mjs";

const slowly = (measure) => (subject, job, site) =>
  measure(subject, { ...job, isSlow: true }, site);

export const SCENARIOS = {
  load,
  seen,
  slow: slowly(load),
  "slow-seen": slowly(seen),
  frames,
  drawn,
  click,
};
