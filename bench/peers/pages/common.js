// What all pages of peers share: the data, the colours, the first view, the panel with a place's
// text, and what the bench drives them by.
import { feature, mesh } from "topojson-client";

export const COLORS = {
  sea: "#d6e4ea",
  land: "#f2f2ee",
  outline: "#a9aab0",
  border: "#b0124a",
  place: "#151c22",
  ring: "#ffffff",
};
export const WIDTHS = { outline: 0.8, border: 3, place: 8, ring: 2 };

/** The first view, in degrees: west, south, east, north. */
const REGION = [15, 35, 180, 82];
/** The two countries whose border is drawn, by their ISO 3166 numbers. */
const NEIGHBOURS = new Set(["398", "643"]);

/** The last of the places, which all pages have. */
const SITES = 3;

const query = new URLSearchParams(location.search);
const load = async (path) => (await fetch(`../data/${path}.json`)).json();
// Asked for before the library has run.
const topology = load(`countries-${query.get("detail")}`);
const placeList = load(`places-${query.get("places")}`);

/** How far down a latitude lies on the Mercator square, 0 to 1. */
export const down = (latitude) =>
  0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
const latitudeOf = (share) => (Math.atan(Math.sinh((0.5 - share) * 2 * Math.PI)) * 180) / Math.PI;

/** The view that the region fills: a world of zoom 0 is 512 CSS pixels wide. */
export function firstView() {
  const [west, south, east, north] = REGION;
  const [top, bottom] = [down(north), down(south)];
  const zoom = Math.log2(
    Math.min(innerWidth / ((512 * (east - west)) / 360), innerHeight / (512 * (bottom - top))),
  );
  return { longitude: (west + east) / 2, latitude: latitudeOf((top + bottom) / 2), zoom };
}

/** Countries and border as GeoJSON, and the places. */
export async function data({ onSphere = false } = {}) {
  const world = await topology;
  const { countries } = world.objects;
  const areas = feature(world, countries);
  const border = mesh(
    world,
    countries,
    (one, other) => one !== other && NEIGHBOURS.has(one.id) && NEIGHBOURS.has(other.id),
  );
  places = await placeList;
  return { countries: onSphere ? areas : unrolled(areas), border, places };
}

/**
 * Rings whose longitudes run on beyond 180 degrees, as planar maps need them; one around a pole is
 * closed along the map's edge.
 */
function unrolled(areas) {
  const unroll = (ring) => {
    let turns = 0;
    const whole = ring.map(([x, y], index) => {
      const step = index ? x - ring[index - 1][0] : 0;
      if (Math.abs(step) > 180) turns -= Math.sign(step) * 360;
      return [x + turns, y];
    });
    // A ring that begins at 180 degrees west may run on to the west of that, a world away.
    const away = 360 * Math.round(middle(whole) / 360);
    const open = whole.map(([x, y]) => [x - away, y]);
    const [first, last] = [open[0], open.at(-1)];
    if (Math.abs(first[0] - last[0]) < 1) return open;
    const edge = Math.sign(first[1]) * 85.05;
    return [...open, [last[0], edge], [first[0], edge], first];
  };
  for (const { geometry } of areas.features) {
    if (geometry?.type === "Polygon") geometry.coordinates = geometry.coordinates.map(unroll);
    else if (geometry)
      geometry.coordinates = geometry.coordinates.map((rings) => rings.map(unroll));
  }
  return areas;
}

/** The longitude half way between a ring's westernmost and easternmost. */
function middle(ring) {
  let [west, east] = [Infinity, -Infinity];
  for (const [x] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
  }
  return (west + east) / 2;
}

let places = [];
/** Shows a place's text. */
export function show(index) {
  const panel = document.getElementById("panel");
  const { name, text } = places[index];
  panel.replaceChildren(
    Object.assign(document.createElement("h2"), { textContent: name }),
    Object.assign(document.createElement("p"), { textContent: text }),
  );
  panel.hidden = false;
}

/** What the bench drives a page by. `ready` resolves when all is drawn and a click is answered. */
export function drive({ ready, jump, fly }) {
  let stopped = -1;
  window.subject = {
    ready,
    jump,
    fly,
    // The next of the sites: its text is shown, and the map flies to it.
    stop() {
      stopped = (stopped + 1) % SITES;
      const index = places.length - SITES + stopped;
      const [longitude, latitude] = places[index].at;
      show(index);
      fly({ longitude, latitude, zoom: 5 });
    },
    // Where a place is in the window, for a camera that the bench has set.
    pixel({ longitude, latitude }, camera) {
      const scale = 512 * 2 ** camera.zoom;
      return [
        innerWidth / 2 + ((longitude - camera.longitude) / 360) * scale,
        innerHeight / 2 + (down(latitude) - down(camera.latitude)) * scale,
      ];
    },
  };
}
