// What an editor puts into a page of their own: the code of a frame, the code of an element, a link.
//
// What this does: writes these texts from what was chosen, every part of them escaped for where it stands. What it does not: know
// the page or the dialog.
//
// What was chosen: `base` (the site's folder, absolute, ends with a slash), `first` (the language that is in that folder itself),
// `lang`, `title` (the headline in it), `place` and `theme` (empty for none), `layers` (all there are), `off` (those of them that
// are off), `width` and `height` in CSS pixels (undefined: as wide as the host's column, as high as the page within wants).

/** How high a map is until it says so itself. */
export const HEIGHT = 420;

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands between tags or in an attribute. */
const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** An element with what was written to stand in it; attributes without a value are left out. */
function written(tag, attributes, within = "") {
  const set = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== "");
  return `<${[tag, ...set.map(([name, value]) => `${name}="${escaped(value)}"`)].join(" ")}>${within}</${tag}>`;
}

/** The address of a page with all that was chosen, in a folder beside the whole page. */
function address({ base, first, lang, place, theme, off }, folder) {
  const parts = [theme && `theme=${theme}`, off.length && `off=${off.map(encodeURIComponent)}`].filter(Boolean);
  const query = parts.length ? `?${parts.join("&")}` : "";
  return base + (lang === first ? "" : `${lang}/`) + folder + query + (place && `#${encodeURIComponent(place)}`);
}

/** The whole page. */
export const link = (chosen) => address(chosen, "");

/** The compact page, which frames show. */
export const framed = (chosen) => address(chosen, "embed/");

/** The module that defines the element, and gives frames their height. */
const script = ({ base }) => written("script", { type: "module", src: `${base}embed.js` });

/**
 * A frame, and where it is to have its height by itself the line that gives it. Without that line it is a frame of a fixed height.
 * `frameborder`, since a host's policy may allow no styles; only a frame of a fixed width needs one, where a column is narrower.
 */
export function frame(chosen) {
  const { title, width, height } = chosen;
  const code = written("iframe", {
    src: framed(chosen), title, width: width ?? "100%", height: height ?? HEIGHT, frameborder: 0,
    style: width && "max-width:100%", loading: "lazy", allow: "fullscreen; clipboard-write",
  });
  return height ? code : `${code}\n${script(chosen)}`;
}

/** An element, which holds a link for where it cannot be shown. It is as wide as its column unless a style says otherwise. */
export function element(chosen) {
  const { base, lang, title, place, theme, layers, off, width, height } = chosen;
  const on = layers.filter((layer) => !off.includes(layer));
  const map = {
    src: base, place, lang, theme, layers: off.length ? on.join(" ") || "none" : "", height,
    style: width && `width:${width}px;max-width:100%`,
  };
  return `${script(chosen)}\n${written("tapal-map", map, written("a", { href: link(chosen) }, escaped(title)))}`;
}
