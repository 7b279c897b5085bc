// The compact page in its frame: what it says to the host's page, and what that may ask.
//
// What this does: tells the height that the page wants, in every dialect that hosts speak, and what a reader does; keeps place and
// language in the frame's own address without a step of the host's history; says so when the page's program cannot be had.
// What it does not: anything that a reader could not do. It is a script of its own kind, not a module: those need a header that a
// host may not send to a frame without an origin.

import { address, ask, fit, hasPlace, isView, said, serve, watch } from "../embed/page.js";
import { follow } from "../embed/height.js";
import { dialects } from "./dialects.js";

const page = document.getElementById("tapal");
const host = self === parent ? undefined : parent;
/** What a host has put into the address behind `#?` is its own, and stays. */
const own = location.hash.startsWith("#?") ? location.hash : "";

/** Takes what the frame's address asks for. */
function begin() {
  const asked = new URLSearchParams(location.search);
  const [lat, lon, zoom] = (asked.get("at") ?? "").split(",").map(Number);
  const camera = { lon, lat, zoom };
  page.dataset.address = address({
    place: own ? "" : placeOf(location.hash), lang: asked.get("lang"), off: asked.get("off")?.split(","),
    camera: isView(camera) ? camera : undefined,
  });
}

function placeOf(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

/** Writes place and language into the frame's address, in place of what stood there: it opens so again when the reader comes back. */
function remember() {
  const kept = location.search.slice(1).split("&").filter((part) => part && !/^(lang|at)=/.test(part));
  const { lang, place } = said(page);
  const query = [...kept, lang && `lang=${lang}`].filter(Boolean).join("&");
  try {
    history.replaceState(history.state, "", location.pathname + (query && `?${query}`) + (own || (place ? `#${encodeURIComponent(place)}` : "")));
  } catch {
    // Some browsers let nothing be written very often: the next change is.
  }
}

/** What the host's page asks for, the last of it in each frame: it may ask as often as it likes. */
let asked;

function hear(data) {
  if (!asked) requestAnimationFrame(() => { asked = asked(); });
  asked = () => answer(data);
}

function answer({ tapal, place, ...view }) {
  if (page.querySelector("[data-map]")?.dataset.state !== "ready") return;
  if (tapal === "fit") fit(page);
  else if (tapal === "select" && hasPlace(page, place)) ask(page, { place });
  else if (tapal === "fly" && isView(view)) ask(page, { camera: view });
}

const isAsked = (data) => typeof data === "object" && data !== null
  && (data.tapal === "fit" || data.tapal === "fly" || (data.tapal === "select" && typeof data.place === "string" && data.place.length < 200));

begin();
serve(page);
new MutationObserver(remember).observe(page, { attributeFilter: ["data-address"] });
// The page's own module, or its glue, may not come; what says so otherwise is in it.
addEventListener("error", ({ target }) => {
  if (!target?.dataset?.wasm) return;
  const [map, message] = ["[data-map]", "[data-message]"].map((part) => page.querySelector(part));
  Object.assign(map.dataset, { state: "failed", reason: "program" });
  message.textContent = message.dataset.failed;
  message.hidden = false;
}, { capture: true });

// In a window of its own it is laid out by its height, too, which nobody hears there.
if (!host) follow(page, () => {});
else {
  const tell = (what, told) => host.postMessage({ tapal: what, ...told }, "*");
  const speak = dialects(host);
  follow(page, (height) => {
    speak.tell(height);
    tell("height", { height });
  });
  watch(page, {
    ready: () => tell("ready"),
    select: (place) => tell("select", { place }),
    move: (camera) => tell("move", camera),
    error: (reason, message) => tell("error", { reason, message }),
  });
  addEventListener("message", ({ source, data }) => {
    if (source !== host) return;
    if (isAsked(data)) hear(data);
    else speak.hear(data);
  });
  page.addEventListener("click", (event) => speak.follow(event));
}
