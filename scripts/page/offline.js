// @ts-check
// What a visit uses is kept by a service worker, so that the story opens without a line.

import { fileName, worker } from "./names.js";

/** @param {string} name */
const address = (name) => new URL(name, document.baseURI).href;

/** Not in a frame, which is a host's page, and not where a page has no origin of its own. */
export function registerServiceWorker() {
  if (!worker || self !== top || origin === "null" || !navigator.serviceWorker) return;
  const { serviceWorker } = navigator;
  const script = address(worker);
  // On a first visit there is none yet; it takes the page over, and is then told what was loaded.
  if (serviceWorker.controller) sendUsed();
  serviceWorker.addEventListener("controllerchange", sendUsed);
  // A browser may refuse, in a private window for instance: the page works as well.
  serviceWorker.register(trusted(script)).catch(() => {});
}

/** Tells the worker what the page has loaded, and what it may still ask for. */
async function sendUsed() {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage([location.href, address(fileName("saveDialog"))]);
  new PerformanceObserver((list) =>
    active?.postMessage(list.getEntries().map(({ name }) => name)),
  ).observe({ type: "resource", buffered: true });
}

/**
 * The one script address that the page's policy lets in.
 * @param {string} script
 * @returns {string | URL}
 */
function trusted(script) {
  const policy = window.trustedTypes?.createPolicy("tapal", { createScriptURL: () => script });
  return policy?.createScriptURL("") ?? script;
}
