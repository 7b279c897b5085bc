// What lies where on a page, and what of it is not as it should be: nothing covers the story.
import { readPlaces, readSites } from "./paths.mjs";

export const ids = readPlaces().map(({ id }) => id);
export const sites = readSites().map(({ id }) => id);

/** What a page shows where: all in CSS pixels of the map. */
export const look = (page) =>
  page.evaluate(() => {
    const map = document.querySelector("[data-map]").getBoundingClientRect();
    const box = (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        left: left - map.left,
        top: top - map.top,
        right: right - map.left,
        bottom: bottom - map.top,
      };
    };
    const seen = (element) => element.checkVisibility({ visibilityProperty: true });
    const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    const covers = all(".controls > *, .legend, .card, .sheet, .bar .title, .menu-button").map(box);
    const bar = document.querySelector("[data-scale] svg");
    const inBar = [...bar.querySelectorAll("text, rect")].filter(seen).map(box);
    const scale = seen(bar) && {
      left: Math.min(...inBar.map(({ left }) => left)),
      top: Math.min(...inBar.map(({ top }) => top)),
      right: Math.max(...inBar.map(({ right }) => right)),
      bottom: Math.max(...inBar.map(({ bottom }) => bottom)),
    };
    const names = all("[data-label-position]:not([data-label-position='hidden']) .caption");
    const canvas = document.querySelector(".surface canvas");
    // The words on the canvas, as the map draws them for a picture.
    const words = [];
    const context = Object.assign(document.createElement("canvas"), {
      width: map.width,
      height: map.height,
    }).getContext("2d");
    context.fillText = (text, x, y) => {
      const { a, b, c, d, e, f } = context.getTransform();
      words.push({ text, x: a * x + c * y + e, y: b * x + d * y + f });
    };
    const tapal = document.querySelector("#tapal");
    const draft = Object.assign(document.createElement("div"), { hidden: true });
    draft.dataset.draft = "";
    tapal.append(draft);
    tapal.dispatchEvent(new CustomEvent("tapal-draw", { detail: context, cancelable: true }));
    draft.remove();
    // The story's line, by its colour.
    const { width, height } = canvas;
    const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
    const line = { left: Infinity, right: -Infinity, covered: 0 };
    const isCovered = (x, y) =>
      covers.some(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const at = 4 * (y * width + x);
        if (pixels[at] === 0xb0 && pixels[at + 1] === 0x10 && pixels[at + 2] === 0x4b) {
          line.left = Math.min(line.left, x);
          line.right = Math.max(line.right, x);
          line.covered += isCovered(x, y);
        }
      }
    }
    return {
      size: { width: map.width, height: map.height },
      covers,
      scale,
      line,
      words,
      covered: document.querySelector(".surface").hasAttribute("data-covered"),
      foot: all(".map-foot").map(box),
      names: names.map(box),
      markers: all(".marker").map((marker) => ({
        id: marker.dataset.mark,
        beyond: marker.parentElement.hasAttribute("data-beyond"),
        open: marker.hasAttribute("aria-current"),
        ...box(marker.querySelector(".badge")),
      })),
    };
  });

const meets = (a, b) =>
  a.left < b.right - 0.5 &&
  b.left < a.right - 0.5 &&
  a.top < b.bottom - 0.5 &&
  b.top < a.bottom - 0.5;

/** The largest rectangle of the map that nothing covers; none where each is small. */
export function freeOf({ size, covers, foot }) {
  const boxes = [...covers, ...foot];
  const whole = { left: 0, top: 0, right: size.width, bottom: size.height };
  let best = { ...whole, right: 0, bottom: 0 };
  const area = ({ left, top, right, bottom }) => (right - left) * (bottom - top);
  for (const left of [0, ...boxes.map(({ right }) => right)])
    for (const top of [0, ...boxes.map(({ bottom }) => bottom)])
      for (const right of [size.width, ...boxes.map((one) => one.left)])
        for (const bottom of [size.height, ...boxes.map((one) => one.top)]) {
          const free = { left, top, right, bottom };
          const sound = right - left >= 120 && bottom - top >= 100 && area(free) > area(best);
          if (sound && !boxes.some((one) => meets(one, free))) best = free;
        }
  return best;
}

/** What of the page is not as it should be. */
export function faults(shown, open) {
  const found = [];
  const { covers, markers, names, scale, words, line, size } = shown;
  const over = (box) => covers.some((cover) => meets(cover, box));
  const free = freeOf(shown);
  const across = free.right - free.left;
  if (!across) {
    if (!shown.covered) found.push("the map does not step back");
    return found;
  }
  if (shown.covered) found.push("the map steps back where it is free");
  for (const marker of markers) {
    const ring = marker.open ? 6 : 0;
    const box = {
      left: marker.left - ring,
      top: marker.top - ring,
      right: marker.right + ring,
      bottom: marker.bottom + ring,
    };
    if (over(box)) found.push(`marker ${marker.id} is covered`);
    if (box.left < 0 || box.top < 0 || box.right > size.width || box.bottom > size.height)
      found.push(`marker ${marker.id} is out of the map`);
  }
  for (const id of sites)
    if (!markers.some((marker) => marker.id === id)) found.push(`no marker of ${id}`);
  if (names.some(over)) found.push("a name is covered");
  if (scale && (over(scale) || scale.left < 0 || scale.right > size.width))
    found.push(
      `the scale is covered: ${JSON.stringify([scale, covers.filter((c) => meets(c, scale))])}`,
    );
  if (open && open !== "border") {
    const marker = markers.find(({ id }) => id === open);
    // To Washington an arrow points.
    if (!marker || (marker.beyond && open !== "washington") || !inside(marker, free))
      found.push(`${open} is not in the free part`);
  } else {
    if (line.covered) found.push(`${line.covered} pixels of the line are covered`);
    const share = (line.right - line.left) / across;
    if (!open && share < 0.35)
      found.push(`the line takes ${Math.round(share * 100)} % of the width`);
  }
  if (open === "border") {
    const end = words.find(({ text }) => /^6[., \u00a0]?661/.test(text));
    if (!end) found.push("the line's end has no number");
    else if (
      covers.some(
        ({ left, right, top, bottom }) =>
          end.x > left && end.x < right && end.y > top && end.y < bottom,
      )
    )
      found.push("the end's number is covered");
  }
  return found;
}

const inside = (box, free) =>
  box.left >= free.left - 1 &&
  box.right <= free.right + 1 &&
  box.top >= free.top - 1 &&
  box.bottom <= free.bottom + 1;
