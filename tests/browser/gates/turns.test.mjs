// Maps of one story wait for each other, but for none that has ended.
import { test } from "node:test";
import assert from "node:assert/strict";
import { awaitTurn } from "../../../scripts/embed/turns.js";

/** Those of some promises that are settled after all that can happen by itself. */
async function settled(promises) {
  const outcomes = promises.map(() => false);
  promises.forEach((promise, index) =>
    promise.then(() => {
      outcomes[index] = true;
    }),
  );
  await new Promise((done) => {
    setImmediate(done);
  });
  return outcomes;
}

const { signal } = new AbortController();

test("each map waits for the one before, and not for those of other stories", async () => {
  const first = await awaitTurn("a", signal);
  const [second, third, other] = ["a", "a", "b"].map((story) => awaitTurn(story, signal));
  assert.deepEqual(await settled([second, third, other]), [false, false, true]);
  first();
  assert.deepEqual(await settled([second, third]), [true, false]);
});

test("a map that ends lets the next one begin", async () => {
  const life = new AbortController();
  await awaitTurn("ends", life.signal);
  const next = awaitTurn("ends", signal);
  assert.deepEqual(await settled([next]), [false]);
  life.abort();
  assert.deepEqual(await settled([next]), [true]);
});

test("a map that has ended before its turn holds up no other", async () => {
  await awaitTurn("ended", AbortSignal.abort());
  assert.deepEqual(await settled([awaitTurn("ended", signal)]), [true]);
});
