// Loads the wasm when the page is on the screen, and starts the live page. When that fails, now or later, the page says so
// and stays what it was.
//
// ONE_FILE stands in for true or false when the bundle is built (tools/minify.sh): the site's loader is one script, and that of
// `tapal build --single-file` another, which has the glue in it. What only one of them does weighs nothing in the other.

// What the page says of the program, and what it says when that fails.
const page = document.getElementById("tapal");
const program = document.querySelector("script[data-wasm]").dataset;
const { failed, stopped } = document.querySelector("[data-failed]")?.dataset ?? {};

function say(text) {
  const map = document.querySelector("[data-map]");
  if (map) Object.assign(map.dataset, { state: "failed", reason: "program" });
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

// One file has all others in itself. The wasm asks for them as it does on a site; here this answers, and nothing is fetched.
if (ONE_FILE) {
  globalThis.fetch = async (name) => {
    const address = String(name);
    const carried = address.startsWith("data:")
      ? address.slice(address.indexOf(",") + 1)
      : document.querySelector(`script[data-file="${address}"]`)?.textContent;
    if (carried === undefined) return new Response(null, { status: 404 });
    return new Response(Uint8Array.from(atob(carried), (letter) => letter.charCodeAt(0)));
  };
}

// A file that the page names.
async function file(name) {
  const response = await fetch(ONE_FILE ? name : new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

// What the page says by itself, in all languages that it can change to: a list in JSON.
async function strings() {
  const names = ONE_FILE
    ? Array.from(document.querySelectorAll('script[data-file^="strings/"]'), ({ dataset }) => dataset.file)
    : Array.from(document.querySelectorAll('link[rel="x-strings"]'), (link) => link.getAttribute("href"));
  const texts = await Promise.all(names.map(async (name) => (await file(name)).text()));
  return `[${texts.join()}]`;
}

// The wasm, as it comes. Where the page knows how long it is, it says how far that is; where it knows what it must be, its
// last piece is held back until that is known: another file, such as one from before, never starts.
async function wasm() {
  const response = await file(program.wasm);
  const { bytes, sha256 } = program;
  if (!bytes) return response;
  const bar = document.querySelector("[data-progress]");
  const pieces = [];
  let come = 0;
  const checked = new TransformStream({
    transform(piece, controller) {
      if (pieces.length) controller.enqueue(pieces.at(-1));
      pieces.push(piece);
      come += piece.length;
      if (bar) bar.value = come / bytes;
    },
    async flush(controller) {
      // Only a page that came over a safe line can reckon it.
      const sum = await crypto.subtle?.digest("SHA-256", await new Blob(pieces).arrayBuffer());
      const found = sum && Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, "0")).join("");
      if (come !== Number(bytes) || (found && found !== sha256)) throw new Error(`${program.wasm} is not the one of this page`);
      controller.enqueue(pieces.at(-1));
    },
  });
  return new Response(response.body.pipeThrough(checked), { headers: { "Content-Type": "application/wasm" } });
}

async function start() {
  // What was there to read is on the screen before any of this is asked for.
  if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint")) {
    await new Promise((done) => {
      new PerformanceObserver((list) => {
        if (list.getEntriesByName("first-contentful-paint").length) done();
      }).observe({ type: "paint", buffered: true });
    });
  }
  await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
  document.querySelector("[data-loading]")?.removeAttribute("hidden");
  for (const link of document.querySelectorAll('link[rel="x-preload"]')) link.rel = "preload";
  const script = ONE_FILE ? import("./web.js") : import(new URL(program.glue, document.baseURI));
  const [glue, response, text] = await Promise.all([script, wasm(), strings()]);
  await glue.default({ module_or_path: response });
  glue.mount(page, text);
  if (!ONE_FILE) keep();
}

// What this visit uses is kept, so that the story opens without a line. Not in a frame, which is a host's page, and not where
// a page has no origin of its own.
function keep() {
  if (!program.offline || self !== top || origin === "null" || !navigator.serviceWorker) return;
  const address = new URL(program.offline, document.baseURI).href;
  // The one script address that the page's policy lets in.
  const policy = globalThis.trustedTypes?.createPolicy("tapal", { createScriptURL: () => address });
  const { serviceWorker } = navigator;
  const used = async () => {
    const { active } = await serviceWorker.ready;
    active.postMessage([location.href, new URL(program.saver, document.baseURI).href]);
    new PerformanceObserver((list) => active.postMessage(list.getEntries().map(({ name }) => name)))
      .observe({ type: "resource", buffered: true });
  };
  // On a first visit there is none yet; it takes the page over, and is then told what was loaded before.
  if (serviceWorker.controller) used();
  serviceWorker.addEventListener("controllerchange", used);
  // A browser may refuse, in a private window for instance: the page works as well.
  serviceWorker.register(policy?.createScriptURL("") ?? address).catch(() => {});
}

