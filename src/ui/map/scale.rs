//! Writes the scale bar below the map, and the note beside it.

use web_sys::Element;

use crate::map_state::Scale;
use crate::strings::{Strings, with_arg};
use crate::text::format_fixed;
use crate::ui::browser::host_element::find_all;
use crate::ui::captions::scale_note;

/// Writes a scale into what `root` has for it: a drawing of three texts and two halves of a bar, and
/// a note.
pub(super) fn write_scale(root: &Element, scale: &Scale, strings: &Strings) {
    let find = |selector| root.query_selector(selector).ok().flatten();
    let (Some(bar), Some(note)) = (find("[data-scale] svg"), find("[data-scale-note]")) else {
        return;
    };
    let Scale { bar: measured, is_conic } = scale;
    let number = |km: f64| strings.number(km);
    let (half, whole) = (f64::from(measured.km) / 2.0, f64::from(measured.km));
    let texts = [
        (0.0, String::from("0")),
        (0.5, number(half)),
        (1.0, with_arg(&strings.km, &number(whole))),
    ];
    for (label, (share, text)) in find_all::<Element>(&bar, "text").into_iter().zip(texts) {
        set_number(&label, "x", share * measured.px);
        label.set_text_content(Some(&text));
    }
    for (index, part) in find_all::<Element>(&bar, "rect").iter().enumerate() {
        set_number(part, "x", index as f64 * measured.px / 2.0);
        set_number(part, "width", measured.px / 2.0);
    }
    note.set_text_content(Some(&scale_note(strings, *is_conic, measured.accuracy)));
}

fn set_number(element: &Element, name: &str, value: f64) {
    // Fails on no name that stands here.
    let _ = element.set_attribute(name, &format_fixed(value, 1));
}
