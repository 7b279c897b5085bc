//! The state of a map that moves: what happens to it goes in, and what is to be done about it comes
//! out.

mod effect;
mod event;
mod frame;
mod instruments;
mod motion;
mod near;
mod overlays;
mod pointer;
mod step;
mod view;

use std::sync::Arc;

pub use self::effect::{Drawing, MapEffect, Scale};
pub use self::event::{CenterZoom, Layout, MapEvent};
use self::frame::Frames;
use self::instruments::Instruments;
use self::motion::{LineDrawing, Motion};
use crate::camera::gesture::Gesture;
use crate::camera::{Camera, Insets};
use crate::scene::marker::{MarkerPosition, MarkerView};
use crate::scene::model::MapModel;
use crate::scene::rect::Rect;
use crate::scene::{Layers, View};

/// A map that moves.
///
/// Whoever owns it gives every event to [`MapState::handle`], and carries out the effects in their
/// order. Two runs with the same events have the same effects.
///
/// ```
/// use tapal::map_state::{MapEffect, MapEvent, MapState};
/// use tapal::scene::Layers;
///
/// let mut map = MapState::new(false, None);
/// let without_rivers = Layers { rivers: false, ..Layers::default() };
/// let effects = map.handle(MapEvent::LayersChanged(without_rivers));
/// assert_eq!(effects, [MapEffect::RequestFrame]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct MapState {
    model: Option<Arc<MapModel>>,
    camera: Option<Camera>,
    motion: Motion,
    line_drawing: LineDrawing,
    gesture: Gesture,
    /// True in a host's page, which one finger and a bare wheel scroll.
    is_embedded: bool,
    reduced_motion: bool,
    /// The open place.
    selected: Option<usize>,
    /// True when it was opened on the map itself, as the first one of a host's page is.
    selected_on_map: bool,
    view_origin: ViewOrigin,
    /// True until the open place was brought into view.
    reveal_pending: bool,
    layers: Layers,
    instruments: Instruments,
    /// What lies over the map: no name is put there.
    overlays: Vec<Rect>,
    /// What lies around the part of the map that no overlay covers; `None` where they leave next to
    /// nothing.
    free: Option<Insets>,
    /// The centre and zoom that the map is to open with.
    requested_view: Option<CenterZoom>,
    /// Where the map rested last.
    rested: Option<Camera>,
    frames: Frames,
    indicators: Indicators,
    /// What the event that is being handled leads to.
    effects: Vec<MapEffect>,
}

/// What the map's view comes from, and so what it becomes in another size.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum ViewOrigin {
    /// The view that the map opens with.
    #[default]
    Opening,
    /// The view of the open place.
    Stop,
    /// The reader's own moves, or an address: it stays.
    Reader,
}

/// What the map shows besides its picture; effects name only what changes.
#[derive(Clone, Debug, Default)]
struct Indicators {
    zoom_box: Option<Rect>,
    pointer_over: bool,
    gesture_hint: bool,
}

impl MapState {
    /// A map of which nothing is known yet but whether it stands in a host's page, and the centre
    /// and zoom that its address asks for.
    #[must_use]
    pub fn new(is_embedded: bool, requested_view: Option<CenterZoom>) -> Self {
        let gesture = if is_embedded { Gesture::embedded() } else { Gesture::default() };
        Self { is_embedded, gesture, requested_view, ..Self::default() }
    }

    /// Takes what happened, and says what is to be done about it, in this order.
    #[must_use]
    pub fn handle(&mut self, event: MapEvent) -> Vec<MapEffect> {
        match event {
            MapEvent::Resized(layout) => self.resize(layout),
            MapEvent::ModelArrived { model, layout } => self.take_model(model, layout),
            MapEvent::Selected { place, on_map, layout } => self.select(place, on_map, layout),
            MapEvent::LookChanged => self.request_full_redraw(),
            MapEvent::LayersChanged(layers) => {
                if std::mem::replace(&mut self.layers, layers) != layers {
                    self.request_full_redraw();
                }
            }
            MapEvent::CircleWidened { place, km } => self.widen(place, km),
            MapEvent::RulerChosen { place, metres } => self.walk(place, metres),
            MapEvent::ViewRequested(view) => self.go_to_requested(view),
            MapEvent::ReducedMotionChanged(reduced) => self.reduced_motion = reduced,
            MapEvent::Pointer { sample, pointer, tolerance, main_button } => {
                self.take_sample(sample, pointer, tolerance, main_button);
            }
            MapEvent::MarkerClicked { place, at, time } => self.click_marker(place, at, time),
            MapEvent::MarkerFocused { place } => self.focus_marker(place),
            MapEvent::Wheel { wheel, at, with_modifier, has_focus } => {
                self.turn_wheel(wheel, at, with_modifier || has_focus);
            }
            MapEvent::Key { key, shift, with_modifier } => {
                self.press_key(&key, shift, with_modifier);
            }
            MapEvent::Move(key_move) => _ = self.step(key_move),
            MapEvent::Frame { time, pixel_ratio } => self.draw_frame(time, pixel_ratio),
        }
        std::mem::take(&mut self.effects)
    }

    /// Where the reader looks from; `None` until there are a model and a size.
    #[must_use]
    pub fn camera(&self) -> Option<Camera> {
        self.camera
    }

    /// What the map is made of, once it came.
    #[must_use]
    pub fn model(&self) -> Option<&MapModel> {
        self.model.as_deref()
    }

    /// For each place, in story order, where its marker stands; `None` for a place that is not on
    /// the map. Empty until there are a model and a size.
    #[must_use]
    pub fn marker_positions(&self) -> Vec<Option<MarkerPosition>> {
        let Some((model, camera)) = self.model.as_ref().zip(self.camera.as_ref()) else {
            return Vec::new();
        };
        let (projection, places) = (&model.projection, self.places(model));
        let (free, overlays, selected) = (self.free, &*self.overlays, self.selected);
        let has_arrows = true;
        MarkerView { camera, projection, places, free, overlays, selected, has_arrows }.positions()
    }

    /// What a scene is composed from for a drawing, with no texts but the base map's own.
    #[must_use]
    pub fn view<'a>(&'a self, drawing: &'a Drawing) -> Option<View<'a>> {
        let (model, camera) = (self.model.as_ref()?, self.camera.as_ref()?);
        Some(View {
            pixel_ratio: drawing.pixel_ratio,
            low_detail: drawing.low_detail,
            repaint: Some(&drawing.repaint),
            selected: self.selected,
            drawn: self.line_drawing.drawn(),
            layers: self.layers,
            overlays: &self.overlays,
            free: self.free,
            has_arrows: true,
            places: self.places(model),
            walked: self.walked(),
            ..model.view(camera)
        })
    }

    /// True where the page lies over next to all of the map.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.free.is_none()
    }

    /// What lies around the part of the map that the story is shown in: all of it where the
    /// overlays leave next to nothing.
    fn insets(&self) -> Insets {
        self.free.unwrap_or(Insets::NONE)
    }

    /// Where the camera is, or will be when it is flying: what the next step starts from.
    fn aim(&self) -> Option<Camera> {
        self.motion.target().or(self.camera)
    }
}
