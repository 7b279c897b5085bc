//! Which frames are requested, and how each is drawn.

use super::{Drawing, MapEffect, MapState, Scale};
use crate::camera::Camera;
use crate::camera::pan::Pan;
use crate::scene::scale::scale_bar;

/// A map that is still for so many frames has come to rest: a wheel turns in steps with some frames
/// between them.
const AT_REST: u8 = 10;
/// After so many still frames, it is drawn in all its detail.
const SETTLED: u8 = 4;

/// The scale bar is at most so long, in CSS pixels, and on a narrow map so much of its width.
const LONGEST_BAR: f64 = 130.0;
const SHARE_OF_WIDTH: f64 = 0.25;

/// What is known of the frames before.
#[derive(Clone, Debug, Default)]
pub(super) struct Frames {
    /// A frame is requested and has not come yet.
    is_requested: bool,
    /// Frames since the picture last changed.
    at_rest: u8,
    /// True when the map was last drawn with less detail.
    low_detail: bool,
    /// Where the last picture of the ground is seen from; `None` where it serves for nothing.
    cached_camera: Option<Camera>,
    /// The canvas's size, in device pixels, when it was last drawn on.
    canvas: Option<(u32, u32)>,
    /// Device pixels a CSS pixel, in the last frame.
    pixel_ratio: Option<f64>,
    /// True when the next frame is the page's: what it shows besides the map comes first.
    yields: bool,
}

impl Frames {
    pub(super) fn pixel_ratio(&self) -> f64 {
        self.pixel_ratio.unwrap_or(1.0)
    }

    /// What a map begins with on the same screen.
    pub(super) fn restarted(&self) -> Self {
        Self { pixel_ratio: self.pixel_ratio, ..Self::default() }
    }
}

impl MapState {
    /// Has the next frame drawn, all of it: something besides the camera changed.
    pub(super) fn request_full_redraw(&mut self) {
        self.frames.cached_camera = None;
        self.request_redraw();
    }

    /// Has the next frame drawn: nothing but the camera changed.
    pub(super) fn request_redraw(&mut self) {
        self.frames.at_rest = 0;
        self.request_frame();
    }

    /// Leaves the next frame to what else the page shows, and draws in the one after it.
    pub(super) fn yield_frame(&mut self) {
        self.frames.yields = self.frames.canvas.is_some();
    }

    /// Asks for the next frame, though nothing has changed in the picture.
    pub(super) fn request_frame(&mut self) {
        if !std::mem::replace(&mut self.frames.is_requested, true) {
            self.effects.push(MapEffect::RequestFrame);
        }
    }

    /// Takes the camera on, draws what has changed, and says where the map rests once it does.
    pub(super) fn draw_frame(&mut self, time: f64, pixel_ratio: f64) {
        self.frames.is_requested = false;
        if std::mem::take(&mut self.frames.yields) {
            return self.request_frame();
        }
        self.frames.pixel_ratio = Some(pixel_ratio);
        if self.advance(time) {
            self.frames.at_rest = 0;
        }
        if self.draw_line(time) {
            (self.frames.at_rest, self.frames.cached_camera) = (0, None);
        }
        // A map that no longer moves is drawn once more, in all its detail; otherwise nothing has
        // changed since the frame before.
        let settles = self.frames.low_detail && self.frames.at_rest == SETTLED;
        if settles {
            self.frames.cached_camera = None;
        }
        if self.frames.at_rest == 0 || settles {
            self.draw();
        }
        self.frames.at_rest = self.frames.at_rest.saturating_add(1);
        let at_rest = self.frames.at_rest;
        if at_rest <= SETTLED || (at_rest < AT_REST && !self.gesture.is_moving()) {
            self.request_frame();
        }
        if at_rest == AT_REST {
            self.rest();
        }
    }

    fn draw(&mut self) {
        let (Some(mut drawing), Some(camera)) = (self.whole_drawing(), self.camera) else { return };
        // Another size clears a canvas.
        let canvas = self.frames.canvas.replace(drawing.canvas);
        drawing.cached_camera =
            self.frames.cached_camera.filter(|_| canvas == Some(drawing.canvas));
        drawing.low_detail = drawing.cached_camera.is_some_and(|cached| cached != camera);
        let pan = Pan::new(drawing.cached_camera.as_ref(), &camera, drawing.pixel_ratio);
        self.frames.cached_camera = Some(pan.camera);
        self.frames.low_detail = drawing.low_detail;
        self.effects.push(MapEffect::Draw(drawing));
    }

    /// A drawing of all of the present view in all its detail; `None` until there is one.
    #[must_use]
    pub fn whole_drawing(&self) -> Option<Drawing> {
        let viewport = self.camera.filter(|_| self.model.is_some())?.viewport();
        let pixel_ratio = self.frames.pixel_ratio();
        let size = |css: f64| (css * pixel_ratio).round() as u32;
        let canvas = (size(viewport.width), size(viewport.height));
        Some(Drawing { canvas, pixel_ratio, cached_camera: None, low_detail: false })
    }

    /// The scale of the present view; `None` until there is one.
    #[must_use]
    pub fn scale(&self) -> Option<Scale> {
        let (model, camera) = (self.model.as_ref()?, self.camera.as_ref()?);
        let longest = LONGEST_BAR.min(SHARE_OF_WIDTH * camera.viewport().width);
        let bar = scale_bar(camera, &model.projection, longest);
        Some(Scale { bar, is_conic: model.projection.is_conic() })
    }

    /// Says the scale and, unless it was said already, where the map rests.
    fn rest(&mut self) {
        let Some(scale) = self.scale() else { return };
        self.effects.push(MapEffect::ShowScale(scale));
        let (Some(model), Some(camera)) = (&self.model, self.camera) else { return };
        // What lies over all of the map for a while, as a list of layers does, moves no view.
        if self.is_covered() && !self.is_embedded {
            return;
        }
        if self.rested.replace(camera) == Some(camera) {
            return;
        }
        // An address that names the open place shows its view; a host learns in any case where its
        // map is.
        let is_told =
            self.is_embedded || self.view_of(self.selected, model, camera.viewport()) != camera;
        let center = model.projection.unproject(camera.center()).filter(|_| is_told);
        self.effects.push(MapEffect::Rested(center.map(|center| (center, camera.zoom()))));
    }
}
