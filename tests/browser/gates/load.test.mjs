// What several ask for is loaded once, and again after a failure.
import { test } from "node:test";
import assert from "node:assert/strict";
import { loadOnce } from "../../../scripts/load_once.js";

test("all that ask while it loads, and later, share one load", async () => {
  let count = 0;
  const load = loadOnce(async (name) => {
    count += 1;
    return name;
  });
  assert.deepEqual(await Promise.all([load("a"), load("a")]), ["a", "a"]);
  assert.equal(await load("a"), "a");
  assert.equal(count, 1);
});

test("a load that failed is tried again", async () => {
  const outcomes = [Promise.reject(new Error("no line")), Promise.resolve("there")];
  const load = loadOnce(() => outcomes.shift());
  await assert.rejects(load(), /no line/);
  assert.equal(await load(), "there");
});
