//! Past a compact page, and back: for those who walk a host's page by keys.
//!
//! What this does: gives the button before all else of the page, and the one behind all else, which
//! lead to each other. What it does not: show them to anyone else (the style sheet does not).

use super::Page;
use super::element::{Element, el};

/// The names by which they find each other.
const ENDS: [&str; 2] = ["begin", "end"];

/// The first of the two, or the second.
pub(super) fn skip(page: &Page, which: usize) -> Element {
    let button = el("button").attr("type", "button").class("skip").attr("data-skip", ENDS[which]);
    let names = [&page.strings.skip_map, &page.strings.skip_back];
    let button = button.text(names[which]);
    #[cfg(feature = "web")]
    let button = {
        let (page, other) = (page.clone(), ["[data-skip=\"", ENDS[1 - which], "\"]"].concat());
        button.on("click", move |_| _ = page.focus(&other))
    };
    button
}
