//! Where the reader is in the text.
//!
//! What this does: scrolls the column to a place that is opened elsewhere and the index to its number, notices when the
//! open place's excerpt goes out of view, and takes the reader back to it.
//! What it does not: scroll anything outside the column, but this document where the window is too low for a column:
//! `scrollIntoView` would also move a page around an iframe.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element as Node, HtmlElement};

use super::element::Element;
use super::state::effect;
use super::{Origin, Page};

/// Scrolls to each place that is opened from anywhere but the text itself.
pub(super) fn follow_selection(page: &Page) {
    let page = page.clone();
    effect(move || {
        let Some(selection) = page.selected.get() else { return };
        let Some(place) = page.story.places.get(selection.place) else { return };
        show_number(&place.id);
        if selection.from != Origin::Excerpt {
            show_place(&place.id);
        }
    });
}

/// Watches the column being scrolled: when the open place is out of view, its card on the map leads back.
pub(super) fn watched(reading: Element, page: &Page) -> Element {
    let page = page.clone();
    reading.on("scroll", move |_| {
        let Some(selection) = page.selected.get_untracked() else { return };
        let seen = page.story.places.get(selection.place).and_then(|place| is_seen(&place.id)).unwrap_or(true);
        page.change(|shown| {
            shown.card = !shown.card_closed && (!seen || (shown.card && selection.from == Origin::Map))
        });
    })
}

impl Page {
    /// Back from the map to the open place's excerpt: scroll and focus.
    pub(super) fn back_to_excerpt(&self) {
        let Some(selection) = self.selected.get_untracked() else { return };
        let Some(place) = self.story.places.get(selection.place) else { return };
        self.change(|shown| (shown.card, shown.card_closed) = (false, true));
        show_place(&place.id);
        focus(&["[data-open=\"", &place.id, "\"]"].concat());
    }
}

/// Gives the focus to the first element that a selector finds, without scrolling to it; true if it took it.
pub(super) fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return false };
    // Fails on no element that is in the document.
    let _ = element.focus();
    document().active_element().as_ref() == Some(element.as_ref())
}

/// The place's element and the column around it.
fn place_and_reading(id: &str) -> Option<(Node, Node)> {
    let item = document().get_element_by_id(id)?;
    let reading = item.closest("[data-reading]").ok()??;
    Some((item, reading))
}

/// True when the column itself scrolls, false where the whole page does.
fn scrolls(reading: &Node) -> bool {
    reading.scroll_height() > reading.client_height()
}

fn show_place(id: &str) {
    let Some((item, reading)) = place_and_reading(id) else { return };
    let (from, to) = (reading.get_bounding_client_rect().top(), item.get_bounding_client_rect().top());
    if scrolls(&reading) {
        // Not a pixel of what is before it stays in view: the browser would hold on to that when a font comes.
        reading.set_scroll_top(reading.scroll_top() + (to - from).ceil() as i32);
    } else {
        window().scroll_by_with_x_and_y(0.0, to);
    }
}

fn is_seen(id: &str) -> Option<bool> {
    let (item, reading) = place_and_reading(id)?;
    let (own, around) = (item.get_bounding_client_rect(), reading.get_bounding_client_rect());
    Some(own.bottom() > around.top() + 44.0 && own.top() < around.bottom() - 44.0)
}

/// Scrolls the index sideways, until the place's number is in its middle or the index ends.
fn show_number(id: &str) {
    let selector = ["[data-index=\"", id, "\"]"].concat();
    let Ok(Some(number)) = document().query_selector(&selector) else { return };
    let Ok(Some(list)) = number.closest("ol") else { return };
    let middle = |element: &Node| {
        let rect = element.get_bounding_client_rect();
        rect.left() + rect.width() / 2.0
    };
    list.set_scroll_left(list.scroll_left() + (middle(&number) - middle(&list)) as i32);
}
