// <tapal-map> in React's JSX: `import type {} from "tapal-map/react"`, once in a project.

import type { ClassAttributes, HTMLAttributes } from "react";
import type { TapalMapAttributes, TapalMapElement, TapalMapHandlers } from "./tapal.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "tapal-map": HTMLAttributes<TapalMapElement> &
        ClassAttributes<TapalMapElement> &
        TapalMapAttributes &
        TapalMapHandlers;
    }
  }
}
