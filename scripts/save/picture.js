// The picture that is saved: the present view as the page shows it, a headline above, the scale and the sources below.
//
// What this does: has the map drawn by the page's own painter, takes markers and names from where they stand on the page, and
// sets texts around it, on whatever answers as a canvas's context does: so an SVG and a PNG are the same picture.
// What it does not: decide what the map shows, or save anything.

import { embedded } from "./fonts.js";
import { escaped, Recorder } from "./recorder.js";

/** Pixels of a PNG a CSS pixel. */
const FINE = 2;
/** A picture at least so wide, in CSS pixels, has room for texts side by side. */
const WIDE = 620;

/** The browser makes no canvas of this size. */
export class TooLarge extends Error {}

const ruler = document.createElement("canvas").getContext("2d");
const find = (selector) => document.querySelector(selector);
const flat = (text) => text.replace(/\s+/g, " ").trim();
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const measured = (font, text) => Object.assign(ruler, { font }).measureText(text);

/** An element's font as a canvas takes it. */
function fontOf(element) {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
}

function put(ground, font, color, text, x, y, textAlign = "left") {
  Object.assign(ground, { font, fillStyle: color, textAlign }).fillText(text, x, y);
}

/** A text in lines that are at most so wide. A space that does not break stays one. */
function lines(font, text, most) {
  const found = [""];
  for (const word of text.split(" ")) {
    const longer = `${found.at(-1)} ${word}`.trim();
    if (found.at(-1) && measured(font, longer).width > most) found.push(word);
    else found[found.length - 1] = longer;
  }
  return found;
}

/** What of the map is seen: on a narrow page title and text lie over its upper and its lower end. */
function seen(map) {
  let { left, top, right, bottom } = map;
  for (const cover of document.querySelectorAll(".column [data-cover]")) {
    const box = cover.getBoundingClientRect();
    if (box.left >= right || box.right <= left || box.top >= bottom || box.bottom <= top || box.width < (right - left) * 0.6) continue;
    if (box.top + box.bottom < top + bottom) top = Math.ceil(box.bottom);
    else bottom = Math.floor(box.top);
  }
  return { left, top, width: Math.floor(right - left), height: Math.floor(bottom - top) };
}

