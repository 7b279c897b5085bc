//! The live map's state, and what a frame does with it.
//!
//! What this does: keeps the camera, asks the scene what is under a point, and at most once a frame has the canvas
//! painted and the markers moved. None of it is reactive: a camera that moves sixty times a second wakes nothing else.
//! What it does not: listen to events ([`super::surface`] does), or decide what is drawn.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

use super::marks::{move_marks, widths};
use super::{Origin, Page, Selection};
use crate::camera::gesture::{Gesture, Move, Pointer, Sample};
use crate::camera::{Camera, Viewport};
use crate::coords::Screen;
use crate::painter::canvas::paint;
use crate::scene::model::Model;
use crate::scene::style::Theme;
use crate::scene::{Layers, Scene, View, hit};

/// The live map.
pub(super) struct Live {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    marks: Vec<HtmlElement>,
    widths: Vec<f64>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    model: Option<Arc<Model>>,
    camera: Option<Camera>,
    selected: Option<Selection>,
    /// True once the reader moved the camera: until then another size shows the opening view of that size.
    moved: bool,
    gesture: Gesture,
    frame_asked: bool,
}

impl Live {
    /// The live map in an element that holds a canvas and the markers; `None` when the canvas cannot be drawn on.
    pub(super) fn new(page: &Page, element: &HtmlElement) -> Option<Rc<Self>> {
        let canvas: HtmlCanvasElement = element.query_selector("canvas").ok()??.dyn_into().ok()?;
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let found = element.query_selector_all("[data-standing]").ok()?;
        let marks = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
        let widths = widths(page, &context);
        Some(Rc::new(Self { canvas, context, marks, widths, state: RefCell::default() }))
    }

    /// Takes a new model or another open place.
    pub(super) fn show(self: &Rc<Self>, model: Option<Arc<Model>>, selected: Option<Selection>) {
        let other = {
            let mut state = self.state.borrow_mut();
            let other = state.selected != selected;
            (state.model, state.selected) = (model, selected);
            other
        };
        let opening = self.state.borrow().camera.is_none();
        self.resized();
        if other || opening {
            self.bring_into_view();
        }
        self.ask_frame();
    }

    /// Takes the element's size; with the first size after there is a model, the camera begins.
    pub(super) fn resized(self: &Rc<Self>) {
        let size = self.canvas.get_bounding_client_rect();
        // In a closed fold or a hidden frame there is no size yet; the observer calls again when there is.
        if size.width() < 1.0 || size.height() < 1.0 {
            return;
        }
        let viewport = Viewport::new(size.width(), size.height());
        {
            let mut state = self.state.borrow_mut();
            let Some(model) = state.model.clone() else { return };
            state.camera = Some(match state.camera {
                Some(camera) if camera.viewport() == viewport => camera,
                Some(camera) if state.moved => model.resized(camera, viewport),
                _ => match state.selected {
                    Some(selection) => model.revealing(selection.place, model.opening(viewport)),
                    None => model.opening(viewport),
                },
            });
        }
        self.ask_frame();
    }

    /// Shows the open place; where it was opened on the map itself, only if it is out of view.
    fn bring_into_view(&self) {
        let mut state = self.state.borrow_mut();
        let (Some(selection), Some(model), Some(camera)) = (state.selected, &state.model, state.camera) else { return };
        if selection.from != Origin::Map || !seen(model, selection.place, &camera) {
            state.camera = Some(model.revealing(selection.place, camera));
        }
    }

    /// Brings a mark's place into view when the mark gets the focus outside of it.
    pub(super) fn focused(self: &Rc<Self>, mark: &web_sys::Element) {
        let holds = |item: &HtmlElement| item.contains(Some(mark));
        let (model, camera) = {
            let state = self.state.borrow();
            (state.model.clone(), state.camera)
        };
        let (Some(place), Some(model), Some(camera)) = (self.marks.iter().position(holds), model, camera) else {
            return;
        };
        if !seen(&model, place, &camera) {
            self.move_camera(|camera| model.revealing(place, camera));
        }
    }

