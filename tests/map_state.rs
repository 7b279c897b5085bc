//! A map that moves: what each thing that happens to it leads to, on the default story's map.

mod default_story;

#[path = "map_state/frames.rs"]
mod frames;
#[path = "map_state/instruments.rs"]
mod instruments;
#[path = "map_state/keys.rs"]
mod keys;
#[path = "map_state/overlays.rs"]
mod overlays;
#[path = "map_state/pictures.rs"]
mod pictures;
#[path = "map_state/places.rs"]
mod places;
#[path = "map_state/pointers.rs"]
mod pointers;
#[path = "map_state/sizes.rs"]
mod sizes;
#[path = "map_state/views.rs"]
mod views;
#[path = "map_state/wheel.rs"]
mod wheel;

use std::sync::{Arc, LazyLock};

use default_story::{MODEL, STORY_READ};
use tapal::camera::gesture::{Pointer, Sample};
use tapal::camera::keys::KeyMove;
use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::{LonLat, Screen};
use tapal::map_state::{Drawing, Layout, MapEffect, MapEvent, MapState};
use tapal::scene::hit;
use tapal::scene::model::MapModel;
use tapal::scene::rect::Rect;

static SHARED: LazyLock<Arc<MapModel>> = LazyLock::new(|| Arc::new(MODEL.clone()));

/// A laptop.
const SIZE: (f64, f64) = (1000.0, 700.0);
/// A phone, a phone on its side, a tablet, a laptop, a wall.
const SIZES: [(f64, f64); 5] =
    [(360.0, 640.0), (740.0, 360.0), (820.0, 1100.0), SIZE, (2560.0, 1400.0)];

/// The places of the default story that the tests open.
const IDS: [&str; 4] = ["border", "baikonur", "vostochny", "sary-shagan"];

/// Milliseconds between two frames.
const FRAME: f64 = 16.0;

/// More frames than any motion takes.
const MANY_FRAMES: usize = 400;

/// A map, and the clock that its frames come by.
struct Map {
    state: MapState,
    time: f64,
    pixel_ratio: f64,
    layout: Layout,
}

impl Map {
    /// A map of which only the size is known.
    fn before_its_model(state: MapState, (width, height): (f64, f64)) -> Self {
        let layout = Layout { width, height, ..Layout::default() };
        Self { state, time: 0.0, pixel_ratio: 1.0, layout }
    }

    /// A map with a page for itself, at rest in the view that it opens with.
    fn opened(size: (f64, f64)) -> Self {
        Self::before_its_model(MapState::new(false, None), size).with_model()
    }

    /// The same in a host's page.
    fn embedded(size: (f64, f64)) -> Self {
        Self::before_its_model(MapState::new(true, None), size).with_model()
    }

    fn with_model(mut self) -> Self {
        self.take_model();
        self.rest();
        self
    }

    fn take_model(&mut self) -> Vec<MapEffect> {
        let (model, layout) = (SHARED.clone(), self.layout.clone());
        self.send(MapEvent::ModelArrived { model, layout })
    }

    fn send(&mut self, event: MapEvent) -> Vec<MapEffect> {
        self.state.handle(event)
    }

    fn resize(&mut self, (width, height): (f64, f64)) -> Vec<MapEffect> {
        (self.layout.width, self.layout.height) = (width, height);
        self.send(MapEvent::Resized(self.layout.clone()))
    }

    fn cover(&mut self, overlays: &[Rect]) -> Vec<MapEffect> {
        self.layout.overlays = overlays.to_vec();
        self.send(MapEvent::Resized(self.layout.clone()))
    }

    fn select(&mut self, place: Option<usize>, on_map: bool) -> Vec<MapEffect> {
        let layout = self.layout.clone();
        self.send(MapEvent::Selected { place, on_map, layout })
    }

    fn key(&mut self, key: &str) -> Vec<MapEffect> {
        self.send(MapEvent::Key { key: key.to_owned(), shift: false, with_modifier: false })
    }

    fn button(&mut self, key_move: KeyMove) -> Vec<MapEffect> {
        self.send(MapEvent::Move(key_move))
    }

    fn pointer(&mut self, sample: Sample, pointer: Pointer) -> Vec<MapEffect> {
        let tolerance = if pointer.mouse { hit::MOUSE_TOLERANCE } else { hit::TOUCH_TOLERANCE };
        self.send(MapEvent::Pointer { sample, pointer, tolerance, main_button: true })
    }

    fn frame(&mut self) -> Vec<MapEffect> {
        self.time += FRAME;
        let (time, pixel_ratio) = (self.time, self.pixel_ratio);
        self.send(MapEvent::Frame { time, pixel_ratio })
    }

    /// Sends frames as long as they are requested; returns all that they led to.
    fn rest(&mut self) -> Vec<MapEffect> {
        let mut all = Vec::new();
        for _ in 0..MANY_FRAMES {
            let effects = self.frame();
            let goes_on = effects.contains(&MapEffect::RequestFrame);
            all.extend(effects);
            if !goes_on {
                return all;
            }
        }
        panic!("the map does not come to rest");
    }

    fn camera(&self) -> Camera {
        self.state.camera().expect("a camera")
    }

    fn viewport(&self) -> Viewport {
        Viewport::new(self.layout.width, self.layout.height)
    }

    fn opening(&self) -> Camera {
        MODEL.opening(self.viewport(), Insets::NONE)
    }

    /// Where a place's marker stands.
    fn marker(&self, place: usize) -> Screen {
        self.state.marker_positions()[place].expect("a marker").at
    }

    /// Is a place itself in view, and not just an arrow to it?
    fn shows(&self, place: usize) -> bool {
        let anchor = MODEL.places[place].as_ref().expect("on the map").anchor;
        self.viewport().contains(self.camera().to_screen(anchor), 0.0)
    }
}

/// The position in story order of the place with this id.
fn place(id: &str) -> usize {
    STORY_READ.place(id).expect("a place").0
}

fn mouse(time: f64, x: f64, y: f64) -> Pointer {
    Pointer {
        id: 1,
        at: Screen::new(x, y),
        time,
        primary: true,
        mouse: true,
        shift: false,
        on_marker: false,
    }
}

fn finger(time: f64, x: f64, y: f64) -> Pointer {
    Pointer { mouse: false, ..mouse(time, x, y) }
}

fn drawings(effects: &[MapEffect]) -> Vec<Drawing> {
    let drawing = |effect: &MapEffect| match effect {
        MapEffect::Draw(drawing) => Some(drawing.clone()),
        _ => None,
    };
    effects.iter().filter_map(drawing).collect()
}

fn rested(effects: &[MapEffect]) -> Vec<Option<(LonLat, f64)>> {
    let view = |effect: &MapEffect| match effect {
        MapEffect::Rested(view) => Some(*view),
        _ => None,
    };
    effects.iter().filter_map(view).collect()
}

fn opened_place(effects: &[MapEffect]) -> Option<usize> {
    effects.iter().find_map(|effect| match effect {
        MapEffect::OpenPlace(place) => Some(*place),
        _ => None,
    })
}
