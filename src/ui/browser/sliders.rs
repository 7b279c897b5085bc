//! The sliders in the text: a circle's radius, and the ruler that a line is walked by.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::column;
use super::host_element::{HostElement, find_all};
use crate::scene::measure::RULERS;
use crate::strings::Strings;
use crate::ui::captions::kilometres;
use crate::ui::map_data::MapData;
use crate::ui::panels::Panels;
use crate::ui::selection::{Origin, Selection};

/// Enables the sliders, as there is a map that answers now, and has it obey them.
pub(in crate::ui) fn follow(
    host: HostElement,
    data: MapData,
    strings: Arc<Strings>,
    selection: Selection,
    panels: Panels,
) {
    for slider in host.find_all("[data-slider] input") {
        set_flag(&slider, "disabled", false);
    }
    // What is set is seen: its place is open.
    let open = move |place| {
        if selection.get_untracked().is_none_or(|open| open.index != place) {
            column::open(selection, panels, place, Origin::Excerpt);
        }
    };
    host.listen("input", move |event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        let place = |name: &str| input.get_attribute(name)?.parse::<usize>().ok();
        // Nothing else of a page has a value; what has none gives no number.
        let value = input.unchecked_ref::<HtmlInputElement>().value_as_number();
        if let Some(place) = place("data-circle-of") {
            open(place);
            data.circle.set(Some((place, value)));
            show_value(&input, &kilometres(&strings, value.round() as u32, true));
            mark_beyond(&input, value);
        } else if let Some(place) = place("data-ruler-of")
            && let Some(metres) = RULERS.get(value as usize)
        {
            open(place);
            data.ruler.set(Some((place, *metres)));
            let row = mark_row(&input, value as usize);
            show_value(&input, &row.unwrap_or_default());
        }
    });
}

/// Shows what a slider stands at beside it, and has it told to those who listen.
fn show_value(input: &Element, text: &str) {
    if let Some(output) = input.next_element_sibling() {
        output.set_text_content(Some(text));
    }
    // Fails on no name that stands here, as below.
    let _ = input.set_attribute("aria-valuetext", text);
}

/// Marks the towns that a circle does not reach.
fn mark_beyond(input: &Element, km: f64) {
    let Ok(Some(list)) = input.closest(".reach") else { return };
    for town in find_all::<Element>(&list, "[data-km]") {
        let away = town.get_attribute("data-km").and_then(|km| km.parse::<u32>().ok());
        set_flag(&town, "data-beyond", away.is_some_and(|away| f64::from(away) > km));
    }
}

/// Marks a ruler in the drawing and in the table: what its row says of it.
fn mark_row(input: &Element, index: usize) -> Option<String> {
    let chart = input.closest(".ruler-chart").ok()??;
    let mut text = None;
    for part in find_all::<Element>(&chart, "[data-ruler]") {
        let is_it = part.get_attribute("data-ruler")?.parse() == Ok(index);
        set_flag(&part, "data-chosen", is_it);
        if is_it {
            text = part.get_attribute("data-text").or(text);
        }
    }
    text
}

fn set_flag(element: &Element, name: &str, is_set: bool) {
    let _ = element.toggle_attribute_with_force(name, is_set);
}
