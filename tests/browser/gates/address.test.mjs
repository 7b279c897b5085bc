// The scripts read and write a page's address as the program does: tests/address.rs takes the same
// fixtures.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { queryWithout, readAddress, writeAddress } from "../../../scripts/address.js";
import { ROOT } from "../paths.mjs";

const FIXTURES = join(ROOT, "tests/fixtures/addresses.json");
const { read, write } = JSON.parse(readFileSync(FIXTURES, "utf8"));

/** A fixture as the scripts have an address. */
const address = ({ lang, at, off = [], place, others = [], fragment = "" }) => ({
  lang,
  camera: at && { lat: at[0], lon: at[1], zoom: at[2] },
  off,
  place,
  others,
  fragment,
});

test("what an address says is read, and written again", () => {
  for (const fixture of read) {
    const found = readAddress(fixture.address);
    const all = { lang: undefined, camera: undefined, place: undefined, ...found };
    assert.deepEqual(all, address(fixture), fixture.address);
    assert.equal(writeAddress(found), fixture.written ?? fixture.address);
  }
});

test("what cannot be written is left out", () => {
  for (const fixture of write) {
    assert.equal(writeAddress(address(fixture)), fixture.written, JSON.stringify(fixture));
  }
});

test("a query loses the parts that are named, and keeps the others as they stand there", () => {
  const cases = {
    "": "",
    "?": "",
    "?lang=ru": "",
    "?embed&lang=&lang=ru": "",
    "?at=1,2,3&lang=ru&off=towns": "?at=1,2,3&off=towns",
    "?language=ru&embedded=1&a=b=c?d&x=%D0%90+b": "?language=ru&embedded=1&a=b=c?d&x=%D0%90+b",
  };
  for (const [search, expected] of Object.entries(cases)) {
    assert.equal(queryWithout(search, "lang", "embed"), expected, search);
  }
});
