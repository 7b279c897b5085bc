//! A frame of the map.
//!
//! What this does: at most once a frame has the scene composed, the canvas painted and the markers
//! moved; when the camera rests, tells the page, which keeps the view and writes it into the
//! address. What it does not: move the camera ([`super::motion`] and [`super::Live`] do).

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::CanvasRenderingContext2d;

use super::{Live, State};
use crate::camera::Camera;
use crate::painter::canvas::paint_on;
use crate::scene::label::LabelTexts;
use crate::scene::model::MapModel;
use crate::scene::style::Theme;
use crate::scene::{Scene, View};
use crate::text::format_fixed;
use crate::ui::marks::move_marks;
use crate::ui::theme::prefers;
use crate::ui::wording::{degrees, kilometres};

/// A map that is still for so many frames has come to rest: a wheel turns in steps with some frames
/// between them.
const AT_REST: u8 = 10;
/// For so many, it is drawn in all its detail.
const SETTLED: u8 = 4;

impl Live {
    /// Has the next frame painted, all of it: something besides the camera changed.
    pub(in crate::ui) fn ask_frame(&self) {
        self.state.borrow_mut().kept = None;
        self.ask_moved();
    }

    /// Has the next frame painted: nothing but the camera changed.
    pub(super) fn ask_moved(&self) {
        let mut state = self.state.borrow_mut();
        state.still = 0;
        self.ask(&mut state);
    }

    fn ask(&self, state: &mut State) {
        if state.frame_asked.is_none() {
            // Fails in no window.
            state.frame_asked =
                window().request_animation_frame(self.next.as_ref().unchecked_ref()).ok();
        }
    }

    pub(super) fn frame(&self, time: f64) {
        let rests = {
            let mut state = self.state.borrow_mut();
            state.frame_asked = None;
            if state.advance(time) {
                state.still = 0;
            }
            // Where nothing moves, once more and in all its detail; otherwise nothing has changed
            // since the frame before.
            let settles = state.rough && state.still == SETTLED;
            if settles {
                state.kept = None;
            }
            if state.still == 0 || settles {
                self.draw(&mut state);
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

    fn draw(&self, state: &mut State) {
        let (Some(model), Some(camera)) = (&state.model, &state.camera) else { return };
        let ratio = pixel_ratio();
        let size = |css: f64| (css * ratio).round() as u32;
        let mut painter = self.painter.borrow_mut();
        if painter.fit(size(camera.viewport().width), size(camera.viewport().height)) {
            state.kept = None;
        }
        let scene = self.compose(state, model, camera, state.kept);
        painter.paint(&scene, self.painted(), ratio);
        move_marks(&self.marks, model, camera, &scene.label_positions);
        state.rough = is_rough(state.kept, camera);
        state.kept = Some(scene.cached_camera);
    }

    /// Draws all of the present view on something else, a CSS pixel a pixel, with the detail and
    /// the names that it has here.
    pub(in crate::ui) fn draw_on(&self, context: &CanvasRenderingContext2d) {
        let state = self.state.borrow();
        let (Some(model), Some(camera)) = (&state.model, &state.camera) else { return };
        // It may still be on its way to where it rests.
        self.write_scale(&state);
        paint_on(context, &self.compose(&state, model, camera, None), self.painted());
    }

    /// What is drawn, beside what the painter keeps.
    fn compose(
        &self,
        state: &State,
        model: &MapModel,
        camera: &Camera,
        kept: Option<Camera>,
    ) -> Scene {
        let strings = &self.page.strings;
        let view = View {
            camera,
            projection: &model.projection,
            pixel_ratio: pixel_ratio(),
            low_detail: is_rough(kept, camera),
            cached_camera: kept,
            places: &model.places,
            named: &model.named,
            selected: state.selected.map(|selection| selection.place),
            layers: state.layers,
            label_features: &model.label_features,
            language: model.label_features.language(&strings.lang),
            advances: &self.advances,
            label_texts: LabelTexts {
                captions: &self.captions,
                kilometres: &|km, unit| kilometres(strings, km, unit),
                degrees: &|value, line| degrees(strings, value, line),
            },
            overlays: &state.covered,
        };
        Scene::compose(&model.ground, &view)
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
            // A host is told in any case where its map is.
            let told = !opening || self.page.compact;
            let at = center.filter(|_| told).map(|center| (center, camera.zoom()));
            drop(state);
            self.page.rested(at);
        }
    }

    /// The theme that the page is in.
    fn painted(&self) -> Theme {
        if prefers("(forced-colors: active)") {
            Theme::Forced
        } else if self.page.is_dark() {
            Theme::Dark
        } else {
            Theme::Light
        }
    }
}

/// A map that moves on is drawn in less detail until it is still.
fn is_rough(kept: Option<Camera>, camera: &Camera) -> bool {
    kept.is_some_and(|kept| kept != *camera)
}

pub(super) fn pixel_ratio() -> f64 {
    window().device_pixel_ratio()
}

/// Tenths of a pixel are as fine as can be seen, and short to write.
pub(in crate::ui) fn pixels(value: f64) -> String {
    [&format_fixed(value, 1), "px"].concat()
}
