// @ts-check
// The compact page in its frame: what it says to the host's page, and what that may ask. It is a
// classic script: modules need a header that a host may not send to a frame without an origin.

import { required } from "../dom.js";
import { followHeight } from "../compact/height.js";
import { serve } from "../compact/surroundings.js";
import { watch } from "../compact/watch.js";
import { showFailed } from "../page/failure.js";
import { followAddress } from "./address.js";
import { resizeProtocols } from "./resize_protocols.js";
import { followLanguageLinks } from "./language.js";
import { answerRequests, isRequest } from "./requests.js";

const page = required("#tapal");

followAddress(page);
followLanguageLinks(page);
serve(page);
// The page's own module, or its glue, may not come; what says so otherwise is in it.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement && target.dataset.wasm) showFailed();
  },
  { capture: true },
);
// In a window of its own it is laid out by its height, too, which nobody hears there.
if (self === parent) followHeight(page, () => {});
else speak(parent);

/** @param {Window} host */
function speak(host) {
  /** @param {string} tapal @param {object} [detail] */
  const post = (tapal, detail) => host.postMessage({ tapal, ...detail }, "*");
  const others = resizeProtocols(host);
  const answer = answerRequests(page);
  followHeight(page, (height) => {
    others.postHeight(height);
    post("height", { height });
  });
  watch(page, {
    ready: () => post("ready"),
    select: (place) => post("select", { place }),
    move: (camera) => post("move", camera),
    error: (reason, message) => post("error", { reason, message }),
  });
  addEventListener("message", ({ source, data }) => {
    if (source !== host) return;
    if (isRequest(data)) answer(data);
    else others.hear(data);
  });
  page.addEventListener("click", (event) => others.followLink(event));
}
