//! Which frames are requested, and how each is drawn.

use super::{Drawing, MapEffect, MapState, Scale};
use crate::camera::Viewport;
use crate::camera::picture::{CachedPicture, Repaint};
use crate::scene::scale::scale_bar;

/// A map that is still for so many frames has come to rest: a wheel turns in steps with some frames
/// between them.
const AT_REST: u8 = 10;
/// After so many still frames, it is drawn in all its detail.
const SETTLED: u8 = 4;

/// The scale bar is at most so long, in CSS pixels, and on a narrow map so much of its width.
const LONGEST_BAR: f64 = 130.0;
const SHARE_OF_WIDTH: f64 = 0.25;

/// Frames that a text gets for itself: one to be laid out and painted in, and one to come to the
/// screen, as a browser with time to spare begins the next at once.
const TEXT_FRAMES: u8 = 2;

/// Names are placed anew after so many drawings that moved the ones before.
const NAMES_KEPT: u8 = 6;

/// What is known of the frames before.
#[derive(Clone, Debug, Default)]
pub(super) struct Frames {
    /// A frame is requested and has not come yet.
    is_requested: bool,
    /// Frames since the picture last changed.
    at_rest: u8,
    /// True when the map was last drawn with less detail.
    low_detail: bool,
    /// What the cached picture of the ground shows; `None` where it serves for nothing.
    picture: Option<CachedPicture>,
    /// So many drawings have kept the names that stood at first in this view.
    names_kept: u8,
    /// The canvas's size, in device pixels, when it was last drawn on.
    canvas: Option<(u32, u32)>,
    /// Device pixels a CSS pixel, in the last frame.
    pixel_ratio: Option<f64>,
    /// So many frames are left to the page: what it shows besides the map comes first.
    yields: u8,
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
        self.frames.picture = None;
        self.request_redraw();
    }

    /// Has the next frame drawn with names that are placed anew: what they keep clear of changed.
    pub(super) fn request_new_names(&mut self) {
        self.frames.names_kept = NAMES_KEPT;
        self.request_redraw();
    }

    /// Has the next frame drawn: nothing but the camera changed.
    pub(super) fn request_redraw(&mut self) {
        self.frames.at_rest = 0;
        self.request_frame();
    }

    /// Leaves the next frames to what else the page shows, and draws in the one after them.
    pub(super) fn yield_frames(&mut self) {
        self.frames.yields = if self.frames.canvas.is_some() { TEXT_FRAMES } else { 0 };
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
        if self.frames.yields > 0 {
            self.frames.yields -= 1;
            return self.request_frame();
        }
        self.frames.pixel_ratio = Some(pixel_ratio);
        if self.advance(time) {
            self.frames.at_rest = 0;
        }
        if self.draw_line(time) {
            self.frames.at_rest = 0;
            if self.line_drawing.drawn() == 1.0 {
                // From now on it is a part of the ground.
                self.frames.picture = None;
            }
        }
        // A map that no longer moves is drawn once more, in all its detail; otherwise nothing has
        // changed since the frame before.
        let settles = self.frames.low_detail && self.frames.at_rest == SETTLED;
        if settles {
            self.frames.picture = None;
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
        let (Some(canvas), Some(camera)) = (self.canvas(), self.camera) else { return };
        let pixel_ratio = self.frames.pixel_ratio();
        let frames = &mut self.frames;
        // Another size clears a canvas.
        let before = frames.canvas.replace(canvas);
        let picture = frames.picture.filter(|_| before == Some(canvas));
        let repaint = Repaint::new(picture.as_ref(), &camera, pixel_ratio);
        let low_detail = picture.is_some_and(|picture| picture.camera != camera);
        let keeps_names = !repaint.is_whole && frames.names_kept < NAMES_KEPT;
        frames.names_kept = if keeps_names { frames.names_kept + 1 } else { 0 };
        (frames.picture, frames.low_detail) = (Some(repaint.picture), low_detail);
        let drawing = Drawing { canvas, pixel_ratio, repaint, keeps_names, low_detail };
        self.effects.push(MapEffect::Draw(drawing));
    }

    /// A drawing of all of the present view in all its detail; `None` until there is one.
    #[must_use]
    pub fn whole_drawing(&self) -> Option<Drawing> {
        Some(Drawing {
            canvas: self.canvas()?,
            pixel_ratio: self.frames.pixel_ratio(),
            repaint: Repaint::whole(self.camera.as_ref()?),
            keeps_names: false,
            low_detail: false,
        })
    }

    /// The canvas's size in device pixels.
    fn canvas(&self) -> Option<(u32, u32)> {
        let Viewport { width, height } = self.camera.filter(|_| self.model.is_some())?.viewport();
        let size = |css: f64| (css * self.frames.pixel_ratio()).round() as u32;
        Some((size(width), size(height)))
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
