//! The map that moves: a canvas, the places' markers over it, and what pointers and wheels do to them.
//!
//! What this does: listens, and hands what it hears to [`Live`]; a change of the model or of the open place too.
//! What it does not: keep the camera, paint, or load anything.

use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{FocusEvent, PointerEvent, WheelEvent};

use super::controls::Controls;
use super::failure::Failure;
use super::live::Live;
use super::marks::Marks;
use super::{Origin, Page};
use crate::camera::gesture::{Pointer, Sample};
use crate::camera::wheel::{Wheel, WheelUnit};
use crate::coords::Screen;
use crate::scene::hit;

/// The map that moves.
#[component]
pub(super) fn Surface(page: Page, failure: RwSignal<Option<Failure>>) -> impl IntoView {
    let live = StoredValue::new_local(None::<Rc<Live>>);
    let element = NodeRef::<Div>::new();
    let listener = page.clone();
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            begin(&listener, &element, failure, live);
        }
    });
    let pointer = {
        let page = page.clone();
        move |event: PointerEvent| {
            if let Some(live) = live.get_value() {
                point(&page, &live, &event);
            }
        }
    };
    let wheel = move |event: WheelEvent| {
        event.prevent_default();
        if let Some(live) = live.get_value() {
            live.zoom_at(turned(&event), event.client_x(), event.client_y());
        }
    };
    let zoom = move |by: Option<f64>| {
        if let Some(live) = live.get_value() {
            live.zoom_or_reset(by);
        }
    };
    let focus = move |event: FocusEvent| {
        let mark = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let (Some(live), Some(mark)) = (live.get_value(), mark) {
            live.focused(&mark);
        }
    };
    view! {
        <div class="surface" node_ref=element on:wheel=wheel on:focusin=focus>
            <canvas
                aria-hidden="true"
                on:pointerdown=pointer.clone()
                on:pointermove=pointer.clone()
                on:pointerup=pointer.clone()
                on:pointercancel=pointer
            ></canvas>
            <Marks page=page.clone()/>
            <Controls words=page.words zoom/>
        </div>
    }
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
    let pointer = Pointer {
        id: event.pointer_id(),
        at: Screen::new(f64::from(event.client_x()), f64::from(event.client_y())),
        time: event.time_stamp(),
        primary: event.is_primary(),
        mouse: event.pointer_type() == "mouse",
        shift: event.shift_key(),
        // The markers are not below the canvas.
        on_mark: false,
    };
    if let Some(place) = live.pointed(sample, pointer, tolerance) {
        page.open(place, Origin::Map);
    }
}

fn turned(event: &WheelEvent) -> f64 {
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => WheelUnit::Line,
        WheelEvent::DOM_DELTA_PAGE => WheelUnit::Page,
        _ => WheelUnit::Pixel,
    };
    Wheel { delta_y: event.delta_y(), unit, pinch: event.ctrl_key() }.zoom()
}
