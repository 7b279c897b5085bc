//! Where the reader is in the text: scrolling to a place, opening the one that is read, and
//! noticing when the open one goes out of view.
//!
//! Nothing outside the column is scrolled, but this document where the window is too low for a
//! column: `scrollIntoView` would also move a page around a frame.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::column::{self, ColumnElement};
use super::host_element::listen;
use super::media_matches;
use crate::ui::panels::Panels;
use crate::ui::selection::{Origin, Selection};

/// At least so much of a place is in view when it counts as in view, in CSS pixels.
const MIN_VISIBLE: f64 = 44.0;
/// What is read stands in this part of the column's height, from its top.
const READ_AT: f64 = 0.35;
/// What a reader scrolls by; the page itself scrolls too.
const SCROLLED_BY: [&str; 3] = ["wheel", "touchmove", "keydown"];
/// The keys that scroll; others lead on to links, which the browser brings into view.
const SCROLLING_KEYS: [&str; 7] =
    ["ArrowDown", "ArrowUp", "PageDown", "PageUp", " ", "Home", "End"];

impl ColumnElement {
    /// Scrolls to each place that is opened from anywhere but the text itself.
    pub(in crate::ui) fn follow_selection(self, selection: Selection) {
        Effect::new(move |_| {
            let Some(open) = selection.get() else { return };
            self.show_number(open.index);
            if open.origin != Origin::Reading {
                // What scrolls now is not the reader.
                self.is_scrolled_by_reader.set_value(false);
            }
            if !matches!(open.origin, Origin::Excerpt | Origin::Reading) {
                self.show_place(open.index);
            }
        });
    }

    /// Watches the column being scrolled: when the open place is out of view, its card on the map
    /// leads back.
    pub(in crate::ui) fn watch_scrolling(self, selection: Selection, panels: Panels) {
        let Some(reading) = self.host.find("[data-reading]") else { return };
        for event in SCROLLED_BY {
            listen(&reading, event, move |event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                if key.is_none_or(|key| SCROLLING_KEYS.contains(&&*key)) {
                    self.is_scrolled_by_reader.set_value(true);
                }
            });
        }
        let scrolled = reading.clone();
        listen(&reading, "scroll", move |_| {
            if self.is_scrolled_by_reader.get_value() && panels.get_untracked().map_follows_text {
                self.open_what_is_read(&scrolled, selection, panels);
            }
            let Some(open) = selection.get_untracked() else { return };
            let is_in_view = self.is_in_view(open.index).unwrap_or(true);
            panels.update(|state| {
                state.way_back = !is_in_view;
                let stays = state.card && open.origin == Origin::Map;
                state.card = !state.card_dismissed && (!is_in_view || stays);
            });
        });
    }

    /// Opens the place that the reader has scrolled to, unless less motion is wanted.
    fn open_what_is_read(self, reading: &Element, selection: Selection, panels: Panels) {
        if self.host.is_compact() || media_matches("(prefers-reduced-motion: reduce)") {
            return;
        }
        let around = reading.get_bounding_client_rect();
        let line = around.top() + READ_AT * around.height();
        let is_read = |place: &HtmlElement| {
            let own = place.get_bounding_client_rect();
            own.top() <= line && own.bottom() > line
        };
        let read = (0..self.count()).find(|&index| self.place(index).as_ref().is_some_and(is_read));
        let open = selection.get_untracked().map(|open| open.index);
        if let Some(read) = read.filter(|&read| Some(read) != open) {
            column::open(selection, panels, read, Origin::Reading);
        }
    }

    /// Back from the map to the open place's excerpt: scroll and focus.
    pub(in crate::ui) fn back_to_excerpt(self, selection: Selection, panels: Panels) {
        let Some(open) = selection.get_untracked() else { return };
        panels.update(|state| (state.card, state.card_dismissed) = (false, true));
        self.show_place(open.index);
        if let Some(id) = self.id(open.index) {
            self.host.focus(&format!("[data-open=\"{id}\"]"));
        }
    }

    /// The place's element and the column around it.
    fn place_and_reading(self, index: usize) -> Option<(Element, Element)> {
        let place: Element = self.place(index)?.into();
        let reading = place.closest("[data-reading]").ok()??;
        Some((place, reading))
    }

    fn show_place(self, index: usize) {
        let Some((place, reading)) = self.place_and_reading(index) else { return };
        let top = |element: &Element| element.get_bounding_client_rect().top();
        let (from, to) = (top(&reading), top(&place));
        if self.host.is_compact() {
            // One place is there at a time, below the headline.
            reading.set_scroll_top(0);
        } else if reading.scroll_height() > reading.client_height() {
            // Not a pixel of what is before it stays in view: the browser would hold on to that
            // when a font comes.
            reading.set_scroll_top(reading.scroll_top() + (to - from).ceil() as i32);
        } else {
            window().scroll_by_with_x_and_y(0.0, to);
        }
    }

    fn is_in_view(self, index: usize) -> Option<bool> {
        let (place, reading) = self.place_and_reading(index)?;
        let (own, around) = (place.get_bounding_client_rect(), reading.get_bounding_client_rect());
        Some(own.bottom() > around.top() + MIN_VISIBLE && own.top() < around.bottom() - MIN_VISIBLE)
    }

    /// Scrolls the index sideways, until the place's number is in its middle or the index ends.
    fn show_number(self, index: usize) {
        let Some(id) = self.id(index) else { return };
        let Some(number) = self.host.find(&format!("[data-index=\"{id}\"]")) else { return };
        let Ok(Some(list)) = number.closest("ol") else { return };
        let middle = |element: &Element| {
            let rect = element.get_bounding_client_rect();
            rect.left() + rect.width() / 2.0
        };
        list.set_scroll_left(list.scroll_left() + (middle(&number) - middle(&list)) as i32);
    }
}
