//! The scale bar below the map, and the note beside it.
//!
//! What this does: writes what [`scale_bar`] finds for the view in which the map came to rest into
//! the page's footer. What it does not: measure, or lay the footer out.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

use super::{Live, State};
use crate::scene::scale::scale_bar;
use crate::strings::with_arg;
use crate::text::format_fixed;

/// The bar is at most so long, in CSS pixels, and on a narrow map so much of its width.
const MOST: f64 = 150.0;
const SHARE: f64 = 0.35;

impl Live {
    /// Writes the scale of the view.
    pub(super) fn write_scale(&self, state: &State) {
        let (Some(model), Some(camera)) = (&state.model, &state.camera) else { return };
        let Ok(Some(map)) = self.element.closest("[data-map]") else { return };
        let bar = scale_bar(camera, &model.projection, MOST.min(SHARE * camera.viewport().width));
        let strings = &self.page.strings;
        let number = |km: f64| strings.number(km);
        let (half, whole) = (f64::from(bar.km) / 2.0, f64::from(bar.km));
        let texts = [
            (0.0, String::from("0")),
            (0.5, number(half)),
            (1.0, with_arg(&strings.km, &number(whole))),
        ];
        let labels = map.query_selector_all("[data-scale] text");
        for (label, (share, text)) in elements(labels).zip(texts) {
            set(&label, "x", share * bar.px);
            label.set_text_content(Some(&text));
        }
        for (index, part) in elements(map.query_selector_all("[data-scale] rect")).enumerate() {
            set(&part, "x", index as f64 * bar.px / 2.0);
            set(&part, "width", bar.px / 2.0);
        }
        let Ok(Some(note)) = map.query_selector("[data-scale-note]") else { return };
        let name =
            if model.projection.is_conic() { &strings.conic_note } else { &strings.azimuthal_note };
        let error = strings.number(bar.error_percent.ceil());
        note.set_text_content(Some(&with_arg(name, &error)));
    }
}

fn elements(
    found: Result<NodeList, leptos::wasm_bindgen::JsValue>,
) -> impl Iterator<Item = Element> {
    let found = found.ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}

fn set(element: &Element, name: &str, value: f64) {
    // Fails on no name that stands here.
    let _ = element.set_attribute(name, &format_fixed(value, 1));
}
