// What goes into the wasm: the crates that Tapal stands on are in it, and what belongs to the
// native command is not.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { ROOT } from "../paths.mjs";

const tree = execFileSync(
  "cargo",
  [
    "tree",
    "--locked",
    "--offline",
    "--target",
    "wasm32-unknown-unknown",
    "--no-default-features",
    "--features",
    "web",
    "-e",
    "normal",
    "--prefix",
    "none",
    "-f",
    "{p}",
  ],
  { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 24 },
);
const crates = new Set(tree.split("\n").map((line) => line.split(" ")[0]));

for (const name of ["wasm-bindgen", "web-sys", "leptos", "geo", "geojson", "serde"]) {
  test(`the wasm stands on ${name}`, () =>
    assert.ok(crates.has(name), `${name} is not in the wasm's cargo tree`));
}

test("nothing of the native command is in it", () => {
  assert.deepEqual(
    ["axum", "clap", "tokio", "tower-http", "shapefile"].filter((name) => crates.has(name)),
    [],
  );
});
