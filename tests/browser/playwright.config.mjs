import { defineConfig } from "@playwright/test";
import { join } from "node:path";
import { CHROMIUM, OUT, QUIET } from "./paths.mjs";

export default defineConfig({
  testDir: ".",
  // A sweep goes through many windows, languages or hosts, and is asked for by TAPAL_SWEEPS.
  testMatch: process.env.TAPAL_SWEEPS ? ["*.spec.mjs", "*.sweep.mjs"] : "*.spec.mjs",
  outputDir: join(OUT, "failed"),
  reporter: [["list"], ["json", { outputFile: join(OUT, "results.json") }]],
  globalSetup: "./built.mjs",
  // A test that needs a second try has found something: none is given. The limits suit a slow
  // machine.
  retries: 0,
  // A test waits for what it waits for, however slow: two processors stay busy with three of them.
  workers: 3,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  globalTimeout: 30 * 60_000,
  forbidOnly: !!process.env.CI,
  use: {
    browserName: "chromium",
    locale: "id-ID",
    // What it keeps would come between a test and the files that it changes; offline.spec.mjs lets
    // it in.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        ...QUIET,
        // The browser's own bars are web pages, which cost each window a sixth of its time.
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
      ],
    },
  },
  // `@desk` says that a finger or a narrow window changes nothing, `@phone` that they matter alone.
  projects: [
    { name: "desktop", grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      grepInvert: /@desk/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 3,
        isMobile: true,
        hasTouch: true,
      },
    },
  ],
});
