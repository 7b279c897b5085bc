//! The text as a sheet over the map, on a narrow page.
//!
//! What this does: follows a finger on the sheet's handle, and leaves the sheet open or as a peek.
//! What it does not: size the sheet (the style sheet does), or stand in a button's stead: there is
//! one in the index.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, PointerEvent};

use super::Page;
use super::element::Element;
use super::state::State;

/// A finger that goes less far than this only taps, in CSS pixels.
const TAP: i32 = 8;

/// Lets the handle be dragged.
pub(super) fn draggable(handle: Element, page: &Page) -> Element {
    let (page, from) = (page.clone(), State::new(None::<i32>));
    let act = move |event: Event| {
        let event: PointerEvent = event.unchecked_into();
        let handle = event.current_target().map(|target| target.unchecked_into::<HtmlElement>());
        let (Some(handle), y) = (handle, event.client_y()) else { return };
        let Ok(Some(column)) = handle.closest("[data-sheet]") else { return };
        let column: HtmlElement = column.unchecked_into();
        match (event.type_().as_str(), from.get_untracked()) {
            ("pointerdown", _) => {
                from.keep(Some(y));
                // Fails only for a pointer that is gone already.
                let _ = handle.set_pointer_capture(event.pointer_id());
            }
            ("pointermove", Some(start)) => drag(&column, Some(start - y)),
            ("pointermove", None) => {}
            (end, start) => {
                from.keep(None);
                drag(&column, None);
                let up = start.map_or(0, |start| start - y);
                if end == "pointerup" && start.is_some() {
                    page.change(|shown| {
                        shown.sheet = if up.abs() < TAP { !shown.sheet } else { up > 0 }
                    });
                }
            }
        }
    };
    let mut handle = handle;
    for event in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        handle = handle.on(event, act.clone());
    }
    handle
}

/// Holds the sheet so many pixels higher than it rests; `None` lets it go.
fn drag(column: &HtmlElement, up: Option<i32>) {
    // Neither fails on an element that is in the document.
    let _ = column.toggle_attribute_with_force("data-dragged", up.is_some());
    let up = [&up.unwrap_or(0).to_string(), "px"].concat();
    let _ = column.style().set_property("--dragged", &up);
}
