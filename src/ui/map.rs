//! The map's part of the page: the live surface with what lies over it, or a message.
//!
//! What this does: says in `data-state` how far the map is; when it cannot be had shows what is
//! wrong and a button to try again; tells the surface when something that lies over it has changed,
//! and when a picture is asked for. What it does not: load anything ([`super::start`] does), draw,
//! or listen to gestures ([`super::surface`] does).

pub(super) mod controller;
pub(super) mod scale;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::CustomEvent;

use super::Page;
use super::card::cards;
use super::controls::controls;
use super::element::{Element, el, svg};
use super::failure::Failure;
use super::legend::legend;
use super::skip::skip;
use super::state::{State, effect};
use super::surface::{MapHandle, surface};
use crate::strings::with_arg;

/// The map. `load` fetches it once more.
pub(super) fn map(
    page: &Page,
    failure: &State<Option<Failure>>,
    load: impl Fn() + Send + 'static,
) -> Element {
    let strings = &page.strings;
    let handle: MapHandle = StoredValue::new_local(None);
    tell_what_covers(page, handle);
    draw_when_asked(page, handle);
    let (model, broken) = (page.model.clone(), failure.clone());
    let state = move || match (broken.get(), model.get()) {
        (Some(_), _) => "failed",
        (None, None) => "loading",
        (None, Some(_)) => "ready",
    };
    // A browser without a canvas will not get one by trying again.
    let (hopeless, told, said) = (failure.clone(), failure.clone(), page.strings.clone());
    let hopeless = move || matches!(hopeless.get(), Some(Failure::NoCanvas));
    let message =
        move || told.get().map_or_else(String::new, |failure| failure.message(&said).to_owned());
    let retry = el("button")
        .attr("type", "button")
        .attr("data-retry", "")
        .live("hidden", move || hopeless().then_some(""))
        .on("click", move |_| load())
        .text(&strings.retry);
    let message = el("div")
        .class("message")
        .attr("data-message", "")
        .attr("role", "alert")
        .live("hidden", {
            let message = message.clone();
            move || message().is_empty().then_some("")
        })
        .child(el("p").live_text(message))
        .child(retry);
    el("section")
        .class("map")
        .attr("data-map", "")
        .live("data-state", move || Some(state()))
        .attr("aria-label", &with_arg(&strings.map_of, &page.text(&page.story.title)))
        .child(surface(page, handle, failure))
        .child(legend(page))
        .child(cards(page))
        .child(controls(page, handle))
        .child(footer(page))
        .child(el("p").class("loading").text(&strings.map_loading))
        .child(message)
        .children(page.compact.then(|| manners(page)))
        .child(announcement(page))
        .children(page.compact.then(|| skip(page, 1)))
}

/// How the map is moved in a host's page, for who scrolls over it; a keyboard needs no hint.
fn manners(page: &Page) -> Element {
    let line = |text: &String| el("span").text(text);
    let hints = [&page.strings.gesture_hint_mouse, &page.strings.gesture_hint_touch];
    el("p").class("manners").attr("aria-hidden", "true").children(hints.map(line))
}

/// Says to those who listen what was opened.
fn announcement(page: &Page) -> Element {
    let page = page.clone();
    el("p").class("unseen").attr("role", "status").attr("data-status", "").live_text(move || {
        let place =
            page.selected.get().and_then(|selection| page.story.places.get(selection.place));
        place.map_or_else(String::new, |place| {
            with_arg(&page.strings.place_opened, &page.text(&place.name))
        })
    })
}

/// Scale, projection, sources. The surface fills in the first two.
fn footer(page: &Page) -> Element {
    let label = |anchor: &str| svg("text").attr("y", "10").attr("text-anchor", anchor);
    // The last one stands a little to the left of the bar's end, and runs from there to the right.
    let last = label("start").attr("dx", "-8");
    let half = |class: &'static str| svg("rect").class(class).attr("y", "14").attr("height", "5");
    let bar = svg("svg").attr("aria-hidden", "true").children([
        label("start"),
        label("middle"),
        last,
        half("full"),
        half("empty"),
    ]);
    el("footer")
        .class("map-foot")
        .attr("data-cover", "")
        .child(el("div").class("scale").attr("data-scale", "").child(bar))
        .child(el("p").attr("data-scale-note", ""))
        .child(
            el("p")
                .class("source-line")
                .text(&with_arg(&page.strings.source_line, &page.story.source.publisher)),
        )
}

/// What lies over the map changes when something folds or unfolds, and again when it has come to
/// rest.
fn tell_what_covers(page: &Page, handle: MapHandle) {
    let tell = move || {
        if let Some(map) = handle.get_value() {
            map.refresh();
        }
    };
    let shown = page.shown.clone();
    effect(move || {
        shown.track();
        tell();
    });
    // A window's size, its pixel ratio, or fonts that have come: see `scripts/loader.js`.
    for event in ["transitionend", "resize"] {
        page.listen(event, move |_| tell());
    }
}

/// Draws the present view for who asks with something to draw on: see `scripts/save/recorder.js`.
fn draw_when_asked(page: &Page, handle: MapHandle) {
    page.listen("tapal-draw", move |event| {
        if let Some(map) = handle.get_value() {
            map.draw_on(&event.unchecked_into::<CustomEvent>().detail().unchecked_into());
        }
    });
}
