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
  /** The dialog that saves a picture. */
  importSave(): Promise<typeof import("./save/dialog.js")>;
  /** What presents the story. */
  importPresent(): Promise<typeof import("./present/present.js")>;
  /** The dialog that makes a hand-out. */
  importHandout(): Promise<typeof import("./handout/dialog.js")>;
  /** What writes a picture as SVG. */
  importSvg(): Promise<typeof import("./save/svg/file.js")>;
  /** The dialog that tells how to embed the map; one file has none. */
  importShare?(): Promise<typeof import("./share/dialog.js")>;
}

/** As much of a canvas's context as a picture is drawn with. */
export interface DrawingContext {
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  font: string;
  fontKerning: CanvasFontKerning;
  textAlign: CanvasTextAlign;
  /** The language of the next texts. */
  lang?: string;
  /** Where the origin is from now on. */
  shift(x: number, y: number): void;
  save(): void;
  restore(): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  setLineDash(lengths: number[]): void;
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
