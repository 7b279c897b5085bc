// OpenLayers.
import Feature from "ol/Feature.js";
import GeoJSON from "ol/format/GeoJSON.js";
import Point from "ol/geom/Point.js";
import VectorLayer from "ol/layer/Vector.js";
import Map from "ol/Map.js";
import "ol/ol.css";
import { fromLonLat } from "ol/proj.js";
import VectorSource from "ol/source/Vector.js";
import { Circle, Fill, Stroke, Style } from "ol/style.js";
import View from "ol/View.js";
import { COLORS, WIDTHS, data, drive, firstView, show } from "./common.js";

/** Metres a CSS pixel in a world of zoom 0, which is 512 CSS pixels wide. */
const WORLD = 2 * Math.PI * 6378137;
const resolution = (zoom) => WORLD / 512 / 2 ** zoom;
const center = ({ longitude, latitude }) => fromLonLat([longitude, latitude]);

const first = firstView();
const view = new View({
  center: center(first),
  resolution: resolution(first.zoom),
  minResolution: 0.1,
  maxResolution: WORLD / 128,
  multiWorld: true,
  enableRotation: false,
});
const map = new Map({ target: "map", view, controls: [], layers: [] });

async function begin() {
  const { countries, border, places } = await data();
  const format = new GeoJSON({ featureProjection: "EPSG:3857" });
  const layer = (features, style) =>
    new VectorLayer({ source: new VectorSource({ features, wrapX: false }), style });
  const outline = new Stroke({ color: COLORS.outline, width: WIDTHS.outline });
  const land = new Style({ fill: new Fill({ color: COLORS.land }), stroke: outline });
  map.addLayer(layer(format.readFeatures(countries), land));
  const line = new Style({ stroke: new Stroke({ color: COLORS.border, width: WIDTHS.border }) });
  map.addLayer(layer([new Feature(format.readGeometry(border))], line));
  const circle = new Circle({
    radius: WIDTHS.place + WIDTHS.ring / 2,
    fill: new Fill({ color: COLORS.place }),
    stroke: new Stroke({ color: COLORS.ring, width: WIDTHS.ring }),
  });
  const points = places.map(
    ({ at }, index) => new Feature({ index, geometry: new Point(fromLonLat(at)) }),
  );
  const markers = layer(points, new Style({ image: circle }));
  map.addLayer(markers);
  map.on("click", ({ pixel }) => {
    const options = { layerFilter: (one) => one === markers, hitTolerance: 2 };
    map.forEachFeatureAtPixel(pixel, (found) => show(found.get("index")) ?? true, options);
  });
  await new Promise((done) => map.once("rendercomplete", done));
}

drive({
  ready: begin(),
  jump(to) {
    view.setCenter(center(to));
    view.setResolution(resolution(to.zoom));
    map.renderSync();
  },
  fly: (to) => view.animate({ center: center(to), resolution: resolution(to.zoom), duration: 600 }),
});
