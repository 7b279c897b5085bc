//! Where the reader was on a page that is replaced: the static one by the live one, one language by
//! another.
//!
//! What this does: keeps the focus, and the open place, if it is seen, or the one at the top of the
//! column, with where it stood. What it does not: keep what outlives a language ([`super::Page`]
//! does).

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

use super::Page;

/// Names of what can have the focus, by which it is found again.
const NAMES: [&str; 10] = [
    SPOT,
    "data-open",
    "data-index",
    "data-lang",
    "data-mark",
    "data-step",
    "data-zoom",
    "data-languages",
    "data-unfold",
    "data-reading",
];

/// A marker of the map before the script; the live map's bears the same name as its mark.
const SPOT: &str = "data-spot";

/// Where the reader was.
pub(super) struct LeftOff {
    /// A place that is seen, and where it begins from the column's top, in CSS pixels.
    at: Option<(u32, f64)>,
    focused: Option<String>,
}

impl LeftOff {
    /// Where the reader is.
    pub(super) fn now(page: &Page) -> Self {
        let focused = page.find(":focus").and_then(|element| {
            let name = NAMES.into_iter().find(|name| element.has_attribute(name))?;
            let now = if name == SPOT { "data-mark" } else { name };
            Some(["[", now, "=\"", &element.get_attribute(name)?, "\"]"].concat())
        });
        Self { at: place_in_view(page), focused }
    }

    /// Scrolls to where the reader was.
    pub(super) fn scroll(&self, page: &Page) {
        if let (Some((index, before)), Some((reading, places))) = (self.at, parts(page))
            && let Some(place) = element(&places, index)
        {
            let now =
                place.get_bounding_client_rect().top() - reading.get_bounding_client_rect().top();
            reading.set_scroll_top(reading.scroll_top() + (now - before).ceil() as i32);
        }
    }

    /// Gives the focus back.
    pub(super) fn focus(&self, page: &Page) {
        if let Some(focused) = &self.focused {
            // A language is chosen in a menu that has closed; a mark is shown when the map's first
            // frame has put it in its place.
            if !(page.focus(focused)
                || focused.starts_with("[data-lang") && page.focus("[data-languages]"))
            {
                let (page, focused) = (page.clone(), focused.clone());
                request_animation_frame(move || _ = page.focus(&focused));
            }
        }
    }
}

fn parts(page: &Page) -> Option<(HtmlElement, NodeList)> {
    let reading = page.find("[data-reading]")?;
    let places = reading.query_selector_all("[data-place]").ok()?;
    Some((reading.dyn_into().ok()?, places))
}

fn element(places: &NodeList, index: u32) -> Option<Element> {
    places.item(index)?.dyn_into().ok()
}

/// Nothing when the column stands at its beginning.
fn place_in_view(page: &Page) -> Option<(u32, f64)> {
    let (reading, places) = parts(page)?;
    if reading.scroll_top() == 0 {
        return None;
    }
    let (top, bottom) =
        (reading.get_bounding_client_rect().top(), reading.get_bounding_client_rect().bottom());
    let mut found = None;
    for (index, place) in
        (0..places.length()).filter_map(|index| Some((index, element(&places, index)?)))
    {
        let rect = place.get_bounding_client_rect();
        let open = place.has_attribute("aria-current");
        if rect.bottom() > top && rect.top() < bottom && (open || found.is_none()) {
            found = Some((index, rect.top() - top));
        }
    }
    found
}
