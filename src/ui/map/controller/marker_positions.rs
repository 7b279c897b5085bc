//! Puts the markers where their places are on the map, over the canvas, or where an arrow points to
//! them.

use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::css_pixels;
use crate::scene::Scene;
use crate::scene::label::Side;
use crate::scene::marker::{Beyond, rounded_km};
use crate::strings::Strings;
use crate::text::format_fixed;
use crate::ui::captions::kilometres;

/// Puts each marker where it stands in a scene, and its name on the side where that stands. A marker
/// is shown from the first time on, and hidden while there is no room for it. Texts are written
/// where `names_anew` says that names were placed anew, as they have the page laid out.
pub(super) fn position_markers(
    markers: &[HtmlElement],
    scene: &Scene,
    strings: &Strings,
    names_anew: bool,
) {
    let positions = scene.marker_positions.iter().zip(&scene.label_positions);
    for ((position, label), marker) in positions.zip(markers) {
        // These fail on no element that is in the document.
        let _ = marker.toggle_attribute_with_force("hidden", position.is_none());
        let (Some(position), Some(label)) = (position, label) else { continue };
        let side = match label.side {
            Side::Right => "right",
            Side::Left => "left",
            Side::Above => "above",
            Side::Below => "below",
            Side::Hidden => "hidden",
        };
        let _ = marker.set_attribute("data-label-position", side);
        let _ = marker.toggle_attribute_with_force("data-label-kind", label.shows_kind);
        let at = position.at;
        let place = format!("translate({}, {})", css_pixels(at.x), css_pixels(at.y));
        let _ = marker.style().set_property("transform", &place);
        point_on(marker, position.beyond, strings, names_anew);
    }
}

/// Turns a marker's arrow to where its place lies, and says how far away that is; without either for
/// a place that is in view.
fn point_on(marker: &HtmlElement, beyond: Option<Beyond>, strings: &Strings, names_anew: bool) {
    let was_beyond = marker.has_attribute("data-beyond");
    if !was_beyond && beyond.is_none() {
        return;
    }
    let _ = marker.toggle_attribute_with_force("data-beyond", beyond.is_some());
    if names_anew || was_beyond != beyond.is_some() {
        let distance = beyond.and_then(|beyond| beyond.metres);
        let text = distance
            .map_or_else(String::new, |metres| kilometres(strings, rounded_km(metres), true));
        if let Ok(Some(element)) = marker.query_selector(".distance") {
            element.unchecked_into::<HtmlElement>().set_text_content(Some(&text));
        }
    }
    if let Some(Beyond { bearing, .. }) = beyond {
        let turn = format!("{}rad", format_fixed(bearing, 2));
        let _ = marker.style().set_property("--bearing", &turn);
    }
}
