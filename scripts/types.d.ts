// What modules hand to each other.

/** The interface's strings, by their keys. */
export type Strings = typeof import("../src/strings/en.json");

/** The glue between scripts and wasm. */
export type Glue = typeof import("./web.js");

/** How a page's files are had: from its site, or from within the one file that the page is. */
export interface Files {
  /**
   * A file by the name that the page gives it. It rejects when there is none. `again` goes past the
   * browser's cache.
   */
  fetchFile(name: string, again?: boolean): Promise<Response>;
  importGlue(): Promise<Glue>;
  /** The menu that saves a picture. */
  importSave(): Promise<typeof import("./save/menu.js")>;
  /** The dialog that tells how to embed the map; one file has none. */
  importShare?(): Promise<typeof import("./share/dialog.js")>;
}

/** As much of a canvas's context as a picture is drawn with. */
export interface DrawingContext {
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  font: string;
  fontKerning: CanvasFontKerning;
  textAlign: CanvasTextAlign;
  /** The language of the next texts. */
  lang?: string;
  /** How many things have been drawn, where the context knows. */
  readonly count?: number;
  /** Where the origin is from now on. */
  shift(x: number, y: number): void;
  save(): void;
  restore(): void;
  beginPath(): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
}

/** A point, or how far something is moved, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}
