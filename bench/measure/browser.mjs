// A browser of its own for each measurement, and the processor time that its processes take.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHROMIUM, QUIET, ROOT } from "../../tests/browser/paths.mjs";

const { chromium } = createRequire(join(ROOT, "tests/browser/paths.mjs"))("@playwright/test");

export const DEVICES = {
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
  },
};
const FLAGS = [
  ...QUIET,
  // WebGL without a graphics card.
  "--enable-unsafe-swiftshader",
];

/** Opens a browser with an empty profile, and its one page. */
export async function openBrowser(device) {
  const profile = mkdtempSync(join(tmpdir(), "tapal-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    ...DEVICES[device],
    locale: "en-GB",
    args: FLAGS,
  });
  const [page] = context.pages();
  return {
    page,
    ...DEVICES[device],
    protocol: await context.newCDPSession(page),
    /** Milliseconds of processor time of its renderers and its GPU process, all threads, so far. */
    processorTime: () => processorTime(profile),
    /** Megabytes that these hold for themselves, all that is not a file. */
    memoryOfProcesses: () =>
      painters(profile).reduce((sum, { id }) => sum + ownMemory(id), 0) / 1024,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What Linux knows of each process: its parent and its command. */
function processes() {
  const all = [];
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, "utf8");
      // The command in brackets may hold anything; the parent is the second field after it.
      const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
      all.push({ id, parent, command: readFileSync(`/proc/${id}/cmdline`, "utf8") });
    } catch {
      // It has ended meanwhile.
    }
  }
  return all;
}

/** The renderers and the GPU process of the browser with this profile. */
function painters(profile) {
  const all = processes();
  const own = new Set(all.filter(({ command }) => command.includes(profile)).map(({ id }) => id));
  for (let before = -1; before !== own.size;) {
    before = own.size;
    for (const { id, parent } of all) if (own.has(parent)) own.add(id);
  }
  const counts = /--type=(renderer|gpu-process)/;
  return all.filter(({ id, command }) => own.has(id) && counts.test(command));
}

const processorTime = (profile) =>
  painters(profile).reduce((sum, { id }) => sum + threadTime(id), 0);

/** Kilobytes of a process that belong to no file; what it shares counts by its share. */
function ownMemory(id) {
  const text = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
  return Number(text.match(/Pss_Anon:\s+(\d+)/)[1]);
}

function threadTime(id) {
  let nanoseconds = 0;
  try {
    for (const thread of readdirSync(`/proc/${id}/task`)) {
      const line = readFileSync(`/proc/${id}/task/${thread}/schedstat`, "utf8");
      nanoseconds += Number(line.split(" ")[0]);
    }
  } catch {
    // A thread has ended meanwhile.
  }
  return nanoseconds / 1e6;
}
