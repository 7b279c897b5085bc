//! The places on the map, as buttons over it, in story order.
//!
//! What this does: gives each place a numbered button with its name. What it does not: move the
//! buttons to where the places are ([`super::map::controller`] does).

use super::Page;
use super::element::{Element, el};
use crate::story::Place;

/// A button for each place. They stand hidden until the map's first frame puts them where they
/// belong.
pub(super) fn marks(page: &Page) -> Element {
    let marks = page.story.places.iter().enumerate().map(|(index, place)| {
        let marked = page.clone();
        let button = el("button")
            .attr("type", "button")
            .class("mark")
            .attr("data-mark", &place.id)
            .live("aria-current", move || marked.is_open(index).then_some("true"))
            .child(el("span").class("badge").text(&(index + 1).to_string()))
            .child(caption(page, place));
        el("li").attr("data-standing", "").attr("hidden", "").child(button)
    });
    el("ul").class("marks").attr("aria-label", &page.strings.places).children(marks)
}

/// A place's name and, in a second line, what it is.
fn caption(page: &Page, place: &Place) -> Element {
    let kind =
        page.phrase(&place.kind).map(|_| page.phrase_in(el("span").class("kind"), &place.kind));
    el("span")
        .class("caption")
        .child(page.phrase_in(el("span").class("name"), &place.name))
        .children(kind)
}
