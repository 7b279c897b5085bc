// The memory of a page and its workers: what V8 manages, the bytes of array buffers, and those of
// WebAssembly, which V8 counts among neither.

const MEGABYTE = 2 ** 20;

/** Megabytes of heap, array buffers and WebAssembly memories, each of the page and its workers. */
export async function memory(protocol) {
  const workers = await workersOf(protocol);
  const all = [];
  for (const send of [(...command) => protocol.send(...command), ...workers]) {
    all.push(await held(send));
  }
  const sum = (key) => all.reduce((total, one) => total + one[key], 0) / MEGABYTE;
  const parts = { heap: sum("heap"), buffers: sum("buffers"), wasm: sum("wasm") };
  return { ...parts, sum: parts.heap + parts.buffers + parts.wasm };
}

async function held(send) {
  // It looks for objects after all that nobody holds any more was thrown away.
  const wasm = await wasmBytes(send);
  const { usedSize, backingStorageSize = 0 } = await send("Runtime.getHeapUsage");
  return { heap: usedSize, buffers: backingStorageSize, wasm };
}

/** The bytes of all memories that scripts can reach. */
async function wasmBytes(send) {
  await send("HeapProfiler.collectGarbage");
  const { result } = await send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const { result: bytes } = await send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration:
      "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) }",
    returnByValue: true,
  });
  return bytes.value;
}

/** For each of the page's workers, what sends it a command and gives its answer. */
async function workersOf(protocol) {
  const sessions = [];
  const waiting = new Map();
  protocol.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") sessions.push(sessionId);
  });
  protocol.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    // What is no answer is an event.
    if (id) waiting.get(id)(error ? Promise.reject(new Error(error.message)) : result);
  });
  await protocol.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return sessions.map((sessionId) => async (method, params = {}) => {
    const id = waiting.size + 1;
    const answer = new Promise((done) => {
      waiting.set(id, done);
    });
    const message = JSON.stringify({ id, method, params });
    await protocol.send("Target.sendMessageToTarget", { sessionId, message });
    return answer;
  });
}
