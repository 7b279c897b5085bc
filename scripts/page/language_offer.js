// @ts-check
// The offer of the page in another language of the reader's: at the first paint or not at all, and
// never again after a choice. The page itself is in the language of its address.

import { closest, find, findAll } from "../dom.js";
import { primarySubtag } from "../language_tag.js";
import { storeChoice, storedChoice } from "../stored_choice.js";

/**
 * Has the page show its line in the language that the reader likes best of those that the story is
 * in. It waits until the parser is past these lines, which is before the browser paints them.
 */
export function offerLanguage() {
  if (storedChoice("language")) return;
  new MutationObserver((_, parsed) => {
    if (!find("h1")) return;
    parsed.disconnect();
    const offers = findAll("[data-offer]");
    const known = [document.documentElement, ...offers].map(({ lang }) => lang);
    const preferred = navigator.languages.map(primarySubtag).find((tag) => known.includes(tag));
    for (const offer of offers) offer.hidden = offer.lang !== preferred;
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Remembers the language that a reader chooses: that of a link to another page, or the page's own
 * when its offer of another one is declined.
 * @param {HTMLElement} page
 */
export function followLanguageChoice(page) {
  page.addEventListener("click", (event) => {
    const link = closest(event, "a[hreflang]");
    const declined = closest(event, "[data-decline]")?.parentElement;
    const { lang } = document.documentElement;
    if (link || declined) storeChoice("language", link?.getAttribute("hreflang") ?? lang);
    if (!declined) return;
    // Its room stays: nothing that is read moves.
    declined.dataset.offer = "declined";
    find("[data-reading]", page)?.focus({ preventScroll: true });
  });
}
