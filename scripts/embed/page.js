// A compact page, as those around it see it: the element of a host's page, and the frame that it is in.
//
// What this does: reads what the page says of itself (its place, its language, its view stand in `data-address`, in the form
// of a query and a fragment), asks it for what a reader could do, and tells of changes. What it does not: talk to anyone.

/** What the page shows: `{ place, lang, camera }`, each undefined where it says nothing of it. */
export function said(page) {
  const [query, place] = split(page);
  const [lat, lon, zoom] = (query.get("at") ?? "").split(",").map(Number);
  return {
    place: place && decodeURIComponent(place),
    lang: query.get("lang") ?? undefined,
    camera: zoom === undefined ? undefined : { lon, lat, zoom },
  };
}

function split(page) {
  const [query, place] = (page.dataset.address ?? "").split("#");
  return [new URLSearchParams(query), place || undefined];
}

/** The address of a page with this place, language, view and these layers off; what is undefined is left out. */
export function address({ place, lang, camera, off }) {
  const parts = [lang && `lang=${lang}`, camera && `at=${[camera.lat, camera.lon, camera.zoom]}`, off?.length && `off=${off}`];
  const query = parts.filter(Boolean).join("&");
  return (query && `?${query}`) + (place ? `#${encodeURIComponent(place)}` : "");
}

/** Asks the page for another place, language or view, or other layers; what is not named stays. */
export function ask(page, change) {
  const { camera, ...now } = said(page);
  const asked = { off: split(page)[0].get("off")?.split(","), ...now, ...change };
  page.dataset.address = address(asked);
  page.dispatchEvent(new Event("popstate"));
  // Where it is looked at from is said when it has come to rest.
  page.dataset.address = address({ ...asked, camera });
}

/** Asks for the view that shows all places. */
export const fit = (page) => page.querySelector("[data-zoom=home]")?.click();

/** True for a place of the story. */
export const hasPlace = (page, id) => Boolean(page.querySelector(`[data-place="${CSS.escape(id)}"]`));

/** True for a view that the map can show: degrees, and a zoom as the field counts it. */
export const isView = (view) => [["lon", 180], ["lat", 90], ["zoom", 25]]
  .every(([name, most]) => typeof view?.[name] === "number" && Math.abs(view[name]) <= most);

/**
 * Tells of the page: `ready()`, `select(place)`, `move(camera)` and `error(reason, message)`. Gives what ends it.
 * Before it is ready nothing is told of place and view.
 */
export function watch(page, told) {
  let state = "loading";
  let before;
  const look = () => {
    const map = page.querySelector("[data-map]");
    const now = map?.dataset.state ?? state;
    if (now !== state) {
      state = now;
      if (now === "ready" && !before) {
        before = { place: said(page).place };
        told.ready();
      }
      if (now === "failed") told.error(reason(map), page.querySelector("[data-message]")?.textContent ?? "");
    }
    if (!before) return;
    const { place, camera } = said(page);
    if (place !== before.place) told.select(place ?? null);
    if (camera && String(Object.values(camera)) !== before.view) told.move(camera);
    before = { place, view: camera ? String(Object.values(camera)) : before.view };
  };
  const observer = new MutationObserver(look);
  observer.observe(page, { subtree: true, childList: true, attributeFilter: ["data-address", "data-state", "hidden"] });
  return () => observer.disconnect();
}

/** Why there is no map: the program says so itself, without the live map it is the story. */
const reason = (map) => map.dataset.reason ?? (map.querySelector(".surface") ? "map" : "story");

/** Does what the page's program leaves to those around it: fills the screen, and hears that fonts have come or the window changed. */
export function serve(page, { signal } = {}) {
  page.toggleAttribute("data-can-fill", document.fullscreenEnabled);
  page.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-full]")) return;
    // A browser may refuse, and says so to nobody else.
    (page.matches(":fullscreen") ? document.exitFullscreen() : page.requestFullscreen()).catch(() => {});
  }, { signal });
  const tell = () => page.dispatchEvent(new Event("resize"));
  addEventListener("resize", tell, { signal });
  document.fonts.addEventListener("loadingdone", tell, { signal });
}
