// Where the tests find what was built, and the story they compare it with.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");
export const DIST = resolve(process.env.TAPAL_DIST ?? join(ROOT, "dist"));
export const WEB = resolve(process.env.TAPAL_WEB ?? join(ROOT, "target/web"));
export const SINGLE = resolve(process.env.TAPAL_SINGLE ?? join(ROOT, "target/story.html"));
export const COMMAND = resolve(process.env.TAPAL_COMMAND ?? join(ROOT, "target/release/tapal"));
export const OUT = join(ROOT, "target/browser");
export const STORY_PATH = "stories/kazakhstan-2022/story.geojson";
/** What the map reads of the story. */
export const MAP_PATH = "stories/kazakhstan-2022/map.geojson";
export const STORY_FILE = join(ROOT, "public", STORY_PATH);

/** The path in the published folder of a file that has the name of its content there. */
export const named = (path) =>
  JSON.parse(readFileSync(join(DIST, "tapal.json"), "utf8")).names[path] ?? path;

/** What a site stands in has a letter; its marker keeps out of the way of the sites'. */
export const isSite = ({ properties }) => !properties.context;

/** The story as it stands in the source tree. */
export const readStory = () => JSON.parse(readFileSync(STORY_FILE, "utf8"));

/**
 * The places of the story, in order: [{ id, sign, context, quotes }]. A site has a number, what it
 * stands in a letter.
 */
export const readPlaces = () => {
  const counts = { sites: 0, contexts: 0 };
  return readStory().features.map(({ id, properties }) => {
    const context = properties.context === true;
    const sign = context
      ? String.fromCharCode(65 + counts.contexts++)
      : String((counts.sites += 1));
    return { id, sign, context, quotes: (properties.excerpts ?? []).map(({ quote }) => quote) };
  });
};

/** The places that have a number, and so a marker in every view. */
export const readSites = () => readPlaces().filter(({ context }) => !context);

export const CHROMIUM =
  process.env.CHROMIUM ||
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

/** What keeps Chromium in no window and from asking for anything by itself. */
export const QUIET = [
  "--headless=new",
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const FIREFOX =
  process.env.FIREFOX || ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
