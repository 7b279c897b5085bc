// d3-geo on a canvas: each country is projected once, and its path transformed from then on.
import { geoArea, geoMercator, geoPath } from "d3-geo";
import { interpolateZoom } from "d3-interpolate";
import { select } from "d3-selection";
import "d3-transition";
import { zoom as zoomBehaviour, zoomIdentity } from "d3-zoom";
import { COLORS, WIDTHS, data, drive, firstView, show } from "./common.js";

const [width, height] = [innerWidth, innerHeight];
const canvas = document.createElement("canvas");
canvas.width = width * devicePixelRatio;
canvas.height = height * devicePixelRatio;
canvas.style.cssText = `display:block;width:${width}px;height:${height}px;touch-action:none`;
document.getElementById("map").append(canvas);
const context = canvas.getContext("2d");

const first = firstView();
const projection = geoMercator()
  .scale((512 * 2 ** first.zoom) / (2 * Math.PI))
  .center([first.longitude, first.latitude])
  .translate([width / 2, height / 2])
  .precision(0);
let shown = zoomIdentity;
let countries = [];
let border;
let markers = [];

function draw() {
  const { k, x, y } = shown;
  const ratio = devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = COLORS.sea;
  context.fillRect(0, 0, width, height);
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
  Object.assign(context, {
    lineJoin: "round",
    fillStyle: COLORS.land,
    strokeStyle: COLORS.outline,
    lineWidth: WIDTHS.outline / k,
  });
  const [left, top] = shown.invert([0, 0]);
  const [right, bottom] = shown.invert([width, height]);
  for (const { path, bounds } of countries) {
    const [[west, north], [east, south]] = bounds;
    if (east < left || west > right || south < top || north > bottom) continue;
    context.fill(path);
    context.stroke(path);
  }
  Object.assign(context, { strokeStyle: COLORS.border, lineWidth: WIDTHS.border / k });
  context.stroke(border.path);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  Object.assign(context, {
    fillStyle: COLORS.place,
    strokeStyle: COLORS.ring,
    lineWidth: WIDTHS.ring,
  });
  for (const marker of markers) {
    const [atX, atY] = shown.apply(marker);
    if (atX < -10 || atY < -10 || atX > width + 10 || atY > height + 10) continue;
    context.beginPath();
    context.arc(atX, atY, WIDTHS.place + WIDTHS.ring / 2, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

let requested = false;
const behaviour = zoomBehaviour()
  .scaleExtent([0.05, 5000])
  .interpolate(interpolateZoom)
  .on("zoom", ({ transform }) => {
    shown = transform;
    if (requested || !border) return;
    requested = true;
    requestAnimationFrame(() => {
      requested = false;
      draw();
    });
  });
const selection = select(canvas).call(behaviour);
selection.on("click", ({ offsetX, offsetY }) => {
  const near = markers.map((marker) => {
    const [x, y] = shown.apply(marker);
    return Math.hypot(x - offsetX, y - offsetY);
  });
  const nearest = near.indexOf(Math.min(...near));
  if (near[nearest] < WIDTHS.place + WIDTHS.ring) show(nearest);
});

/** The transform of a camera, on the first view's pixels. */
function transformOf(to) {
  const scale = 2 ** (to.zoom - first.zoom);
  const [x, y] = projection([to.longitude, to.latitude]);
  return zoomIdentity.translate(width / 2 - x * scale, height / 2 - y * scale).scale(scale);
}

/** Areas as they are on a sphere: a ring that runs the other way is all but what it encloses. */
function turned(areas) {
  const isAround = (coordinates) => geoArea({ type: "Polygon", coordinates }) > 2 * Math.PI;
  const turn = (rings) => (isAround(rings) ? rings.map((ring) => [...ring].reverse()) : rings);
  for (const { geometry } of areas.features) {
    if (geometry?.type === "MultiPolygon") geometry.coordinates = geometry.coordinates.map(turn);
    else if (geometry) geometry.coordinates = turn(geometry.coordinates);
  }
  return areas;
}

async function begin() {
  const loaded = await data({ onSphere: true });
  const outline = geoPath(projection);
  const prepare = (shape) => ({ path: new Path2D(outline(shape)), bounds: outline.bounds(shape) });
  countries = turned(loaded.countries).features.map(prepare);
  border = prepare(loaded.border);
  markers = loaded.places.map(({ at }) => projection(at));
  draw();
}

drive({
  ready: begin(),
  jump(to) {
    shown = transformOf(to);
    // What the behaviour keeps itself.
    canvas.__zoom = shown;
    draw();
  },
  fly: (to) => selection.transition().duration(600).call(behaviour.transform, transformOf(to)),
});
