// What a page prints: one sheet of A4 with the whole story in one language.
import { expect } from "./fixtures.mjs";
import { readStory } from "./paths.mjs";

// It warns that it could draw no page here; only its texts are read.
const { log } = console;
console.log = () => {};
const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
console.log = log;

const { story, features } = readStory();
export const told = (text, lang) =>
  typeof text === "string" ? text : (text[lang] ?? text[story.language]);
// Lines of a PDF end anywhere.
export const flat = (text) => text.replace(/\s+/g, "").replaceAll("\u00ad", "");

/**
 * The border's whole length at its end on the map, the article's figure, a town, a degree, the
 * scale, what is leased.
 */
const seen = {
  id: ["6.661 km", "hampir 7.000 km", "Moskwa", "70° BT", "1.000 km", "Wilayah sewaan"],
  en: ["6,661 km", "almost 7,000 km", "Moscow", "70° E", "1,000 km", "Leased area"],
  ru: ["6661 км", "почти 7000 км", "Москва", "70° в.д.", "1000 км", "Арендуемая территория"],
  kk: ["6661 км", "7000 км-ге жуық", "Мәскеу", "70° ш.б.", "1000 км", "Жалға алынған аумақ"],
};

/** Prints the page: its sheets, each with its size in points, its text and where that ends. */
export async function printed(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const sheet = await paper.getPage(number);
    const { items } = await sheet.getTextContent();
    const lowest = Math.min(
      ...items.filter((item) => item.str.trim()).map((item) => item.transform[5]),
    );
    sheets.push({
      size: sheet.view.slice(2).map(Math.round),
      text: flat(items.map((item) => item.str).join(" ")),
      lowest,
    });
  }
  return sheets;
}

/** One sheet of A4 with the story's sites in one language. */
export function expectWhole(sheets, lang) {
  expect(sheets.map((sheet) => sheet.size)).toEqual([[595, 842]]);
  const [{ text, lowest }] = sheets;
  const parts = [told(story.title, lang), story.source.publisher, ...seen[lang]];
  for (const { properties } of features) {
    parts.push(told(properties.name, lang));
    // There is room for the sites; what they stand in is named.
    if (properties.context) continue;
    parts.push(told(properties.kind, lang));
    for (const { quote, translations = {} } of properties.excerpts) {
      parts.push(...(translations[lang]?.text ?? translations[lang] ?? quote).split("\n\n"));
    }
    for (const { published = [] } of properties.claims ?? [])
      parts.push(...published.map(({ source }) => told(source, lang)));
    for (const fact of properties.facts ?? []) parts.push(told(fact.value, lang));
  }
  for (const part of parts) expect(text).toContain(flat(part));
  // A line more would still fit.
  expect(lowest).toBeGreaterThan((8 / 25.4) * 72 + 8);
}
