// @ts-check
// Before the page is painted, or it would first be seen as another: light or dark, as its address
// asks, or as the reader chose before; where nothing may be kept, the system decides. A whole page
// that is asked for with `?embed` gives place to its compact one, without a step of the history.

const query = new URLSearchParams(location.search);
const script = document.currentScript;
const isCompact = script?.hasAttribute("data-compact");

const theme = query.get("theme") ?? chosenBefore();
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

// One file from disk has no other page beside it.
if (script?.hasAttribute("src") && !isCompact && query.has("embed")) {
  const parts = location.search.slice(1).split("&").filter((part) => !/^embed(=|$)/.test(part));
  const search = parts.length ? `?${parts.join("&")}` : "";
  location.replace(`embed/${search}${location.hash}`);
}

/** What the reader chose; a compact page is as its host's page is. */
function chosenBefore() {
  try {
    return isCompact ? null : localStorage.getItem("tapal-theme");
  } catch {
    // No storage here.
    return null;
  }
}
