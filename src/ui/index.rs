//! The index: a number for each place, always in view, and a step to the place before and after.
//!
//! What this does: opens a place by its number or its neighbour; where the text is a sheet, unfolds
//! it. What it does not: hold any text of the story but names, as labels.

use std::sync::Arc;

use super::element::{Element, el};
use super::icon::{LEFT, OUT, RIGHT, UP, icon, sign_button};
use super::{Origin, Page};
use crate::strings::with_arg;

/// A number for each place.
pub(super) fn index(page: &Page) -> Element {
    let strings = &page.strings;
    let numbers = page.story.places.iter().enumerate().map(|(index, place)| {
        let (opener, marked) = (page.clone(), page.clone());
        let number = (index + 1).to_string();
        let label = [&*number, " ", &page.text(&place.name)].concat();
        let button = el("button")
            .attr("type", "button")
            .attr("data-index", &place.id)
            .attr("aria-label", &label)
            .attr("title", &page.text(&place.name))
            .maybe("lang", page.lang_of(&place.name).as_deref())
            .live("aria-current", move || marked.is_open(index).then_some("true"))
            .on("click", move |_| opener.open(index, Origin::Index));
        el("li").child(button.child(el("span").class("badge").text(&number)))
    });
    let step = |path: &str, label: &str, name: &str, by: isize| {
        let page = page.clone();
        sign_button(path, label)
            .class("step")
            .attr("data-step", name)
            .on("click", move |_| page.step(by))
    };
    let (toggled, labelled) = (page.clone(), page.clone());
    let unfold = el("button")
        .attr("type", "button")
        .class("unfold")
        .attr("data-unfold", "")
        .attr("aria-controls", "reading")
        .live("aria-expanded", page.states(|shown| shown.sheet))
        .written("aria-label", move || {
            let (open, strings) = (labelled.shown.get().sheet, &labelled.strings);
            Some(if open { strings.show_map.clone() } else { strings.open_text.clone() })
        })
        .on("click", move |_| toggled.change(|shown| shown.sheet = !shown.sheet))
        .child(icon(UP));
    el("nav")
        .class("index")
        .attr("aria-label", &strings.places)
        .child(el("ol").children(numbers))
        .child(step(LEFT, &strings.previous_place, "previous", -1))
        .child(step(RIGHT, &strings.next_place, "next", 1))
        .children(page.compact.then(|| [turn(page), measure(page)]).into_iter().flatten())
        .children(page.whole.as_ref().map(|whole| way_out(page, whole)))
        .child(unfold)
}

/// Which of the places a compact page shows.
fn turn(page: &Page) -> Element {
    let page = page.clone();
    el("p").class("turn").live_text(move || {
        let all = page.story.places.len().to_string();
        [&(page.shown_place() + 1).to_string(), " / ", &all].concat()
    })
}

/// How long the place is that a compact page shows, if that was measured.
fn measure(page: &Page) -> Element {
    let (page, known, strings) = (page.clone(), page.clone(), page.strings.clone());
    let length = move || {
        let length = page.kilometres(page.shown_place());
        length.map_or_else(String::new, |[all, ..]| {
            with_arg(&page.strings.km, &page.strings.number(all))
        })
    };
    el("p")
        .class("measure")
        .live("hidden", move || known.kilometres(known.shown_place()).is_none().then_some(""))
        .text(&strings.measured_here)
        .text(" ")
        .child(el("strong").live_text(length))
}

/// To the page that is not compact, at the same place and in the same language.
fn way_out(page: &Page, whole: &Arc<str>) -> Element {
    let (shown, whole) = (page.clone(), whole.clone());
    let address = move || {
        let place = shown.story.places.get(shown.shown_place());
        Some([&*whole, "?lang=", shown.lang(), "#", place.map_or("", |place| &place.id)].concat())
    };
    el("a")
        .class("way-out")
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .written("href", address)
        .text(&page.strings.open_full_map)
        .child(icon(OUT))
}
