// @ts-check
// What <tapal-map> needs of a page within, once a map is to be seen: fetched when the first one
// begins.

export { fetchFile } from "./fetch_file.js";
export { followHeight } from "./embed/height.js";
export { ask, fit, hasLanguage, hasPlace, isView, shownBy, storyOf } from "./embed/page.js";
export { pageElement, stringsAddress } from "./embed/parts.js";
export { sharedProgram } from "./embed/program.js";
export { fetchCompactPage, findSite, languageFolder } from "./embed/source.js";
export { serve } from "./embed/surroundings.js";
export { awaitTurn } from "./embed/turns.js";
export { watch } from "./embed/watch.js";
export { writeAddress } from "./address.js";
export { followInLinks } from "./page/language_links.js";
