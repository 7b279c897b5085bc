// @ts-check
// Keeps what a visit used, so that the story opens again without a line. `tapal build` writes
// before this: VERSION, and the site's files, NAMED by their content (under the same name never
// another) and FIXED, as pages and stories are.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** A reader who has waited so long for what is cached here already gets that, in milliseconds. */
const PATIENCE = 4000;
const scope = new URL(worker.registration.scope).pathname;
// Other sites may stand under the same origin.
const ours = `tapal ${scope} `;
const current = ours + VERSION;

/**
 * The site's file at an address; none for what is not in the list.
 * @param {string} address
 */
function fileAt(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || !pathname.startsWith(scope)) return undefined;
  const file = pathname.slice(scope.length).replace(/(^|\/)$/, "$1index.html");
  return NAMED.includes(file) || FIXED.includes(file) ? file : undefined;
}

/**
 * From the line; a copy is cached.
 * @param {Request | string} request
 * @param {string} file
 */
async function fetchAndStore(request, file) {
  const response = await fetch(request);
  if (response.status === 200) {
    await (await caches.open(current)).put(scope + file, response.clone());
  }
  return response;
}

/** @param {Request} request @param {string} file */
async function respond(request, file) {
  const cached = await (await caches.open(current)).match(scope + file);
  if (!cached) return fetchAndStore(request, file);
  if (NAMED.includes(file)) return cached;
  /** @type {Promise<Response>} */
  const late = new Promise((done) => {
    setTimeout(done, PATIENCE, cached);
  });
  return Promise.race([fetchAndStore(request, file).catch(() => cached), late]);
}

/**
 * Keeps what came before this was there.
 * @param {string[]} addresses
 */
async function store(addresses) {
  const cache = await caches.open(current);
  await Promise.allSettled(
    addresses.map(async (address) => {
      const file = fileAt(address);
      if (!file || (await cache.match(scope + file))) return;
      await fetchAndStore(scope + file.replace(/(^|\/)index\.html$/, "$1"), file);
    }),
  );
}

/** Drops what earlier versions cached, but for files that are the same in this one. */
async function dropEarlier() {
  const cache = await caches.open(current);
  const names = await caches.keys();
  for (const name of names.filter((one) => one.startsWith(ours) && one !== current)) {
    const before = await caches.open(name);
    for (const file of NAMED) {
      const same = await before.match(scope + file);
      if (same) await cache.put(scope + file, same);
    }
    await caches.delete(name);
  }
}

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => {
  event.waitUntil(dropEarlier().then(() => worker.clients.claim()));
});
worker.addEventListener("message", (event) => event.waitUntil(store(event.data)));
worker.addEventListener("fetch", (event) => {
  const file = event.request.method === "GET" && fileAt(event.request.url);
  if (file) event.respondWith(respond(event.request, file));
});