/** A place's marker, with its rings where it is open. */
function marker(ground, badge, corner) {
  const { backgroundColor, borderTopColor, borderTopWidth, boxShadow, color } = getComputedStyle(badge);
  const box = badge.getBoundingClientRect();
  const [x, y, radius] = [box.left + box.width / 2 - corner.left, box.top + box.height / 2 - corner.top, box.width / 2];
  const circle = (r) => {
    ground.beginPath();
    ground.arc(x, y, r, 0, 2 * Math.PI);
  };
  const rings = [...boxShadow.matchAll(/(\w+\([^)]*\)|#\w+) 0px 0px 0px ([\d.]+)px/g)];
  for (const [, ring, space] of rings.reverse()) {
    ground.fillStyle = ring;
    circle(radius + Number(space));
    ground.fill();
  }
  const lineWidth = parseFloat(borderTopWidth);
  Object.assign(ground, { fillStyle: backgroundColor, strokeStyle: borderTopColor, lineWidth });
  circle(radius - lineWidth / 2);
  ground.fill();
  ground.stroke();
  const font = fontOf(badge);
  put(ground, font, color, badge.textContent, x, y + measured(font, "1").actualBoundingBoxAscent / 2, "center");
}

/** A place's name, and what it is, where they stand beside its marker. */
function caption(ground, item, corner) {
  const textAlign = { right: "left", left: "right", hidden: "" }[item.dataset.standing] ?? "center";
  for (const part of textAlign ? item.querySelectorAll(".name, .kind") : []) {
    const range = document.createRange();
    range.selectNodeContents(part);
    const box = range.getBoundingClientRect();
    const [font, text] = [fontOf(part), part.textContent];
    const x = { left: box.left, center: box.left + box.width / 2, right: box.right }[textAlign] - corner.left;
    const y = box.top + Math.round(measured(font, text).fontBoundingBoxAscent) - corner.top;
    ground.lang = part.closest("[lang]").lang;
    Object.assign(ground, { font, textAlign, strokeStyle: token("halo"), lineWidth: 4, lineJoin: "round", fontKerning: "none" });
    if (!box.width) continue;
    ground.strokeText(text, x, y);
    put(ground, font, getComputedStyle(part).color, text, x, y, textAlign);
  }
}

/** What stands above the map; gives its height. */
function head(ground, size, side) {
  const wide = size >= WIDE;
  const kind = find(".kind-of-page");
  const strong = kind.querySelector("strong").textContent;
  const [bold, plain] = [600, 400].map((weight) => `${weight} 14px ${token("sans")}`);
  const title = `600 ${wide ? 30 : 23}px ${token("serif")}`;
  let y = wide ? 32 : 28;
  put(ground, bold, token("ink"), strong, side, y);
  put(ground, plain, token("ink-2"), flat(kind.textContent.slice(strong.length)), side + measured(bold, strong).width + 7, y);
  y += 3;
  for (const line of lines(title, flat(document.title), size - 2 * side)) {
    y += wide ? 34 : 27;
    put(ground, title, token("ink"), line, side, y);
  }
  return y + (wide ? 19 : 16);
}

/** The bar of the page's own footer; gives its width. */
function scale(ground, x, y) {
  let end = x;
  for (const part of document.querySelectorAll("[data-scale] :is(text, rect)")) {
    const { display, fill, stroke } = getComputedStyle(part);
    const at = (name) => Number(part.getAttribute(name) ?? 0);
    const [left, top] = [x + at("x") + at("dx"), y + at("y")];
    if (part.tagName === "rect") {
      Object.assign(ground, { fillStyle: fill, strokeStyle: stroke, lineWidth: 1 });
      ground.beginPath();
      ground.rect(left, top, at("width"), at("height"));
      ground.fill();
      ground.stroke();
    } else if (display !== "none") {
      const font = fontOf(part);
      put(ground, font, fill, part.textContent, left, top, part.getAttribute("text-anchor") === "middle" ? "center" : "left");
      end = Math.max(end, left + measured(font, part.textContent).width);
    }
  }
  return end - x;
}

/** What stands below the map, from `top` on; gives where it ends. */
function foot(ground, top, size, side) {
  // The projection where the page says it too.
  const said = find("[data-scale-note]");
  const note = getComputedStyle(said).display === "none" ? "" : said.textContent;
  // The page says the licence of its towns beside the text; the picture goes without that.
  const source = `${find(".source-line").textContent} (CC BY 4.0)`;
  const font = `400 13px ${token("sans")}`;
  const bar = scale(ground, side, top + 14) + 28;
  const room = size - 2 * side - bar;
  const say = (text, ...at) => put(ground, font, token("ink-2"), text, ...at);
  if (size < WIDE) {
    const texts = [note, source].filter(Boolean).flatMap((text) => lines(font, text, size - 2 * side));
    texts.forEach((text, index) => say(text, side, top + 58 + 18 * index));
    return top + 74 + 18 * (texts.length - 1);
  }
  if (measured(font, note).width + measured(font, source).width + 28 <= room) {
    say(note, side + bar, top + 29);
    say(source, size - side, top + 29, "right");
    return top + 48;
  }
  const texts = [note, source].filter(Boolean).flatMap((text) => lines(font, text, room));
  texts.forEach((text, index) => say(text, size - side, top + 24 + 18 * index, "right"));
  return top + 40 + 18 * (texts.length - 1);
}

/** Draws the picture, so high where that is known; gives its size in CSS pixels. Throws where there is no map. */
function draw(ground, high = 0) {
  const canvas = find(".surface canvas").getBoundingClientRect();
  const { left, top, width, height } = seen(canvas);
  const side = width >= WIDE ? 24 : 16;
  ground.fillStyle = token("paper");
  ground.fillRect(0, 0, width, high);
  const down = head(ground, width, side);
  ground.save();
  ground.beginPath();
  ground.rect(0, down, width, height);
  ground.clip();
  ground.shift(canvas.left - left, canvas.top - top + down);
  const before = ground.count;
  document.getElementById("tapal").dispatchEvent(new CustomEvent("tapal-draw", { detail: ground }));
  if (ground.count && ground.count === before) throw new Error("there is no map to draw");
  const isOpen = (item) => Number(!!item.querySelector("[aria-current]"));
  // The open one over the others, as on the page.
  for (const item of [...document.querySelectorAll("[data-standing]:not([hidden])")].sort((a, b) => isOpen(a) - isOpen(b))) {
    caption(ground, item, canvas);
    marker(ground, item.querySelector(".badge"), canvas);
  }
  ground.restore();
  ground.shift(0, 0);
  ground.fontKerning = "auto";
  ground.fillStyle = token("rule");
  ground.fillRect(0, down + height, width, 1);
  return { width, height: Math.round(foot(ground, down + height, width, side)) };
}

/** Draws the picture for its size and its letters, until the page has these: another font would be of other widths. */
async function lettered() {
  const trial = new Recorder();
  const size = draw(trial);
  const loads = [...trial.letters].map(([key, letters]) => {
    const [family, weight, style] = key.split(",");
    return document.fonts.load(`${style} ${weight} 16px "${family}"`, letters);
  });
  await Promise.all(loads);
  return size;
}

/** The present view as an SVG that needs nothing else. */
export async function vector() {
  const { width, height } = await lettered();
  const drawn = new Recorder();
  draw(drawn, height);
  const fonts = await embedded(drawn.letters);
  const lang = escaped(document.documentElement.lang);
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${lang}">
<title>${escaped(document.title)}</title>
<style>${fonts}
text{white-space:pre}.even{font-kerning:none}</style>
${drawn.svg}
</svg>
`;
  return new Blob([svg], { type: "image/svg+xml" });
}

/** The present view in pixels. Not by way of the SVG: a browser shows one as an image before the fonts in it have come. */
export async function raster() {
  const { width, height } = await lettered();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * FINE, height: height * FINE });
  const ground = canvas.getContext("2d");
  const turn = ground.setTransform.bind(ground);
  let [x, y] = [0, 0];
  ground.setTransform = (a, b, c, d, e, f) => turn(FINE * a, FINE * b, FINE * c, FINE * d, FINE * (e + x), FINE * (f + y));
  ground.shift = (...to) => {
    [x, y] = to;
    ground.setTransform(1, 0, 0, 1, 0, 0);
  };
  ground.shift(0, 0);
  draw(ground, height);
  const blob = await new Promise((done) => { canvas.toBlob(done, "image/png"); });
  if (!blob) throw new TooLarge();
  return blob;
}
