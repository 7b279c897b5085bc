//! Where the map will stand, before there is one.
//!
//! What this does: keeps the map's place on the page, has the words that it is on its way (the
//! loader shows them: without it nothing is), and an empty message that the loader or the page
//! fills when it cannot come. What it does not: load anything.

use super::element::{Element, el};
use crate::strings::Strings;

/// An empty map.
#[must_use]
pub fn placeholder(strings: &Strings) -> Element {
    // What the loader says comes with the page: it has to say so when nothing else comes.
    let message = el("div")
        .class("message")
        .attr("data-message", "")
        .attr("role", "alert")
        .attr("hidden", "")
        .attr("data-failed", &strings.program_failed)
        .attr("data-stopped", &strings.program_stopped);
    let progress = el("progress")
        .attr("data-progress", "")
        .attr("max", "1")
        .attr("value", "0")
        .attr("aria-hidden", "true");
    let loading = el("div")
        .attr("data-loading", "")
        .attr("hidden", "")
        .child(el("p").class("loading").text(&strings.map_loading))
        .child(progress);
    el("div")
        .class("map")
        .attr("data-map", "")
        .attr("data-state", "loading")
        .child(loading)
        .child(el("noscript").child(el("p").class("loading").text(&strings.no_scripts)))
        .child(message)
}
