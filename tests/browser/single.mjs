// One file in a folder of its own, as a reader has it: nothing is beside it that it could load.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { OUT, readPlaces, readStory, SINGLE } from "./paths.mjs";

export const { story } = readStory();
export const places = readPlaces();
/** A name as people give it. */
const NAME = "Cerita & peta #1.html";

/** The address of a copy of the file, or of another content, in a folder of this name. */
export function alone(folder, content) {
  const path = join(OUT, "single", folder);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const file = join(path, NAME);
  if (content === undefined) copyFileSync(SINGLE, file);
  else writeFileSync(file, content);
  return pathToFileURL(file).href;
}

/**
 * Runs before the page's own scripts: notes what its policy refuses, and which of its parts are
 * read.
 */
export const note = () => {
  window.refused = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.refused.push(
      `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
    );
  });
  window.read = [];
  const { atob } = window;
  window.atob = (text) => {
    window.read.push(text.length);
    return atob(text);
  };
};

/**
 * What the page noted: nothing refused, each of its parts read once, all fonts that it shows there.
 */
export const noted = () => {
  // Others stand in for these with the reader's own fonts, where there are such.
  const fonts = [...document.fonts]
    .filter(({ family }) => /^"?Tapal (Sans|Serif)"?$/.test(family))
    .map(({ status }) => status);
  return {
    refused: window.refused,
    read: new Set(window.read).size === window.read.length && window.read.length,
    parts: document.querySelectorAll("script[data-file]").length,
    fonts: [fonts.includes("error") ? "error" : "", fonts.includes("loaded") ? "loaded" : ""].join(
      "",
    ),
  };
};

/** All is well in it. */
export const SOUND = { refused: [], read: 5, parts: 8, fonts: "loaded" };
