// How a page begins, what it holds then, and that it is still once nobody moves it.
import { watchFirstMap } from "./first_map.mjs";
import { memory } from "./memory.mjs";
import { opened, pause } from "./opened.mjs";
import { presented } from "./presented.mjs";

const STILL_SECONDS = 10;

/** Times and bytes until it can be used; on a fast line its rest and its memory too. */
export const load = (subject, job, site) =>
  opened(subject, job, site, async (browser) => {
    const { page, protocol, usable, sent, processorTime } = browser;
    const paint = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    const weigh = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0);
    const fonts = sent.filter(({ type }) => type === "font/woff2");
    const result = {
      usable,
      // A page whose text stands in its HTML shows it with its first paint.
      firstText: subject.hasText ? paint : undefined,
      bytes: weigh(sent) - weigh(fonts),
      fonts: weigh(fonts),
    };
    if (job.isSlow) return result;
    await pause(1_000);
    const [frames, before] = [await page.evaluate(() => window.bench.frames), processorTime()];
    await pause(STILL_SECONDS * 1_000);
    result.framesAtRest = (await page.evaluate(() => window.bench.frames)) - frames;
    result.processorAtRest = processorTime() - before;
    result.memory = await memory(protocol);
    result.processes = browser.memoryOfProcesses();
    return result;
  });

/** When its map is seen. Frames are encoded meanwhile, so nothing else is timed with it. */
export async function seen(subject, job, site) {
  let stop;
  const watch = async (browser) => {
    stop = await watchFirstMap(browser, subject.map);
  };
  const whenSeen = async () => {
    await pause(1_500);
    return { seen: await stop() };
  };
  return opened(subject, job, site, whenSeen, watch);
}

/** Frames drawn while nobody moves it. */
export async function drawnAtRest({ protocol }) {
  await pause(1_000);
  return presented(protocol, () => pause(STILL_SECONDS * 1_000));
}
