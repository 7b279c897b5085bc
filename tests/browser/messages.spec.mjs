// What a frame makes of messages: it answers those that are its parent's and make sense, and no
// other does anything to it.
import { ready, settledMarks } from "./fixtures.mjs";
import { expect, test } from "./hosts.mjs";

test.skip(({ hasTouch }) => hasTouch, "a message has nothing to do with touch");

/** Waits for the map of a frame, and notes there what comes in and which places open. */
async function noted(frame) {
  await ready(frame);
  await frame.evaluate(() => {
    window.arrived = 0;
    window.opened = [];
    addEventListener("message", () => {
      window.arrived += 1;
    });
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target.matches('[data-place][aria-current="true"]'))
          window.opened.push(target.dataset.place);
    }).observe(document, { subtree: true, attributeFilter: ["aria-current"] });
  });
  return frame;
}

/** Opens the page that talks with its map; gives the map's frame. */
async function visit(page, open) {
  await page.goto(`${open.hosts.url}messages.html`);
  return noted(page.frame("map"));
}

/** Waits until so many messages have come, and what they ask for would have been done. */
async function expectArrived(frame, count) {
  await expect.poll(() => frame.evaluate(() => window.arrived), { timeout: 60_000 }).toBe(count);
  await frame.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      }),
  );
  return settledMarks(frame);
}

const opened = (frame) => frame.evaluate(() => window.opened);
const heard = (page, what) =>
  page.evaluate((one) => heard.filter(({ tapal }) => tapal === one), what);
const ask = (page, message) => page.evaluate((one) => frames.map.postMessage(one, "*"), message);

test("a host asks for a place, a view and all places, and hears what came of it", async ({
  page,
  open,
}) => {
  const frame = await visit(page, open);
  await expect.poll(() => heard(page, "ready")).toEqual([{ tapal: "ready" }]);
  const first = await settledMarks(frame);
  await page.getByRole("button", { name: "Vostochny" }).click();
  await expect(frame.locator('[data-place][aria-current="true"]')).toHaveAttribute(
    "data-place",
    "vostochny",
  );
  await expect.poll(() => heard(page, "select")).toEqual([{ tapal: "select", place: "vostochny" }]);
  await expect(page.locator("#open")).toHaveText("vostochny");
  await ask(page, { tapal: "fly", lon: 70.5, lat: 50.25, zoom: 5 });
  await expect
    .poll(
      async () => {
        const { lon, lat, zoom } = (await heard(page, "move")).at(-1) ?? {};
        return Math.max(Math.abs(lon - 70.5), Math.abs(lat - 50.25), Math.abs(zoom - 5)) < 0.02;
      },
      { message: "the map is where it was asked to be" },
    )
    .toBe(true);
  const near = await settledMarks(frame);
  const moves = (await heard(page, "move")).length;
  await ask(page, { tapal: "fit" });
  await expect.poll(async () => (await heard(page, "move")).length).toBeGreaterThan(moves);
  expect(await settledMarks(frame)).not.toEqual(near);
  const { width, height } = await frame.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
  }));
  const whole = await settledMarks(frame);
  for (const { x, y } of Object.values(whole))
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  expect(Object.keys(whole)).toEqual(Object.keys(first));
});

test("a host hears where the map came to rest, also when it was called back on its way", async ({
  page,
  open,
}) => {
  const frame = await visit(page, open);
  await expect.poll(async () => (await heard(page, "move")).length, "where it is at first").toBe(1);
  const [{ lon, lat, zoom }] = await heard(page, "move");
  const before = await settledMarks(frame);
  await ask(page, { tapal: "fly", lon: 60, lat: 45, zoom: 6 });
  const mark = frame.locator('.markers [data-mark="baikonur"]');
  await expect.poll(async () => (await mark.boundingBox())?.x).not.toBe(before.baikonur.x - 22);
  await ask(page, { tapal: "fit" });
  await expect.poll(() => settledMarks(frame)).toEqual(before);
  await expect
    .poll(async () => (await heard(page, "move")).at(-1))
    .toEqual({ tapal: "move", lon, lat, zoom });
});

test("a reader's own choices are told to the host", async ({ page, open }) => {
  const frame = await visit(page, open);
  await frame.locator('[data-step="next"]').click();
  await expect.poll(() => heard(page, "select")).toEqual([{ tapal: "select", place: "baikonur" }]);
  await frame.locator('[data-zoom="in"]').click();
  await expect
    .poll(async () => (await heard(page, "move")).at(-1))
    .toEqual({
      tapal: "move",
      lon: expect.any(Number),
      lat: expect.any(Number),
      zoom: expect.any(Number),
    });
});

