// @ts-check
// The height of frames with a story's compact page in them.

import { isHeight } from "../map_height.js";

/**
 * Gives frames the height that their page asks for from now on, those of a folder alone.
 * @param {string} folder
 */
export function followFrames(folder) {
  addEventListener("message", ({ data, source }) => {
    if (data?.tapal !== "height" || !isHeight(data.height)) return;
    const frames = Array.from(document.querySelectorAll("iframe"));
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    if (frame?.src.startsWith(folder)) frame.style.height = `${Math.ceil(data.height)}px`;
  });
}
