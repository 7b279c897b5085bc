//! The browser's side of a map that moves: measures, forwards what happens to the [`MapState`], and
//! carries out its effects.

mod events;
mod layout;
mod marker_positions;
mod paint;
mod zoom_box;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{HtmlCanvasElement, HtmlElement, MediaQueryList, ResizeObserver};

use crate::camera::keys::KeyMove;
use crate::map_state::{CenterZoom, MapEffect, MapEvent, MapState, Scale};
use crate::painter::canvas::Painter;
use crate::scene::advance::Advances;
use crate::scene::label::Caption;
use crate::scene::model::MapModel;
use crate::scene::style::Theme;
use crate::scene::{Layers, Scene};
use crate::strings::Strings;
use crate::text::format_fixed;
use crate::ui::browser::host_element::HostElement;

/// The elements that a map moves in.
pub(super) struct MapElements {
    /// What has the focus and holds the others: pointers come to it.
    pub(super) surface: HtmlElement,
    /// What is drawn on; it fills the surface.
    pub(super) canvas: HtmlCanvasElement,
    /// What each place's marker stands in, in story order.
    pub(super) markers: Vec<HtmlElement>,
    /// The box that a drag with Shift draws.
    pub(super) zoom_box: HtmlElement,
}

/// What the page gives to its map, and what it does for it.
pub(super) struct MapHost {
    /// For numbers and degrees on the map.
    pub(super) strings: Arc<Strings>,
    /// What the places are called, in story order.
    pub(super) captions: Vec<Caption>,
    /// Holds all of the page that may lie over the map.
    pub(super) element: HostElement,
    /// Says which colours the page is in.
    pub(super) theme: Rc<dyn Fn() -> Theme>,
    /// Opens the place at a position in story order.
    pub(super) on_open: Rc<dyn Fn(usize)>,
    /// Takes the centre and zoom in which the map rests; `None` for the view that it opens with.
    pub(super) on_rest: Rc<dyn Fn(Option<CenterZoom>)>,
    /// Takes the scale of the view in which the map rests.
    pub(super) on_scale: Rc<dyn Fn(Scale)>,
    /// Shows how the map is moved in a host's page, or no longer.
    pub(super) on_gesture_hint: Rc<dyn Fn(bool)>,
}

/// Who watches the map's size, and what it calls.
type SizeObserver = (ResizeObserver, Closure<dyn FnMut()>);

/// A map that moves. Dropped, it ends: no frame and no size comes to it any more.
pub(super) struct MapController {
    elements: MapElements,
    host: MapHost,
    state: RefCell<MapState>,
    painter: Painter,
    /// What was drawn last.
    scene: RefCell<Option<Scene>>,
    advances: Advances,
    reduced_motion: Option<MediaQueryList>,
    frame_callback: Closure<dyn FnMut(f64)>,
    /// The frame that is to come.
    frame_request: Cell<Option<i32>>,
    size_observer: RefCell<Option<SizeObserver>>,
}

impl Drop for MapController {
    fn drop(&mut self) {
        if let Some((observer, _)) = self.size_observer.get_mut() {
            observer.disconnect();
        }
        // A frame that is still to come would call what is gone.
        if let Some(request) = self.frame_request.get() {
            // Fails in no window.
            let _ = window().cancel_animation_frame(request);
        }
    }
}

impl MapController {
    /// A map that follows its element's size from now on; `None` when its canvas cannot be drawn
    /// on.
    pub(super) fn new(elements: MapElements, host: MapHost, state: MapState) -> Option<Rc<Self>> {
        let painter = Painter::new(&elements.canvas)?;
        let query = window().match_media("(prefers-reduced-motion: reduce)");
        let controller = Rc::new_cyclic(|controller: &Weak<Self>| Self {
            elements,
            host,
            state: RefCell::new(state),
            painter,
            scene: RefCell::default(),
            advances: Advances::default(),
            reduced_motion: query.ok().flatten(),
            frame_callback: frame_callback(controller.clone()),
            frame_request: Cell::default(),
            size_observer: RefCell::default(),
        });
        controller.observe_size();
        Some(controller)
    }

    /// Shows a map, or the same one with more detail.
    pub(super) fn set_model(&self, model: Arc<MapModel>) {
        self.send(MapEvent::ModelArrived { model, layout: self.layout() });
    }

