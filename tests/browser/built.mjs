// Before all tests: is there something to test, and a browser to test it in?
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CHROMIUM, DIST, ROOT, SINGLE, WEB } from "./paths.mjs";

export default function () {
  if (!existsSync(join(DIST, "index.html")))
    throw new Error(`${DIST} has no page. Run: make build`);
  if (!existsSync(join(WEB, "web_bg.wasm")))
    throw new Error(`${WEB} has no program. Run: make build`);
  if (!existsSync(SINGLE)) throw new Error(`${SINGLE} is missing. Run: make build`);
  if (!existsSync(join(ROOT, "target/package")))
    throw new Error("There is no npm package. Run: make package");
  if (!existsSync(join(import.meta.dirname, "vite/node_modules")))
    throw new Error("There is no Vite. Run: npm ci --prefix tests/browser/vite");
  if (!CHROMIUM)
    throw new Error("No Chromium found. Run: make setup-test, or name one in CHROMIUM");
}
