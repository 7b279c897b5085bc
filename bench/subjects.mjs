// The pages that are measured: Tapal's, the peers', and one with nothing on it but a blank canvas.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, ROOT } from "../tests/browser/paths.mjs";

const built = (name) => join(ROOT, "target/bench", name);
/** Tapal's sites by the number of their places: the published story's, and those made for this. */
const SITES = { 3: "/tapal/en/", 1000: "/tapal-1000/", 10000: "/tapal-10000/" };

/** The folders that the bench's server serves, by the first part of their path. */
export const folders = Object.fromEntries(
  [
    ["tapal", DIST],
    ["tapal-3", built("tapal-3/site")],
    ["tapal-1000", built("tapal-1000/site")],
    ["tapal-10000", built("tapal-10000/site")],
    ["tapal-dense", built("tapal-dense/site")],
    ["peers", built("peers")],
  ].filter(([, folder]) => existsSync(folder)),
);

const peer = (name, folder, painter = "") => ({
  name,
  map: "#map",
  panel: "#panel",
  text: (place) => place.name,
  path: ({ detail, places }) =>
    `/peers/${folder}/?detail=${detail}&places=${places}&painter=${painter}`,
});
const hooks = readFileSync(join(import.meta.dirname, "measure/tapal.js"), "utf8");
const tapal = (name, map, more = {}) => ({
  name,
  hasText: true,
  map: "#tapal-map",
  panel: "[data-place][aria-current=true], [data-card]",
  text: ({ name: of }) => of,
  path: ({ places }) => SITES[places],
  script: `window.benchMap = "${map}";\n${hooks}`,
  // One base map, whatever detail the peers have.
  isItsOwn: true,
  ...more,
});

export const TAPAL = "tapal";
export const WIDE = "tapal, whole window";
/** A story of three places as the peers have them, and the same on ground with more vertices. */
export const FEW = "tapal, three places";
export const DENSE = "tapal, more vertices";
export const BLANK = "blank canvas";
export const SUBJECTS = [
  tapal(TAPAL, "page"),
  // The picture in its HTML is made for the page, and shows another part of the world so.
  tapal(WIDE, "window", { scenarios: ["load", "slow", "frames", "drawn", "click"] }),
  tapal(FEW, "page", { path: () => "/tapal-3/", scenarios: ["frames", "drawn"] }),
  tapal(DENSE, "page", { path: () => "/tapal-dense/", scenarios: ["frames", "drawn"] }),
  peer("ol", "openlayers"),
  peer("d3, paths kept", "d3"),
  peer("leaflet, canvas", "leaflet"),
  peer("leaflet, SVG", "leaflet", "svg"),
  peer("maplibre", "maplibre"),
  { ...peer(BLANK, "blank"), scenarios: ["load", "slow", "frames", "drawn"] },
];

export const isPeer = (name) => ![TAPAL, WIDE, FEW, DENSE, BLANK].includes(name);

/** Whether a page can do what is asked of it. */
export function canDo({ name, isItsOwn, scenarios, path }, { scenario, device, places }) {
  if (scenarios && !scenarios.includes(scenario)) return false;
  // On a phone the page's map is over all of the window, and its texts lie over that.
  if (name === WIDE && device === "phone") return false;
  if ([FEW, DENSE].includes(name) && places !== 3) return false;
  return !isItsOwn || path({ places }).split("/")[1] in folders;
}
