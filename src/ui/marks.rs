//! The places on the map, as buttons over it, in story order.
//!
//! What this does: gives each place a numbered button with its name, and moves the buttons to where
//! the places are. What it does not: draw lines (the canvas does), or choose where names fit
//! ([`crate::scene::label`] does).

use web_sys::HtmlElement;

use super::Page;
use super::element::{Element, el};
use super::live::pixels;
use crate::camera::Camera;
use crate::scene::label::{LabelPosition, Side};
use crate::scene::model::MapModel;
use crate::story::Place;

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
            .child(caption(page, place));
        el("li").attr("data-standing", "").attr("hidden", "").child(button)
    });
    el("ul").class("marks").attr("aria-label", &page.strings.places).children(marks)
}

/// A place's name and, in a second line, what it is.
fn caption(page: &Page, place: &Place) -> Element {
    let kind =
        page.phrase(&place.kind).map(|_| page.phrase_in(el("span").class("kind"), &place.kind));
    el("span")
        .class("caption")
        .child(page.phrase_in(el("span").class("name"), &place.name))
        .children(kind)
}

/// Puts each mark where its place is, and its name on the side where it stands.
pub(super) fn move_marks(
    marks: &[HtmlElement],
    model: &MapModel,
    camera: &Camera,
    label_positions: &[Option<LabelPosition>],
) {
    for ((place, standing), mark) in model.places.iter().zip(label_positions).zip(marks) {
        let (Some(place), Some(standing)) = (place, standing) else { continue };
        let side = match standing.side {
            Side::Right => "right",
            Side::Left => "left",
            Side::Above => "above",
            Side::Below => "below",
            Side::Hidden => "hidden",
        };
        let at = camera.to_screen(place.anchor);
        // These fail on no element that is in the document.
        let _ = mark.set_attribute("data-standing", side);
        let _ = mark.toggle_attribute_with_force("data-kind", standing.shows_kind);
        let place = ["translate(", &pixels(at.x), ", ", &pixels(at.y), ")"].concat();
        let _ = mark.style().set_property("transform", &place);
        let _ = mark.remove_attribute("hidden");
    }
}
