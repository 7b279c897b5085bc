// @ts-check
// Before the page is painted, or it would first be seen as another: light or dark, as its address
// asks, or as the reader chose before; where nothing may be kept, the system decides. A page that
// is asked for in another language, or as an embed, gives place to that one, without a step of the
// history. Where the reader likes another language better, the page offers it.

import { queryWithout } from "./address.js";
import { primarySubtag } from "./language_tag.js";
import { offerLanguage } from "./page/language_offer.js";
import { storedChoice } from "./stored_choice.js";

const query = new URLSearchParams(location.search);
const script = document.currentScript;
const isCompact = script?.hasAttribute("data-compact");

// A compact page is as its host's page is.
const theme = query.get("theme") ?? (isCompact ? null : storedChoice("theme"));
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

leadToOtherPage();
offerLanguage();
// The page's fonts would share the line with the map: they come after it, unless a service worker
// keeps them, which a page without an origin may not even ask, or they are in this file.
if (script?.hasAttribute("src") && origin !== "null" && !navigator.serviceWorker?.controller) {
  document.documentElement.dataset.fonts = "later";
  // Where the loader does not come, or breaks, there will be no map to wait for.
  addEventListener("error", () => delete document.documentElement.dataset.fonts, true);
}

/** To the page that the address asks for, if it is another one. */
function leadToOtherPage() {
  // Each language's tag and page, by spaces; one file from disk has no other page beside it.
  const pages = script?.dataset.languagePages?.split(" ");
  if (!pages) return;
  const tag = primarySubtag(query.get("lang") ?? "");
  const index = pages.findIndex((page, at) => at % 2 === 0 && page === tag);
  const isOther = index >= 0 && tag !== document.documentElement.lang;
  const embeds = !isCompact && query.has("embed");
  if (!isOther && !embeds) return;
  const folder = (isOther ? pages[index + 1] : "./") + (embeds ? "embed/" : "");
  location.replace(folder + queryWithout(location.search, "lang", "embed") + location.hash);
}
