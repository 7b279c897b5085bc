// @ts-check
// What the page says when its program cannot be had, or has stopped.

import { find, required } from "../dom.js";

const { failed = "", stopped = "" } = find("[data-stopped]")?.dataset ?? {};

/** @param {string} text */
function showError(text) {
  const map = find("[data-map]");
  if (map) Object.assign(map.dataset, { state: "failed", reason: "program" });
  const message = find("[data-message]");
  if (!message) return;
  required("p", message).textContent = text;
  // What would try again ended with the wasm.
  required("button", message).hidden = true;
  message.hidden = false;
}

export const showFailed = () => showError(failed);

/** A trap in the wasm ends it; what it was doing when an event came in cannot be finished. */
export function watchTraps() {
  /** @param {unknown} reason */
  const look = (reason) => {
    if (reason instanceof WebAssembly.RuntimeError) showError(stopped);
  };
  addEventListener("error", ({ error }) => look(error));
  addEventListener("unhandledrejection", ({ reason }) => look(reason));
}
