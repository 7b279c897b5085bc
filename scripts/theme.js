// Before the page is painted, or it would first be seen as another: light or dark, as its address asks, or as the reader chose
// before; where nothing may be kept, the system decides. A whole page that is asked for with `?embed` gives place to its compact
// one, without a step of the history.
{
  const asked = new URLSearchParams(location.search);
  const { src, dataset } = document.currentScript;
  let theme = asked.get("theme");
  try {
    // A compact page is as its host's page is.
    if (!("compact" in dataset)) theme ??= localStorage.getItem("tapal-theme");
  } catch {
    // No storage here.
  }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  // One file from disk has no other page beside it.
  if (src && !("compact" in dataset) && asked.has("embed")) {
    const query = location.search.slice(1).split("&").filter((part) => !/^embed(=|$)/.test(part)).join("&");
    location.replace(`embed/${query && `?${query}`}${location.hash}`);
  }
}
