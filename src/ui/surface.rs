//! The map that moves: a canvas, the places' markers over it, and what pointers, wheels and keys do
//! to them.
//!
//! What this does: listens, and hands what it hears to [`Live`]; a change of the model, of the open
//! place or of the layers too. What it does not: keep the camera, paint, or load anything.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use super::element::{Element, el};
use super::failure::Failure;
use super::live::Live;
use super::marks::marks;
use super::state::{State, effect};
use super::{Origin, Page};
use crate::camera::gesture::{Pointer, Sample};
use crate::camera::keys::key_move;
use crate::camera::wheel::{Wheel, WheelUnit};
use crate::coords::Screen;
use crate::scene::hit;

/// Where the live map is kept for its listeners; empty until it began, and after it ended.
pub(super) type Kept = StoredValue<Option<Rc<Live>>, LocalStorage>;

/// The map that moves.
pub(super) fn surface(page: &Page, live: Kept, failure: &State<Option<Failure>>) -> Element {
    let hear = move |act: fn(&Page, &Rc<Live>, Event)| {
        let page = page.clone();
        move |event: Event| {
            if let Some(live) = live.get_value() {
                act(&page, &live, event);
            }
        }
    };
    let (beginner, failed) = (page.clone(), failure.clone());
    let mut element = el("div")
        .attr("class", "surface")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", &page.strings.map_keys)
        .on("wheel", hear(turned))
        .on("keydown", hear(keyed))
        .on("focusin", hear(focused))
        .on("click", hear(clicked));
    for event in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        element = element.on(event, hear(pointed));
    }
    element
        .child(el("canvas").attr("aria-hidden", "true"))
        .child(marks(page))
        .child(el("div").attr("class", "zoom-box").attr("data-box", "").attr("hidden", ""))
        .built(move |element| begin(&beginner, &element, &failed, live))
}

/// Begins the live map when its element is in the document, and follows size, model, open place and
/// layers from then on.
fn begin(
    page: &Page,
    element: &web_sys::HtmlElement,
    failure: &State<Option<Failure>>,
    kept: Kept,
) {
    let Some(live) = Live::new(page, element) else {
        return failure.set(Some(Failure::NoCanvas));
    };
    kept.set_value(Some(live.clone()));
    live.watch_size();
    let (shown, page) = (live.clone(), page.clone());
    let asked = page.asked.clone();
    effect(move || shown.show(page.model.get(), page.selected.get(), page.layers.get()));
    let mut known = false;
    effect(move || {
        let view = asked.get();
        if std::mem::replace(&mut known, true) {
            live.go_back_to(view);
        }
    });
}

fn pointed(page: &Page, live: &Rc<Live>, event: Event) {
    let event: PointerEvent = event.unchecked_into();
    let sample = match event.type_().as_str() {
        "pointerdown" => Sample::Down,
        "pointermove" => Sample::Move,
        "pointerup" => Sample::Up,
        _ => Sample::Cancel,
    };
    // The browser took the finger away, to scroll the page around the map with it.
    page.hint(sample == Sample::Cancel);
    if sample == Sample::Down && event.button() != 0 {
        return;
    }
    let kind = event.pointer_type();
    let pointer = Pointer {
        id: event.pointer_id(),
        at: point(&event),
        time: event.time_stamp(),
        primary: event.is_primary(),
        mouse: kind == "mouse",
        shift: event.shift_key(),
        on_marker: closest(event.target(), "[data-mark]").is_some(),
    };
    let tolerance = if kind == "touch" { hit::TOUCH_TOLERANCE } else { hit::MOUSE_TOLERANCE };
    if let Some(place) = live.pointed(sample, pointer, tolerance) {
        page.open(place, Origin::Map);
    }
}

/// A click on a marker, by pointer or by key; not one that only ends a drag. Where markers' targets
/// overlap, a pointer means the nearest one.
fn clicked(page: &Page, live: &Rc<Live>, event: Event) {
    let Some(mark) = closest(event.target(), "[data-mark]") else { return };
    let event: MouseEvent = event.unchecked_into();
    if live.swallows_click(event.time_stamp()) {
        return;
    }
    let named = || page.story.place(&mark.get_attribute("data-mark")?).map(|(place, _)| place);
    // A key's click has no place of its own, and counts no presses.
    let near = || (event.detail() > 0).then(|| live.nearest_mark(point(&event))).flatten();
    if let Some(place) = near().or_else(named) {
        page.open(place, Origin::Map);
    }
}

impl Page {
    /// Says, or no longer says, how the map is moved in a host's page (see `compact.css`).
    fn hint(&self, shown: bool) {
        if let Some(map) = self.find("[data-map]").filter(|_| self.compact) {
            // Fails on no element that is in the document.
            let _ = map.toggle_attribute_with_force("data-hinting", shown);
        }
    }
}

/// In a host's page the wheel is the page's, unless Ctrl or Cmd is held or the map was clicked.
fn turned(page: &Page, live: &Rc<Live>, event: Event) {
    let event: WheelEvent = event.unchecked_into();
    if page.compact
        && !(event.ctrl_key() || event.meta_key() || page.find(".surface:focus-within").is_some())
    {
        return page.hint(true);
    }
    event.prevent_default();
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => WheelUnit::Line,
        WheelEvent::DOM_DELTA_PAGE => WheelUnit::Page,
        _ => WheelUnit::Pixel,
    };
    let Screen { x, y } = point(&event);
    live.zoom_at(Wheel { delta_y: event.delta_y(), unit, pinch: event.ctrl_key() }.zoom(), x, y);
}

fn keyed(_: &Page, live: &Rc<Live>, event: Event) {
    let event: KeyboardEvent = event.unchecked_into();
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Some(what) = key_move(&event.key(), event.shift_key(), live.viewport()) else { return };
    if live.act(what) {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn focused(_: &Page, live: &Rc<Live>, event: Event) {
    if let Some(mark) = closest(event.target(), "[data-mark]") {
        live.focused(&mark);
    }
}

fn point(event: &MouseEvent) -> Screen {
    Screen::new(f64::from(event.client_x()), f64::from(event.client_y()))
}

fn closest(target: Option<EventTarget>, selector: &str) -> Option<web_sys::Element> {
    target?.dyn_into::<web_sys::Element>().ok()?.closest(selector).ok()?
}
