// Types of <tapal-map>: its attributes, methods and events, and the messages of a frame with a map.

/**
 * Where a map is looked at: degrees of longitude (east) and latitude (north), and a zoom as maps of
 * 512-pixel tiles count it.
 */
export interface TapalCamera {
  lon: number;
  lat: number;
  zoom: number;
}

export interface TapalPlace {
  id: string;
  /** In the language that the map is in. */
  name: string;
}

/** What a map shows. */
export interface TapalStory {
  title: string;
  language: string;
  places: TapalPlace[];
}

/** What an error is about: an attribute, or what the map needs. */
export type TapalErrorReason =
  | "src"
  | "story"
  | "map"
  | "program"
  | "place"
  | "lang"
  | "theme"
  | "layers"
  | "controls"
  | "height"
  | "camera";

export interface TapalError {
  reason: TapalErrorReason;
  /** What is wrong, for a person. */
  message: string;
}

/** The element's events. They bubble, and pass the borders of shadow trees. */
export interface TapalMapEventMap {
  "tapal-ready": CustomEvent<{ story: TapalStory }>;
  /** `null`: no place is open any more. */
  "tapal-select": CustomEvent<{ place: string | null }>;
  "tapal-move": CustomEvent<TapalCamera>;
  "tapal-error": CustomEvent<TapalError>;
}

export interface TapalMapAttributes {
  /** The published folder of a story; without it, the folder of the module itself. */
  src?: string;
  /** The place that is open; `""` for none. Without it, the first one is open at first. */
  place?: string;
  /** One of the story's languages. */
  lang?: string;
  theme?: "auto" | "light" | "dark";
  /** `all`, `none`, or some of `towns`, `rivers` and `graticule`, by spaces. */
  layers?: string;
  /** `all`, `none`, or some of `zoom`, `layers`, `languages`, `link` and `full`, by spaces. */
  controls?: string;
  /** Pixels; `auto` for as high as width and text ask for. */
  height?: number | string;
}

/** The element's events as attributes of a template: `ontapal-select` and the like. */
export type TapalMapHandlers = {
  [Name in keyof TapalMapEventMap as `on${Name}`]?: (event: TapalMapEventMap[Name]) => void;
};

export interface TapalMapElement extends HTMLElement {
  /**
   * Opens a place. False, and a `tapal-error`, where the story has no such place, or the map is not
   * there yet.
   */
  select(id: string): boolean;
  /** Flies to a view. False, and a `tapal-error`, where it is none, or the map is not there yet. */
  flyTo(camera: TapalCamera): boolean;
  /** Shows all places. */
  fit(): void;
  /** Undefined until the map has first come to rest. */
  readonly camera: TapalCamera | undefined;
  /** Undefined until the map is there. */
  readonly story: TapalStory | undefined;
}

/** What a frame with a compact page in it tells its host's page, by `postMessage`. */
export type TapalFrameMessage =
  | { tapal: "ready" }
  | { tapal: "select"; place: string | null }
  | ({ tapal: "move" } & TapalCamera)
  | ({ tapal: "error" } & TapalError)
  | { tapal: "height"; height: number };

/** What a host's page may ask such a frame for. */
export type TapalFrameRequest =
  { tapal: "select"; place: string } | ({ tapal: "fly" } & TapalCamera) | { tapal: "fit" };

declare global {
  interface HTMLElementTagNameMap {
    "tapal-map": TapalMapElement;
  }
  // They bubble: whatever an element is in hears them.
  interface GlobalEventHandlersEventMap extends TapalMapEventMap {}
}
