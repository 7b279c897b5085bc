// What answers as a canvas's context does, as far as src/painter/canvas.rs asks, and writes SVG of what it is told.
//
// What this does: keeps the state that a context keeps, and each thing drawn as an element in the clips that were set then.
// What it does not: turn or scale a path, as nobody asks for that; `shift` moves all that is drawn after it.

const resolver = document.createElement("canvas").getContext("2d");

/** A text as it may stand in XML. */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);

/** A number with two decimals at most, as short as it can be written. */
export const short = (number) => String(Math.round(number * 100) / 100).replace(/^(-?)0\./, "$1.");

/** Attributes for a colour as CSS writes it, also one of the system's: programs that draw know no `rgba()` there. */
export function paint(what, color) {
  resolver.fillStyle = "#000";
  resolver.fillStyle = color;
  const parts = resolver.fillStyle.match(/^rgba\((\d+), (\d+), (\d+), (.+)\)$/);
  if (!parts) return ` ${what}="${resolver.fillStyle}"`;
  const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  return ` ${what}="#${hex}" ${what}-opacity="${short(parts[4])}"`;
}

/** A font as a canvas writes it, `italic 400 12px "Family", …`, in its parts. */
function parted(font) {
  const [, style = "normal", weight, size, names] = font.match(/^(?:(italic|normal) )?(\d+) ([\d.]+)px (.+)$/);
  // What keeps a page's lines where they are until a font comes is of no use in a picture.
  const families = names.split(/, */).map((name) => name.replaceAll('"', "")).filter((name) => !name.includes("Fallback"));
  return { style, weight, size, families };
}

export class Recorder {
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  lineCap = "butt";
  lineJoin = "miter";
  font = "";
  fontKerning = "auto";
  textAlign = "left";
  lang = document.documentElement.lang;
  dashes = [];
  offset = [0, 0];
  clips = [];
  turned = [1, 0, 0, 1, 0, 0];
  #saved = [];
  #path = "";
  #at = [0, 0];
  #marks = [];
  #defined = [];
  #course;

  /** The faces that texts are set in, `family,weight,style`, each with its letters. */
  #letters = new Map();

  get letters() {
    return this.#letters;
  }

  /** How many elements there are. */
  get count() {
    return this.#marks.length;
  }

  /** Where the origin is from now on. */
  shift(x, y) {
    this.offset = [x, y];
  }

  save() {
    this.#saved.push({ ...this });
  }

