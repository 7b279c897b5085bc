// <tapal-map> comes and goes: what it shares with others, and what is left of it.
import { expect, test, visit } from "./hosts.mjs";
import { openOnMap, parts, ready } from "./fixtures.mjs";

test.skip(({ hasTouch }) => hasTouch, "coming and going has nothing to do with touch");

/** `make test-long` makes several rounds more than anybody makes. */
const ROUNDS = Number(process.env.TAPAL_ROUNDS ?? 60);

/**
 * The bytes of all that scripts hold, from a picture of the heap. The engine's own code, which
 * grows with what it has seen often, and the browser's notes of times and requests are none of it.
 */
async function held(browser) {
  const pieces = [];
  const take = ({ chunk }) => pieces.push(chunk);
  browser.on("HeapProfiler.addHeapSnapshotChunk", take);
  await browser.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  browser.off("HeapProfiler.addHeapSnapshotChunk", take);
  const {
    snapshot: { meta },
    nodes,
  } = JSON.parse(pieces.join(""));
  const [size, type, own] = [
    meta.node_fields.length,
    meta.node_fields.indexOf("type"),
    meta.node_fields.indexOf("self_size"),
  ];
  const others = ["code", "native", "hidden", "synthetic", "object shape"].map((name) =>
    meta.node_types[type].indexOf(name),
  );
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += size)
    if (!others.includes(nodes[at + type])) bytes += nodes[at + own];
  return bytes;
}

test("several maps share one program, one story and one base map", async ({ page, open }) => {
  await page.goto(`${open.hosts.url}several.html`);
  const maps = page.locator("tapal-map");
  const count = await maps.count();
  expect(count).toBeGreaterThan(1);
  for (let index = 0; index < count; index += 1) {
    await maps.nth(index).scrollIntoViewIfNeeded();
    await ready(maps.nth(index));
  }
  await maps.nth(0).scrollIntoViewIfNeeded();
  await openOnMap(maps.nth(0), "vostochny");
  await expect(parts(maps.nth(0)).excerpt("vostochny")).toHaveAttribute("aria-current", "true");
  await expect(
    parts(maps.nth(1)).excerpt("sary-shagan"),
    "the other one has its own open place",
  ).toHaveAttribute("aria-current", "true");
  // Frames of the same page ask for themselves.
  const own = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) =>
      name
        .split("/")
        .at(-1)
        .replace(/\.\w{10}\./, "."),
    ),
  );
  for (const name of [
    "web_bg.wasm",
    "web.js",
    "en.json",
    "kk.json",
    "compact.css",
    "map.geojson",
    "basemap-1.tapal",
  ]) {
    expect(
      own.filter((one) => one === name),
      name,
    ).toHaveLength(1);
  }
});

test("an element that is moved goes on where it was", async ({ page, open }) => {
  await visit(page, `${open.hosts.url}element.html`, "tapal-map");
  await parts(page).mark("vostochny").click();
  const before = await page.locator("tapal-map .page").elementHandle();
  await page.evaluate(() => document.body.append(document.querySelector("tapal-map")));
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  expect(await before.evaluate((one) => one.isConnected)).toBe(true);
  await expect(parts(page).excerpt("vostochny")).toHaveAttribute("aria-current", "true");
  await openOnMap(page, "baikonur");
  await expect(parts(page).excerpt("baikonur")).toHaveAttribute("aria-current", "true");
});

test("an element that is taken out and put in again begins anew", async ({ page, open }) => {
  await visit(page, `${open.hosts.url}element.html`, "tapal-map");
  await parts(page).mark("vostochny").click();
  await page.evaluate(async () => {
    window.map = document.querySelector("tapal-map");
    map.remove();
    await new Promise((done) => {
      setTimeout(done);
    });
    window.left = map.shadowRoot.querySelectorAll(".page").length;
    document.body.append(map);
  });
  expect(await page.evaluate(() => window.left)).toBe(0);
  await ready(page);
  await expect(parts(page).excerpt("border")).toHaveAttribute("aria-current", "true");
});

test("an element that leaves before its map is there leaves nothing behind", async ({
  page,
  open,
}) => {
  await page.goto(`${open.hosts.url}element.html`);
  const left = await page.evaluate(async () => {
    const map = document.querySelector("tapal-map");
    const src = map.getAttribute("src");
    map.remove();
    for (let times = 0; times < 20; times += 1) {
      const other = document.createElement("tapal-map");
      other.setAttribute("src", src);
      document.body.append(other);
      // Somewhere between being near the window and being there.
      for (let frames = 0; frames < times; frames += 1)
        await new Promise((done) => {
          requestAnimationFrame(done);
        });
      other.remove();
    }
    document.body.append(map);
    return document.querySelectorAll("tapal-map").length;
  });
  expect(left).toBe(1);
  await ready(page);
  await parts(page).mark("baikonur").click();
  await expect(parts(page).excerpt("baikonur")).toHaveAttribute("aria-current", "true");
});

test(`after ${ROUNDS} rounds of coming and going nothing is left of it`, async ({ page, open }) => {
  test.setTimeout(600_000);
  // A map of its own small page: each round is a whole life, from reading the story to the first
  // picture.
  await page.setViewportSize({ width: 400, height: 500 });
  await page.addInitScript(() => {
    const own = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      window.memory = Object.values(made.instance.exports).find(
        (one) => one instanceof WebAssembly.Memory,
      );
      return made;
    };
  });
  await visit(page, `${open.hosts.url}element.html`, "tapal-map");
  const browser = await page.context().newCDPSession(page);
  const rounds = (count) =>
    page.evaluate(async (times) => {
      const map = document.querySelector("tapal-map") ?? window.map;
      window.map = map;
      const host = (window.place ??= map.parentNode);
      for (let round = 0; round < times; round += 1) {
        map.remove();
        await new Promise((done) => {
          setTimeout(done);
        });
        const there = new Promise((done) => {
          map.addEventListener("tapal-ready", done, { once: true });
        });
        host.append(map);
        await there;
        await new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(done));
        });
      }
      map.remove();
      await new Promise((done) => {
        setTimeout(done);
      });
    }, count);
  const left = async () => {
    await browser.send("HeapProfiler.collectGarbage");
    await browser.send("HeapProfiler.collectGarbage");
    const { jsEventListeners: listeners, nodes } = await browser.send("Memory.getDOMCounters");
    return {
      listeners,
      nodes,
      heap: await held(browser),
      wasm: await page.evaluate(() => window.memory.buffer.byteLength),
    };
  };
  // The first ones fill what is kept for good.
  await rounds(20);
  const before = await left();
  await rounds(ROUNDS);
  const after = await left();
  expect(after.listeners, "listeners").toBeLessThanOrEqual(before.listeners);
  expect(after.nodes, "nodes").toBeLessThanOrEqual(before.nodes);
  expect(after.wasm, "bytes of the program's memory").toBeLessThanOrEqual(before.wasm * 1.05);
  // Some 90 bytes a round.
  expect(after.heap, "bytes of the heap").toBeLessThanOrEqual(before.heap * (1 + ROUNDS / 10_000));
});
