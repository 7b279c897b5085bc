// Leaflet, on its canvas or in SVG.
import * as L from "leaflet/dist/leaflet-src.esm.js";
import "leaflet/dist/leaflet.css";
import { COLORS, WIDTHS, data, drive, firstView, show } from "./common.js";

const inSvg = new URLSearchParams(location.search).get("painter") === "svg";
const { longitude, latitude, zoom } = firstView();
// A world of zoom 0 is 256 CSS pixels wide there.
const map = L.map("map", {
  center: [latitude, longitude],
  zoom: zoom + 1,
  zoomSnap: 0,
  zoomControl: false,
  attributionControl: false,
  renderer: inSvg ? L.svg() : L.canvas(),
});

async function begin() {
  const { countries, border, places } = await data();
  L.geoJSON(countries, {
    interactive: false,
    style: {
      color: COLORS.outline,
      weight: WIDTHS.outline,
      opacity: 1,
      fillColor: COLORS.land,
      fillOpacity: 1,
    },
  }).addTo(map);
  L.geoJSON(border, {
    interactive: false,
    style: { color: COLORS.border, weight: WIDTHS.border, opacity: 1 },
  }).addTo(map);
  for (const [index, { at }] of places.entries()) {
    const circle = L.circleMarker([at[1], at[0]], {
      radius: WIDTHS.place + WIDTHS.ring / 2,
      color: COLORS.ring,
      weight: WIDTHS.ring,
      opacity: 1,
      fillColor: COLORS.place,
      fillOpacity: 1,
    });
    circle.on("click", () => show(index)).addTo(map);
  }
  // Its canvas draws in frames of its own.
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((done) => {
      requestAnimationFrame(done);
    });
  }
}

drive({
  ready: begin(),
  jump: (to) => map.setView([to.latitude, to.longitude], to.zoom + 1, { animate: false }),
  fly: (to) => map.flyTo([to.latitude, to.longitude], to.zoom + 1, { duration: 0.6 }),
});
