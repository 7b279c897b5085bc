// @ts-check
// What to write where the page is cited.

/** @import { Strings } from "../types.js" */

/**
 * A citation with today's date, the reader's own, as the page's language writes one.
 * @param {Strings} strings
 * @param {string | undefined} source
 */
export function citation(strings, source) {
  const now = new Date();
  const date = strings.day_month_year
    .replace("{day}", String(now.getDate()))
    .replace("{month}", strings.months_in_days[now.getMonth()] ?? "")
    .replace("{year}", String(now.getFullYear()));
  /** @type {HTMLAnchorElement | null} */
  const article = document.querySelector(".sources a");
  /** @type {Record<string, string>} */
  const parts = {
    title: document.title,
    source: [source, article?.href].filter(Boolean).join(", "),
    address: location.href,
    date,
  };
  return strings.citation.replace(/\{(\w+)\}/g, (_, name) => parts[name] ?? "");
}
