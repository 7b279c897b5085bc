//! The Escape key: folds what was unfolded last in importance, and gives the focus back to what
//! unfolded it.

use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::KeyboardEvent;

use super::column::{self, ColumnElement};
use crate::ui::panels::{PanelState, Panels};
use crate::ui::selection::Selection;

/// A page narrower than this, in CSS pixels, has its text in a sheet, as in `page.css`.
const SHEET_BELOW: f64 = 700.0;

/// Listens to the key.
pub(super) fn fold_on_escape(column: ColumnElement, selection: Selection, panels: Panels) {
    let host = column.host;
    host.listen("keydown", move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        if event.key() != "Escape" || event.default_prevented() {
            return;
        }
        let is_narrow = host.is_compact() || window_size().0 < SHEET_BELOW;
        let state = panels.get_untracked();
        let fold = |change: fn(&mut PanelState), opener: &str| {
            panels.update(change);
            host.focus(opener);
        };
        if state.menu {
            fold(|state| state.menu = false, "[data-languages]");
        } else if state.arrows {
            fold(|state| state.arrows = false, "[data-arrows]");
        } else if state.legend && is_narrow {
            fold(|state| state.legend = false, "[data-layers]");
        } else if state.sheet && is_narrow {
            fold(|state| state.sheet = false, "[data-unfold]");
        } else if state.card && !is_narrow {
            column.back_to_excerpt(selection, panels);
        } else {
            column::close(selection, panels);
        }
    });
}

/// The window's width and height in CSS pixels.
pub(super) fn window_size() -> (f64, f64) {
    let window = leptos::prelude::window();
    let size = |value: Result<JsValue, JsValue>| value.ok().and_then(|value| value.as_f64());
    let (width, height) = (size(window.inner_width()), size(window.inner_height()));
    (width.unwrap_or_default(), height.unwrap_or_default())
}
