// Loads the wasm and starts the page. When that fails, now or later, the page says so and keeps its text.

const WORDS = {
  id: {
    failed: "Peta interaktif tidak dapat dijalankan. Muat ulang halaman ini, atau coba peramban yang lebih baru. Semua kutipan tetap dapat dibaca.",
    stopped: "Peta interaktif berhenti karena terjadi kesalahan. Muat ulang halaman ini untuk memulainya kembali. Semua kutipan tetap dapat dibaca.",
  },
  en: {
    failed: "The interactive map cannot run. Reload this page, or try a newer browser. All excerpts can still be read.",
    stopped: "The interactive map stopped because of an error. Reload this page to start it again. All excerpts can still be read.",
  },
  ru: {
    failed: "Не удалось запустить интерактивную карту. Перезагрузите страницу или попробуйте более новый браузер. Все цитаты по-прежнему можно прочитать.",
    stopped: "Интерактивная карта остановилась из-за ошибки. Перезагрузите страницу, чтобы запустить её снова. Все цитаты по-прежнему можно прочитать.",
  },
  kk: {
    failed: "Интерактивті картаны іске қосу мүмкін болмады. Бетті қайта жүктеңіз немесе жаңарақ браузерді қолданып көріңіз. Барлық үзіндіні бұрынғыша оқуға болады.",
    stopped: "Интерактивті карта қатеге байланысты тоқтап қалды. Оны іске қосу үшін бетті қайта жүктеңіз. Барлық үзіндіні бұрынғыша оқуға болады.",
  },
};
const words = WORDS[document.documentElement.lang.split("-")[0]] ?? WORDS.en;

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
  if (reason instanceof WebAssembly.RuntimeError) say(words.stopped);
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
      say(words.failed);
    });
} else {
  say(words.failed);
}
