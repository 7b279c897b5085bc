// Loads the wasm when the page is on the screen, and starts the live page. When that fails, now or later, the page says so
// and stays what it was.
//
// ONE_FILE stands in for true or false when the bundle is built (.ci/minify.sh): the site's loader is one script, and that of
// `tapal build --single-file` another, which has the glue in it. What only one of them does weighs nothing in the other.

// What the page says of the program, and what it says when that fails.
const program = document.querySelector("script[data-wasm]").dataset;
const { failed, stopped } = document.querySelector("[data-failed]")?.dataset ?? {};

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

// Names on the map are set in the page's fonts: drawn again when these have come.
document.fonts?.addEventListener("loadingdone", () => dispatchEvent(new Event("resize")));

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

// The interface's words, where the wasm finds them.
async function words() {
  const text = await (await file(program.words)).text();
  document.body.append(Object.assign(document.createElement("template"), { id: "tapal-words", textContent: text }));
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
  const [glue, response] = await Promise.all([script, wasm(), words()]);
  await glue.default({ module_or_path: response });
  if (!ONE_FILE) keep();
}

// What this visit uses is kept, so that the story opens without a line. Not in a frame, which is a host's page, and not where
// a page has no origin of its own.
function keep() {
  if (!program.offline || self !== top || origin === "null" || !navigator.serviceWorker) return;
  const address = new URL(program.offline, document.baseURI).href;
  // The one script address that the page's policy lets in.
  const policy = globalThis.trustedTypes?.createPolicy("tapal", { createScriptURL: () => address });
  const tell = async () => {
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage([location.href, new URL(program.saver, document.baseURI).href]);
    new PerformanceObserver((list) => active.postMessage(list.getEntries().map(({ name }) => name)))
      .observe({ type: "resource", buffered: true });
  };
  navigator.serviceWorker.addEventListener("controllerchange", tell);
  // A browser may refuse, in a private window for instance: the page works as well.
  navigator.serviceWorker.register(policy?.createScriptURL("") ?? address).then(tell, () => {});
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
  const { lang } = document.documentElement;
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
      if (lang === document.documentElement.lang) take(request.response);
    };
    request.open("GET", pages[lang]);
    request.send();
  }
}).observe(document.documentElement, { attributeFilter: ["lang"] });

// What saves a picture comes when it is asked for.
addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-save]");
  if (!button) return;
  try {
    const script = ONE_FILE ? import("./save/menu.js") : import(new URL(program.saver, document.baseURI));
    (await script).toggle(button);
  } catch (reason) {
    console.error(reason);
    const before = document.querySelector(".save");
    if (before) return before.remove();
    const message = document.createElement("p");
    message.className = "save";
    message.setAttribute("role", "alert");
    message.textContent = button.dataset.save.split("\n")[8];
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
