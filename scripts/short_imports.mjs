// Gives what a wasm imports short names. wasm-bindgen's say what each is, and end in a hash of
// sixteen digits, which no compression makes shorter.

import { SECTIONS, imports, sections } from "./wasm_reader.mjs";

const MAGIC_AND_VERSION = 8;

/**
 * A wasm whose imports have short names, and which name became which.
 *
 * @param {Uint8Array} wasm
 */
export function withShortImports(wasm) {
  const names = {};
  const parts = [...wasm.subarray(0, MAGIC_AND_VERSION)];
  for (const { kind, content } of sections(wasm)) {
    const written = kind === SECTIONS.imports ? shortened(content, names) : [...content];
    parts.push(kind, ...number(written.length));
    for (const byte of written) parts.push(byte);
  }
  return { wasm: Uint8Array.from(parts), names };
}

/** The section with short names; adds to `names` what they were. */
function shortened(content, names) {
  const all = imports(content);
  const written = all.flatMap(({ module, name, kind, type }, index) => {
    names[name] ??= letters(index);
    return [...text(module), ...text(names[name]), kind, ...type];
  });
  return [...number(all.length), ...written];
}

/** A number in letters alone: a, b, ..., z, ba, bb, ... */
function letters(value) {
  const last = String.fromCharCode(97 + (value % 26));
  return value < 26 ? last : letters(Math.floor(value / 26)) + last;
}

function text(value) {
  const bytes = new TextEncoder().encode(value);
  return [...number(bytes.length), ...bytes];
}

/** An unsigned number in LEB128. */
function number(value) {
  return value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))];
}
