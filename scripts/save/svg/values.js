// @ts-check
// Values as SVG writes them: numbers, colours.

const resolver = document.createElement("canvas").getContext("2d");

/**
 * A number with two decimals at most, as short as it can be written.
 * @param {number} number
 */
export const short = (number) => String(Math.round(number * 100) / 100).replace(/^(-?)0\./, "$1.");

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
