//! The live map's state, and what happens to it.
//!
//! What this does: keeps the camera and moves it as pointers, keys, buttons and selections ask.
//! None of it is reactive: a camera that moves sixty times a second wakes nothing but the next
//! [`frame`]. What it does not: listen to events ([`super::surface`] does), or decide what is
//! drawn.

mod covered;
mod frame;
mod motion;
mod near;
mod scale;

pub(super) use self::frame::pixels;

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{HtmlCanvasElement, HtmlElement, ResizeObserver};

use self::motion::Motion;
use self::near::{held, seen};
use super::{Origin, Page, Selection};
use crate::camera::flight::DURATION;
use crate::camera::gesture::{Gesture, Move, Pointer, Sample};
use crate::camera::keys::KeyMove;
use crate::camera::{Camera, Insets, Viewport};
use crate::coords::{LonLat, Screen};
use crate::painter::canvas::Painter;
use crate::scene::Layers;
use crate::scene::advance::Advances;
use crate::scene::label::Caption;
use crate::scene::model::MapModel;
use crate::scene::rect::Rect;
use crate::ui::wording::captions;

/// Milliseconds of a step of zoom or of an arrow.
const STEP: f64 = 240.0;

/// Who watches the element's size, and what it calls.
type Observer = (ResizeObserver, Closure<dyn FnMut()>);

/// The live map.
pub(super) struct Live {
    page: Page,
    element: HtmlElement,
    canvas: HtmlCanvasElement,
    painter: RefCell<Painter>,
    marks: Vec<HtmlElement>,
    captions: Vec<Caption>,
    advances: Advances,
    state: RefCell<State>,
    /// What a frame calls.
    next: Closure<dyn FnMut(f64)>,
    /// Calls when the element has another size.
    observer: RefCell<Option<Observer>>,
}

impl Drop for Live {
    fn drop(&mut self) {
        if let Some((observer, _)) = self.observer.get_mut() {
            observer.disconnect();
        }
        // In another language the map begins where this one was, at rest or not.
        if let Some(camera) = self.state.get_mut().camera {
            self.page.view.keep(Some(camera));
        }
        // A frame that is still to come would call what is gone.
        if let Some(frame) = self.state.get_mut().frame_asked {
            // Fails in no window.
            let _ = web_sys::window().map(|window| window.cancel_animation_frame(frame));
        }
    }
}

#[derive(Default)]
struct State {
    model: Option<Arc<MapModel>>,
    camera: Option<Camera>,
    selected: Option<Selection>,
    layers: Layers,
    /// True once the reader moved the camera: until then another size shows the opening view of
    /// that size.
    moved: bool,
    gesture: Gesture,
    motion: Motion,
    /// Along the map's edges, what lies over it.
    insets: Insets,
    /// What lies over the map: no name is put there.
    covered: Vec<Rect>,
    /// The frame that is asked for.
    frame_asked: Option<i32>,
    /// Frames since the picture last changed.
    still: u8,
    /// Where the ground's picture that the painter keeps is seen from; `None` where it serves for
    /// nothing.
    kept: Option<Camera>,
    /// True where the map was drawn as one that moves.
    rough: bool,
}

impl State {
    /// Where the camera is, or will be when it is flying: what the next step starts from.
    fn aim(&self) -> Option<Camera> {
        self.motion.target().or(self.camera)
    }
}

