//! The places on the map, as buttons over it, in story order.
//!
//! What this does: puts a numbered button with the place's name where the place is, and moves it with the camera.
//! What it does not: draw lines (the canvas does), or choose where names fit ([`crate::scene::label`] does).

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::{Origin, Page};
use crate::camera::Camera;
use crate::coords::Screen;
use crate::scene::label::{Side, sides};
use crate::scene::model::Model;

/// As in `page.css`.
const FONT: &str = "600 14px \"Fira Sans Condensed\", \"Roboto Condensed\", \"Arial Narrow\", system-ui, sans-serif";

/// Where a place's button stands, and on which side its name.
type Standing = Option<(Screen, Side)>;

/// A button for each place that is on the map.
#[component]
pub(super) fn Marks(page: Page, model: Memo<Option<Arc<Model>>>, camera: RwSignal<Option<Camera>>) -> impl IntoView {
    let names: Vec<String> = page.story.places.iter().map(|place| page.text(&place.name)).collect();
    let widths = StoredValue::new(widths(&names));
    let standing = Memo::new(move |_| -> Vec<Standing> {
        let (Some(model), Some(camera)) = (model.get(), camera.get()) else { return Vec::new() };
        widths.with_value(|widths| stand(&model, &camera, widths))
    });
    let buttons: Vec<_> = names
        .into_iter()
        .enumerate()
        .map(|(index, name)| {
            let at = Memo::new(move |_| standing.with(|all| all.get(index).copied().flatten()));
            view! { <Mark page=page.clone() index name at/> }
        })
        .collect();
    view! { <ul class="marks" aria-label=page.words.places>{buttons}</ul> }
}

#[component]
fn Mark(page: Page, index: usize, name: String, at: Memo<Standing>) -> impl IntoView {
    let (opener, pressed) = (page.clone(), page.clone());
    let transform = move || at.get().map(|(at, _)| ["translate(", &pixels(at.x), ", ", &pixels(at.y), ")"].concat());
    let side = move || match at.get() {
        Some((_, Side::Right)) => "right",
        Some((_, Side::Left)) => "left",
        _ => "hidden",
    };
    let lang = page.lang_of(&page.story.places[index].name);
    view! {
        <li hidden=move || at.get().is_none() style:transform=transform>
            <button
                type="button"
                class="mark"
                data-mark=page.story.places[index].id.clone()
                data-side=side
                aria-pressed=move || if pressed.is_open(index) { "true" } else { "false" }
                on:click=move |_| opener.open(index, Origin::Map)
            >
                <span class="badge">{index + 1}</span>
                <span class="name" lang=lang>{name}</span>
            </button>
        </li>
    }
}

/// Tenths of a pixel are as fine as can be seen, and short to write.
fn pixels(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    [sign, &(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "px"].concat()
}

fn stand(model: &Model, camera: &Camera, widths: &[f64]) -> Vec<Standing> {
    let on_map = |index: usize| model.places[index].as_ref().map(|place| camera.to_screen(place.anchor));
    let present: Vec<usize> = (0..model.places.len()).filter(|&index| on_map(index).is_some()).collect();
    let markers: Vec<Screen> = present.iter().filter_map(|&index| on_map(index)).collect();
    let widths: Vec<f64> = present.iter().map(|&index| widths.get(index).copied().unwrap_or(0.0)).collect();
    let chosen = sides(&markers, &widths, Side::Right, camera.viewport());
    let mut standing = vec![None; model.places.len()];
    for ((index, at), side) in present.into_iter().zip(markers).zip(chosen) {
        standing[index] = Some((at, side));
    }
    standing
}

/// How wide each name is in CSS pixels, as the browser would set it.
fn widths(names: &[String]) -> Vec<f64> {
    let context = document()
        .create_element("canvas")
        .ok()
        .and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok())
        .and_then(|canvas| canvas.get_context("2d").ok().flatten())
        .and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok());
    let Some(context) = context else { return vec![0.0; names.len()] };
    context.set_font(FONT);
    names.iter().map(|name| context.measure_text(name).map_or(0.0, |metrics| metrics.width())).collect()
}
