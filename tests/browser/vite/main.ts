// An editor's own page: a map of a story from another site, a button that opens a place of it, and what is open. Its types are
// checked, too: all that tapal.d.ts tells of the element is used here.
import "tapal-map";
import type { TapalErrorReason, TapalFrameRequest, TapalMapElement } from "tapal-map";

declare global {
  interface Window {
    /** What the map told, for the test. */
    told: string[];
  }
}

window.told = [];
const open = document.querySelector<HTMLElement>("#open")!;
const map: TapalMapElement = document.createElement("tapal-map");
for (const [name, value] of Object.entries({
  src: new URLSearchParams(location.search).get("src")!,
  lang: "en",
  height: "500",
})) {
  map.setAttribute(name, value);
}

map.addEventListener("tapal-ready", ({ detail: { story } }) => {
  window.told.push(
    `ready: ${story.title}, ${story.language}, ${story.places.map(({ id, name }) => `${id} ${name}`).join(", ")}`,
  );
});
// It bubbles.
document.addEventListener("tapal-select", ({ detail: { place } }) => {
  window.told.push(`select: ${place}`);
  open.textContent = place ?? "all places";
});
map.addEventListener("tapal-move", ({ detail: { lon, lat, zoom } }) => {
  window.told.push(`move: ${[lon, lat, zoom].map(Math.round).join(", ")}`);
});
map.addEventListener("tapal-error", ({ detail: { reason, message } }) => {
  const known: TapalErrorReason = reason;
  window.told.push(`error: ${known}: ${message}`);
});

document.querySelector("button")!.addEventListener("click", () => {
  const third = map.story?.places[2]?.id;
  if (third !== undefined && map.select(third))
    map.flyTo({ lon: 63, lat: 46, zoom: map.camera?.zoom ?? 5 });
});
document.querySelector("h1")!.addEventListener("click", () => map.fit());
document.body.append(map);

/** What a page asks a map in a frame for. */
export const ask = (frame: HTMLIFrameElement, request: TapalFrameRequest) =>
  frame.contentWindow?.postMessage(request, "*");
