//! The map that moves: a canvas, the places' markers over it, and what pointers and wheels do to them.
//!
//! What this does: keeps the camera, hands events to the gesture machine, asks the scene what is under a tap, and has
//! the canvas painted at most once a frame. What it does not: decide what is drawn, or load anything.

use std::sync::Arc;

use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, PointerEvent, WheelEvent};

use super::controls::Controls;
use super::map::Failure;
use super::marks::Marks;
use super::{Origin, Page};
use crate::camera::gesture::{Gesture, Move, Sample, WheelUnit, wheel_zoom};
use crate::camera::{Camera, Viewport};
use crate::coords::Screen;
use crate::painter::canvas::paint;
use crate::scene::model::Model;
use crate::scene::{Scene, View, hit};

/// Around the opening view, in CSS pixels.
const PADDING: f64 = 16.0;
/// Around a place that is brought into view, in CSS pixels: room for its marker and some of its surroundings.
const ROOM: f64 = 56.0;

/// What a surface works with: all of it signals, so it can be copied into every listener.
#[derive(Clone, Copy)]
struct Parts {
    model: Memo<Option<Arc<Model>>>,
    camera: RwSignal<Option<Camera>>,
    canvas: NodeRef<Canvas>,
    frame_asked: StoredValue<bool>,
}

/// The map that moves.
#[component]
pub(super) fn Surface<F>(page: Page, model: Memo<Option<Arc<Model>>>, on_failure: F) -> impl IntoView
where
    F: Fn(Failure) + Copy + 'static,
{
    let parts =
        Parts { model, camera: RwSignal::new(None), canvas: NodeRef::new(), frame_asked: StoredValue::new(false) };
    let element = NodeRef::<Div>::new();
    watch_size(element, parts);
    bring_into_view(&page, parts);
    keep_painted(&page, parts, on_failure);
    let gesture = StoredValue::new(Gesture::Idle);
    let listener = page.clone();
    let pointer = move |sample: Sample| {
        let page = listener.clone();
        move |event: PointerEvent| point(&page, parts, gesture, sample, &event)
    };
    view! {
        <div class="surface" node_ref=element on:wheel=move |event| wheel(parts, &event)>
            <canvas
                node_ref=parts.canvas
                aria-hidden="true"
                on:pointerdown=pointer(Sample::Down)
                on:pointermove=pointer(Sample::Move)
                on:pointerup=pointer(Sample::Up)
                on:pointercancel=pointer(Sample::Cancel)
            ></canvas>
            <Marks page=page.clone() model camera=parts.camera/>
            <Controls words=page.words camera=parts.camera home=move || parts.camera.set(opening(parts))/>
        </div>
    }
}

/// The camera on the whole map, for the viewport as it is now.
fn opening(parts: Parts) -> Option<Camera> {
    let viewport = parts.camera.get_untracked().map_or_else(|| viewport(parts), |camera| camera.viewport());
    let model = parts.model.get_untracked()?;
    Some(Camera::fitted(model.frame, viewport, PADDING))
}

fn viewport(parts: Parts) -> Viewport {
    let size = parts.canvas.get_untracked().map(|canvas| canvas.get_bounding_client_rect());
    size.map_or(Viewport::new(1.0, 1.0), |size| Viewport::new(size.width(), size.height()))
}

fn pixel_ratio() -> f64 {
    window().device_pixel_ratio()
}

/// Follows the element's size; the camera is made with the first size after there is a model.
fn watch_size(element: NodeRef<Div>, parts: Parts) {
    let resized = move || {
        let Some(model) = parts.model.get_untracked() else { return };
        let viewport = viewport(parts);
        parts.camera.update(|camera| {
            *camera = Some(match *camera {
                Some(camera) if camera.viewport() == viewport => camera,
                Some(camera) => camera.resized(viewport, model.frame, PADDING),
                None => Camera::fitted(model.frame, viewport, PADDING),
            });
        });
    };
    Effect::new(move |_| {
        if parts.model.get().is_some() {
            resized();
        }
    });
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let callback = Closure::<dyn FnMut()>::new(resized);
        if let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let keep = StoredValue::new_local((observer, callback));
            on_cleanup(move || keep.with_value(|(observer, _)| observer.disconnect()));
        }
    });
}

/// Brings a place into view when it is opened from anywhere but the map.
fn bring_into_view(page: &Page, parts: Parts) {
    let selected = page.selected;
    let ready = Memo::new(move |_| parts.camera.get().is_some());
    Effect::new(move |_| {
        let Some(selection) = selected.get().filter(|selection| selection.from != Origin::Map) else { return };
        if !ready.get() {
            return;
        }
        let Some(model) = parts.model.get_untracked() else { return };
        if let Some(Some(place)) = model.places.get(selection.place) {
            parts.camera.update(|camera| *camera = camera.map(|camera| camera.showing(place.frame, ROOM)));
        }
    });
}

