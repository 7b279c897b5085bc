//! Where the reader is in the text.
//!
//! What this does: scrolls the column to a place that is opened elsewhere and the index to its
//! number, notices when the open place's excerpt goes out of view, and takes the reader back to it.
//! What it does not: scroll anything outside the column, but this document where the window is too
//! low for a column: `scrollIntoView` would also move a page around an iframe.

use leptos::prelude::*;
use web_sys::Element as Node;

use super::element::Element;
use super::state::effect;
use super::{Origin, Page};

/// Scrolls to each place that is opened from anywhere but the text itself.
pub(super) fn follow_selection(page: &Page) {
    let page = page.clone();
    effect(move || {
        let Some(selection) = page.selected.get() else { return };
        let Some(place) = page.story.places.get(selection.place) else { return };
        page.show_number(&place.id);
        if selection.from != Origin::Excerpt {
            page.show_place(&place.id);
        }
    });
}

/// Watches the column being scrolled: when the open place is out of view, its card on the map leads
/// back.
pub(super) fn watched(reading: Element, page: &Page) -> Element {
    let page = page.clone();
    reading.on("scroll", move |_| {
        let Some(selection) = page.selected.get_untracked() else { return };
        let seen = page
            .story
            .places
            .get(selection.place)
            .and_then(|place| page.is_seen(&place.id))
            .unwrap_or(true);
        page.change(|shown| {
            shown.card =
                !shown.card_closed && (!seen || (shown.card && selection.from == Origin::Map))
        });
    })
}

impl Page {
    /// Back from the map to the open place's excerpt: scroll and focus.
    pub(super) fn back_to_excerpt(&self) {
        let Some(selection) = self.selected.get_untracked() else { return };
        let Some(place) = self.story.places.get(selection.place) else { return };
        self.change(|shown| (shown.card, shown.card_closed) = (false, true));
        self.show_place(&place.id);
        self.focus(&["[data-open=\"", &place.id, "\"]"].concat());
    }

    /// The place's element and the column around it.
    fn place_and_reading(&self, id: &str) -> Option<(Node, Node)> {
        let item = self.find(&["[data-place=\"", id, "\"]"].concat())?;
        let reading = item.closest("[data-reading]").ok()??;
        Some((item, reading))
    }

    fn show_place(&self, id: &str) {
        let Some((item, reading)) = self.place_and_reading(id) else { return };
        let (from, to) =
            (reading.get_bounding_client_rect().top(), item.get_bounding_client_rect().top());
        if self.compact {
            // One place is there at a time, below the headline.
            reading.set_scroll_top(0);
        } else if scrolls(&reading) {
            // Not a pixel of what is before it stays in view: the browser would hold on to that
            // when a font comes.
            reading.set_scroll_top(reading.scroll_top() + (to - from).ceil() as i32);
        } else {
            window().scroll_by_with_x_and_y(0.0, to);
        }
    }

    fn is_seen(&self, id: &str) -> Option<bool> {
        let (item, reading) = self.place_and_reading(id)?;
        let (own, around) = (item.get_bounding_client_rect(), reading.get_bounding_client_rect());
        Some(own.bottom() > around.top() + 44.0 && own.top() < around.bottom() - 44.0)
    }

    /// Scrolls the index sideways, until the place's number is in its middle or the index ends.
    fn show_number(&self, id: &str) {
        let Some(number) = self.find(&["[data-index=\"", id, "\"]"].concat()) else { return };
        let Ok(Some(list)) = number.closest("ol") else { return };
        let middle = |element: &Node| {
            let rect = element.get_bounding_client_rect();
            rect.left() + rect.width() / 2.0
        };
        list.set_scroll_left(list.scroll_left() + (middle(&number) - middle(&list)) as i32);
    }
}

/// True when the column itself scrolls, false where the whole page does.
fn scrolls(reading: &Node) -> bool {
    reading.scroll_height() > reading.client_height()
}
