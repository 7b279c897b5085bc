//! The page in the browser: what Trunk builds into wasm.
//!
//! What this does: starts the page. What it does not: anything else; `tapal::ui` does.

#[cfg(target_arch = "wasm32")]
mod math;

fn main() {
    tapal::ui::start::start();
}
