// Reads a wasm by its binary format.

/** The kinds of sections that are read here. */
export const SECTIONS = { custom: 0, imports: 2, code: 10 };

/** Reads the numbers and names that bytes of a wasm hold, one after the other. */
export class Reader {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
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

/** The sections of a wasm: their kinds, and what they hold. */
export function sections(bytes) {
  const reader = new Reader(bytes.subarray(8));
  const all = [];
  while (!reader.isAtEnd) {
    all.push({ kind: reader.byte(), content: reader.take(reader.number()) });
  }
  return all;
}

/** What the section of imports holds: of each import its names, its kind, and the type's bytes. */
export function imports(content) {
  const reader = new Reader(content);
  return Array.from({ length: reader.number() }, () => {
    const [module, name, kind, start] = [reader.name(), reader.name(), reader.byte(), reader.at];
    // A table's and a memory's limits, a global's type.
    if (kind === 1) reader.byte();
    if (kind === 1 || kind === 2)
      for (let more = reader.byte() & 1; more >= 0; more -= 1) reader.number();
    else if (kind === 3) reader.take(2);
    else reader.number();
    return { module, name, kind, type: content.subarray(start, reader.at) };
  });
}
