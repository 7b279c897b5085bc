// What is measured, in which order.
import { SUBJECTS, canDo } from "./subjects.mjs";

/** What is counted, and not timed, comes out the same in each run. */
const COUNTED = "drawn";
const OWN_DETAIL = "10m";

/**
 * Each page once, and then all of them again; each run begins with another page.
 * @param chosen lists of `pages`, `scenarios`, `devices`, `details`, `places`, and `runs`
 */
export function* jobs({ pages, scenarios, devices, details, places, runs }) {
  const subjects = SUBJECTS.filter(
    ({ name }) => pages.includes("all") || pages.includes(name.split(",")[0]),
  );
  for (let run = 0; run < runs; run += 1) {
    for (const part of combinations({
      scenario: scenarios,
      device: devices,
      detail: details,
      places,
    })) {
      if (part.scenario === COUNTED && run > 0) continue;
      for (const [index] of subjects.entries()) {
        const subject = subjects[(index + run) % subjects.length];
        // Its one base map is measured beside the most detailed of the peers'.
        const isAgain = subject.isItsOwn && part.detail !== OWN_DETAIL;
        if (!isAgain && canDo(subject, part)) yield { run, ...part, subject };
      }
    }
  }
}

/** One value of each list, in all ways. */
function combinations(lists) {
  return Object.entries(lists).reduce(
    (all, [key, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
    [{}],
  );
}
