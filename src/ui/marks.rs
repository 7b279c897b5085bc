//! The places on the map, as buttons over it, in story order.
//!
//! What this does: gives each place a numbered button with its name, and moves the buttons to where the places are.
//! What it does not: draw lines (the canvas does), or choose where names fit ([`crate::scene::label`] does).

use web_sys::{CanvasRenderingContext2d, HtmlElement};

use super::Page;
use super::element::{Element, el};
use crate::camera::Camera;
use crate::scene::label::{Named, Side, sides};
use crate::scene::model::Model;

/// As in `fonts.css`.
const FONT: &str = "600 14px \"Tapal Sans\", \"Tapal Sans Fallback Roboto\", \"Tapal Sans Fallback\", sans-serif";

/// A button for each place. They stand hidden until [`move_marks`] puts them where they belong.
pub(super) fn marks(page: &Page) -> Element {
    let marks = page.story.places.iter().enumerate().map(|(index, place)| {
        let marked = page.clone();
        let button = el("button")
            .attr("type", "button")
            .class("mark")
            .attr("data-mark", &place.id)
            .live("aria-current", move || marked.is_open(index).then_some("true"))
            .child(el("span").class("badge").text(&(index + 1).to_string()))
            .child(page.phrase_in(el("span").class("name"), &place.name));
        el("li").attr("data-standing", "").attr("hidden", "").child(button)
    });
    el("ul").class("marks").attr("aria-label", page.words.places).children(marks)
}

/// Puts each mark where its place is, and its name on the side where it fits.
pub(super) fn move_marks(marks: &[HtmlElement], model: &Model, camera: &Camera, widths: &[f64]) {
    let found = model.places.iter().zip(widths).zip(marks);
    let present = found.filter_map(|((place, &width), mark)| {
        let place = place.as_ref()?;
        Some((Named { at: camera.to_screen(place.anchor), width, on_line: place.length.is_some() }, mark))
    });
    let (named, marks): (Vec<Named>, Vec<&HtmlElement>) = present.unzip();
    for ((Named { at, .. }, mark), side) in named.iter().zip(marks).zip(sides(&named, camera.viewport())) {
        let side = match side {
            Side::Right => "right",
            Side::Left => "left",
            Side::Above => "above",
            Side::Below => "below",
            Side::Hidden => "hidden",
        };
        // These fail on no element that is in the document.
        let _ = mark.set_attribute("data-standing", side);
        let place = ["translate(", &pixels(at.x), ", ", &pixels(at.y), ")"].concat();
        let _ = mark.style().set_property("transform", &place);
        mark.set_hidden(false);
    }
}

/// Tenths of a pixel are as fine as can be seen, and short to write.
fn pixels(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    [sign, &(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "px"].concat()
}

/// How wide each place's name is in CSS pixels, as the browser would set it.
pub(super) fn widths(page: &Page, context: &CanvasRenderingContext2d) -> Vec<f64> {
    context.set_font(FONT);
    let width = |name: String| context.measure_text(&name).map_or(0.0, |metrics| metrics.width());
    page.story.places.iter().map(|place| width(page.text(&place.name))).collect()
}
