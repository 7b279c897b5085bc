// What the published files weigh, and which crates and functions the wasm's bytes go to.
//
//   node bench/weight.mjs <folder of the site> <wasm with names>
//
// Files are weighed as a good host sends them (brotli 11), code as it stands in the wasm.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { Reader, SECTIONS, imports, sections } from "../scripts/wasm_reader.mjs";

const [folder, wasm] = process.argv.slice(2);
const MOST = 40;

const files = (at) =>
  readdirSync(at).flatMap((name) => {
    const path = join(at, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

function weigh(path) {
  const bytes = readFileSync(path);
  if (path.endsWith(".woff2")) return bytes.length;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

/** The bytes of each function's code, by its name. */
function functions(bytes) {
  let [imported, sizes, names] = [0, [], new Map()];
  for (const { kind, content } of sections(bytes)) {
    const section = new Reader(content);
    if (kind === SECTIONS.imports) imported = imports(content).filter(isFunction).length;
    else if (kind === SECTIONS.code) {
      const count = section.number();
      sizes = Array.from({ length: count }, () => section.take(section.number()).length);
    } else if (kind === SECTIONS.custom && section.name() === "name") {
      names = functionNames(section);
    }
  }
  return sizes.map((size, index) => ({
    size,
    name: names.get(imported + index) ?? `function ${imported + index}`,
  }));
}

const isFunction = ({ kind }) => kind === 0;

function functionNames(section) {
  const names = new Map();
  while (!section.isAtEnd) {
    const kind = section.byte();
    const part = new Reader(section.take(section.number()));
    if (kind !== 1) continue;
    for (let left = part.number(); left > 0; left -= 1) names.set(part.number(), part.name());
  }
  return names;
}

/** A function's name without hashes of crates and what generics stand for, as long as a line. */
function short(name) {
  let text = name.replaceAll(/\[[0-9a-f]{12,16}\]/g, "");
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replaceAll(/::<[^<>]*>/g, "").replaceAll(/([\w)])<[^<>]*>/g, "$1");
  }
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

/** The crate that a function comes from, and for this one its module. */
function originOf(name) {
  const path = short(name).match(/[a-z_]\w*(::\w+)+/i)?.[0] ?? "others";
  const [crate, module] = path.split("::");
  return crate === "tapal" ? `${crate}::${module}` : crate;
}

function table(title, rows, total) {
  console.log(`\n${title}`);
  for (const [name, size] of rows) {
    const share = `${((100 * size) / total).toFixed(1)} %`;
    console.log(`${String(size).padStart(9)}  ${share.padStart(6)}  ${name}`);
  }
}

const heaviest = (map) => [...map].sort(([, one], [, other]) => other - one).slice(0, MOST);
const weights = files(folder)
  .filter((path) => !/\.(br|gz)$/.test(path))
  .map((path) => [path.slice(folder.length + 1), weigh(path)]);
const sum = (list) => list.reduce((total, [, size]) => total + size, 0);
table("Files, compressed", heaviest(weights), sum(weights));

const code = functions(readFileSync(wasm));
const origins = new Map();
for (const { name, size } of code) {
  const origin = originOf(name);
  origins.set(origin, (origins.get(origin) ?? 0) + size);
}
const total = code.reduce((bytes, { size }) => bytes + size, 0);
table(`Code of the wasm, ${total} bytes, by crate and module`, heaviest(origins), total);
table("The largest functions", heaviest(code.map(({ name, size }) => [short(name), size])), total);