test("a message without sense does nothing, and says nothing", async ({ page, open }) => {
  const frame = await visit(page, open);
  const before = await settledMarks(frame);
  const count = await page.evaluate(() => {
    const deep = { tapal: "select", place: "baikonur" };
    let nested = deep;
    for (let depth = 0; depth < 2000; depth += 1) nested = { tapal: nested };
    const cyclic = { tapal: "fly" };
    Object.assign(cyclic, { lon: cyclic, lat: cyclic, zoom: cyclic, place: cyclic });
    const select = (place) => ({ tapal: "select", place });
    const fly = (lon, lat, zoom) => ({ tapal: "fly", lon, lat, zoom });
    const all = [
      null,
      undefined,
      true,
      0,
      Number.NaN,
      10n,
      "",
      "select",
      "baikonur",
      [],
      [["tapal", "select"]],
      {},
      new Date(),
      /select/,
      new Map([["tapal", "fit"]]),
      new Error("fit"),
      new ArrayBuffer(64),
      new Blob(["fit"]),
      nested,
      cyclic,
      { tapal: "Select", place: "baikonur" },
      { tapal: ["select"], place: "baikonur" },
      { tapal: "open", place: "baikonur" },
      { tapal: "ready" },
      { tapal: "height", height: 1e9 },
      { tapal: "error", reason: "map", message: "<b>" },
      { place: "baikonur" },
      { tapal: "__proto__" },
      select(),
      select(null),
      select(2),
      select(["baikonur"]),
      select({ id: "baikonur" }),
      select("nowhere"),
      select(""),
      select("Kosmodrom Baikonur"),
      select("2"),
      select('"],[data-place="baikonur'),
      select("\\"),
      select("?secret=a"),
      select("baikonur "),
      select("__proto__"),
      select("x".repeat(5_000_000)),
      select(cyclic),
      fly(),
      fly(70),
      fly(70, 91, 4),
      fly(70, -91, 4),
      fly(181, 50, 4),
      fly(-181, 50, 4),
      fly(70, 50, 1e3),
      fly(70, 50, -1e3),
      fly(70, 50, Number.NaN),
      fly(Number.NaN, 50, 4),
      fly(70, Number.POSITIVE_INFINITY, 4),
      fly("70", "50", "4"),
      fly([70], [50], [4]),
      fly(70, 50, null),
      fly(true, true, true),
      fly(70n, 50n, 4n),
      fly(new Number(70), new Number(50), new Number(4)),
      fly(cyclic, cyclic, cyclic),
      fly(1e308, 1e308, 1e308),
      // A getter runs where it is sent from: what comes is what it gave.
      {
        tapal: "fly",
        get lon() {
          return "70";
        },
        get lat() {
          return {};
        },
        get zoom() {
          return 4;
        },
      },
      { secret: "a", message: "ready" },
      { sentinel: "amp", type: "embed-size", height: 1 },
      { "datawrapper-height": { a: 1 } },
      JSON.stringify({ tapal: "select", place: "baikonur" }),
      "x".repeat(5_000_000),
    ];
    for (const one of all) frames.map.postMessage(one, "*");
    return all.length;
  });
  expect(await expectArrived(frame, count)).toEqual(before);
  expect(await opened(frame)).toEqual([]);
  expect(await heard(page, "error")).toEqual([]);
  await ask(page, { tapal: "select", place: "sary-shagan" });
  await expect.poll(() => opened(frame)).toEqual(["sary-shagan"]);
});

test("the same from another window does nothing: a frame beside it, and a page that opened the host's", async ({
  page,
  open,
  context,
}) => {
  const frame = await visit(page, open);
  const before = await settledMarks(frame);
  const wanted = [
    { tapal: "select", place: "baikonur" },
    { tapal: "fly", lon: 70, lat: 50, zoom: 5 },
    { tapal: "fit" },
    "[iFrameSizer]a:8:false:false:32:true:true",
  ];
  await page.frame("other").evaluate((all) => {
    for (const one of all) parent.frames.map.postMessage(one, "*");
  }, wanted);
  expect(await expectArrived(frame, wanted.length)).toEqual(before);
  expect(await opened(frame)).toEqual([]);

  for (const address of [`${open.hosts.url}messages.html`, `${open.site.url}embed/`]) {
    const [popup] = await Promise.all([
      context.waitForEvent("page"),
      page.evaluate((one) => {
        window.popup = window.open(one);
      }, address),
    ]);
    const errors = [];
    popup.on("pageerror", (error) => errors.push(String(error)));
    await popup.waitForLoadState();
    const theirs = await noted(popup.frame("map") ?? popup.mainFrame());
    const rest = await settledMarks(theirs);
    await page.evaluate((all) => {
      const target = window.popup.frames.length ? window.popup.frames[0] : window.popup;
      for (const one of all) target.postMessage(one, "*");
    }, wanted);
    expect(await expectArrived(theirs, wanted.length)).toEqual(rest);
    expect(await opened(theirs)).toEqual([]);
    expect(errors).toEqual([]);
    await popup.close();
  }
});

