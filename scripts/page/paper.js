// @ts-check
// A printed sheet says where and when it was printed.

import { find } from "../dom.js";
import { pageAddress } from "../page_address.js";

/** Writes it each time the page is printed. The date is as it is written in every language. */
export function followPrinting() {
  addEventListener("beforeprint", () => {
    const line = find("[data-printed]");
    if (line) line.textContent = whereAndWhen();
  });
}

/** The page's address and today's date. */
export function whereAndWhen() {
  const now = new Date();
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");
  return [pageAddress(), date].filter(Boolean).join(" · ");
}
