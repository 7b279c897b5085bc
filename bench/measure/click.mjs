// From the press on a place to its text on the screen.
import { quantile } from "../report/statistics.mjs";
import { sites } from "./movements.mjs";
import { jumpTo, opened, pause, within } from "./opened.mjs";

const TURNS = 6;
const LONGEST_CLICK = 8_000;

export const click = (subject, job, site) =>
  opened(subject, job, site, async ({ page, hasTouch }) => {
    const camera = { longitude: 68, latitude: 46, zoom: 4 };
    const times = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const place = sites[turn % sites.length];
      await page.evaluate(jumpTo, camera);
      await pause(800);
      const [x, y] = await page.evaluate(
        ([where, from]) => window.subject.pixel(where, from),
        [place, camera],
      );
      await page.evaluate(
        ([selector, text]) => window.bench.await(selector, text),
        [subject.panel, subject.text(place)],
      );
      if (hasTouch) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      const shown = page.evaluate(() => window.bench.text);
      times.push(await within(shown, LONGEST_CLICK));
    }
    return { click: quantile(times, 0.5), slowest: Math.max(...times) };
  });
