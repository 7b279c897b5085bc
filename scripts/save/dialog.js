// @ts-check
// The dialog of the button that saves: a picture of the map in one of several sizes, as PNG or SVG,
// with a preview; and a citation. The loader fetches it when the button is pressed.

import { element, find, required } from "../dom.js";
import { loadStyle } from "../load_style.js";
import { addDialog } from "../modal.js";
import { hasFile } from "../page/names.js";
import { pageStrings } from "../strings.js";
import { citation } from "./citation.js";
import { download } from "./download.js";
import { layOut } from "./picture.js";
import { raster, TooLarge } from "./pixels.js";
import { preview } from "./preview.js";
import { AS_SHOWN, SIZES } from "./sizes.js";

/**
 * @import { Files, Strings } from "../types.js"
 * @import { Picture } from "./picture.js"
 */

/**
 * Opens the dialog of a button.
 * @param {HTMLElement} button
 * @param {Files} files
 */
export async function open(button, files) {
  const [strings] = await Promise.all([pageStrings(files), loadStyle("saveStyle")]);
  // Its button was pressed twice meanwhile.
  if (find("dialog.save")) return;
  const { dialog, signal } = addDialog(button, "save", strings.save_picture, strings.close);
  const shown = preview(strings);
  const { root: sizes, chosen } = sizeFields(strings);
  const { root: actions, announce } = actionButtons(button, files, strings, chosen);
  const show = () =>
    shown.show(chosen()).catch((reason) => {
      console.error(reason);
      announce(failure(reason, strings));
    });
  dialog.append(element("div", { class: "body" }, sizes, shown.root, actions));
  sizes.addEventListener("change", show);
  addEventListener("resize", show, { signal });
  required("input:checked", sizes).autofocus = true;
  dialog.showModal();
  show();
}

/**
 * The sizes, one of which is chosen.
 * @param {Strings} strings
 */
function sizeFields(strings) {
  const fields = SIZES.map(({ id, label = strings.save_as_shown }) => {
    const input = element("input", { type: "radio", name: "picture-size", value: id });
    input.checked = id === AS_SHOWN.id;
    return element("label", { class: "size" }, input, element("span", {}, label));
  });
  const root = element("fieldset", {}, element("legend", {}, strings.save_size), ...fields);
  const chosen = () => {
    const checked = find("input:checked", root);
    const value = checked instanceof HTMLInputElement ? checked.value : AS_SHOWN.id;
    return SIZES.find(({ id }) => id === value) ?? AS_SHOWN;
  };
  return { root, chosen };
}

/**
 * What can be done with the picture, and `announce(text)` for what came of it.
 * @param {HTMLElement} button
 * @param {Files} files
 * @param {Strings} strings
 * @param {() => import("./sizes.js").PictureSize} chosen
 */
function actionButtons(button, files, strings, chosen) {
  const note = element("p", { role: "status" });
  const label = strings.copy_citation;
  const byHand = element("textarea", { readonly: "", rows: 4, "aria-label": label, hidden: "" });
  const announce = /** @param {string} text */ (text) => {
    note.textContent = text;
  };
  /** @type {(kind: string, make: (picture: Picture) => Promise<Blob>) => () => Promise<void>} */
  const save = (kind, make) => async () => {
    byHand.hidden = true;
    announce(strings.save_making);
    try {
      const size = chosen();
      const picture = await make(await layOut(size));
      announce(strings.save_done.replace("{}", download(picture, size.id, kind)));
    } catch (reason) {
      console.error(reason);
      announce(failure(reason, strings));
    }
  };
  const copy = async () => {
    const text = citation(strings, button.dataset.source);
    try {
      await navigator.clipboard.writeText(text);
      byHand.hidden = true;
      announce(strings.citation_copied);
    } catch {
      Object.assign(byHand, { value: text, hidden: false });
      byHand.focus();
      byHand.select();
      announce(strings.citation_by_hand);
    }
  };
  const svg = /** @param {boolean} outlined */ (outlined) =>
    save("svg", async (picture) => (await files.importSvg()).vector(picture, files, outlined));
  const buttons = [choice("png", "PNG", strings.save_hint_png, save("png", raster))];
  // One file has no outlines, which weigh as much as its fonts.
  const hasOutlines = hasFile("outlines");
  if (hasOutlines) buttons.push(choice("svg", "SVG", strings.save_hint_svg, svg(true)));
  const id = hasOutlines ? "svg-text" : "svg";
  buttons.push(
    choice(id, "SVG", strings.save_hint_svg_text, svg(false)),
    choice("copy", strings.copy_citation, "", copy),
  );
  const root = element("div", { class: "actions" }, ...buttons, byHand, note);
  return { root, announce };
}

/**
 * What is said when there is no picture.
 * @param {unknown} reason
 * @param {Strings} strings
 */
const failure = (reason, strings) =>
  reason instanceof TooLarge ? strings.save_too_large : strings.save_failed;

/**
 * @param {string} id
 * @param {string} name
 * @param {string} hint empty for none
 * @param {() => Promise<void>} act
 */
function choice(id, name, hint, act) {
  const label = element("strong", {}, name);
  const button = element("button", { type: "button", "data-choice": id }, label);
  if (hint) button.append(" ", element("span", {}, hint));
  button.addEventListener("click", act);
  return button;
}
