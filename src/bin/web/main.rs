//! The page in the browser: what Trunk builds into wasm.
//!
//! What this does: lets scripts mount a page in an element, and end it. What it does not: anything
//! by itself: `scripts/loader.js` asks for the page of a window or a frame, `scripts/embed.js` for
//! each element of a host's page.

#[cfg(target_arch = "wasm32")]
mod math;

use tapal::ui::start;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {}

/// See [`start::mount`].
#[wasm_bindgen]
pub fn mount(root: HtmlElement, strings: &str) {
    if let Err(why) = start::mount(root, strings) {
        wasm_bindgen::throw_str(why);
    }
}

/// See [`start::unmount`].
#[wasm_bindgen]
pub fn unmount(root: &HtmlElement) {
    start::unmount(root);
}
