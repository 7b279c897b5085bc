// @ts-check
// The window's title: the open place's name before the story's.

import { find } from "../dom.js";

/** @param {HTMLElement} page */
export function followTitle(page) {
  const { title } = document;
  new MutationObserver(() => {
    const name = find('[data-place][aria-current="true"] h2 span:last-child', page)?.textContent;
    document.title = name ? `${name} · ${title}` : title;
  }).observe(page, { subtree: true, attributeFilter: ["aria-current"] });
}
