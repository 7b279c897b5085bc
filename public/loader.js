// Loads the wasm and starts the page. When that fails, now or later, the page says so and keeps its text.

// The page's words: a table a language, which begins with its tag and these two.
const tables = document.querySelector("#tapal-words")?.textContent.split("\n") ?? [];
const words = (tag) => tables.indexOf(tag) + 1 || undefined;
const at = words(document.documentElement.lang.split("-")[0]) ?? words("en");
const [failed, stopped] = at ? tables.slice(at) : ["#tapal-words?", "#tapal-words?"];

function say(text) {
  document.querySelector("[data-map]")?.setAttribute("data-state", "failed");
  const message = document.querySelector("[data-message]");
  if (message) {
    (message.querySelector("p") ?? message).textContent = text;
    // What would try again ended with the wasm.
    message.querySelector("button")?.remove();
    message.hidden = false;
  }
}

// A trap in the wasm ends it; what it was doing when an event came in cannot be finished.
function watch(reason) {
  if (reason instanceof WebAssembly.RuntimeError) say(stopped);
}

// Light or dark, as the reader chose before; where nothing may be kept, the system decides.
try {
  const theme = localStorage.getItem("tapal-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage here.
}

// Names on the map are set in the page's fonts: drawn again when these have come.
document.fonts?.addEventListener("loadingdone", () => dispatchEvent(new Event("resize")));

if (typeof WebAssembly === "object") {
  document.querySelector("[data-loading]")?.removeAttribute("hidden");
  addEventListener("error", (event) => watch(event.error));
  addEventListener("unhandledrejection", (event) => watch(event.reason));
  import("./web.js")
    .then((glue) => glue.default({ module_or_path: new URL("web_bg.wasm", import.meta.url) }))
    .catch((reason) => {
      console.error(reason);
      say(failed);
    });
} else {
  say(failed);
}
