// @ts-check
// What hosts' pages understand when a frame tells its height, and how each of them asks for it:
// pym.js, Datawrapper, AMP, Medium and Flourish, iframe-resizer 4 and WordPress, all at once. Each
// host hears what is meant for it.

import { closest } from "../dom.js";
import { FROM } from "./language.js";

const RESIZER = "[iFrameSizer]";
/** No name of a frame is longer, and none has what the protocols set their own parts apart with. */
const NAME = /^[^:]{1,200}$/;

/**
 * The protocols towards a host's window.
 * @param {Window} host
 */
export function resizeProtocols(host) {
  const query = new URLSearchParams(location.search);
  const child = query.get("childId");
  const folder = location.pathname.split("/").slice(0, -1).at(-1) ?? "";
  const secret = new URLSearchParams(location.hash.slice(1)).get("secret");
  // As the host's page has it: what the frame is at later, in another language perhaps, is another
  // address.
  const src = query.get(FROM) ?? location.href;
  /** @param {unknown} message */
  const post = (message) => host.postMessage(message, "*");
  /** @type {number | undefined} */
  let height;
  /** @type {string | undefined} the frame's name, where the host is iframe-resizer */
  let resizer;

  /** @param {string} event */
  const postSize = (event) => post(`${RESIZER}${resizer}:${height}:${innerWidth}:${event}`);

  /** @param {number} pixels */
  function postHeight(pixels) {
    height = pixels;
    if (child) post(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    post({ "datawrapper-height": { [child ?? folder]: height } });
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src, context: "iframe.resize", height }));
    if (resizer) postSize("resize");
    if (secret) post({ secret, message: "height", value: height });
  }

  /**
   * One answer at a time is enough, however often a host asks; a frame that it does not show yet
   * has no picture to wait for.
   */
  let isDue = false;
  /** @param {string} [event] */
  function postAgain(event) {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      if (!height) return;
      if (event) postSize(event);
      else postHeight(height);
    });
  }

  /** @param {any} message */
  function hear(message) {
    // WordPress, when its script comes after the frame.
    if (secret && message?.message === "ready" && message.secret === secret) postAgain();
    if (typeof message !== "string") return;
    if (child && message.startsWith(`pymxPYMx${child}xPYMxwidthxPYMx`)) postAgain();
    if (!message.startsWith(RESIZER)) return;
    const [name = "", ...settings] = message.slice(RESIZER.length).split(":", 20);
    // What a parent begins with is its frame's name and many settings, of which all that matters
    // here is the name.
    if (settings.length > 5 && NAME.test(name)) {
      resizer = name;
      postAgain("init");
    } else if (resizer && (name === "resize" || name === "reset")) {
      postAgain("resize");
    }
  }

  /**
   * In WordPress a frame may open nothing by itself: its host follows a link for it, to where the
   * frame is from.
   * @param {MouseEvent} event
   */
  function followLink(event) {
    const link = closest(event, "a[target]");
    if (!secret || !(link instanceof HTMLAnchorElement) || link.host !== location.host) return;
    event.preventDefault();
    post({ secret, message: "link", value: link.href });
  }

  return { postHeight, hear, followLink };
}
