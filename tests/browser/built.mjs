// Before all tests: is there something to test, and a browser to test it in?
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM, DIST, SINGLE, WEB } from './paths.mjs';

export default function () {
  for (const folder of [DIST, WEB]) {
    if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} has no page. Run: make build`);
  }
  if (!existsSync(SINGLE)) throw new Error(`${SINGLE} is missing. Run: make build`);
  if (!CHROMIUM) throw new Error('No Chromium found. Run: make setup-test, or name one in CHROMIUM');
}
