// The glue that wasm-bindgen writes into the web bundle. It stands beside the built scripts.

/** Instantiates the wasm. */
export default function init(options: {
  module_or_path: Response | Promise<Response>;
}): Promise<unknown>;

/** Starts a page in its element, with the texts of the interface. */
export function mount(root: HTMLElement, strings: string): void;

/** Ends the page of an element. */
export function unmount(root: HTMLElement): void;
