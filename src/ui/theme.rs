//! Light and dark.
//!
//! What this does: knows which of them the page is in. What it does not: know colours (the tokens
//! do), or choose one (`scripts/loader.js` does for the reader and the system, what is around a
//! compact page for its host).

use leptos::prelude::*;

use super::Page;

/// True when a media query holds.
pub(super) fn prefers(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

impl Page {
    /// True when the page is dark: what is around it has decided that, and says so on its element.
    pub(super) fn is_dark(&self) -> bool {
        self.root().and_then(|root| root.get_attribute("data-theme")).as_deref() == Some("dark")
    }
}
