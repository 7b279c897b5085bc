// @ts-check
// The grammar of a page's address, as `?lang=ru&at=49.3000,68.1000,4.25&off=towns,rivers#border`:
// the language, the view, the layers that are off and the open place. It is that of
// `src/address.rs`; both are tested against `tests/fixtures/addresses.json`.

/** @typedef {{ lon: number, lat: number, zoom: number }} Camera */

/**
 * @typedef {object} Address
 * @property {string} [lang]
 * @property {Camera} [camera]
 * @property {string[]} off the layers that are off
 * @property {string} [place]
 * @property {string[]} others parts of the query that are the host's own, as they stood there
 * @property {string} fragment a fragment that is no place, as it stood there
 */

/**
 * Reads a query and a fragment. Of our own parts, those that make no sense are left out, and the
 * first counts where one stands twice.
 * @param {string} address
 * @returns {Address}
 */
export function readAddress(address) {
  const [, search = "", hash = ""] = address.match(/^\??([^#]*)#?(.*)$/s) ?? [];
  /** @type {Record<string, string | undefined>} */
  const own = {};
  const others = [];
  for (const part of search.split("&").filter(Boolean)) {
    const [, key, value = ""] = part.match(/^(lang|at|off)(?:=(.*))?$/s) ?? [];
    if (key) own[key] ??= decoded(value.replaceAll("+", " "));
    else others.push(part);
  }
  const { lang, at, off } = own;
  const place = decoded(hash);
  return {
    lang: isTag(lang) ? lang : undefined,
    camera: readCamera(at),
    off: off?.split(",").filter(Boolean) ?? [],
    others,
    ...(isPlace(place) ? { place, fragment: "" } : { fragment: hash }),
  };
}

/**
 * A query without parts of these names; the others as they stand there.
 * @param {string} search
 * @param {...string} names
 */
export function queryWithout(search, ...names) {
  const parts = search.replace(/^\?/, "").split("&");
  const others = parts.filter((part) => part && !names.includes(part.replace(/=.*/s, "")));
  return others.length ? `?${others.join("&")}` : "";
}

/**
 * Writes a query and a fragment; what cannot be written is left out.
 * @param {Partial<Address>} address
 */
export function writeAddress({ lang, camera, off = [], place, others = [], fragment = "" }) {
  const ids = off.filter((id) => id && !id.includes(","));
  const query = [
    isTag(lang) && `lang=${lang}`,
    isView(camera) && `at=${fixed(camera.lat, 4)},${fixed(camera.lon, 4)},${fixed(camera.zoom, 2)}`,
    ids.length && `off=${ids.map(encoded)}`,
    ...others,
  ]
    .filter(Boolean)
    .join("&");
  const hash = isPlace(place) ? encoded(place) : fragment;
  return (query && `?${query}`) + (hash && `#${hash}`);
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * All but letters, digits and `-._~` in percent-encoding, as RFC 3986 has it.
 * @param {string} text
 */
const encoded = (text) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * @param {string | undefined} tag
 * @returns {tag is string}
 */
const isTag = (tag) => /^[a-z\d-]{2,35}$/i.test(tag ?? "");

/**
 * Some hosts hand over a secret as `#?secret=…`.
 * @param {string | undefined} id
 * @returns {id is string}
 */
const isPlace = (id) => /^[^?]/.test(id ?? "");

/**
 * True for a view that can be looked at somewhere; the camera's own limits are narrower.
 * @param {any} view
 * @param {number} [east] the most degrees of longitude
 * @returns {view is Camera}
 */
export const isView = (view, east = 540) =>
  Object.entries({ lat: 90, lon: east, zoom: 25 }).every(
    ([name, most]) => typeof view?.[name] === "number" && Math.abs(view[name]) <= most,
  );

const NUMBER = String.raw`\s*(-?\d{1,4}(?:\.\d*)?)\s*`;
/** `lat,lon,zoom`, in the order in which people write coordinates. */
const VIEW = new RegExp(`^${[NUMBER, NUMBER, NUMBER]}$`);

/**
 * @param {string} [text]
 * @returns {Camera | undefined}
 */
function readCamera(text) {
  const [lat, lon, zoom] = text?.match(VIEW)?.slice(1).map(Number) ?? [];
  const camera = { lon, lat, zoom };
  return isView(camera) ? camera : undefined;
}

/** @param {number} number @param {number} places */
const fixed = (number, places) => number.toFixed(places).replace(/^-(?=[0.]+$)/, "");
