// Keeps what a visit used, so that the story opens again without a line. `tapal build` writes before this: VERSION, and the
// site's files, NAMED by their content (under the same name never another) and FIXED, as pages and stories are.

/** A reader who has waited so long for what is kept here already gets that, in milliseconds. */
const PATIENCE = 4000;
const scope = new URL(registration.scope).pathname;
// Other sites may stand under the same origin.
const own = `tapal ${scope} `;
const now = own + VERSION;

/** The site's file at an address; none for what is not in the list. */
function fileAt(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || !pathname.startsWith(scope)) return undefined;
  const file = pathname.slice(scope.length).replace(/(^|\/)$/, "$1index.html");
  return NAMED.includes(file) || FIXED.includes(file) ? file : undefined;
}

/** From the line; a copy is kept. */
async function fetched(request, file) {
  const answer = await fetch(request);
  if (answer.status === 200) await (await caches.open(now)).put(scope + file, answer.clone());
  return answer;
}

async function answered(request, file) {
  const kept = await (await caches.open(now)).match(scope + file);
  if (!kept) return fetched(request, file);
  if (NAMED.includes(file)) return kept;
  const late = new Promise((done) => { setTimeout(done, PATIENCE, kept); });
  return Promise.race([fetched(request, file).catch(() => kept), late]);
}

/** Keeps what came before this was there. */
async function keep(addresses) {
  const cache = await caches.open(now);
  await Promise.allSettled(addresses.map(async (address) => {
    const file = fileAt(address);
    if (file && !await cache.match(scope + file)) await fetched(scope + file.replace(/(^|\/)index\.html$/, "$1"), file);
  }));
}

/** Drops what earlier versions kept, but for files that are the same in this one. */
async function drop() {
  const cache = await caches.open(now);
  for (const name of (await caches.keys()).filter((name) => name.startsWith(own) && name !== now)) {
    const before = await caches.open(name);
    for (const file of NAMED) {
      const same = await before.match(scope + file);
      if (same) await cache.put(scope + file, same);
    }
    await caches.delete(name);
  }
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(drop().then(() => clients.claim())));
addEventListener("message", (event) => event.waitUntil(keep(event.data)));
addEventListener("fetch", (event) => {
  const file = event.request.method === "GET" && fileAt(event.request.url);
  if (file) event.respondWith(answered(event.request, file));
});
