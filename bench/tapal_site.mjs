// Builds Tapal's site of a story with as many places as the peers' pages have.
//
//   node bench/tapal_site.mjs <places> <folder>
//   node bench/tapal_site.mjs 3 <folder> <places>
//
// With two numbers the ground is as detailed as for the second number of places, and so has more
// vertices: what is near a place is packed in all detail. It takes the web bundle and the command of
// `make build`, and replaces what is in the folder.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { COMMAND, ROOT, WEB } from "../tests/browser/paths.mjs";
import { places } from "./peers/places.mjs";

const [count, detail] = [process.argv[2], process.argv[4] ?? process.argv[2]].map(Number);
const folder = resolve(process.argv[3]);
const [web, site] = [join(folder, "web"), join(folder, "site")];

/** The id that the bench finds a place's marker by. */
const idOf = (name) => name.toLowerCase().replaceAll(" ", "-");
const border = {
  type: "Feature",
  id: "border",
  geometry: null,
  properties: { show: { border: ["KZ", "RU"] }, name: "The border" },
};
const featureOf = ({ name, at, text }) => ({
  type: "Feature",
  id: idOf(name),
  geometry: { type: "Point", coordinates: at },
  properties: { name, excerpts: [{ quote: text }] },
});
const story = {
  format: 1,
  slug: "many-places",
  language: "en",
  languages: ["en"],
  title: `A map of ${count} places`,
  source: { publisher: "The bench" },
  // The box that the peers' pages open on.
  view: { bbox: [15, 35, 180, 82] },
};

rmSync(folder, { recursive: true, force: true });
cpSync(WEB, web, { recursive: true });
// A bundle holds one story.
rmSync(join(web, "stories"), { recursive: true });
const home = join(web, "stories/many-places");
mkdirSync(home, { recursive: true });
const write = (number) => {
  const features = [border, ...places(number).map(featureOf)];
  const text = JSON.stringify({ type: "FeatureCollection", story, features });
  writeFileSync(join(home, "story.geojson"), text);
};
const tapal = (...options) => execFileSync(COMMAND, options, { cwd: ROOT, stdio: "ignore" });
write(detail);
tapal("pack", home);
write(count);
tapal("build", "--web", web, "--out", site);
rmSync(web, { recursive: true });