/// Paints again when the ground, the camera or the open place changed, at most once a frame.
fn keep_painted<F: Fn(Failure) + Copy + 'static>(page: &Page, parts: Parts, on_failure: F) {
    let selected = page.selected;
    Effect::new(move |_| {
        parts.model.track();
        parts.camera.track();
        selected.track();
        if parts.frame_asked.get_value() {
            return;
        }
        parts.frame_asked.set_value(true);
        request_animation_frame(move || {
            // The page may have gone since.
            if parts.frame_asked.try_set_value(false).is_none()
                && paint_now(parts, selected.get_untracked().map(|selection| selection.place)).is_err()
            {
                on_failure(Failure::NoCanvas);
            }
        });
    });
}

fn paint_now(parts: Parts, selected: Option<usize>) -> Result<(), ()> {
    let (Some(model), Some(camera)) = (parts.model.get_untracked(), parts.camera.get_untracked()) else {
        return Ok(());
    };
    let Some(canvas) = parts.canvas.get_untracked() else { return Ok(()) };
    let context = canvas.get_context("2d").map_err(|_| ())?.ok_or(())?;
    let context = context.dyn_into::<CanvasRenderingContext2d>().map_err(|_| ())?;
    let ratio = pixel_ratio();
    fit_canvas(&canvas, camera.viewport(), ratio);
    let view = View { camera: &camera, pixel_ratio: ratio, places: &model.places, named: &model.named, selected };
    paint(&context, &Scene::compose(&model.ground, &view), camera.viewport(), ratio);
    Ok(())
}

/// Gives the canvas as many device pixels as it covers; setting a size clears it, so only when it changed.
fn fit_canvas(canvas: &HtmlCanvasElement, viewport: Viewport, ratio: f64) {
    let size = |css: f64| (css * ratio).round() as u32;
    let (width, height) = (size(viewport.width), size(viewport.height));
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
}

fn position(parts: Parts, x: i32, y: i32) -> Screen {
    let corner = parts.canvas.get_untracked().map(|canvas| canvas.get_bounding_client_rect());
    let (left, top) = corner.map_or((0.0, 0.0), |corner| (corner.left(), corner.top()));
    Screen::new(f64::from(x) - left, f64::from(y) - top)
}

fn point(page: &Page, parts: Parts, gesture: StoredValue<Gesture>, sample: Sample, event: &PointerEvent) {
    if sample == Sample::Down && event.button() != 0 {
        return;
    }
    let at = position(parts, event.client_x(), event.client_y());
    let (next, what) = gesture.get_value().after(sample, event.pointer_id(), at);
    gesture.set_value(next);
    let canvas = parts.canvas.get_untracked();
    if let (Some(canvas), Gesture::Pressed { .. }, Sample::Down) = (&canvas, next, sample) {
        // Fails only for a pointer that is gone already.
        let _ = canvas.set_pointer_capture(event.pointer_id());
    }
    let tolerance = if event.pointer_type() == "touch" { hit::TOUCH } else { hit::MOUSE };
    match what {
        Move::Pan { dx, dy } => {
            parts.camera.update(|camera| *camera = camera.map(|camera| camera.panned(dx, dy)));
        }
        Move::Tap(at) => {
            if let Some(place) = under(parts, at, tolerance) {
                page.open(place, Origin::Map);
            }
        }
        Move::None => {
            if let (Some(canvas), Gesture::Idle, Sample::Move) = (&canvas, next, sample) {
                let over = under(parts, at, tolerance).is_some();
                let _ = canvas.class_list().toggle_with_force("over-place", over);
            }
        }
    }
}

fn under(parts: Parts, at: Screen, tolerance: f64) -> Option<usize> {
    let (model, camera) = (parts.model.get_untracked()?, parts.camera.get_untracked()?);
    hit::place_at(at, tolerance, &model.places, &camera, pixel_ratio())
}

fn wheel(parts: Parts, event: &WheelEvent) {
    event.prevent_default();
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => WheelUnit::Line,
        WheelEvent::DOM_DELTA_PAGE => WheelUnit::Page,
        _ => WheelUnit::Pixel,
    };
    let (by, at) = (wheel_zoom(event.delta_y(), unit), position(parts, event.client_x(), event.client_y()));
    parts.camera.update(|camera| *camera = camera.map(|camera| camera.zoomed(by, at)));
}
