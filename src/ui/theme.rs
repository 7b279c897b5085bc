//! Light and dark.
//!
//! What this does: knows which of them the page is in, and changes it: `data-theme` on the root element, kept where the
//! browser lets it. What it does not: know colours (the tokens do), or choose for the reader before this page runs
//! (`public/loader.js` takes what was kept).

use leptos::prelude::*;

/// The key under which the choice is kept.
const KEY: &str = "tapal-theme";

/// True when the page is dark: by the reader's choice, or else by the system's.
pub(super) fn is_dark() -> bool {
    let chosen = document().document_element().and_then(|root| root.get_attribute("data-theme"));
    match chosen.as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => prefers("(prefers-color-scheme: dark)"),
    }
}

/// True when a media query holds.
pub(super) fn prefers(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Changes to the other theme; true when that is the dark one.
pub(super) fn toggle() -> bool {
    let dark = !is_dark();
    let name = if dark { "dark" } else { "light" };
    if let Some(root) = document().document_element() {
        // Fails on no element that is in the document.
        let _ = root.set_attribute("data-theme", name);
    }
    // A browser may refuse to keep anything: the choice then ends with the page.
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(KEY, name);
    }
    dark
}
