// The height of frames with a story's compact page in them.
//
// What this does: gives each such frame of the host's page the height that its page asks for. What it does not: listen to any
// frame but those of the folder that this module came from, or to a height that is none.

import { isHeight } from "./attributes.js";

/** Gives frames their heights from now on. */
export function frames(folder) {
  addEventListener("message", ({ data, source }) => {
    if (data?.tapal !== "height" || !isHeight(data.height)) return;
    const frame = Array.from(document.querySelectorAll("iframe")).find(({ contentWindow }) => contentWindow === source);
    if (frame?.src.startsWith(folder)) frame.style.height = `${Math.ceil(data.height)}px`;
  });
}
