//! The page in the browser: what happens around its islands.
//!
//! The text is HTML and stays what it is. This listens to it, sets attributes at it, scrolls it.

pub(super) mod address;
pub(super) mod column;
pub(super) mod escape;
pub(super) mod fetch;
pub(super) mod host_element;
mod reading;
pub(super) mod shared_story;
pub(super) mod sheet;
pub(super) mod sliders;

/// True when a media query holds.
pub(super) fn media_matches(query: &str) -> bool {
    let list = leptos::prelude::window().match_media(query);
    list.ok().flatten().is_some_and(|list| list.matches())
}
