// MapLibre GL JS.
import { Map as MapLibre } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { COLORS, WIDTHS, data, drive, firstView, show } from "./common.js";

const { longitude, latitude, zoom } = firstView();
const map = new MapLibre({
  container: "map",
  center: [longitude, latitude],
  zoom,
  minZoom: -2,
  attributionControl: false,
  renderWorldCopies: false,
  dragRotate: false,
  transformConstrain: (center, at) => ({ center, zoom: at }),
  style: {
    version: 8,
    sources: {},
    layers: [{ id: "sea", type: "background", paint: { "background-color": COLORS.sea } }],
  },
});
const styled = new Promise((done) => map.once("style.load", done));

async function begin() {
  const { countries, border, places } = await data();
  await styled;
  const points = places.map(({ at }, index) => ({
    type: "Feature",
    properties: { index },
    geometry: { type: "Point", coordinates: at },
  }));
  map.addSource("countries", { type: "geojson", data: countries });
  map.addSource("border", { type: "geojson", data: border });
  map.addSource("places", {
    type: "geojson",
    data: { type: "FeatureCollection", features: points },
  });
  map.addLayer({
    id: "land",
    type: "fill",
    source: "countries",
    paint: { "fill-color": COLORS.land },
  });
  map.addLayer({
    id: "outline",
    type: "line",
    source: "countries",
    paint: { "line-color": COLORS.outline, "line-width": WIDTHS.outline },
  });
  map.addLayer({
    id: "border",
    type: "line",
    source: "border",
    layout: { "line-join": "round" },
    paint: { "line-color": COLORS.border, "line-width": WIDTHS.border },
  });
  map.addLayer({
    id: "places",
    type: "circle",
    source: "places",
    paint: {
      "circle-color": COLORS.place,
      "circle-radius": WIDTHS.place,
      "circle-stroke-color": COLORS.ring,
      "circle-stroke-width": WIDTHS.ring,
    },
  });
  map.on("click", "places", ({ features }) => show(features[0].properties.index));
  await new Promise((done) => map.once("idle", done));
}

drive({
  ready: begin(),
  jump(to) {
    map.jumpTo({ center: [to.longitude, to.latitude], zoom: to.zoom });
    map.redraw();
  },
  fly: (to) =>
    map.flyTo({
      center: [to.longitude, to.latitude],
      zoom: to.zoom,
      duration: 600,
      essential: true,
    }),
});
