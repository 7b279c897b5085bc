// @ts-check
// The npm package's module: defines <tapal-map>, and gives frames their height.
//
// A bundler finds each file where it is named in full beside `import.meta.url`, and moves it by
// itself. It would make a script of a style sheet, so here these are texts.

import { TapalMap } from "./embed/element.js";
import { font } from "./embed/fonts.js";

TapalMap.define(() => import("./embed-page.js"), {
  importGlue: () => import("./web.js"),
  wasm: new URL("./web_bg.wasm", import.meta.url),
  styles: new URL("./compact.css.txt", import.meta.url),
  faces: new URL("./fonts.css.txt", import.meta.url),
  fontAddress: font,
});
