// @ts-check
// The script of one file that holds the whole story: the glue and all that a page may ask for.

import { required } from "./dom.js";
import { answerFetches, carriedStrings, copyPicture, fetchCarried } from "./page/carried_files.js";
import { openDialogs } from "./page/dialogs.js";
import { followHistory } from "./page/history.js";
import { followLanguage } from "./page/language.js";
import { startProgram } from "./page/start.js";
import { followTheme } from "./page/theme.js";
import { followWindow } from "./page/window.js";

/** @import { Files } from "./types.js" */

/** @type {Files} */
const files = {
  strings: carriedStrings,
  fetchFile: fetchCarried,
  importGlue: () => import("./web.js"),
  importSave: () => import("./save/menu.js"),
  fetchPicture: copyPicture,
};
const page = required("#tapal");

answerFetches();
followLanguage(page, files);
followTheme(page);
followWindow(page);
followHistory(page);
openDialogs(page, files);
startProgram(page, files);
