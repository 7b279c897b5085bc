// @ts-check
// What <tapal-map> needs of a page within, once a map is to be seen: fetched when the first one
// begins.

export { mountPage } from "./embed/mounted_page.js";
export { ask, fit, hasLanguage, hasPlace, isView, shownBy, storyOf } from "./compact/page.js";
export { sharedProgram } from "./embed/program.js";
export { fetchPage, findSite } from "./embed/source.js";
export { awaitTurn } from "./embed/turns.js";
export { writeAddress } from "./address.js";
