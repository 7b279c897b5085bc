//! The places on the map, as buttons over it, in story order.
//!
//! What this does: gives each place a numbered button with its name, and moves the buttons to where the places are.
//! What it does not: draw lines (the canvas does), or choose where names fit ([`crate::scene::label`] does).

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::{Origin, Page};
use crate::camera::Camera;
use crate::scene::label::{Side, Standing};
use crate::scene::model::Model;

/// A button for each place. They stand hidden until [`move_marks`] puts them where they belong.
#[component]
pub(super) fn Marks(page: Page) -> impl IntoView {
    let marks: Vec<_> = page
        .story
        .places
        .iter()
        .enumerate()
        .map(|(index, place)| {
            let (opener, pressed) = (page.clone(), page.clone());
            view! {
                <li data-standing hidden>
                    <button
                        type="button"
                        class="mark"
                        data-mark=place.id.clone()
                        aria-pressed=move || if pressed.is_open(index) { "true" } else { "false" }
                        on:click=move |_| opener.open(index, Origin::Map)
                    >
                        <span class="badge">{(index + 1).to_string()}</span>
                        <span class="name" lang=page.lang_of(&place.name)>{page.text(&place.name)}</span>
                    </button>
                </li>
            }
        })
        .collect();
    view! { <ul class="marks" aria-label=page.words.places>{marks}</ul> }
}

/// Puts each mark where its place is, and its name on the side where it stands.
pub(super) fn move_marks(marks: &[HtmlElement], model: &Model, camera: &Camera, standings: &[Option<Standing>]) {
    for ((place, standing), mark) in model.places.iter().zip(standings).zip(marks) {
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
