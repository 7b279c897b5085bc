//! A frame of the map.
//!
//! What this does: at most once a frame has the scene composed, the canvas painted and the markers moved; when the
//! camera rests, tells the page, which keeps the view and writes it into the address.
//! What it does not: move the camera ([`super::motion`] and [`super::Live`] do).

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::{Live, State};
use crate::camera::Viewport;
use crate::painter::canvas::paint;
use crate::scene::graticule::Axis;
use crate::scene::label::Wording;
use crate::scene::style::Theme;
use crate::scene::{Scene, View};
use crate::text::decimal;
use crate::ui::marks::move_marks;
use crate::ui::theme::{is_dark, prefers};
use crate::words::fill;

/// A map that is still for so many frames has come to rest: a wheel turns in steps with some frames between them.
const AT_REST: u8 = 10;
/// For so many, it is drawn in all its detail.
const SETTLED: u8 = 4;

impl Live {
    /// Has the next frame painted.
    pub(in crate::ui) fn ask_frame(&self) {
        let mut state = self.state.borrow_mut();
        state.still = 0;
        self.ask(&mut state);
    }

    fn ask(&self, state: &mut State) {
        if state.frame_asked.is_none() {
            // Fails in no window.
            state.frame_asked = window().request_animation_frame(self.painter.as_ref().unchecked_ref()).ok();
        }
    }

    pub(super) fn frame(&self, time: f64) {
        let rests = {
            let mut state = self.state.borrow_mut();
            state.frame_asked = None;
            if state.advance(time) {
                state.still = 0;
            }
            // The camera of the frame before: one that moves on is drawn in less detail until it is still.
            let moves = state.drawn != state.camera;
            let hurried = moves && state.drawn.is_some();
            // Nothing has changed since the frame before, where it is still.
            if state.still == 0 || (state.hurried && state.still == SETTLED) {
                (state.drawn, state.hurried) = (state.camera, hurried);
                self.draw(&state);
            }
            state.still += 1;
            if state.still <= SETTLED || (state.still < AT_REST && !state.gesture.is_moving()) {
                self.ask(&mut state);
            }
            state.still == AT_REST
        };
        if rests {
            self.rest();
        }
    }

    fn draw(&self, state: &State) {
        let (Some(model), Some(camera)) = (&state.model, &state.camera) else { return };
        let (viewport, ratio) = (camera.viewport(), pixel_ratio());
        self.fit_canvas(viewport, ratio);
        let words = self.page.words;
        let view = View {
            camera,
            projection: &model.projection,
            pixel_ratio: ratio,
            hurried: state.hurried,
            places: &model.places,
            named: &model.named,
            selected: state.selected.map(|selection| selection.place),
            layers: state.layers,
            gazetteer: &model.gazetteer,
            language: model.gazetteer.language(words.lang),
            advances: &self.advances,
            wording: Wording {
                captions: &self.captions,
                kilometres: &|km, unit| {
                    let number = words.number(f64::from(km));
                    if unit { fill(words.km, &number) } else { number }
                },
                degrees: &|degrees, axis| match axis {
                    Axis::Parallel => words.latitude(degrees),
                    Axis::Meridian => words.longitude(degrees),
                },
            },
            covered: &state.covered,
        };
        let scene = Scene::compose(&model.ground, &view);
        paint(&self.context, &scene, painted(), viewport, ratio);
        move_marks(&self.marks, model, camera, &scene.standings);
    }

    /// Gives the canvas as many device pixels as it covers; setting a size clears it, so only when it changed.
    fn fit_canvas(&self, viewport: Viewport, ratio: f64) {
        let size = |css: f64| (css * ratio).round() as u32;
        let (width, height) = (size(viewport.width), size(viewport.height));
        if self.canvas.width() != width || self.canvas.height() != height {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
    }

    /// Says the scale, keeps the view, and tells the page of it.
    fn rest(&self) {
        let state = self.state.borrow();
        let (Some(model), Some(camera)) = (&state.model, state.camera) else { return };
        self.write_scale(&state);
        let known = self.page.view.get_untracked() == Some(camera);
        if !known {
            self.page.view.keep(Some(camera));
            let opening = model.opening(camera.viewport(), state.insets) == camera;
            let center = model.projection.unproject(camera.center());
            let at = center.filter(|_| !opening).map(|center| (center, camera.zoom()));
            drop(state);
            self.page.rested(at);
        }
    }
}

/// The theme that the page is in.
fn painted() -> Theme {
    if prefers("(forced-colors: active)") {
        Theme::Forced
    } else if is_dark() {
        Theme::Dark
    } else {
        Theme::Light
    }
}

pub(super) fn pixel_ratio() -> f64 {
    window().device_pixel_ratio()
}

/// Tenths of a pixel are as fine as can be seen, and short to write.
pub(in crate::ui) fn pixels(value: f64) -> String {
    [&decimal(value, 1), "px"].concat()
}
