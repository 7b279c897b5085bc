//! What lies over the map.
//!
//! What this does: measures the elements marked `data-cover` and says how much they take of the
//! map's edges. What it does not: know what they are.

use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::camera::{Insets, Viewport};
use crate::scene::rect::Rect;
use crate::ui::Page;

/// An element that is this part of the map's side takes that whole side.
const SIDE: f64 = 0.6;
/// At the top a title may be that long: there it is this part.
const WHOLE: f64 = 0.8;

/// A line of text over the map takes no side.
const LINE: f64 = 30.0;

/// The buttons: a box at the right edge, at most so wide in CSS pixels, takes what is nearer to the
/// edge than this; so does a row of them at the top, at most so high.
const COLUMN: f64 = 80.0;
const BESIDE: f64 = 32.0;

/// The boxes that lie over the map, in CSS pixels of its viewport.
///
/// The text and the title lie over the map only on a narrow page, and stand before it in the
/// document.
pub(super) fn boxes(page: &Page, element: &HtmlElement) -> Vec<Rect> {
    let Some(Ok(found)) = page.root().map(|root| root.query_selector_all("[data-cover]")) else {
        return Vec::new();
    };
    let own = element.get_bounding_client_rect();
    let elements =
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<HtmlElement>().ok());
    let boxes = elements.map(|element| {
        let rect = element.get_bounding_client_rect();
        let (left, top) = (rect.left() - own.left(), rect.top() - own.top());
        let (right, bottom) = (left + rect.width(), top + rect.height());
        Rect {
            left: left.max(0.0),
            top: top.max(0.0),
            right: right.min(own.width()),
            bottom: bottom.min(own.height()),
        }
    });
    boxes.filter(|rect| rect.right > rect.left && rect.bottom > rect.top).collect()
}

/// How much of each edge is covered.
pub(super) fn insets(boxes: &[Rect], viewport: Viewport) -> Insets {
    let mut insets = Insets::NONE;
    for &Rect { left, top, right, bottom } in boxes {
        if bottom - top < LINE {
            continue;
        }
        if right - left >= SIDE * viewport.width && top + bottom >= viewport.height {
            insets.bottom = insets.bottom.max(viewport.height - top);
        } else if right - left >= WHOLE * viewport.width {
            insets.top = insets.top.max(bottom);
        } else if bottom - top >= SIDE * viewport.height && left < viewport.width - right {
            insets.left = insets.left.max(right);
        } else if right - left <= COLUMN && right > viewport.width - BESIDE {
            insets.right = insets.right.max(viewport.width - left - BESIDE);
        } else if bottom <= COLUMN {
            insets.top = insets.top.max(bottom - BESIDE);
        }
    }
    // Where hardly anything is left, the map is shown as if nothing lay over it.
    if insets.top + insets.bottom > viewport.height * 0.9 { Insets::NONE } else { insets }
}
