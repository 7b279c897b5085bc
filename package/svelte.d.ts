// <tapal-map> in Svelte's templates: `import type {} from "tapal-map/svelte"`, once in a project.

import type { HTMLAttributes } from "svelte/elements";
import type { TapalMapAttributes, TapalMapElement, TapalMapHandlers } from "./tapal.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "tapal-map": HTMLAttributes<TapalMapElement> & TapalMapAttributes & TapalMapHandlers;
  }
}
