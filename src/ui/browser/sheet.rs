//! The text as a sheet over the map, on a narrow page: a finger on its handle moves it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

use super::host_element::{HostElement, listen};
use crate::ui::panels::Panels;

/// A finger that goes less far than this only taps, in CSS pixels.
const TAP: i32 = 8;

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

/// Shows the sheet so many pixels higher than it rests; `None` when the finger lets it go.
fn set_dragged(column: &HtmlElement, up: Option<i32>) {
    // Neither fails on an element that is in the document.
    let _ = column.toggle_attribute_with_force("data-dragged", up.is_some());
    let _ = column.style().set_property("--dragged", &format!("{}px", up.unwrap_or(0)));
}
