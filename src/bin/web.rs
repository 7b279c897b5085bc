//! The page in the browser: what Trunk builds into wasm.
//!
//! What this does: starts the page. What it does not: anything else; `tapal::ui` does.

fn main() {
    tapal::ui::start::start();
}
