// Light or dark, as the reader chose before; where nothing may be kept, the system decides. It runs before the page is painted,
// or the page would first be seen in the other theme.
try {
  const theme = localStorage.getItem("tapal-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage here.
}
