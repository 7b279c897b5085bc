// @ts-check
// The script of a site's page: loads the program, and does what the page's window has to do for it.

import { required } from "./dom.js";
import { openDialogs } from "./page/dialogs.js";
import { followHistory } from "./page/history.js";
import { followInLinks } from "./page/language_links.js";
import { rememberLegend } from "./page/legend.js";
import { followLanguageChoice } from "./page/language_offer.js";
import { registerServiceWorker } from "./page/offline.js";
import { followPrinting } from "./page/paper.js";
import { siteFiles } from "./page/site_files.js";
import { startProgram } from "./page/start.js";
import { followTheme } from "./page/theme.js";
import { followTitle } from "./page/title.js";
import { followWindow } from "./page/window.js";

const page = required("#tapal");

followTheme(page);
// What is around a compact page is its frame: see `frame/`.
if (!("compact" in page.dataset)) {
  followWindow(page);
  followHistory(page);
  rememberLegend(page);
  followTitle(page);
  followPrinting();
  followLanguageChoice(page);
}
followInLinks(page);
openDialogs(siteFiles);
startProgram(page, siteFiles).then((started) => started && registerServiceWorker());
