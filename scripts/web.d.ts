// The glue that wasm-bindgen writes into the web bundle. It stands beside the built scripts.

/** Instantiates the wasm. */
export default function init(options: {
  module_or_path: Response | Promise<Response>;
}): Promise<unknown>;

/** Brings a page to life in its element, with the strings of its language. */
export function mount(
  element: HTMLElement,
  strings: string,
  fetchFile: (name: string, again: boolean) => Promise<Response>,
): void;

/** Ends the page of an element. */
export function unmount(element: HTMLElement): void;
