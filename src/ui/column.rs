//! The reading column: headline, summary, every place with its excerpts, the sources, the index.
//!
//! What this does: gives the whole story as text, in story order, with nothing hidden. On a narrow
//! page it lies over the map as a sheet. What it does not: need a map, or a browser.

use super::Page;
use super::element::{Element, el};
use super::excerpt::place;
use super::header::header;
use super::index::index;
use super::skip::skip;
use crate::strings::with_arg;

/// The reading column.
#[must_use]
pub fn column(page: &Page) -> Element {
    let (story, shown) = (&page.story, page.shown.clone());
    let reading = el("div")
        .class("reading")
        .attr("id", "reading")
        .attr("data-reading", "")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", &page.strings.reading)
        .child(page.phrase_in(el("h1"), &story.title))
        .child(page.phrase_in(el("p").class("summary"), &story.summary))
        .child(
            el("ol")
                .class("places")
                .children((0..story.places.len()).map(|index| place(page, index))),
        )
        .child(sources(page));
    let handle = el("div").class("handle").attr("aria-hidden", "true");
    #[cfg(feature = "web")]
    let (handle, reading) = {
        super::reader::follow_selection(page);
        (super::sheet::draggable(handle, page), super::reader::watched(reading, page))
    };
    let sheet = el("div")
        .class("sheet")
        .attr("data-cover", "")
        .child(handle)
        .child(reading)
        .child(index(page));
    el("main")
        .class("column")
        .live("data-sheet", move || Some(if shown.get().sheet { "open" } else { "peek" }))
        .children(page.compact.then(|| skip(page, 0)))
        .child(header(page))
        .child(sheet)
}

fn sources(page: &Page) -> Element {
    let (story, strings) = (&page.story, &page.strings);
    let quoted = with_arg(&strings.quoted_from, &page.source());
    let quoted = match &story.source.url {
        Some(url) => el("p").child(el("a").attr("href", url).text(&quoted)),
        None => el("p").text(&quoted),
    };
    let policy = story
        .as_of
        .as_deref()
        .map(|date| with_arg(&strings.border_policy, &strings.date(date)))
        .unwrap_or_default();
    el("footer")
        .class("sources")
        .child(quoted)
        .child(el("p").text(&strings.own_words))
        .child(el("p").text(&strings.map_source).text(" ").text(&policy))
}