    /// Zooms about a point of the page.
    pub(super) fn zoom_at(self: &Rc<Self>, by: f64, x: i32, y: i32) {
        let at = self.position(x, y);
        self.move_camera(|camera| camera.zoomed(by, at));
    }

    /// Zooms about the open place, if it is in view, or else the middle; without a number, shows the whole map again.
    pub(super) fn zoom_or_reset(self: &Rc<Self>, by: Option<f64>) {
        let (model, selected) = {
            let state = self.state.borrow();
            let Some(model) = state.model.clone() else { return };
            (model, state.selected)
        };
        let anchor = selected.and_then(|selection| Some(model.places.get(selection.place)?.as_ref()?.anchor));
        self.move_camera(|camera| {
            let Some(by) = by else { return model.opening(camera.viewport()) };
            let at = anchor.map(|anchor| camera.to_screen(anchor));
            let held = at.filter(|&at| camera.viewport().contains(at, 0.0));
            camera.zoomed(by, held.unwrap_or_else(|| camera.viewport().center()))
        });
    }

    /// Takes a sample of a pointer, whose position is one of the page; gives the place that was tapped.
    pub(super) fn pointed(self: &Rc<Self>, sample: Sample, mut pointer: Pointer, tolerance: f64) -> Option<usize> {
        let corner = self.canvas.get_bounding_client_rect();
        pointer.at = Screen::new(pointer.at.x - corner.left(), pointer.at.y - corner.top());
        let (what, idle) = {
            let gesture = &mut self.state.borrow_mut().gesture;
            (gesture.after(sample, &pointer), gesture.is_idle())
        };
        if sample == Sample::Down {
            // Fails only for a pointer that is gone already.
            let _ = self.canvas.set_pointer_capture(pointer.id);
        }
        match what {
            Move::Tap { at, .. } => return self.under(at, tolerance),
            Move::None if idle => {
                let over = self.under(pointer.at, tolerance).is_some();
                let _ = self.canvas.class_list().toggle_with_force("over-place", over);
            }
            Move::None => {}
            moved => self.move_camera(|camera| moved.on(&camera)),
        }
        None
    }

    fn move_camera(self: &Rc<Self>, moved: impl FnOnce(Camera) -> Camera) {
        {
            let mut state = self.state.borrow_mut();
            state.camera = state.camera.map(moved);
            state.moved = true;
        }
        self.ask_frame();
    }

    fn position(&self, x: i32, y: i32) -> Screen {
        let corner = self.canvas.get_bounding_client_rect();
        Screen::new(f64::from(x) - corner.left(), f64::from(y) - corner.top())
    }

    fn under(&self, at: Screen, tolerance: f64) -> Option<usize> {
        let state = self.state.borrow();
        hit::place_at(at, tolerance, &state.model.as_ref()?.places, &state.camera?, pixel_ratio())
    }

    fn ask_frame(self: &Rc<Self>) {
        let asked = std::mem::replace(&mut self.state.borrow_mut().frame_asked, true);
        if !asked {
            let live = self.clone();
            request_animation_frame(move || live.frame());
        }
    }

    fn frame(&self) {
        let mut state = self.state.borrow_mut();
        state.frame_asked = false;
        let (Some(model), Some(camera)) = (&state.model, &state.camera) else { return };
        let (viewport, ratio) = (camera.viewport(), pixel_ratio());
        fit_canvas(&self.canvas, viewport, ratio);
        let view = View {
            camera,
            projection: &model.projection,
            pixel_ratio: ratio,
            places: &model.places,
            named: &model.named,
            selected: state.selected.map(|selection| selection.place),
            layers: Layers::default(),
        };
        paint(&self.context, &Scene::compose(&model.ground, &view), Theme::Light, viewport, ratio);
        move_marks(&self.marks, model, camera, &self.widths);
    }
}

/// True when a place's marker is in view.
fn seen(model: &Model, place: usize, camera: &Camera) -> bool {
    let place = model.places.get(place).and_then(Option::as_ref);
    place.is_none_or(|place| camera.viewport().contains(camera.to_screen(place.anchor), 0.0))
}

fn pixel_ratio() -> f64 {
    window().device_pixel_ratio()
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
