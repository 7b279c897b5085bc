// @ts-check
// The module that a host's page asks for: defines <tapal-map>, and gives frames their height.
//
// Each file is named in full beside `import.meta.url`, so that `tapal build` finds the name there
// and puts the one of its content.

import { TapalMap } from "./embed/element.js";

const faces = new URL("./fonts.css", import.meta.url);

TapalMap.define(() => import("./embed-page.js"), {
  importGlue: () => import("./web.js"),
  wasm: new URL("./web_bg.wasm", import.meta.url),
  styles: new URL("./compact.css", import.meta.url),
  faces,
  fontAddress: (path) => new URL(path, faces),
});
