//! One place in the reading column: its heading, what the article says of it, its figures.
//!
//! What this does: shows quotations to the letter, each with its language and where it stands in the article, and
//! comes into view when its place is opened elsewhere. What it does not: scroll anything outside the column.

use super::element::{Element, el};
use super::figures::{claims, facts};
use super::{Origin, Page};
use crate::story::Excerpt;
use crate::story::link::pieces;
use crate::words::fill;

/// A place with its excerpts.
pub(super) fn place(page: &Page, index: usize) -> Element {
    let place = &page.story.places[index];
    let (opener, marked) = (page.clone(), page.clone());
    let button = el("button")
        .attr("type", "button")
        .attr("data-open", &place.id)
        .on("click", move |_| opener.open(index, Origin::Excerpt))
        .child(el("span").attr("class", "badge").attr("aria-hidden", "true").text(&(index + 1).to_string()))
        .child(page.phrase_in(el("span"), &place.name));
    let kind = page.phrase(&place.kind).map(|_| page.phrase_in(el("p").attr("class", "kind"), &place.kind));
    el("li")
        .attr("class", "place")
        .attr("id", &place.id)
        .attr("data-place", &place.id)
        .live("aria-current", move || marked.is_open(index).then_some("true"))
        .child(el("h2").child(button))
        .children(kind)
        .children(place.excerpts.iter().map(|excerpt| quotation(page, index, excerpt)))
        .children(claims(page, index))
        .children(facts(page, index))
}

fn quotation(page: &Page, index: usize, excerpt: &Excerpt) -> Element {
    let story = &page.story;
    let mut quote = el("p").attr("data-quote", "");
    for piece in pieces(&excerpt.quote, &excerpt.marks, story, &story.language) {
        let Some((id, (place, _))) = piece.place.and_then(|id| Some((id, story.place(id)?))) else {
            quote = quote.text(piece.text);
            continue;
        };
        let opener = page.clone();
        let link = el("a").attr("href", &["#", id].concat()).text(piece.text);
        quote = quote.child(link.on("click", move |event| {
            // The address may name the place already, and then following the link would do nothing.
            event.prevent_default();
            // To the place that the reader reads of: the text stays where it is.
            opener.open(place, if place == index { Origin::Excerpt } else { Origin::Index });
        }));
    }
    let paragraph = excerpt.paragraph.map(|number| fill(page.words.paragraph, &number.to_string()));
    el("figure")
        .attr("class", "excerpt")
        .child(el("blockquote").attr("lang", &story.language).child(quote))
        .children(paragraph.map(|paragraph| el("figcaption").text(&paragraph)))
}

/// Scrolls the column to the place when it is opened from anywhere but the column itself.
///
/// Only the column scrolls, or this document where the window is too low for a column: `scrollIntoView` would also move a page around an iframe.
#[cfg(feature = "web")]
pub(super) fn come_into_view(page: &Page) {
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;

    let (selected, story) = (page.selected, page.story.clone());
    Effect::new(move |_| {
        let Some(selection) = selected.get() else { return };
        if selection.from == Origin::Excerpt {
            return;
        }
        let Some(place) = story.places.get(selection.place) else { return };
        let Some(item) = document().get_element_by_id(&place.id) else { return };
        let Ok(Some(reading)) = item.closest("[data-reading]") else { return };
        let Ok(reading) = reading.dyn_into::<web_sys::HtmlElement>() else { return };
        let (from, to) = (reading.get_bounding_client_rect().top(), item.get_bounding_client_rect().top());
        if reading.scroll_height() > reading.client_height() {
            reading.set_scroll_top(reading.scroll_top() + (to - from) as i32);
        } else {
            // In a low window the page itself scrolls.
            window().scroll_by_with_x_and_y(0.0, to);
        }
    });
}
