// @ts-check
// The wasm on its way into the page.

import { find } from "../dom.js";

/**
 * The wasm as it comes, told in the page's bar. Where the page knows what it must be, its last
 * piece is held back until that is sure: another one, from before for instance, never starts.
 * @param {Response} response
 * @param {{ bytes: number, sha256?: string }} expected
 */
export function checked({ body }, { bytes, sha256 }) {
  if (!body) throw new Error("the wasm is empty");
  const bar = find("[data-progress]");
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  let received = 0;
  /** @type {TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>} */
  const passed = new TransformStream({
    transform(piece, controller) {
      const before = pieces.at(-1);
      if (before) controller.enqueue(before);
      pieces.push(piece);
      received += piece.length;
      if (bar instanceof HTMLProgressElement) bar.value = received / bytes;
    },
    async flush(controller) {
      const sum = await sumOf(pieces);
      if (received !== bytes || (sum && sum !== sha256)) {
        throw new Error("the wasm is not the one of this page");
      }
      const last = pieces.at(-1);
      if (last) controller.enqueue(last);
    },
  });
  const headers = { "Content-Type": "application/wasm" };
  return new Response(body.pipeThrough(passed), { headers });
}

/**
 * The SHA-256 of pieces, in hexadecimal; only a page that came over a safe line can reckon it.
 * @param {Uint8Array<ArrayBuffer>[]} pieces
 */
async function sumOf(pieces) {
  const sum = await crypto.subtle?.digest("SHA-256", await new Blob(pieces).arrayBuffer());
  const digits = /** @param {number} byte */ (byte) => byte.toString(16).padStart(2, "0");
  return sum && Array.from(new Uint8Array(sum), digits).join("");
}