    /// Shows which place is open, and brings it into view; one that was opened on the map itself
    /// only if it is out of view.
    pub(super) fn select(&self, place: Option<usize>, on_map: bool) {
        self.send(MapEvent::Selected { place, on_map, layout: self.layout() });
    }

    /// Shows the layers that the reader left on.
    pub(super) fn set_layers(&self, layers: Layers) {
        self.send(MapEvent::LayersChanged(layers));
    }

    /// Widens a circle on the ground.
    pub(super) fn widen(&self, place: usize, km: f64) {
        self.send(MapEvent::CircleWidened { place, km });
    }

    /// Walks a place's line by a ruler of so many metres.
    pub(super) fn walk(&self, place: usize, metres: f64) {
        self.send(MapEvent::RulerChosen { place, metres });
    }

    /// Goes where the address asks for, once it changed.
    pub(super) fn request_view(&self, view: Option<CenterZoom>) {
        self.send(MapEvent::ViewRequested(view));
    }

    /// Measures anew: something over the map folded or unfolded, perhaps.
    pub(super) fn measure(&self) {
        self.send(MapEvent::Resized(self.layout()));
    }

    /// Measures anew, and draws all of it anew: the theme, the fonts or the window changed.
    pub(super) fn refresh(&self) {
        self.send(MapEvent::LookChanged);
        self.measure();
    }

    /// Does what a button asks for.
    pub(super) fn step(&self, key_move: KeyMove) {
        self.send(MapEvent::Move(key_move));
    }

    /// Tells the state what happened, and does what it says; true when the event is the map's
    /// alone.
    fn send(&self, event: MapEvent) -> bool {
        let effects = {
            let mut state = self.state.borrow_mut();
            let reduced = self.reduced_motion.as_ref().is_some_and(MediaQueryList::matches);
            let mut effects = state.handle(MapEvent::ReducedMotionChanged(reduced));
            effects.append(&mut state.handle(event));
            effects
        };
        let is_default = |effect: &MapEffect| matches!(effect, MapEffect::PreventDefault);
        let prevents_default = effects.iter().any(is_default);
        effects.into_iter().for_each(|effect| self.execute(effect));
        prevents_default
    }

    fn execute(&self, effect: MapEffect) {
        match effect {
            MapEffect::Draw(drawing) => self.draw(&drawing),
            MapEffect::RequestFrame => self.request_frame(),
            MapEffect::OpenPlace(place) => (self.host.on_open)(place),
            MapEffect::CapturePointer(id) => {
                // Fails only for a pointer that is gone already.
                let _ = self.elements.surface.set_pointer_capture(id);
            }
            MapEffect::ShowZoomBox(zoom_box) => self.show_zoom_box(zoom_box),
            MapEffect::ShowPointerOver(over) => {
                // Fails on no element that is in the document.
                let _ = self.elements.canvas.toggle_attribute_with_force("data-over", over);
            }
            MapEffect::ShowGestureHint(shown) => (self.host.on_gesture_hint)(shown),
            MapEffect::ShowScale(scale) => (self.host.on_scale)(scale),
            MapEffect::Rested(view) => (self.host.on_rest)(view),
            // Whoever sent the event does that.
            MapEffect::PreventDefault => {}
        }
    }

    fn request_frame(&self) {
        let callback = self.frame_callback.as_ref().unchecked_ref();
        // Fails in no window.
        self.frame_request.set(window().request_animation_frame(callback).ok());
    }

    fn observe_size(self: &Rc<Self>) {
        let controller = Rc::downgrade(self);
        let callback = Closure::<dyn FnMut()>::new(move || {
            if let Some(controller) = controller.upgrade() {
                controller.measure();
            }
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&self.elements.surface);
            self.size_observer.replace(Some((observer, callback)));
        }
    }
}

/// Tenths of a pixel are as fine as can be seen, and short to write.
fn css_pixels(value: f64) -> String {
    format!("{}px", format_fixed(value, 1))
}

fn frame_callback(controller: Weak<MapController>) -> Closure<dyn FnMut(f64)> {
    Closure::new(move |time| {
        if let Some(controller) = controller.upgrade() {
            controller.frame_request.set(None);
            let pixel_ratio = window().device_pixel_ratio();
            controller.send(MapEvent::Frame { time, pixel_ratio });
        }
    })
}