// Puts another language's picture of the map, and what stands below it on paper, in the place of the page's own.
function take(theirs) {
  for (const part of ["[data-picture]", ".paper"]) {
    const other = theirs?.querySelector(part);
    if (other) document.querySelector(part)?.replaceWith(other);
  }
}

// The map that was there before the wasm is of the page's own language: printed, and seen where the live map fails. When
// the reader has chosen another one, that language's page has the right one.
const pages = Object.fromEntries(Array.from(document.querySelectorAll("a[data-lang]"), (link) => [link.lang, link.href]));
new MutationObserver(() => {
  const { lang } = page;
  document.documentElement.lang = lang;
  document.title = document.querySelector("h1")?.textContent ?? document.title;
  if (!pages[lang] || document.querySelector("[data-picture]")?.lang === lang) return;
  if (ONE_FILE) {
    // Its names and its paper are here, in each language; the ground is the same in all of them.
    const theirs = document.querySelector(`template[data-of="${lang}"]`)?.content.cloneNode(true);
    theirs?.querySelector(".fit")?.prepend(document.querySelector(".ground"));
    take(theirs);
  } else {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => {
      if (lang === page.lang) take(request.response);
    };
    request.open("GET", pages[lang]);
    request.send();
  }
}).observe(page, { attributeFilter: ["lang"] });

// The theme is the reader's choice, or else the system's; the page draws itself anew in it.
const dark = matchMedia("(prefers-color-scheme: dark)");
const tell = () => {
  page.dataset.theme = document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");
  page.dispatchEvent(new Event("resize"));
};
page.lang = document.documentElement.lang;
tell();
dark.addEventListener("change", tell);

// What is around a whole page; around a compact one is its frame: see `frame/`.
if (!("compact" in page.dataset)) {
  // The page hears of the window at its own element. Names on the map are set in its fonts: drawn again when these have come.
  addEventListener("resize", tell);
  document.fonts?.addEventListener("loadingdone", tell);
  // Where nothing has the focus.
  document.body.addEventListener("keydown", ({ target, key }) => {
    if (target === document.body) page.dispatchEvent(new KeyboardEvent("keydown", { key }));
  });

  // What the page says in its address, and what the window's address asks of it. A place that opens or closes is a step that
  // back undoes; all else only changes the address of the step that it happened in.
  const written = () => location.search + location.hash;
  const placeOf = (address) => address.split("#")[1];
  let before;
  page.dataset.address = written();
  new MutationObserver(() => {
    const { address } = page.dataset;
    // The first is how it begins.
    const step = before !== undefined && placeOf(address) !== placeOf(before);
    before = address;
    if (address === written()) return;
    try {
      history[step ? "pushState" : "replaceState"](null, "", location.pathname + address);
    } catch {
      // A file from disk may not write an address: the page works without it.
    }
  }).observe(page, { attributeFilter: ["data-address"] });
  addEventListener("popstate", () => {
    page.dataset.address = written();
    page.dispatchEvent(new Event("popstate"));
  });
}

// The other theme, kept where the browser lets it; the button's two names change places.
function light(button) {
  const { dataset } = document.documentElement;
  dataset.theme = page.dataset.theme === "dark" ? "light" : "dark";
  [button.title, button.dataset.lamp] = [button.dataset.lamp, button.title];
  button.setAttribute("aria-label", button.title);
  tell();
  try {
    localStorage.setItem("tapal-theme", dataset.theme);
  } catch {
    // The choice ends with the page.
  }
}

// What saves a picture, and what says how to embed the map, come when they are asked for. The lamp is here.
addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-save], [data-share], [data-lamp]");
  if (!button) return;
  if ("lamp" in button.dataset) return light(button);
  try {
    if (button.matches("[data-save]")) {
      const script = ONE_FILE ? import("./save/menu.js") : import(new URL(program.saver, document.baseURI));
      await (await script).toggle(button);
    } else if (!ONE_FILE) {
      await (await import(new URL(program.sharer, document.baseURI))).open(button);
    }
  } catch (reason) {
    console.error(reason);
    const before = document.querySelector(".save");
    if (before) return before.remove();
    const message = document.createElement("p");
    message.className = "save";
    message.setAttribute("role", "alert");
    message.textContent = button.dataset.failed;
    button.after(message);
  }
});

if (typeof WebAssembly === "object") {
  addEventListener("error", (event) => watch(event.error));
  addEventListener("unhandledrejection", (event) => watch(event.reason));
  start().catch((reason) => {
    console.error(reason);
    say(failed);
  });
} else {
  say(failed);
}