test("iframe-resizer: a frame answers a sound beginning alone", async ({ page, open }) => {
  const frame = await visit(page, open);
  await page.evaluate(() => {
    window.answers = [];
    addEventListener("message", ({ data }) => {
      if (String(data).startsWith("[iFrameSizer]")) window.answers.push(data);
    });
  });
  const bad = [
    "[iFrameSizer]",
    "[iFrameSizer]:",
    "[iFrameSizer]::::::::",
    "[iFrameSizer]resize",
    "[iFrameSizer]reset",
    "[iFrameSizer]one",
    "[iFrameSizer]one:8",
    '[iFrameSizer]message:{"a":',
    `[iFrameSizer]${"x".repeat(100_000)}:8:false:false:32:true:true:null:bodyOffset`,
    `[iFrameSizer]${":".repeat(1_000_000)}`,
    "iFrameSizer",
    "[iframesizer]one:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true",
  ];
  await page.evaluate((all) => {
    for (const one of all) frames.map.postMessage(one, "*");
  }, bad);
  await expectArrived(frame, bad.length);
  expect(await page.evaluate(() => window.answers)).toEqual([]);
  await ask(
    page,
    "[iFrameSizer]one:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true",
  );
  await expect
    .poll(() => page.evaluate(() => window.answers))
    .toEqual([expect.stringMatching(/^\[iFrameSizer\]one:\d+:\d+:init$/)]);
});

test("pym.js: a message for another child is not answered", async ({ page, open }) => {
  await page.setViewportSize({ width: 640, height: 1200 });
  await page.goto(`${open.hosts.url}pym.html`);
  const [first, second] = page.frames().slice(1);
  await noted(first);
  await noted(second);
  const count = await page.evaluate(() => {
    window.answers = [];
    addEventListener("message", ({ data }) => {
      if (String(data).startsWith("pym")) window.answers.push(data.split("xPYMx")[1]);
    });
    const all = [
      "map-twoxPYMxwidthxPYMx300",
      "map-onxPYMxwidthxPYMx300",
      "map-one",
      "xPYMx",
      "map-onexPYMxheightxPYMx1",
      "xPYMxmap-onexPYMxwidthxPYMx300",
    ];
    for (const one of all) frames[0].postMessage(`pymxPYMx${one}`, "*");
    return all.length;
  });
  await expectArrived(first, count);
  expect(await page.evaluate(() => window.answers)).toEqual([]);
  await page.evaluate(() => parents[1].sendWidth());
  await expect.poll(() => page.evaluate(() => window.answers)).toEqual(["map-two"]);
});

test("after a flood of 100,000 messages the map opens places, and the host's page is as it was", async ({
  page,
  open,
}) => {
  const frame = await visit(page, open);
  await page.evaluate(async () => {
    const places = ["border", "baikonur", "vostochny", "sary-shagan", "nowhere"];
    const kinds = [
      (turn) => ({ tapal: "select", place: places[turn % 5] }),
      (turn) => ({
        tapal: "fly",
        lon: (turn % 360) - 180,
        lat: (turn % 200) - 100,
        zoom: turn % 12,
      }),
      () => ({ tapal: "fit" }),
      () => "[iFrameSizer]resize",
      (turn) =>
        `[iFrameSizer]frame-${turn % 3}:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true`,
      () => "pymxPYMxmap-onexPYMxwidthxPYMx300",
      (turn) => ({ secret: `a${turn}`, message: "ready" }),
      (turn) => ({ tapal: turn, place: { turn } }),
      () => null,
      (turn) => "x".repeat(turn % 500),
    ];
    for (let turn = 0; turn < 100_000; turn += 1) {
      frames.map.postMessage(kinds[turn % 10](Math.floor(turn / 10)), "*");
      // Such a host lets others run as well: the flood comes in pieces.
      if (turn % 1000 === 999)
        await new Promise((done) => {
          setTimeout(done);
        });
    }
  });
  await expectArrived(frame, 100_000);
  await ask(page, { tapal: "fit" });
  await settledMarks(frame);
  const next =
    (await frame.locator('[data-place][aria-current="true"]').getAttribute("data-place")) ===
    "baikonur"
      ? "vostochny"
      : "baikonur";
  await frame.locator(`.markers [data-mark="${next}"]`).click();
  await expect(frame.locator(`[data-place="${next}"]`)).toHaveAttribute("aria-current", "true");
  await page.locator("#counter").click();
  await expect(page.locator("#counter")).toHaveText("1");
});
