//! The reading column: headline, summary, every place with its excerpts, the sources, the index.
//!
//! What this does: gives the whole story as text, in story order, with nothing hidden.
//! What it does not: need a map, or a browser.

use super::Page;
use super::element::{Element, el};
use super::excerpt::place;
use super::index::index;
use crate::words::fill;

/// The reading column.
#[must_use]
pub fn column(page: &Page) -> Element {
    let (story, words) = (&page.story, page.words);
    let published = story.source.published.as_deref().map(|date| words.date(date));
    let source = [Some(story.source.publisher.clone()), story.source.title.clone(), published.clone()];
    let source = source.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let quoted = fill(words.quoted_from, &source);
    let quoted = match &story.source.url {
        Some(url) => el("p").child(el("a").attr("href", url).text(&quoted)),
        None => el("p").text(&quoted),
    };
    let policy = story.as_of.as_deref().map(|date| fill(words.border_policy, &words.date(date))).unwrap_or_default();
    let kind = el("p").attr("class", "kind-of-page").child(el("strong").text(words.kind_of_page));
    let sources = el("footer").attr("class", "sources").child(quoted);
    let reading = el("div")
        .attr("class", "reading")
        .attr("data-reading", "")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", words.reading)
        .child(kind.text(" ").text(&published.unwrap_or_default()))
        .child(page.phrase_in(el("h1"), &story.title))
        .child(page.phrase_in(el("p").attr("class", "summary"), &story.summary))
        .child(el("ol").attr("class", "places").children((0..story.places.len()).map(|index| place(page, index))))
        .child(
            sources.child(el("p").text(words.own_words)).child(el("p").text(words.map_source).text(" ").text(&policy)),
        );
    #[cfg(feature = "web")]
    super::excerpt::come_into_view(page);
    el("main").attr("class", "column").child(reading).child(index(page))
}
