// @ts-check
// What an editor puts into a page of their own: the code of a frame, the code of an element, a
// link. Every part of what was chosen is escaped for where it stands.

import { writeAddress } from "../address.js";
import { INITIAL_HEIGHT } from "../map_height.js";
import { escapeMarkup } from "../markup.js";

/**
 * @typedef {object} Choice what was chosen
 * @property {string} base the site's folder, absolute, ends with a slash
 * @property {string} first the language that is in that folder itself
 * @property {string} lang
 * @property {string} title the headline in it
 * @property {string} place empty for none
 * @property {string} theme empty for the host's
 * @property {string[]} layers all there are
 * @property {string[]} off those of them that are off
 * @property {number} [width] in CSS pixels, or as wide as the host's column
 * @property {number} [height] in CSS pixels, or as high as the page within wants
 */

/**
 * An element with what was written to stand in it; undefined attributes are left out.
 * @param {string} tag
 * @param {Record<string, string | number | undefined>} attributes
 * @param {string} [within]
 */
function written(tag, attributes, within = "") {
  const set = Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
    .map(({ name, value }) => `${name}="${escapeMarkup(String(value))}"`);
  return `<${[tag, ...set].join(" ")}>${within}</${tag}>`;
}

/**
 * The address of a page with all that was chosen, in a folder beside the whole page.
 * @param {Choice} choice
 * @param {string} folder
 * @param {string[]} [others] parts of the query besides
 */
function address({ base, first, lang, place, theme, off }, folder, others) {
  const page = base + (lang === first ? "" : `${lang}/`) + folder;
  const rest = writeAddress({ off, place, others });
  return page + (theme ? `?theme=${theme}${rest.replace(/^\?/, "&")}` : rest);
}

/**
 * The address of the whole page.
 * @param {Choice} choice
 */
export const wholeAddress = (choice) => address(choice, "");

/**
 * The address of the compact page, which frames show. Unless it is told that no place is open, it
 * begins with the first.
 * @param {Choice} choice
 */
export const compactAddress = (choice) => address(choice, "embed/", choice.place ? [] : ["place="]);

/**
 * The module that defines the element, and gives frames their height.
 * @param {Choice} choice
 */
const scriptCode = ({ base }) => written("script", { type: "module", src: `${base}embed.js` });

/**
 * A frame, and where it is to have its height by itself the line that gives it. Without that line
 * it is a frame of a fixed height. `frameborder`, since a host's policy may allow no styles; only
 * a frame of a fixed width needs one, where a column is narrower.
 * @param {Choice} choice
 */
export function frameCode(choice) {
  const { title, width, height } = choice;
  const code = written("iframe", {
    src: compactAddress(choice),
    title,
    width: width ?? "100%",
    height: height ?? INITIAL_HEIGHT,
    frameborder: 0,
    style: width && "max-width:100%",
    loading: "lazy",
    allow: "fullscreen; clipboard-write",
  });
  return height ? code : `${code}\n${scriptCode(choice)}`;
}

/**
 * An element, which holds a link for where it cannot be shown. It is as wide as its column unless
 * a style says otherwise.
 * @param {Choice} choice
 */
export function elementCode(choice) {
  const { base, lang, title, place, theme, layers, off, width, height } = choice;
  const on = layers.filter((layer) => !off.includes(layer));
  const map = {
    src: base,
    place,
    lang,
    theme: theme || undefined,
    layers: off.length ? on.join(" ") || "none" : undefined,
    height,
    style: width && `width:${width}px;max-width:100%`,
  };
  const within = written("a", { href: wholeAddress(choice) }, escapeMarkup(title));
  return `${scriptCode(choice)}\n${written("tapal-map", map, within)}`;
}
