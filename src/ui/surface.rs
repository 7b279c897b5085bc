//! The map that moves: a canvas, the places' markers over it, and what pointers and wheels do to them.
//!
//! What this does: listens, and hands what it hears to [`Live`]; a change of the model or of the open place too.
//! What it does not: keep the camera, paint, or load anything.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Event, PointerEvent, WheelEvent};

use super::controls::controls;
use super::element::{Element, el};
use super::failure::Failure;
use super::live::Live;
use super::marks::marks;
use super::{Origin, Page};
use crate::camera::gesture::{Sample, WheelUnit, wheel_zoom};
use crate::scene::hit;

/// The map that moves.
pub(super) fn surface(page: &Page, failure: RwSignal<Option<Failure>>) -> Element {
    let live = StoredValue::new_local(None::<Rc<Live>>);
    let listener = page.clone();
    let wheel = move |event: Event| {
        event.prevent_default();
        let event: WheelEvent = event.unchecked_into();
        if let Some(live) = live.get_value() {
            live.zoom_at(turned(&event), event.client_x(), event.client_y());
        }
    };
    let zoom = move |by: Option<f64>| {
        if let Some(live) = live.get_value() {
            live.zoom_or_reset(by);
        }
    };
    let focus = move |event: Event| {
        let mark = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let (Some(live), Some(mark)) = (live.get_value(), mark) {
            live.focused(&mark);
        }
    };
    let mut canvas = el("canvas").attr("aria-hidden", "true");
    for event in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        let page = page.clone();
        canvas = canvas.on(event, move |event| {
            if let Some(live) = live.get_value() {
                point(&page, &live, &event.unchecked_into());
            }
        });
    }
    el("div")
        .attr("class", "surface")
        .on("wheel", wheel)
        .on("focusin", focus)
        .child(canvas)
        .child(marks(page))
        .child(controls(page.words, zoom))
        .built(move |element| begin(&listener, &element, failure, live))
}

/// Begins the live map when its element is in the document, and follows size, model and open place from then on.
fn begin(page: &Page, element: &web_sys::HtmlElement, failure: RwSignal<Option<Failure>>, kept: Kept) {
    let Some(live) = Live::new(page, element) else {
        return failure.set(Some(Failure::NoCanvas));
    };
    kept.set_value(Some(live.clone()));
    let (model, selected) = (page.model, page.selected);
    let resized = live.clone();
    let callback = Closure::<dyn FnMut()>::new(move || resized.resized());
    if let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        let keep = StoredValue::new_local((observer, callback));
        on_cleanup(move || keep.with_value(|(observer, _)| observer.disconnect()));
    }
    Effect::new(move |_| {
        live.show(model.get(), selected.get());
    });
}

type Kept = StoredValue<Option<Rc<Live>>, LocalStorage>;

fn point(page: &Page, live: &Rc<Live>, event: &PointerEvent) {
    let sample = match event.type_().as_str() {
        "pointerdown" => Sample::Down,
        "pointermove" => Sample::Move,
        "pointerup" => Sample::Up,
        _ => Sample::Cancel,
    };
    if sample == Sample::Down && event.button() != 0 {
        return;
    }
    let tolerance = if event.pointer_type() == "touch" { hit::TOUCH } else { hit::MOUSE };
    let (x, y) = (event.client_x(), event.client_y());
    if let Some(place) = live.pointed(sample, event.pointer_id(), x, y, tolerance) {
        page.open(place, Origin::Map);
    }
}

fn turned(event: &WheelEvent) -> f64 {
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => WheelUnit::Line,
        WheelEvent::DOM_DELTA_PAGE => WheelUnit::Page,
        _ => WheelUnit::Pixel,
    };
    wheel_zoom(event.delta_y(), unit)
}
