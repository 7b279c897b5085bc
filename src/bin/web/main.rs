//! The page in the browser, what Trunk builds into wasm: lets scripts mount a page, and end it.

#[cfg(any(target_arch = "wasm32", test))]
mod fmod;
#[cfg(target_arch = "wasm32")]
mod math;

use tapal::ui::mount;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {}

/// See [`mount::mount`].
#[wasm_bindgen]
pub fn mount(element: HtmlElement, strings: &str, fetch_file: js_sys::Function) {
    if let Err(why) = mount::mount(element, strings, fetch_file) {
        wasm_bindgen::throw_str(&why);
    }
}

/// See [`mount::unmount`].
#[wasm_bindgen]
pub fn unmount(element: &HtmlElement) {
    mount::unmount(element);
}
