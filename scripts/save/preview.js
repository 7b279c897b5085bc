// @ts-check
// The picture as it will be saved, made smaller where the dialog has less room.

import { element } from "../dom.js";
import { layOut } from "./picture.js";
import { canvasContext, FINE } from "./pixels.js";

/**
 * @import { Strings } from "../types.js"
 * @import { PictureSize } from "./sizes.js"
 */

/** How much of the window's height it takes at most, and not less than so many pixels. */
const SHARE = 0.5;
const LEAST = 200;

/**
 * The preview, and `show(size)` for what it shows.
 * @param {Strings} strings
 */
export function preview(strings) {
  const label = strings.share_preview;
  const stage = element("div", { class: "stage", role: "img", "aria-label": label });
  const pixels = element("p", { class: "pixels" });
  const root = element("div", { class: "preview" }, stage, pixels);
  /** @type {PictureSize | undefined} */
  let wanted;

  /** @param {PictureSize} size */
  async function show(size) {
    wanted = size;
    const { width, height, draw } = await layOut(size);
    // Another one was chosen while the fonts came.
    if (wanted !== size) return;
    const room = { width: root.clientWidth, height: Math.max(innerHeight * SHARE, LEAST) };
    const scale = Math.min(1, room.width / width, room.height / height);
    const { canvas, context } = canvasContext(width, height, scale * devicePixelRatio);
    draw(context);
    canvas.style.width = `${width * scale}px`;
    stage.replaceChildren(canvas);
    pixels.textContent = `${width * FINE} × ${height * FINE} px`;
  }

  return { root, show };
}
