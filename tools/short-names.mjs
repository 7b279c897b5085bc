// Shortens the names by which glue and wasm know each other: each is long, ends in a hash, and stands in both.
//
//   node tools/short-names.mjs <folder with web.js, as wasm-bindgen wrote it, and web_bg.wasm>
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const [glue, wasm] = ['web.js', 'web_bg.wasm'].map((name) => join(folder, name));
const told = execFileSync('wasm-opt', [wasm, '--minify-imports-and-exports-and-modules', '-o', `${wasm}.short`], { encoding: 'utf8' });
const { imports, exports } = JSON.parse(told);
let script = readFileSync(glue, 'utf8');

/** Renames what stands in the glue as a whole word; says whether it was there. */
const rename = (pattern, name) => {
  const before = script;
  script = script.replace(pattern, () => name);
  return script !== before;
};
const word = (name) => name.replace(/[$.\/]/g, '\\$&');
const lost = imports.filter(([, name, short]) => !rename(new RegExp(`(?<![\\w$"])${word(name)}(?![\\w$])`, 'g'), short));
if (lost.length) throw new Error(`web.js knows no ${lost.map(([, name]) => name).join(', ')}`);
if (!rename(/(?<=")\.\/web_bg\.js(?=")/g, 'a')) throw new Error('web.js has no imports for the wasm');
for (const [name, short] of exports) rename(new RegExp(`(?<=\\bwasm\\.)${word(name)}(?![\\w$])`, 'g'), short);
const asked = [...script.matchAll(/\bwasm\.([\w$]+)/g)].map(([, name]) => name);
const unknown = asked.filter((name) => !exports.some(([, short]) => short === name));
if (unknown.length) throw new Error(`the wasm does not export ${unknown.join(', ')}`);
writeFileSync(glue, script);
renameSync(`${wasm}.short`, wasm);
