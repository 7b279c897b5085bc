// The npm package, installed in a fresh Vite project as anybody would: its types, a build, Vite's
// own server, a story from elsewhere.
import { execFile, spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, sep } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { parts, ready, settledMarks } from "./fixtures.mjs";
import { expect, test as base } from "./hosts.mjs";
import { OUT, readStory, ROOT } from "./paths.mjs";
import { serve } from "./server.mjs";

/**
 * No setting of the npm that started these tests is the project's; and what a command says is read
 * here, without colours.
 */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_.*|FORCE_COLOR)$/i.test(name)),
  ),
  NO_COLOR: "1",
};
const run = (command, given, cwd) => promisify(execFile)(command, given, { cwd, env });
const TEMPLATE = join(import.meta.dirname, "vite");
const STORY = readStory();
const VERSION = readFileSync(join(ROOT, "Cargo.toml"), "utf8").match(/^version = "(.+)"$/m)[1];
const PACKAGE = join(ROOT, `target/package/tapal-map-${VERSION}.tgz`);

const test = base.extend({
  /**
   * The project's folder. npm asks nobody: what is pinned in the template was installed there
   * before.
   */
  project: [
    async ({}, use) => {
      const folder = join(OUT, "vite");
      rmSync(folder, { recursive: true, force: true });
      cpSync(TEMPLATE, folder, { recursive: true, verbatimSymlinks: true });
      await run("npm", ["install", "--offline", PACKAGE], folder);
      await use(folder);
    },
    { scope: "worker", timeout: 120_000 },
  ],

  /** The address of what Vite builds of it. */
  built: async ({ project }, use) => {
    await run("npm", ["run", "build"], project);
    const server = await serve(join(project, "dist"));
    await use(server.url);
    await server.close();
  },

  /** The address of Vite's own server. */
  dev: async ({ project }, use) => {
    const vite = spawn(
      process.execPath,
      ["node_modules/vite/bin/vite.js", "--host", "127.0.0.1", "--port", "0"],
      { cwd: project, env, stdio: ["ignore", "pipe", "inherit"] },
    );
    const ended = new Promise((done) => vite.once("close", done));
    const address = new Promise((found) => {
      createInterface(vite.stdout).on(
        "line",
        (line) => /http:\S+/.test(line) && found(line.match(/http:\S+/)[0]),
      );
    });
    await use(
      await Promise.race([
        address,
        ended.then(() => {
          throw new Error("Vite ended before it said where it is");
        }),
      ]),
    );
    vite.kill();
    await ended;
  },
});

test.skip(
  ({ isMobile }) => isMobile,
  "how a package is installed has nothing to do with the window",
);

/**
 * Opens the project's page with the story of another site, and does with the map what its editor
 * does.
 */
async function expectWorks(page, address, site) {
  await page.goto(`${address}?src=${encodeURIComponent(site.url)}`);
  await ready(page);
  const told = (what) =>
    page.evaluate((one) => window.told.filter((line) => line.startsWith(one)), what);
  const places = STORY.features
    .map(({ id, properties }) => `${id} ${properties.name.en}`)
    .join(", ");
  await expect.poll(() => told("ready")).toEqual([`ready: ${STORY.story.title.en}, en, ${places}`]);
  const before = await settledMarks(page);
  await page.getByRole("button", { name: "Show the third place" }).click();
  await expect(page.locator("#open")).toHaveText(STORY.features[2].id);
  await expect(parts(page).open).toHaveAttribute("data-place", STORY.features[2].id);
  expect(await told("select")).toEqual([`select: ${STORY.features[2].id}`]);
  await expect.poll(async () => (await told("move")).at(-1)).toMatch(/^move: 63, 46, \d+$/);
  expect(await settledMarks(page)).not.toEqual(before);
  expect(await told("error")).toEqual([]);
  // Styles and fonts have come with it, wherever the bundler put them.
  await expect(page.locator("tapal-map")).toHaveCSS("height", "500px");
  const fonts = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ family }) => /^"?Tapal (Sans|Serif)"?$/.test(family))
        .map(({ status }) => status),
    );
  await expect.poll(async () => (await fonts()).includes("loaded")).toBe(true);
  expect(await fonts()).not.toContain("error");
}

test("its types know the element, its methods and its events, and refuse what is wrong", async ({
  project,
}) => {
  await run("npm", ["run", "check"], project);
  const wrong = readFileSync(join(project, "mistakes.ts"), "utf8")
    .split("\n")
    .flatMap((line, at) => (line.endsWith("// wrong") ? [at + 1] : []));
  const failed = await run(
    "npm",
    ["run", "check", "--", "-p", "tsconfig.mistakes.json"],
    project,
  ).catch((error) => error);
  expect(failed.code, failed.stdout).not.toBe(0);
  const found = Array.from(
    failed.stdout.matchAll(/^(.+)\((\d+),\d+\): error/gm),
    ([, file, line]) => [file, Number(line)],
  );
  expect(found).toEqual(wrong.map((line) => ["mistakes.ts", line]));
});

test("a build of it shows a story of another origin", async ({ page, built, open, origins }) => {
  origins.push(new URL(built).origin);
  await expectWorks(page, built, open.site);
});

test("Vite's own server shows it, with no settings", async ({ page, dev, open, origins }) => {
  origins.push(new URL(dev).origin);
  await expectWorks(page, dev, open.site);
});

test("a page that is made on a server may import it", async ({ project }) => {
  const { stdout } = await run(
    process.execPath,
    ["--input-type=module", "-e", 'console.log(Object.keys(await import("tapal-map")))'],
    project,
  );
  expect(stdout.trim()).toBe("[]");
});

test("it has what it names, its version and its licences, and no story", ({ project }) => {
  const folder = join(project, "node_modules/tapal-map");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    );
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  expect(about.version).toBe(VERSION);
  const named = Object.values(about.exports).flatMap((one) =>
    typeof one === "string" ? one : Object.values(one),
  );
  const asked = ["embed.js", "embed-page.js", "web.js"].flatMap((file) =>
    Array.from(
      readFileSync(join(folder, file), "utf8").matchAll(
        /(?:new URL\(|import\()"(?:\.\/)?([^"]{2,})"/g,
      ),
      ([, path]) => path,
    ),
  );
  expect(asked.length).toBeGreaterThan(12);
  const wanted = [
    ...named.map((path) => path.slice(2)),
    ...asked,
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "fonts/OFL.txt",
  ];
  expect(files.sort()).toEqual([...new Set(wanted)].sort());
});
