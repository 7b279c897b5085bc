// The page's fonts, as a picture carries them.
//
// What this does: finds the files that hold a text's letters in the page's own style sheets, fetches them and writes them as CSS.
// What it does not: choose faces, or set a text.

/** True when a rule's `unicode-range` has one of the letters. */
function holds(range, letters) {
  const spans = range.split(",").map((part) => part.trim().slice(2).split("-").map((end) => parseInt(end, 16)));
  return [...letters].some((letter) => spans.some(([from, to = from]) => letter.codePointAt() >= from && letter.codePointAt() <= to));
}

async function written(rule) {
  const said = (name) => rule.style.getPropertyValue(name);
  const [, file] = said("src").match(/url\("?([^")]+)"?\)/);
  // A style that stands in the page has no address, and needs none: its files stand in it.
  const response = await fetch(new URL(file, rule.parentStyleSheet.href ?? undefined));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const bytes = Array.from(new Uint8Array(await response.arrayBuffer()), (byte) => String.fromCharCode(byte));
  const known = ["font-family", "font-style", "font-weight", "unicode-range"].map((name) => `${name}:${said(name)};`);
  return `@font-face{${known.join("")}src:url(data:font/woff2;base64,${btoa(bytes.join(""))}) format("woff2")}`;
}

/** CSS of the faces: a map from `family,weight,style` to the letters that are set in it. */
export async function embedded(letters) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return false;
    const [family, weight, style] = ["font-family", "font-weight", "font-style"].map((name) => rule.style.getPropertyValue(name));
    const wanted = letters.get([family.replaceAll('"', ""), weight, style].join());
    return wanted !== undefined && holds(rule.style.getPropertyValue("unicode-range"), wanted);
  });
  return (await Promise.all(rules.map(written))).join("\n");
}
