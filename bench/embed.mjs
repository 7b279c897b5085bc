// What a map costs the main thread of a host's page, as an element: the first one, and each further
// one of the same story, in milliseconds of all tasks from when it is put in until it has come to
// rest, and as a share of the first.
//
//   node bench/embed.mjs [folder]      the folder of a built site, `dist` when none is given
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serve } from "../tests/browser/server.mjs";
import { CHROMIUM, ROOT } from "../tests/browser/paths.mjs";

const { chromium } = createRequire(join(ROOT, "tests/browser/paths.mjs"))("@playwright/test");
const FURTHER = 8;
/** A map has come to rest after so many frames. */
const FRAMES = 40;

const site = await serve(resolve(process.argv[2] ?? "dist"), {
  headers: { "access-control-allow-origin": "*" },
});
const folder = mkdtempSync(join(tmpdir(), "tapal-host-"));
writeFileSync(
  join(folder, "index.html"),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of someone else's</title>
<link rel="icon" href="data:,"><script type="module" src="${site.url}embed.js"></script><body></body></html>`,
);
const host = await serve(folder);
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--headless=new", "--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
const session = await page.context().newCDPSession(page);
await session.send("Performance.enable");
await page.goto(host.url);

/** All that the main thread has done so far, in milliseconds. */
async function spent() {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
}

/** Puts a map in, before those that are there, and takes it out again unless it is to stay. */
async function added(stays) {
  const before = await spent();
  await page.evaluate(
    ([src, frames, kept]) =>
      new Promise((done) => {
        const map = document.createElement("tapal-map");
        map.setAttribute("src", src);
        map.addEventListener("tapal-ready", () => {
          let left = frames;
          const look = () => {
            left -= 1;
            if (left) requestAnimationFrame(look);
            else done(kept || map.remove());
          };
          look();
        });
        document.body.prepend(map);
      }),
    [site.url, FRAMES, stays],
  );
  return (await spent()) - before;
}

const first = await added(true);
const further = [];
for (let round = 0; round < FURTHER; round += 1) further.push(await added(false));
further.sort((a, b) => a - b);
const [middle, most] = [further[FURTHER / 2], further.at(-1)];
console.log(`first map        ${first.toFixed(0).padStart(5)} ms`);
console.log(
  `a further one    ${middle.toFixed(0).padStart(5)} ms in the middle of ${FURTHER}, ${most.toFixed(0)} ms at most; ${(middle / first).toFixed(2)} of the first`,
);

await browser.close();
await Promise.all([site.close(), host.close()]);
rmSync(folder, { recursive: true });
