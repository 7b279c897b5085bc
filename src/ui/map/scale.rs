//! Writes the scale bar below the map, and the note beside it.

use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, NodeList};

use crate::map_state::Scale;
use crate::strings::{Strings, with_arg};
use crate::text::format_fixed;

/// Writes a scale into a drawing of three texts and two halves of a bar, and into a note.
pub(in crate::ui) fn write_scale(bar: &Element, note: &Element, scale: &Scale, strings: &Strings) {
    let Scale { bar: measured, is_conic } = scale;
    let number = |km: f64| strings.number(km);
    let (half, whole) = (f64::from(measured.km) / 2.0, f64::from(measured.km));
    let texts = [
        (0.0, String::from("0")),
        (0.5, number(half)),
        (1.0, with_arg(&strings.km, &number(whole))),
    ];
    for (label, (share, text)) in elements(bar.query_selector_all("text")).zip(texts) {
        set(&label, "x", share * measured.px);
        label.set_text_content(Some(&text));
    }
    for (index, part) in elements(bar.query_selector_all("rect")).enumerate() {
        set(&part, "x", index as f64 * measured.px / 2.0);
        set(&part, "width", measured.px / 2.0);
    }
    let name = if *is_conic { &strings.conic_note } else { &strings.azimuthal_note };
    let error = number(measured.error_percent.ceil());
    note.set_text_content(Some(&with_arg(name, &error)));
}

fn elements(found: Result<NodeList, JsValue>) -> impl Iterator<Item = Element> {
    let found = found.ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}

fn set(element: &Element, name: &str, value: f64) {
    // Fails on no name that stands here.
    let _ = element.set_attribute(name, &format_fixed(value, 1));
}