impl Live {
    /// The live map in an element that holds a canvas and the markers; `None` when the canvas
    /// cannot be drawn on.
    pub(super) fn new(page: &Page, element: &HtmlElement) -> Option<Rc<Self>> {
        let canvas: HtmlCanvasElement = element.query_selector("canvas").ok()??.dyn_into().ok()?;
        let painter = RefCell::new(Painter::new(&canvas)?);
        let found = element.query_selector_all("[data-standing]").ok()?;
        let marks =
            (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
        let camera = page.view.get_untracked();
        let captions = captions(&page.story, page.lang());
        let gesture = if page.compact { Gesture::in_a_page() } else { Gesture::default() };
        let state =
            RefCell::new(State { camera, moved: camera.is_some(), gesture, ..State::default() });
        let (page, element) = (page.clone(), element.clone());
        Some(Rc::new_cyclic(|live: &Weak<Self>| {
            let live = live.clone();
            let next = Closure::new(move |time| {
                if let Some(live) = live.upgrade() {
                    live.frame(time);
                }
            });
            Self {
                page,
                element,
                canvas,
                painter,
                marks,
                captions,
                advances: Advances::default(),
                state,
                next,
                observer: RefCell::default(),
            }
        }))
    }

    /// Follows the element's size from now on.
    pub(super) fn watch_size(self: &Rc<Self>) {
        let live = Rc::downgrade(self);
        let callback = Closure::<dyn FnMut()>::new(move || {
            if let Some(live) = live.upgrade() {
                live.resized();
            }
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&self.element);
            *self.observer.borrow_mut() = Some((observer, callback));
        }
    }

    /// Takes a new model, another open place, other layers.
    pub(super) fn show(
        &self,
        model: Option<Arc<MapModel>>,
        selected: Option<Selection>,
        layers: Layers,
    ) {
        let other = {
            let mut state = self.state.borrow_mut();
            let other = state.selected != selected;
            (state.model, state.selected, state.layers) = (model, selected, layers);
            other
        };
        let opening = self.state.borrow().camera.is_none();
        self.resized();
        if other && !opening {
            self.bring_into_view();
        }
        self.ask_frame();
    }

    /// Takes the element's size and what lies over it now; with the first size after there is a
    /// model, the camera begins.
    pub(super) fn resized(&self) {
        let size = self.canvas.get_bounding_client_rect();
        // In a closed fold or a hidden frame there is no size yet; the observer calls again when
        // there is.
        if size.width() < 1.0 || size.height() < 1.0 {
            return;
        }
        let viewport = Viewport::new(size.width(), size.height());
        let covered = covered::boxes(&self.page, &self.element);
        let insets = covered::insets(&covered, viewport);
        let mut state = self.state.borrow_mut();
        let Some(model) = state.model.clone() else { return };
        let same = state.insets == insets;
        (state.insets, state.covered) = (insets, covered);
        let next = match state.camera {
            Some(camera) if camera.viewport() == viewport && (same || state.moved) => camera,
            Some(camera) if state.moved => model.resized(camera, viewport, insets),
            before => {
                let opening = model.opening(viewport, insets);
                let asked = before.is_none().then(|| self.page.asked_view()).flatten();
                match (asked, state.selected) {
                    (Some((center, zoom)), _) => {
                        state.moved = true;
                        opening.restored(model.projection.project(center), zoom)
                    }
                    // What is open from the start in a compact page is seen in the opening view.
                    (None, Some(selection)) if selection.from != Origin::Map => {
                        model.revealing(selection.place, opening, insets)
                    }
                    (None, _) => opening,
                }
            }
        };
        if state.camera != Some(next) {
            (state.camera, state.motion) = (Some(next), Motion::Still);
        }
        drop(state);
        self.ask_frame();
    }

    /// The map's size.
    pub(super) fn viewport(&self) -> Viewport {
        let camera = self.state.borrow().camera;
        camera.map_or(Viewport::new(1.0, 1.0), |camera| camera.viewport())
    }

    /// Shows the open place; where it was opened on the map itself, only if it is out of view.
    fn bring_into_view(&self) {
        let target = {
            let state = self.state.borrow();
            let (Some(selection), Some(model), Some(camera)) =
                (state.selected, &state.model, state.aim())
            else {
                return;
            };
            let stays = selection.from == Origin::Map
                && seen(model, selection.place, &camera, state.insets);
            if stays { camera } else { model.revealing(selection.place, camera, state.insets) }
        };
        self.fly(target, DURATION);
    }

    /// Brings a mark's place into view when the mark gets the focus outside of it.
    pub(super) fn focused(&self, mark: &web_sys::Element) {
        let Some(place) = self.marks.iter().position(|item| item.contains(Some(mark))) else {
            return;
        };
        let target = {
            let state = self.state.borrow();
            let (Some(model), Some(camera)) = (&state.model, state.aim()) else { return };
            if seen(model, place, &camera, state.insets) {
                return;
            }
            model.revealing(place, camera, state.insets)
        };
        self.fly(target, DURATION);
    }

    /// Goes to the view that a step back or forward in the browser names; without one, to the whole
    /// map if no place is open (an open place is brought into view by itself).
    pub(super) fn go_back_to(&self, view: Option<(LonLat, f64)>) {
        let target = {
            let mut state = self.state.borrow_mut();
            let (Some(model), Some(camera)) = (state.model.clone(), state.camera) else { return };
            match view {
                Some((center, zoom)) => camera.restored(model.projection.project(center), zoom),
                None if state.selected.is_none() => {
                    state.moved = false;
                    model.opening(camera.viewport(), state.insets)
                }
                None => return,
            }
        };
        self.fly(target, DURATION);
    }

    /// Zooms about a point of the page.
    pub(super) fn zoom_at(&self, by: f64, x: f64, y: f64) {
        let at = self.position(x, y);
        self.move_camera(|camera| camera.zoomed(by, at));
    }

    /// Does what a key or a button asks for; false for what is not the map's to do.
    pub(super) fn act(&self, what: KeyMove) -> bool {
        let target = {
            let mut state = self.state.borrow_mut();
            if what == KeyMove::Escape {
                let gave_up = state.gesture.cancel_box();
                drop(state);
                self.draw_box();
                return gave_up;
            }
            let (Some(model), Some(camera)) = (state.model.clone(), state.aim()) else {
                return true;
            };
            state.moved = what != KeyMove::Whole;
            match what {
                KeyMove::Pan { dx, dy } => camera.panned(dx, dy),
                KeyMove::Zoom(by) => camera.zoomed(by, held(&model, state.selected, &camera)),
                KeyMove::Whole | KeyMove::Escape => model.opening(camera.viewport(), state.insets),
            }
        };
        self.fly(target, STEP);
        true
    }

    /// Takes a sample of a pointer; gives the place that was tapped beside its marker.
    pub(super) fn pointed(
        &self,
        sample: Sample,
        mut pointer: Pointer,
        tolerance: f64,
    ) -> Option<usize> {
        pointer.at = self.position(pointer.at.x, pointer.at.y);
        let (what, moving) = {
            let mut state = self.state.borrow_mut();
            if sample == Sample::Down {
                state.motion = Motion::Still;
            }
            let what = state.gesture.handle(sample, &pointer);
            (what, state.gesture.is_moving())
        };
        if moving {
            // Fails only for a pointer that is gone already.
            let _ = self.element.set_pointer_capture(pointer.id);
        }
        self.draw_box();
        match what {
            Move::None if pointer.mouse && !moving => {
                let over = !pointer.on_marker && self.under(pointer.at, tolerance).is_some();
                let _ = self.canvas.toggle_attribute_with_force("data-over", over);
            }
            Move::None => {}
            Move::Tap { on_marker: true, .. } => {}
            Move::Tap { at, .. } => return self.under(at, tolerance),
            Move::Pan { .. } | Move::PanZoom { .. } => {
                self.move_camera(|camera| what.apply_to(&camera))
            }
            Move::Release { velocity, .. } => {
                self.move_camera(|camera| what.apply_to(&camera));
                self.glide(velocity);
            }
            Move::Zoom { .. } | Move::BoxZoom { .. } => {
                let target = {
                    let mut state = self.state.borrow_mut();
                    state.moved = true;
                    state.aim().map(|camera| what.apply_to(&camera))
                };
                if let Some(target) = target {
                    self.fly(target, STEP);
                }
            }
        }
        None
    }

    /// True for a click that only ends a drag.
    pub(super) fn swallows_click(&self, time: f64) -> bool {
        self.state.borrow().gesture.swallows_click(time)
    }

    fn move_camera(&self, moved: impl FnOnce(Camera) -> Camera) {
        {
            let mut state = self.state.borrow_mut();
            (state.camera, state.motion, state.moved) =
                (state.camera.map(moved), Motion::Still, true);
        }
        self.ask_moved();
    }

    /// Shows the box that is being drawn.
    fn draw_box(&self) {
        let Ok(Some(element)) = self.element.query_selector("[data-box]") else { return };
        let drawn = self.state.borrow().gesture.drawn_box();
        let element: HtmlElement = element.unchecked_into();
        // Fails on no element that is in the document, as below.
        let _ = element.toggle_attribute_with_force("hidden", drawn.is_none());
        let Some((min, max)) = drawn else { return };
        let style = element.style();
        let size =
            [("left", min.x), ("top", min.y), ("width", max.x - min.x), ("height", max.y - min.y)];
        for (name, value) in size {
            let _ = style.set_property(name, &frame::pixels(value));
        }
    }

    fn position(&self, x: f64, y: f64) -> Screen {
        let corner = self.canvas.get_bounding_client_rect();
        Screen::new(x - corner.left(), y - corner.top())
    }
}