  restore() {
    Object.assign(this, this.#saved.pop());
  }

  setTransform(...matrix) {
    this.turned = matrix;
    if (!this.#turns()) this.#course = undefined;
  }

  setLineDash(lengths) {
    this.dashes = lengths;
  }

  beginPath() {
    this.#path = "";
  }

  // In hundredths of a pixel, each from the one before: no error adds up.
  moveTo(...to) {
    this.#at = this.#hundredths(to);
    this.#path += `M${this.#place(...to)}l`;
  }

  lineTo(...at) {
    const to = this.#hundredths(at);
    const [dx, dy] = to.map((value, axis) => short((value - this.#at[axis]) / 100));
    this.#at = to;
    const [before, between] = [/l$/.test(this.#path) || dx < 0 ? "" : " ", dy < 0 ? "" : " "];
    this.#path += before + dx + between + dy;
  }

  rect(x, y, width, height) {
    this.#path += `M${this.#place(x, y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }

  /** A whole circle. */
  arc(x, y, radius) {
    const half = `a${short(radius)} ${short(radius)} 0 0 1 `;
    this.#path += `M${this.#place(x - radius, y)}${half}${short(2 * radius)} 0${half}${short(-2 * radius)} 0z`;
  }

  fill(rule) {
    this.#shape(`${paint("fill", this.fillStyle)}${rule ? ` fill-rule="${rule}"` : ""}`);
  }

  fillRect(x, y, width, height) {
    this.beginPath();
    this.rect(x, y, width, height);
    this.#shape(paint("fill", this.fillStyle));
  }

  stroke() {
    const dashes = this.dashes.length ? ` stroke-dasharray="${this.dashes.map(short).join(" ")}"` : "";
    const ends = this.lineCap === "butt" ? "" : ` stroke-linecap="${this.lineCap}"`;
    this.#shape(` fill="none"${this.#outline()}${ends}${dashes}`);
  }

  clip(rule = "nonzero") {
    const id = `clip-${this.#defined.length}`;
    this.#defined.push(`<clipPath id="${id}"><path clip-rule="${rule}" d="${this.#data()}"/></clipPath>`);
    this.clips = [...this.clips, id];
  }

  strokeText(text, x, y) {
    this.#text(text, x, y, this.#outline());
  }

  fillText(text, x, y) {
    this.#text(text, x, y, paint("fill", this.fillStyle));
  }

  /** All that was drawn, as elements. */
  get svg() {
    const out = [`<defs>${this.#defined.join("")}</defs>`];
    let open = [];
    for (const { clips, element } of [...this.#marks, { clips: [], element: () => "" }]) {
      const same = open.findIndex((id, index) => id !== clips[index]);
      const kept = same < 0 ? open.length : same;
      out.push("</g>".repeat(open.length - kept), ...clips.slice(kept).map((id) => `<g clip-path="url(#${id})">`), element());
      open = clips;
    }
    return out.join("");
  }

  #hundredths([x, y]) {
    return [x + this.offset[0], y + this.offset[1]].map((value) => Math.round(value * 100));
  }

  #place(...at) {
    return this.#hundredths(at).map((value) => short(value / 100)).join(" ");
  }

  #turns() {
    return this.turned.some((value, index) => value !== [1, 0, 0, 1, 0, 0][index]);
  }

  #outline() {
    return `${paint("stroke", this.strokeStyle)} stroke-width="${short(this.lineWidth)}" stroke-linejoin="${this.lineJoin}"`;
  }

  // A line of one vertex has a round end where it stands.
  #data() {
    return this.#path.replace(/l(?=M|$)/g, "h0");
  }

  #put(element) {
    this.#course = undefined;
    this.#marks.push({ clips: this.clips, element });
  }

  #shape(look) {
    if (!this.#path) return;
    const element = `<path${look} d="${this.#data()}"/>`;
    this.#put(() => element);
  }

  /** A text's attributes but for colour and place. */
  #face(text) {
    const { style, weight, size, families } = parted(this.font);
    const key = [families[0], weight, style].join();
    this.#letters.set(key, (this.#letters.get(key) ?? "") + text);
    const family = families.map((name) => (name.includes(" ") ? `'${name}'` : name)).join(", ");
    return [
      ` font-family="${family}" font-size="${short(size)}" font-weight="${weight}"`,
      style === "normal" ? "" : ` font-style="${style}"`,
      this.fontKerning === "none" ? ' class="even"' : "",
      { center: ' text-anchor="middle"', right: ' text-anchor="end"' }[this.textAlign] ?? "",
      this.lang === document.documentElement.lang ? "" : ` xml:lang="${escaped(this.lang)}"`,
    ].join("");
  }

  // Glyphs that are turned one by one are one text; so are a text's halo and the text itself, where they stand level.
  #text(text, x, y, look) {
    const face = this.#face(text);
    const halo = look.startsWith(" stroke");
    if (this.#turns()) return this.#turned(text, face, look, halo);
    const [left, top] = this.#place(x, y).split(" ");
    const element = (looks) => `<text${face}${looks} x="${left}" y="${top}">${escaped(text)}</text>`;
    const key = element("");
    const before = this.#marks.at(-1);
    if (!halo && before?.halo?.key === key) {
      before.element = () => element(`${before.halo.look} paint-order="stroke"${look}`);
    } else {
      this.#put(() => element(halo ? `${look} fill="none"` : look));
      if (halo) this.#marks.at(-1).halo = { key, look };
    }
  }

  #turned(text, face, look, halo) {
    const [a, b, , , e, f] = this.turned;
    const [x, y] = this.#place(e, f).split(" ");
    const glyph = { text, x, y, turn: short(Math.atan2(b, a) * 180 / Math.PI) };
    if (this.#course?.look === look) {
      this.#course.glyphs.push(glyph);
      return;
    }
    const glyphs = [glyph];
    const list = (name) => glyphs.map((one) => one[name]).join(" ");
    const unsaid = halo ? ' fill="none" aria-hidden="true"' : "";
    this.#put(() => `<text${face}${look}${unsaid} x="${list("x")}" y="${list("y")}" rotate="${list("turn")}">`
      + `${escaped(glyphs.map((one) => one.text).join(""))}</text>`);
    this.#course = { look, glyphs };
  }
}
