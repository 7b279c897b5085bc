//! The map that moves: its elements, and what the page gives to its [`MapController`].

use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use super::element::{Element, el};
use super::failure::Failure;
use super::map::controller::{MapController, MapElements, MapHost};
use super::map::scale::write_scale;
use super::marks::marks;
use super::state::{State, effect};
use super::theme::prefers;
use super::wording::captions;
use super::{Origin, Page};
use crate::map_state::{MapState, Scale};
use crate::scene::style::Theme;

/// Where the map is for its listeners; empty until it began, and after it ended.
pub(super) type MapHandle = StoredValue<Option<Rc<MapController>>, LocalStorage>;

/// The map that moves.
pub(super) fn surface(page: &Page, map: MapHandle, failure: &State<Option<Failure>>) -> Element {
    let forward = move |act: fn(&MapController, Event)| {
        move |event: Event| {
            if let Some(map) = map.get_value() {
                act(&map, event);
            }
        }
    };
    let (beginner, failed) = (page.clone(), failure.clone());
    let mut element = el("div")
        .attr("class", "surface")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", &page.strings.map_keys)
        .on("wheel", forward(|map, event| map.on_wheel(event.unchecked_ref())))
        .on("keydown", forward(|map, event| map.on_key(event.unchecked_ref())))
        .on("focusin", forward(|map, event| map.on_focus(&event)))
        .on("click", forward(|map, event| map.on_click(event.unchecked_ref())));
    for event in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        element = element.on(event, forward(|map, event| map.on_pointer(event.unchecked_ref())));
    }
    element
        .child(el("canvas").attr("aria-hidden", "true"))
        .child(marks(page))
        .child(el("div").attr("class", "zoom-box").attr("data-box", "").attr("hidden", ""))
        .built(move |element| begin(&beginner, &element, &failed, map))
}

/// The map's last view goes on in another language, at rest or not.
struct LastView {
    page: Page,
    map: Rc<MapController>,
}

impl Drop for LastView {
    fn drop(&mut self) {
        if let Some(camera) = self.map.camera() {
            self.page.view.keep(Some(camera));
        }
    }
}

/// Begins the map when its element is there, and follows layers, open place, model and address from
/// then on.
fn begin(page: &Page, element: &HtmlElement, failure: &State<Option<Failure>>, handle: MapHandle) {
    let state = MapState::new(page.compact, page.asked_view());
    let state = match page.view.get_untracked() {
        Some(camera) => state.continuing(camera),
        None => state,
    };
    let map = elements(element)
        .and_then(|elements| MapController::new(elements, host(page, element), state));
    let Some(map) = map else { return failure.set(Some(Failure::NoCanvas)) };
    handle.set_value(Some(map.clone()));
    let (layers, shown) = (page.layers.clone(), map.clone());
    effect(move || shown.set_layers(layers.get()));
    let (selected, shown) = (page.selected.clone(), map.clone());
    effect(move || {
        let open = selected.get();
        let on_map = open.is_some_and(|open| open.from == Origin::Map);
        shown.select(open.map(|open| open.place), on_map);
    });
    let (model, shown) = (page.model.clone(), map.clone());
    effect(move || {
        if let Some(model) = model.get() {
            shown.set_model(model);
        }
    });
    let requested = page.asked.clone();
    let last = LastView { page: page.clone(), map };
    let mut is_first = true;
    effect(move || {
        let view = requested.get();
        // The map opens with what the address asked for at first.
        if !std::mem::replace(&mut is_first, false) {
            last.map.request_view(view);
        }
    });
}

fn elements(surface: &HtmlElement) -> Option<MapElements> {
    let markers = surface.query_selector_all("[data-standing]").ok()?;
    let marker = |index| markers.item(index)?.dyn_into().ok();
    Some(MapElements {
        canvas: surface.query_selector("canvas").ok()??.dyn_into().ok()?,
        markers: (0..markers.length()).filter_map(marker).collect(),
        zoom_box: surface.query_selector("[data-box]").ok()??.dyn_into().ok()?,
        surface: surface.clone(),
    })
}

fn host(page: &Page, element: &HtmlElement) -> MapHost {
    let (strings, element) = (page.strings.clone(), element.clone());
    let own = || page.clone();
    let (overlaid, themed, opening, resting, hinted) = (own(), own(), own(), own(), own());
    MapHost {
        strings: strings.clone(),
        captions: captions(&page.story, page.lang()),
        overlays: Rc::new(move || overlays(&overlaid)),
        theme: Rc::new(move || theme(&themed)),
        on_open: Rc::new(move |place| opening.open(place, Origin::Map)),
        on_rest: Rc::new(move |view| resting.rested(view)),
        on_scale: Rc::new(move |scale: Scale| {
            let Ok(Some(map)) = element.closest("[data-map]") else { return };
            let find = |selector: &str| map.query_selector(selector).ok().flatten();
            if let (Some(bar), Some(note)) = (find("[data-scale]"), find("[data-scale-note]")) {
                write_scale(&bar, &note, &scale, &strings);
            }
        }),
        on_gesture_hint: Rc::new(move |shown| {
            // See `compact.css`.
            if let Some(map) = hinted.find("[data-map]") {
                // Fails on no element that is in the document.
                let _ = map.toggle_attribute_with_force("data-hinting", shown);
            }
        }),
    }
}

/// The text and the title lie over the map only on a narrow page, and stand before it in the
/// document.
fn overlays(page: &Page) -> Vec<HtmlElement> {
    let Some(Ok(found)) = page.root().map(|root| root.query_selector_all("[data-cover]")) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

fn theme(page: &Page) -> Theme {
    if prefers("(forced-colors: active)") {
        Theme::Forced
    } else if page.is_dark() {
        Theme::Dark
    } else {
        Theme::Light
    }
}
