//! Where the reader looks from: centre, zoom and viewport.
//!
//! A camera is a value: each move returns a new one, within [`Limits`]. [`gesture`], [`wheel`] and
//! [`keys`] turn input into moves; [`flight`] and [`glide`] say where a moving camera is at a time
//! that comes in as an argument.
//!
//! Zoom is the field's number: at zoom `z` a CSS pixel is `78,271.517 / 2^z` metres at the
//! projection's true scale (the convention of 512-pixel tiles), so figures from other maps carry
//! over.
//!
//! ```
//! use tapal::camera::{Camera, Frame, Insets, Viewport};
//! use tapal::coords::{Screen, World};
//!
//! let frame = Frame { min: World::new(-1e6, -1e6), max: World::new(1e6, 1e6) };
//! let camera = Camera::fitted(frame, Viewport::new(800.0, 600.0), Insets::NONE);
//!
//! // The ground under the pointer stays where it is.
//! let pointer = Screen::new(300.0, 250.0);
//! let near = camera.zoomed(1.0, pointer);
//! let ground = camera.to_world(pointer);
//! assert!(near.to_screen(ground).distance(pointer) < 1e-6);
//! assert!((camera.metres_per_pixel() / near.metres_per_pixel() - 2.0).abs() < 1e-9);
//! ```

pub mod flight;
pub mod frame;
pub mod gesture;
pub mod glide;
pub mod keys;
pub mod picture;
pub mod wheel;

use std::f64::consts::LN_2;

pub use self::frame::{Frame, Insets, Viewport};
use crate::coords::{METRES_PER_PIXEL_AT_ZOOM_0, Screen, World};

/// No use in going nearer, on a map that says nothing else.
pub const MAX_ZOOM: f64 = 9.0;
/// A camera goes so much farther away than all of its box is.
const FARTHER: f64 = 0.6;

/// How far the camera may go, so that it cannot get lost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The camera's centre stays in this box.
    pub center: Frame,
    /// The smallest zoom.
    pub min_zoom: f64,
    /// The largest zoom.
    pub max_zoom: f64,
}

/// Where the reader looks from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    center: World,
    zoom: f64,
    /// Metres a pixel at this zoom, computed once because every position on the screen needs it.
    scale: f64,
    viewport: Viewport,
    limits: Limits,
}

impl Camera {
    /// A camera that shows the whole box in what the insets leave of the viewport, and that may
    /// leave it only so far that some of it stays in view.
    #[must_use]
    pub fn fitted(frame: Frame, viewport: Viewport, insets: Insets) -> Self {
        Self::fitted_up_to(MAX_ZOOM, frame, viewport, insets)
    }

    /// The same, with its largest zoom.
    #[must_use]
    pub fn fitted_up_to(max_zoom: f64, frame: Frame, viewport: Viewport, insets: Insets) -> Self {
        let zoom = fitting_zoom(&frame, viewport, insets).min(max_zoom);
        let limits = Limits { center: frame, min_zoom: zoom - FARTHER, max_zoom };
        Self { center: frame.center(), zoom, scale: metres_per_pixel(zoom), viewport, limits }
            .centered(frame, insets)
    }

    /// The position on the plane in the middle of the viewport.
    #[must_use]
    pub fn center(&self) -> World {
        self.center
    }

    /// The zoom; see the module's text.
    #[must_use]
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    /// The viewport.
    #[must_use]
    pub fn viewport(&self) -> Viewport {
        self.viewport
    }

    /// Metres on the plane that a CSS pixel covers.
    #[must_use]
    pub fn metres_per_pixel(&self) -> f64 {
        self.scale
    }

    /// Where a position on the plane stands in the viewport (or outside it).
    #[must_use]
    pub fn to_screen(&self, at: World) -> Screen {
        let (scale, middle) = (self.metres_per_pixel(), self.viewport.center());
        Screen::new(
            middle.x + (at.x - self.center.x) / scale,
            middle.y - (at.y - self.center.y) / scale,
        )
    }

    /// The position on the plane under a point of the viewport.
    #[must_use]
    pub fn to_world(&self, at: Screen) -> World {
        let (scale, middle) = (self.metres_per_pixel(), self.viewport.center());
        World::new(
            self.center.x + (at.x - middle.x) * scale,
            self.center.y - (at.y - middle.y) * scale,
        )
    }

    /// Moves the ground by so many CSS pixels: to the right and down for positive numbers.
    #[must_use]
    pub fn panned(&self, dx: f64, dy: f64) -> Self {
        let scale = self.metres_per_pixel();
        self.looking_at(World::new(self.center.x - dx * scale, self.center.y + dy * scale))
    }

    /// Zooms by a difference; the ground under `at` stays where it is, unless the limits forbid.
    #[must_use]
    pub fn zoomed(&self, by: f64, at: Screen) -> Self {
        self.pinched(by, at, at)
    }

    /// Zooms by a difference while the ground under `from` moves to `to`, unless the limits forbid.
    #[must_use]
    pub fn pinched(&self, by: f64, from: Screen, to: Screen) -> Self {
        if !by.is_finite() {
            return *self;
        }
        let anchor = self.to_world(from);
        let nearer = self.at_zoom(self.zoom + by);
        let moved = nearer.to_screen(anchor);
        nearer.panned(to.x - moved.x, to.y - moved.y)
    }

