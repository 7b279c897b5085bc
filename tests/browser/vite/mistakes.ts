// What the types have to refuse: each line that ends with "wrong", and no other.
import "tapal-map";
import type { TapalFrameRequest, TapalMapAttributes } from "tapal-map";

const map = document.querySelector("tapal-map")!;
map.select(2); // wrong
map.flyTo({ lon: 63, lat: 46 }); // wrong
map.fly({ lon: 63, lat: 46, zoom: 5 }); // wrong
map.camera = undefined; // wrong
map.story.title; // wrong
map.addEventListener("tapal-select", ({ detail }) => detail.place.length); // wrong
map.addEventListener("tapal-error", ({ detail }) => detail.reason === "weather"); // wrong
map.addEventListener("tapal-ready", ({ detail }) => detail.story.places[0]?.quote); // wrong
export const attributes: TapalMapAttributes = { theme: "blue" }; // wrong
export const request: TapalFrameRequest = { tapal: "select", place: null }; // wrong
map.select("baikonur");
