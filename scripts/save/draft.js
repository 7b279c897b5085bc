// @ts-check
// A picture's draft: copies of the map's markers, scale and legend, laid out by the page's own
// styles in the picture's size. The map puts them where they belong, and the picture takes them
// from there; the page itself stays as it is.

import { element, findAll, required } from "../dom.js";

/**
 * Has something done with a draft, which is in the page as long as that takes, and never seen.
 * @template Result
 * @param {{ width: number, height: number, isOwnSize: boolean }} map its size in the picture, and
 *   whether it is another than the page's
 * @param {(draft: HTMLElement) => Result} act
 */
export function withDraft({ width, height, isOwnSize }, act) {
  const parts = [".surface .markers", ".map-foot", ".signs"];
  const copies = parts.map((selector) => required(selector).cloneNode(true));
  copies.at(-1)?.appendChild(layerSigns());
  const draft = element(
    "div",
    { class: "draft", "data-draft": "", "data-own-size": isOwnSize ? "" : undefined },
    ...copies,
  );
  Object.assign(draft.style, { width: `${width}px`, height: `${height}px` });
  required("[data-map]").append(draft);
  try {
    return act(draft);
  } finally {
    draft.remove();
  }
}

/** The signs of the story's layers that are on, which in the legend stand beside their switches. */
function layerSigns() {
  const signs = document.createDocumentFragment();
  for (const layer of findAll(".legend .switch:has(i):has(:checked)")) {
    const parts = findAll("i, span", layer).map((part) => part.cloneNode(true));
    signs.append(element("li", { class: "switch" }, ...parts));
  }
  return signs;
}
