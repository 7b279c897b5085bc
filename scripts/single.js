// @ts-check
// The script of one file that holds the whole story: the glue and all that a page may ask for.

import { required } from "./dom.js";
import { fetchCarried } from "./page/carried_files.js";
import { openDialogs } from "./page/dialogs.js";
import { followHistory } from "./page/history.js";
import { followInLinks } from "./page/language_links.js";
import { followPrinting } from "./page/paper.js";
import { followLanguageChoice } from "./page/language_offer.js";
import { startProgram } from "./page/start.js";
import { followTheme } from "./page/theme.js";
import { followTitle } from "./page/title.js";
import { followWindow } from "./page/window.js";

/** @import { Files } from "./types.js" */

/** @type {Files} */
const files = {
  fetchFile: fetchCarried,
  importGlue: () => import("./web.js"),
  importSave: () => import("./save/dialog.js"),
  importPresent: () => import("./present/present.js"),
  importHandout: () => import("./handout/dialog.js"),
  importSvg: () => import("./save/svg/file.js"),
};
const page = required("#tapal");

followTheme(page);
followWindow(page);
followHistory(page);
followTitle(page);
followPrinting();
followInLinks(page);
followLanguageChoice(page);
openDialogs(files);
startProgram(page, files);
