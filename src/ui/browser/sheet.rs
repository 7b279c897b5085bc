//! The text as a sheet over the map: a finger on its handle moves it, and one across the text goes
//! on to the next place.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

use super::column;
use super::host_element::{HostElement, listen};
use crate::ui::panels::Panels;
use crate::ui::selection::Selection;

/// A finger that goes less far than this only taps, in CSS pixels.
const TAP: i32 = 8;
/// And one that goes at least so far across swipes.
const SWIPE: i32 = 48;

/// Lets the handle be dragged; the sheet is left open or as a peek.
pub(in crate::ui) fn let_handle_be_dragged(host: HostElement, panels: Panels) {
    let (Some(handle), Some(column)) = (host.find(".handle"), host.find(".column")) else { return };
    let column: HtmlElement = column.unchecked_into();
    let start = StoredValue::new(None::<i32>);
    for event in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        let (handle, column) = (handle.clone(), column.clone());
        listen(&handle.clone(), event, move |event| {
            let event: PointerEvent = event.unchecked_into();
            let y = event.client_y();
            let up = start.get_value().map(|start| start - y);
            match (event.type_().as_str(), up) {
                ("pointerdown", _) => {
                    start.set_value(Some(y));
                    // Fails only for a pointer that is gone already.
                    let _ = handle.set_pointer_capture(event.pointer_id());
                }
                ("pointermove", Some(up)) => set_dragged(&column, Some(up)),
                ("pointermove", None) => {}
                (end, up) => {
                    start.set_value(None);
                    set_dragged(&column, None);
                    if let ("pointerup", Some(up)) = (end, up) {
                        panels.update(|state| {
                            state.sheet = if up.abs() < TAP { !state.sheet } else { up > 0 };
                        });
                    }
                }
            }
        });
    }
}

/// Lets a finger that goes across the text to the left open the next place, to the right the one
/// before, where the text lies over the map.
pub(in crate::ui) fn let_text_be_swiped(host: HostElement, selection: Selection, panels: Panels) {
    let Some(reading) = host.find("[data-reading]") else { return };
    let start = StoredValue::new(None::<(i32, i32)>);
    for event in ["pointerdown", "pointerup", "pointercancel"] {
        listen(&reading, event, move |event| {
            let event: PointerEvent = event.unchecked_into();
            let (x, y) = (event.client_x(), event.client_y());
            let began = start.get_value();
            let is_down = event.type_() == "pointerdown" && event.pointer_type() == "touch";
            start.set_value(is_down.then_some((x, y)));
            let Some((from_x, from_y)) = began.filter(|_| event.type_() == "pointerup") else {
                return;
            };
            let (across, down) = (x - from_x, (y - from_y).abs());
            let is_swipe = across.abs() >= SWIPE && across.abs() > 2 * down;
            if is_swipe && host.style_property("--text") == "sheet" {
                column::open_step(selection, panels, if across < 0 { 1 } else { -1 });
            }
        });
    }
}

/// Shows the sheet so many pixels higher than it rests; `None` when the finger lets it go.
fn set_dragged(column: &HtmlElement, up: Option<i32>) {
    // Neither fails on an element that is in the document.
    let _ = column.toggle_attribute_with_force("data-dragged", up.is_some());
    let _ = column.style().set_property("--dragged", &format!("{}px", up.unwrap_or(0)));
}
