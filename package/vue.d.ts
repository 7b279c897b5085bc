// <tapal-map> in Vue's templates: `import type {} from "tapal-map/vue"`, once in a project.

import type { HTMLAttributes, PublicProps } from "vue";
import type { TapalMapAttributes, TapalMapEventMap } from "./tapal.js";

/** What Vue makes of `@tapal-select` and the like. */
type Handlers = {
  [
    Name in keyof TapalMapEventMap as Name extends `tapal-${infer What}`
      ? `onTapal${Capitalize<What>}`
      : never
  ]?: (event: TapalMapEventMap[Name]) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "tapal-map": new () => { $props: HTMLAttributes & PublicProps & TapalMapAttributes & Handlers };
  }
}
