// What the bench drives Tapal's published page by: the page's own address, as a link into it is.
(() => {
  if (window.top !== window) return;
  const isWide = window.benchMap === "window";
  const media = matchMedia.bind(window);
  let reduced = false;
  // A camera that is set is there in the same frame, as a peer's is; a flight is one.
  window.matchMedia = (query) => {
    if (!query.includes("prefers-reduced-motion")) return media(query);
    return Object.defineProperty(new EventTarget(), "matches", { get: () => reduced });
  };
  document.addEventListener("DOMContentLoaded", () => {
    if (isWide) {
      // As the peers' map: over all of the window.
      const style = new CSSStyleSheet();
      style.replaceSync(
        ".column { display: none !important } .page { display: block !important }" +
          ".page > .map { position: fixed !important; inset: 0 !important }",
      );
      document.adoptedStyleSheets.push(style);
    }
    const page = document.getElementById("tapal");
    const go = ({ longitude, latitude, zoom }) => {
      // As a page is shown aside: a peer that is driven writes no history.
      page.dataset.aside = "";
      page.dataset.address = `?at=${latitude},${longitude},${zoom}`;
      page.dispatchEvent(new Event("popstate"));
    };
    const isReady = () => page.querySelector('[data-map][data-state="ready"]') !== null;
    window.subject = {
      ready: new Promise((done) => {
        const observer = new MutationObserver(() => {
          if (!isReady()) return;
          observer.disconnect();
          done();
        });
        observer.observe(page, {
          subtree: true,
          childList: true,
          attributeFilter: ["data-state"],
        });
      }),
      jump(camera) {
        reduced = true;
        go(camera);
      },
      fly(camera) {
        reduced = false;
        go(camera);
      },
      stop() {
        reduced = false;
        page.querySelector('[data-step="next"]').click();
      },
      pixel({ name }) {
        const id = name.toLowerCase().replace(" ", "-");
        const { left, top, width, height } = page
          .querySelector(`.markers [data-mark="${id}"]`)
          .getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      },
    };
  });
})();
