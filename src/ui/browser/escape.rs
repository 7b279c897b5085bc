//! The Escape key: folds what was unfolded last in importance, and gives the focus back to what
//! unfolded it.

use leptos::wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::column::{self, ColumnElement};
use crate::ui::panels::{PanelState, Panels};
use crate::ui::selection::Selection;

/// Listens to the key.
pub(in crate::ui) fn fold_on_escape(column: ColumnElement, selection: Selection, panels: Panels) {
    let host = column.host;
    host.listen("keydown", move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        if event.key() != "Escape" || event.default_prevented() {
            return;
        }
        let is_over_map = host.style_property("--text") == "sheet";
        let state = panels.get_untracked();
        let fold = |change: fn(&mut PanelState), opener: &str| {
            panels.update(change);
            host.focus(opener);
        };
        if state.menu {
            fold(|state| state.menu = false, "[data-languages]");
        } else if state.arrows {
            fold(|state| state.arrows = false, "[data-arrows]");
        } else if state.more {
            fold(|state| state.more = false, "[data-more-buttons]");
        } else if state.legend && is_over_map {
            fold(|state| state.legend = false, "[data-layers]");
        } else if state.sheet && is_over_map {
            fold(|state| state.sheet = false, "[data-unfold]");
        } else if state.card && !is_over_map {
            column.back_to_excerpt(selection, panels);
        } else {
            column::close(selection, panels);
        }
    });
}
