//! Where the map will stand, before there is one.
//!
//! What this does: keeps the map's place on the page, has the words that it is on its way (the loader shows them: without
//! it nothing is), and an empty message that the loader or the page fills when it cannot come. What it does not: load anything.

use leptos::prelude::*;

use crate::words::Words;

/// An empty map.
#[component]
pub fn Placeholder(
    /// The words of the page.
    words: &'static Words,
) -> impl IntoView {
    view! {
        <div class="map" data-map data-state="loading">
            <p class="loading" data-loading hidden>{words.loading}</p>
            <noscript><p class="loading">{words.no_scripts}</p></noscript>
            <div class="message" data-message role="alert" hidden></div>
        </div>
    }
}
