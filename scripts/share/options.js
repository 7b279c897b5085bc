// What can be chosen in the dialog: place, language, theme, size, layers.
//
// What this does: begins with what the reader has now, and says what is chosen. What it does not: write code for it.

import { HEIGHT } from "./code.js";
import { choice, element, number, turn } from "./parts.js";

/** In CSS pixels: what an element takes as a height, and widths that a map can be used at. */
const HEIGHTS = [120, 10_000];
const WIDTHS = [200, 4000];
/** The width of a frame where one is to be given: a column of text is about so wide. */
const WIDTH = 640;
const PIXELS = "px";

/** The fields, and `read()` for what is chosen in them, in the shape that `code.js` takes, without the site's folder. */
export function options(strings) {
  const now = shown();
  const sized = (option, name, free, value, range) => {
    const field = number(option, `${name}, ${strings.share_in_pixels}`, value, ...range);
    const list = [{ value: "", name: free }, { value: PIXELS, name: strings.share_in_pixels }];
    return choice(option, name, list, "", field);
  };
  const themes = [["", strings.share_automatic], ["light", strings.share_light], ["dark", strings.share_dark]].map(([value, name]) => ({ value, name }));
  const root = element("div", { class: "options" },
    choice("place", strings.share_start_place, [{ value: "", name: strings.share_whole_map }, ...now.places], now.place),
    choice("lang", strings.languages, now.languages, now.lang),
    choice("theme", strings.share_theme, themes, ""),
    sized("width", strings.share_width, strings.share_full_width, WIDTH, WIDTHS),
    sized("height", strings.share_height, strings.share_automatic, HEIGHT, HEIGHTS),
    element("fieldset", {}, element("legend", {}, strings.layers), ...now.layers.map(({ id, name, on }) => turn(id, name, on))));
  const field = (option) => root.querySelector(`[data-option="${option}"]`);
  const pixels = (option) => {
    const given = root.querySelector(`[data-pixels="${option}"]`);
    given.parentElement.hidden = field(option).value !== PIXELS;
    return given.parentElement.hidden ? undefined : given.valueAsNumber;
  };
  const read = () => ({
    ...Object.fromEntries(["place", "lang", "theme"].map((option) => [option, field(option).value])),
    width: pixels("width"),
    height: pixels("height"),
    layers: now.layers.map(({ id }) => id),
    off: Array.from(root.querySelectorAll("[data-turn]:not(:checked)"), ({ dataset }) => dataset.turn),
  });
  return { root, read };
}

/** What the page shows now, and what else there is to choose from. */
function shown() {
  const all = (selector, take) => Array.from(document.querySelectorAll(selector), take);
  return {
    lang: document.documentElement.lang,
    languages: all("a[data-lang]", ({ dataset, title, lang }) => ({ value: dataset.lang, name: title, lang })),
    place: document.querySelector("[data-place][aria-current=true]")?.dataset.place ?? "",
    places: all("[data-place]", (place, index) => {
      const { textContent, lang } = place.querySelector("h2 span:last-child");
      return { value: place.dataset.place, name: `${index + 1}. ${textContent}`, lang };
    }),
    layers: all("[data-layer]", (input) => ({ id: input.dataset.layer, name: input.closest("label").textContent, on: input.checked })),
  };
}
