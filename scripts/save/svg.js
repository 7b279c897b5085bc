// @ts-check
// Values as SVG writes them: texts, numbers, colours, fonts.

const resolver = document.createElement("canvas").getContext("2d");

/** @type {Record<string, string>} */
const ESCAPES = { "&": "&#38;", "<": "&#60;", ">": "&#62;", '"': "&#34;" };

/**
 * A text as it may stand in XML.
 * @param {string} text
 */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? "");

/**
 * A number with two decimals at most, as short as it can be written.
 * @param {number} number
 */
export const short = (number) => (
  String(Math.round(number * 100) / 100).replace(/^(-?)0\./, "$1.")
);

/**
 * Attributes for a colour as CSS writes it, also one of the system's: programs that draw know no
 * `rgba()` there.
 * @param {"fill" | "stroke"} what
 * @param {string} color
 */
export function paint(what, color) {
  if (!resolver) throw new Error("this browser has no canvas");
  resolver.fillStyle = "#000";
  resolver.fillStyle = color;
  const resolved = String(resolver.fillStyle);
  const parts = resolved.match(/^rgba\((\d+), (\d+), (\d+), (.+)\)$/);
  if (!parts) return ` ${what}="${resolved}"`;
  const digits = /** @param {string} part */ (part) => Number(part).toString(16).padStart(2, "0");
  const hex = parts.slice(1, 4).map(digits).join("");
  return ` ${what}="#${hex}" ${what}-opacity="${short(Number(parts[4]))}"`;
}

/**
 * A font as a canvas writes it, `italic 400 12px "Family", …`, in its parts.
 * @param {string} font
 */
export function fontParts(font) {
  const [, style = "normal", weight = "", size = "", names = ""] =
    font.match(/^(?:(italic|normal) )?(\d+) ([\d.]+)px (.+)$/) ?? [];
  // What keeps a page's lines where they are until a font comes is of no use in a picture.
  const families = names.split(/, */)
    .map((name) => name.replaceAll('"', ""))
    .filter((name) => !name.includes("Fallback"));
  return { style, weight, size: Number(size), families };
}

/** @type {Record<string, string | undefined>} */
const ANCHORS = { center: "middle", right: "end" };

/**
 * A text's attributes but for colour and place.
 * @param {ReturnType<typeof fontParts>} font
 * @param {{ textAlign: CanvasTextAlign, fontKerning: CanvasFontKerning, lang: string }} style
 */
export function textAttributes(font, { textAlign, fontKerning, lang }) {
  const { style, weight, size, families } = font;
  const family = families.map((name) => (name.includes(" ") ? `'${name}'` : name)).join(", ");
  const anchor = ANCHORS[textAlign];
  return [
    ` font-family="${family}" font-size="${short(size)}" font-weight="${weight}"`,
    style === "normal" ? "" : ` font-style="${style}"`,
    fontKerning === "none" ? ' class="even"' : "",
    anchor ? ` text-anchor="${anchor}"` : "",
    lang === document.documentElement.lang ? "" : ` xml:lang="${escaped(lang)}"`,
  ].join("");
}
