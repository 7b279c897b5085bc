// On paper: the whole story on one page of A4, in each language, in light colours, whatever the window and the theme were.
import { expect, ready, test } from './fixtures.mjs';
import { readStory } from './paths.mjs';

// It warns that it could draw no page here; only its texts are read.
const { log } = console;
console.log = () => {};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
console.log = log;

const { story, features } = readStory();
const pages = story.languages.map((lang, index) => ({ lang, path: index ? `${lang}/` : '' }));
const told = (text, lang) => (typeof text === 'string' ? text : text[lang] ?? text[story.language]);
// Lines of a PDF end anywhere.
const flat = (text) => text.replace(/\s+/g, '').replaceAll('\u00ad', '');

/** The border's whole length at its end on the map, the article's figure, a town, a degree, the scale, what is leased. */
const seen = {
  id: ['6.661 km', 'hampir 7.000 km', 'Moskwa', '70° BT', '1.000 km', 'Wilayah sewaan'],
  en: ['6,661 km', 'almost 7,000 km', 'Moscow', '70° E', '1,000 km', 'Leased area'],
  ru: ['6661 км', 'почти 7000 км', 'Москва', '70° в.д.', '1000 км', 'Арендуемая территория'],
  kk: ['6661 км', '7000 км-ге жуық', 'Мәскеу', '70° ш.б.', '1000 км', 'Жалға алынған аумақ'],
};

/** Prints the page: its sheets, each with its size in points, its text and where that ends. */
async function printed(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const sheet = await paper.getPage(number);
    const { items } = await sheet.getTextContent();
    const lowest = Math.min(...items.filter((item) => item.str.trim()).map((item) => item.transform[5]));
    sheets.push({ size: sheet.view.slice(2).map(Math.round), text: flat(items.map((item) => item.str).join(' ')), lowest });
  }
  return sheets;
}

/** One sheet of A4 with all of the story in one language. */
function expectWhole(sheets, lang) {
  expect(sheets.map((sheet) => sheet.size)).toEqual([[595, 842]]);
  const [{ text, lowest }] = sheets;
  const parts = [told(story.title, lang), story.source.publisher, ...seen[lang]];
  for (const { properties } of features) {
    parts.push(told(properties.name, lang), told(properties.kind, lang));
    for (const { quote, translations = {} } of properties.excerpts) {
      parts.push(...(translations[lang]?.text ?? translations[lang] ?? quote).split('\n\n'));
    }
    for (const { published = [] } of properties.claims ?? []) parts.push(...published.map(({ source }) => told(source, lang)));
    for (const fact of properties.facts ?? []) parts.push(told(fact.value, lang));
  }
  for (const part of parts) expect(text).toContain(flat(part));
  // A line more would still fit.
  expect(lowest).toBeGreaterThan(8 / 25.4 * 72 + 8);
}

test.skip(({ isMobile }) => isMobile, 'paper is the same for every window');

for (const { lang, path } of pages) {
  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test(`${lang}: one sheet with the whole story`, async ({ page, site }) => {
      await page.goto(site.url + path);
      expectWhole(await printed(page), lang);
    });
  });

  test.describe(lang, () => {
    test.use({ locale: lang, colorScheme: 'dark', viewport: { width: 390, height: 700 } });

    test(`${lang}: the live page prints the same, from a narrow dark window with a place open`, async ({ page, site }) => {
      await page.goto(`${site.url}${path}#sary-shagan`);
      await ready(page);
      expectWhole(await printed(page), lang);
    });
  });
}

test('paper is white, the map on it is light and has the four places', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(site.url);
  await ready(page);
  await page.locator('[data-lamp]').click();
  await page.locator('[data-lamp]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.surface')).toBeHidden();
  await expect(page.locator('.controls')).toBeHidden();
  const shown = page.locator('[data-picture] .names:visible');
  await expect(shown).toHaveCount(1);
  await expect(shown.locator('[data-spot]')).toHaveCount(features.length);
  const colours = await page.evaluate(() => {
    const style = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
    return [style('body', 'backgroundColor'), style('h1', 'color'), style('.ground rect', 'fill')];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(20, 28, 36)', 'rgb(214, 227, 233)']);
});

test.describe('a reader of another language than the page', () => {
  test.use({ locale: 'en-GB' });

  test('prints the map in the language that the page took', async ({ page, site }) => {
    await page.goto(site.url);
    await ready(page);
    await expect(page.locator('[data-picture]')).toHaveAttribute('lang', 'en');
    expectWhole(await printed(page), 'en');
    await page.locator('[data-lang="ru"]').click();
    await expect(page.locator('[data-picture]')).toHaveAttribute('lang', 'ru');
    expectWhole(await printed(page), 'ru');
    await page.locator('[data-lang="id"]').click();
    await expect(page.locator('[data-picture]')).toHaveAttribute('lang', 'id');
    expectWhole(await printed(page), 'id');
  });
});
