//! The column of text as it stands in the page: what a reader does in it, and what it shows as
//! open.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use super::host_element::HostElement;
use crate::ui::panels::{Panels, aria_bool};
use crate::ui::selection::{Origin, Selection};

/// The column of a page.
#[derive(Clone, Copy)]
pub(in crate::ui) struct ColumnElement {
    pub(super) host: HostElement,
    /// The elements of the places, in story order.
    places: StoredValue<Vec<HtmlElement>, LocalStorage>,
    /// The place that a compact page has open from the start.
    pub(in crate::ui) first: usize,
    /// True from when the reader began to scroll the text until the page did.
    pub(super) is_scrolled_by_reader: StoredValue<bool>,
}

impl ColumnElement {
    pub(in crate::ui) fn new(host: HostElement) -> Self {
        let places = host.find_all("[data-place]");
        let is_open = |place: &HtmlElement| place.has_attribute("aria-current");
        Self {
            host,
            first: places.iter().position(is_open).unwrap_or(0),
            places: StoredValue::new_local(places),
            is_scrolled_by_reader: StoredValue::new(false),
        }
    }

    /// How many places there are.
    pub(in crate::ui) fn count(self) -> usize {
        self.places.with_value(Vec::len)
    }

    /// The element of a place.
    pub(super) fn place(self, index: usize) -> Option<HtmlElement> {
        self.places.try_with_value(|places| places.get(index).cloned()).flatten()
    }

    /// The id of a place, as the address names it.
    pub(super) fn id(self, index: usize) -> Option<String> {
        self.place(index)?.get_attribute("data-place")
    }

    /// The place of an id.
    pub(super) fn index_of(self, id: &str) -> Option<usize> {
        self.places.with_value(|places| {
            let is_it =
                |place: &HtmlElement| place.get_attribute("data-place").as_deref() == Some(id);
            places.iter().position(is_it)
        })
    }

    /// Where a place is, or how long, as the page says it.
    pub(in crate::ui) fn whereabouts(self, index: usize) -> String {
        let place = self.place(index);
        place.and_then(|place| place.get_attribute("data-whereabouts")).unwrap_or_default()
    }

    /// Listens to what leads to a place, and to what folds or unfolds something.
    pub(in crate::ui) fn listen(self, selection: Selection, panels: Panels) {
        self.host.listen("click", move |event| {
            let Some(target) = event.target().and_then(|target| target.dyn_into().ok()) else {
                return;
            };
            self.follow_link(&event, &target, selection, panels);
            let pressed = |selector: &str| target.closest(selector).ok().flatten();
            if let Some(step) = pressed("[data-step]") {
                let is_next = step.get_attribute("data-step").as_deref() == Some("next");
                open_step(selection, panels, if is_next { 1 } else { -1 });
            } else if pressed("[data-unfold]").is_some() {
                panels.update(|state| state.sheet = !state.sheet);
            } else if pressed("[data-languages]").is_some() {
                panels.update(|state| state.menu = !state.menu);
            } else if let Some(skip) = pressed("[data-skip]") {
                let to = match skip.get_attribute("data-skip").as_deref() {
                    Some("start") => "[data-skip=end]",
                    Some("end") => "[data-skip=start]",
                    _ => "[data-state=ready] .surface",
                };
                // While there is no map that moves, the link leads to its place by itself.
                if self.host.find(to).is_some() {
                    event.prevent_default();
                    self.host.focus(to);
                }
            }
        });
    }

    /// Opens the place that a link leads to. The browser's own step would do nothing where the
    /// address names the place already, and would scroll a page around a frame.
    fn follow_link(self, event: &Event, target: &Element, selection: Selection, panels: Panels) {
        let Ok(Some(link)) = target.closest("a[href^=\"#\"]") else { return };
        let id = link.get_attribute("href").unwrap_or_default();
        let Some(index) = self.index_of(id.trim_start_matches('#')) else { return };
        let click: &MouseEvent = event.unchecked_ref();
        if click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0 {
            return;
        }
        event.prevent_default();
        let within = link.closest("[data-place]").ok().flatten();
        let origin = if link.has_attribute("data-mark") {
            Origin::Map
        } else if within.is_some_and(|within| self.place(index).is_some_and(|own| *own == within)) {
            // The reader reads of it: the text stays where it is.
            Origin::Excerpt
        } else {
            Origin::Index
        };
        open(selection, panels, index, origin);
    }

    /// Shows which place is open, and what is unfolded, by attributes.
    pub(in crate::ui) fn reflect(self, selection: Selection, panels: Panels) {
        Effect::new(move |_| {
            let open = selection.get().and_then(|open| self.id(open.index));
            for element in self.host.find_all("[data-place], [data-index]") {
                let own = element
                    .get_attribute("data-place")
                    .or_else(|| element.get_attribute("data-index"));
                set_attribute(&element, "aria-current", (own == open).then_some("true"));
            }
            // On a compact page, which always shows one.
            let shown = open.or_else(|| self.id(self.first));
            for element in self.host.find_all("[data-of-place]") {
                let is_shown = element.get_attribute("data-of-place") == shown;
                set_attribute(&element, "hidden", (!is_shown).then_some(""));
            }
        });
        Effect::new(move |_| {
            let state = panels.get();
            let set = |selector: &str, name: &str, value: &str| {
                if let Some(element) = self.host.find(selector) {
                    set_attribute(&element, name, Some(value));
                }
            };
            set(".column", "data-sheet", if state.sheet { "open" } else { "peek" });
            set(".languages", "data-menu", aria_bool(state.menu));
            set("[data-languages]", "aria-expanded", aria_bool(state.menu));
            if let Some(unfold) = self.host.find("[data-unfold]") {
                show_unfolded(&unfold, state.sheet);
            }
        });
    }
}

/// Opens a place. Its card is shown where it was opened on the map.
pub(in crate::ui) fn open(selection: Selection, panels: Panels, index: usize, origin: Origin) {
    panels.update(|state| {
        (state.card, state.card_dismissed) = (origin == Origin::Map, false);
        // The text scrolls to it, or was where it was opened.
        state.way_back = false;
    });
    selection.open(index, origin);
}

/// Closes the open place.
pub(super) fn close(selection: Selection, panels: Panels) {
    panels.update(|state| state.card = false);
    selection.close();
}

pub(super) fn open_step(selection: Selection, panels: Panels, by: isize) {
    panels.update(|state| {
        (state.card, state.card_dismissed, state.way_back) = (false, false, false);
    });
    selection.step(by);
}

/// The button's two labels change places with its state.
fn show_unfolded(button: &Element, unfolded: bool) {
    let is_unfolded = button.get_attribute("aria-expanded").as_deref() == Some("true");
    if is_unfolded != unfolded {
        let (label, other) =
            (button.get_attribute("aria-label"), button.get_attribute("data-other-label"));
        set_attribute(button, "aria-label", other.as_deref());
        set_attribute(button, "data-other-label", label.as_deref());
        set_attribute(button, "aria-expanded", Some(aria_bool(unfolded)));
    }
}

/// Sets an attribute where it is another; `None` takes it away.
fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() != value {
        // Neither fails on a name that stands here.
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}
