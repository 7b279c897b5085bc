//! The page in the browser: what Trunk builds into wasm.

fn main() {
    tapal::ui::start::start();
}
