// What the published files weigh, and which crates and functions the wasm's bytes go to.
//
//   node bench/weight.mjs <folder of the site> <wasm with names>
//
// Files are weighed as a good host sends them (brotli 11), code as it stands in the wasm.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

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

/** Reads a wasm's numbers and names, as its binary format has them. */
class Reader {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  byte() {
    this.at += 1;
    return this.bytes[this.at - 1];
  }

  /** An unsigned number in LEB128. */
  number() {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  name() {
    return new TextDecoder().decode(this.take(this.number()));
  }
}

/** The bytes of each function's code, by its name. */
function functions(bytes) {
  const reader = new Reader(bytes.subarray(8));
  let [imported, sizes, names] = [0, [], new Map()];
  while (reader.at < reader.bytes.length) {
    const kind = reader.byte();
    const section = new Reader(reader.take(reader.number()));
    if (kind === 2) imported = importedFunctions(section);
    else if (kind === 10) {
      const count = section.number();
      sizes = Array.from({ length: count }, () => section.take(section.number()).length);
    } else if (kind === 0 && section.name() === "name") names = functionNames(section);
  }
  return sizes.map((size, index) => ({
    size,
    name: names.get(imported + index) ?? `function ${imported + index}`,
  }));
}

function importedFunctions(section) {
  let count = 0;
  for (let left = section.number(); left > 0; left -= 1) {
    section.name();
    section.name();
    const kind = section.byte();
    if (kind === 0) count += 1;
    // A table's and a memory's limits, a global's type.
    if (kind === 1) section.byte();
    if (kind === 1 || kind === 2)
      for (let more = section.byte() & 1; more >= 0; more -= 1) section.number();
    else if (kind === 3) section.take(2);
    else section.number();
  }
  return count;
}

function functionNames(section) {
  const names = new Map();
  while (section.at < section.bytes.length) {
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