    /// The same centre at another zoom, as near to it as the limits allow.
    fn at_zoom(&self, zoom: f64) -> Self {
        let zoom = if zoom.is_finite() { zoom } else { self.zoom };
        let zoom = clamp(zoom, self.limits.min_zoom, self.limits.max_zoom);
        Self { zoom, scale: metres_per_pixel(zoom), ..*self }
    }

    /// This camera with a stored centre and zoom (those of an address, say), as near to them
    /// as the limits allow.
    #[must_use]
    pub fn restored(&self, center: World, zoom: f64) -> Self {
        self.at_zoom(zoom).looking_at(center)
    }

    /// Looks at a position, as near to it as the limits allow.
    #[must_use]
    pub fn looking_at(&self, center: World) -> Self {
        if center.x.is_finite() && center.y.is_finite() {
            Self { center: self.limits.center.clamp(center), ..*self }
        } else {
            *self
        }
    }

    /// Shows a box in what the insets leave: as it is when all of it is in view already, with the
    /// smallest move when it fits at this zoom, and zoomed out when it does not.
    #[must_use]
    pub fn showing(&self, frame: Frame, insets: Insets) -> Self {
        if self.fitting_zoom(frame, insets) < self.zoom {
            self.closest(frame, insets)
        } else {
            self.shifted_to(frame, insets)
        }
    }

    /// Moves by the least that brings a box into what the insets leave; where it is larger than
    /// that, by the least that leaves nothing but the box there.
    #[must_use]
    pub fn shifted_to(&self, frame: Frame, insets: Insets) -> Self {
        let (a, b) = (self.to_screen(frame.min), self.to_screen(frame.max));
        let by = |low: f64, high: f64, least: f64, most: f64| {
            let (to_least, to_most) = (least - low, most - high);
            clamp(0.0, to_least.min(to_most), to_least.max(to_most))
        };
        let Viewport { width, height } = self.viewport;
        let dx = by(a.x, b.x, insets.left, width - insets.right);
        let dy = by(b.y, a.y, insets.top, height - insets.bottom);
        self.panned(dx, dy)
    }

    /// Looks at a box, as large as it fits into what the insets leave, within the limits.
    #[must_use]
    pub fn closest(&self, frame: Frame, insets: Insets) -> Self {
        self.centered_at(self.fitting_zoom(frame, insets), frame, insets)
    }

    /// Puts a box's middle into the middle of what the insets leave, at a zoom, within the limits.
    #[must_use]
    pub fn centered_at(&self, zoom: f64, frame: Frame, insets: Insets) -> Self {
        self.at_zoom(zoom).centered(frame, insets)
    }

    /// The largest zoom at which a box fits into what the insets leave; very large for a box
    /// without extent.
    #[must_use]
    pub fn fitting_zoom(&self, frame: Frame, insets: Insets) -> f64 {
        fitting_zoom(&frame, self.viewport, insets)
    }

    /// Looks at what lies between two points of the viewport, opposite corners of a box in whatever
    /// order, as large as it fits, within the limits.
    #[must_use]
    pub fn fit_box(&self, from: Screen, to: Screen) -> Self {
        let (a, b) = (self.to_world(from), self.to_world(to));
        if [a.x, a.y, b.x, b.y].iter().all(|metres| metres.is_finite()) {
            self.closest(Frame::at(a).with(&Frame::at(b)), Insets::NONE)
        } else {
            *self
        }
    }

    /// Puts a box's middle into the middle of what the insets leave. As far as they push it aside,
    /// the limits allow too.
    fn centered(&self, frame: Frame, insets: Insets) -> Self {
        let (at, middle) = (self.looking_at(frame.center()), self.viewport.center());
        let shift = ((insets.left - insets.right) / 2.0, (insets.top - insets.bottom) / 2.0);
        let center = at.to_world(Screen::new(middle.x - shift.0, middle.y - shift.1));
        let limits = Limits { center: self.limits.center.with(&Frame::at(center)), ..self.limits };
        Self { center, limits, ..at }
    }

    /// The same view in another viewport: the centre and the zoom stay, within limits moved by as
    /// much as the zoom that fits the whole box moves.
    #[must_use]
    pub fn resized(&self, viewport: Viewport, frame: Frame, insets: Insets) -> Self {
        let whole = Self::fitted_up_to(self.limits.max_zoom, frame, viewport, insets);
        whole.restored(self.center, self.zoom)
    }
}

/// `f64::clamp` without its panic, whose message would bring the printing of floats, 15 KB, into
/// the wasm.
fn clamp(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}

/// Metres on the plane that a CSS pixel covers at a zoom.
///
/// By `exp` and `ln`, as the projections have them: `exp2`, `log2` and `powf` would put tables of
/// their own, some 5 KB of them, into the wasm.
fn metres_per_pixel(zoom: f64) -> f64 {
    METRES_PER_PIXEL_AT_ZOOM_0 / (zoom * LN_2).exp()
}

/// The largest zoom at which a box fits; very large for a box without extent.
fn fitting_zoom(frame: &Frame, viewport: Viewport, insets: Insets) -> f64 {
    let across = frame.width() / (viewport.width - insets.left - insets.right).max(1.0);
    let down = frame.height() / (viewport.height - insets.top - insets.bottom).max(1.0);
    (METRES_PER_PIXEL_AT_ZOOM_0 / across.max(down).max(1e-3)).ln() / LN_2
}
