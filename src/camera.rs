//! Where the reader looks from: centre, zoom and viewport.
//!
//! What this does: goes between the projection's plane ([`World`]) and the viewport ([`Screen`]), and moves. A camera
//! is a value: each move returns a new one, within [`Limits`].
//! What it does not: know places, time or events. [`gesture`] turns a pointer's samples into moves.
//!
//! Zoom is the field's number: at zoom `z` a CSS pixel is `78,271.517 / 2^z` metres at the projection's true
//! scale (the convention of 512-pixel tiles), so figures from other maps carry over.

pub mod gesture;
pub mod keys;

use std::f64::consts::LN_2;

use crate::coords::{Bounds, LonLat, METRES_A_PIXEL, Screen, World, continued};
use crate::projection::Projection;

/// No use in going nearer: the base map's grid shows, and names end.
pub const NEAREST: f64 = 9.0;

/// The map's size in CSS pixels, both at least 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// CSS pixels across.
    pub width: f64,
    /// CSS pixels down.
    pub height: f64,
}

impl Viewport {
    /// A viewport; sizes below one pixel, or not finite, count as one pixel.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        // `max` also takes the other operand where one is not a number.
        let sound = |size: f64| if size.is_finite() { size.max(1.0) } else { 1.0 };
        Self { width: sound(width), height: sound(height) }
    }

    /// The middle of the viewport.
    #[must_use]
    pub fn center(&self) -> Screen {
        Screen::new(self.width / 2.0, self.height / 2.0)
    }

    /// True when the position lies inside, at least `margin` CSS pixels from each edge.
    #[must_use]
    pub fn contains(&self, at: Screen, margin: f64) -> bool {
        (margin..=self.width - margin).contains(&at.x) && (margin..=self.height - margin).contains(&at.y)
    }
}

/// Space along the edges of a viewport that is covered or kept free, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Insets {
    /// From the top edge.
    pub top: f64,
    /// From the right edge.
    pub right: f64,
    /// From the bottom edge.
    pub bottom: f64,
    /// From the left edge.
    pub left: f64,
}

impl Insets {
    /// The same space along all edges.
    #[must_use]
    pub const fn all(space: f64) -> Self {
        Self { top: space, right: space, bottom: space, left: space }
    }
}

/// A box on the projection's plane, in metres; `y` grows up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The corner with the smallest x and y.
    pub min: World,
    /// The corner with the largest x and y.
    pub max: World,
}

impl Frame {
    /// The smallest box around some positions; `None` when there are none.
    #[must_use]
    pub fn around(positions: impl IntoIterator<Item = World>) -> Option<Self> {
        positions.into_iter().map(Self::at).reduce(|frame, at| frame.with(&at))
    }

    /// The box around the middle lines of a box on the globe: its middle parallel from side to side, and its middle
    /// meridian from bottom to top. Around a conic's curved corners it would be much larger, and mostly empty of
    /// what was asked for.
    #[must_use]
    pub fn of_bounds(bounds: &Bounds, projection: &Projection) -> Self {
        let middle = bounds.center();
        // Around the projection's own meridian, or a box that was written a turn away would land elsewhere.
        let lon = continued(projection.central_meridian(), middle.lon);
        let half = (bounds.east - bounds.west) / 2.0;
        let at = |lon: f64, lat: f64| projection.project(LonLat::new(lon, lat));
        let ends = [at(lon + half, middle.lat), at(lon, bounds.south), at(lon, bounds.north)];
        ends.into_iter().fold(Self::at(at(lon - half, middle.lat)), |frame, end| frame.with(&Self::at(end)))
    }

    /// A box without extent.
    #[must_use]
    pub const fn at(position: World) -> Self {
        Self { min: position, max: position }
    }

    /// The smallest box around both.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        Self {
            min: World::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: World::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// The middle of the box.
    #[must_use]
    pub fn center(&self) -> World {
        World::new((self.min.x + self.max.x) / 2.0, (self.min.y + self.max.y) / 2.0)
    }

    /// The position in the box that is nearest to `at`.
    #[must_use]
    pub fn clamp(&self, at: World) -> World {
        World::new(within(at.x, self.min.x, self.max.x), within(at.y, self.min.y, self.max.y))
    }
}

/// How far the camera may go, so that it cannot get lost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The camera's centre stays in this box.
    pub center: Frame,
    /// The smallest zoom.
    pub farthest: f64,
    /// The largest zoom.
    pub nearest: f64,
}

/// Where the reader looks from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    center: World,
    zoom: f64,
    viewport: Viewport,
    limits: Limits,
}

impl Camera {
    /// A camera that shows the whole box in what the insets leave of the viewport, and that may leave it only so far
    /// that some of it stays in view.
    #[must_use]
    pub fn fitted(frame: Frame, viewport: Viewport, insets: Insets) -> Self {
        let zoom = fitting_zoom(&frame, viewport, insets).min(NEAREST);
        let limits = Limits { center: frame, farthest: zoom - 0.6, nearest: NEAREST };
        Self { center: frame.center(), zoom, viewport, limits }.centered(frame, insets)
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
    ///
    /// By `exp` and `ln`, as the projections have them: `exp2`, `log2` and `powf` would put tables of their own, some
    /// 5 KB of them, into the wasm.
    #[must_use]
    pub fn metres_a_pixel(&self) -> f64 {
        METRES_A_PIXEL / (self.zoom * LN_2).exp()
    }

    /// Where a position on the plane stands in the viewport (or outside it).
    #[must_use]
    pub fn to_screen(&self, at: World) -> Screen {
        let (scale, middle) = (self.metres_a_pixel(), self.viewport.center());
        Screen::new(middle.x + (at.x - self.center.x) / scale, middle.y - (at.y - self.center.y) / scale)
    }

    /// The position on the plane under a point of the viewport.
    #[must_use]
    pub fn to_world(&self, at: Screen) -> World {
        let (scale, middle) = (self.metres_a_pixel(), self.viewport.center());
        World::new(self.center.x + (at.x - middle.x) * scale, self.center.y - (at.y - middle.y) * scale)
    }

    /// Moves the ground by so many CSS pixels: to the right and down for positive numbers.
    #[must_use]
    pub fn panned(&self, dx: f64, dy: f64) -> Self {
        let scale = self.metres_a_pixel();
        self.looking_at(World::new(self.center.x - dx * scale, self.center.y + dy * scale))
    }

    /// Zooms by a difference; the ground under `at` stays where it is, unless the limits forbid.
    #[must_use]
    pub fn zoomed(&self, by: f64, at: Screen) -> Self {
        if !by.is_finite() {
            return *self;
        }
        let held = self.to_world(at);
        let zoom = within(self.zoom + by, self.limits.farthest, self.limits.nearest);
        let nearer = Self { zoom, ..*self };
        let moved = nearer.to_screen(held);
        nearer.panned(at.x - moved.x, at.y - moved.y)
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

    /// Shows a box in what the insets leave: as it is when all of it is in view already, with the smallest move when
    /// it fits at this zoom, and zoomed out when it does not.
    #[must_use]
    pub fn showing(&self, frame: Frame, insets: Insets) -> Self {
        if fitting_zoom(&frame, self.viewport, insets) < self.zoom {
            return self.closest(frame, insets);
        }
        let (a, b) = (self.to_screen(frame.min), self.to_screen(frame.max));
        let by = |low: f64, high: f64, least: f64, most: f64| {
            let (least, most) = if least < most { (least, most) } else { (f64::midpoint(least, most), least) };
            if low < least { least - low } else { (most - high).min(0.0) }
        };
        let Viewport { width, height } = self.viewport;
        let dx = by(a.x, b.x, insets.left, width - insets.right);
        let dy = by(b.y, a.y, insets.top, height - insets.bottom);
        self.panned(dx, dy)
    }

    /// Looks at a box, as large as it fits into what the insets leave, within the limits.
    #[must_use]
    pub fn closest(&self, frame: Frame, insets: Insets) -> Self {
        let zoom = fitting_zoom(&frame, self.viewport, insets);
        Self { zoom: within(zoom, self.limits.farthest, self.limits.nearest), ..*self }.centered(frame, insets)
    }

    /// Puts a box's middle into the middle of what the insets leave.
    fn centered(&self, frame: Frame, insets: Insets) -> Self {
        let shift = ((insets.left - insets.right) / 2.0, (insets.top - insets.bottom) / 2.0);
        self.looking_at(frame.center()).panned(shift.0, shift.1)
    }

    /// The same view in another viewport: the centre and the zoom stay, within limits moved by as much as the
    /// zoom that fits the whole box moves.
    #[must_use]
    pub fn resized(&self, viewport: Viewport, frame: Frame, insets: Insets) -> Self {
        let whole = Self::fitted(frame, viewport, insets);
        let zoom = within(self.zoom, whole.limits.farthest, whole.limits.nearest);
        Self { zoom, ..whole }.looking_at(self.center)
    }
}

/// `f64::clamp` without its panic: that one's words alone weigh 15 KB in the wasm.
fn within(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}

/// The largest zoom at which a box fits; very large for a box without extent.
fn fitting_zoom(frame: &Frame, viewport: Viewport, insets: Insets) -> f64 {
    let across = (frame.max.x - frame.min.x) / (viewport.width - insets.left - insets.right).max(1.0);
    let down = (frame.max.y - frame.min.y) / (viewport.height - insets.top - insets.bottom).max(1.0);
    (METRES_A_PIXEL / across.max(down).max(1e-3)).ln() / LN_2
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FRAME: Frame = Frame { min: World::new(-3e6, -2e6), max: World::new(3e6, 2e6) };

    fn camera() -> Camera {
        Camera::fitted(FRAME, Viewport::new(1000.0, 700.0), Insets::all(20.0))
    }

    #[test]
    fn fitted_shows_the_whole_box_and_touches_one_pair_of_edges() {
        let camera = camera();
        let (a, b) = (camera.to_screen(FRAME.min), camera.to_screen(FRAME.max));
        assert!((a.x - 20.0).abs() < 1e-6 && (b.x - 980.0).abs() < 1e-6, "{a:?} {b:?}");
        assert!(b.y > 20.0 && a.y < 680.0);
    }

    #[test]
    fn zoom_is_the_number_of_512_pixel_tiles() {
        let camera = camera();
        let by = -camera.zoom();
        let (a, b) = (Screen::new(0.0, 0.0), Screen::new(512.0, 0.0));
        let world = |camera: Camera| camera.to_world(b).x - camera.to_world(a).x;
        let at_zero = world(camera) * camera.zoom().exp2();
        assert!((at_zero - 40_075_016.7).abs() < 1.0, "{at_zero} after {by}");
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        let camera = camera();
        let (middle, ne) = (camera.to_screen(camera.center()), camera.to_screen(World::new(1.0, 1.0)));
        assert!(ne.x > middle.x && ne.y < middle.y);
    }

    #[test]
    fn dragging_far_away_leaves_the_centre_in_the_box() {
        let far = camera().panned(1e9, -1e9);
        assert_eq!(far.center(), World::new(FRAME.min.x, FRAME.min.y));
        assert_eq!(camera().panned(f64::NAN, 0.0), camera());
    }

    #[test]
    fn showing_moves_no_more_than_it_must() {
        let camera = camera().zoomed(2.0, camera().viewport().center());
        let inside = Frame { min: World::new(0.0, 0.0), max: World::new(1.0, 1.0) };
        assert_eq!(camera.showing(inside, Insets::all(40.0)), camera);
        let outside = Frame { min: World::new(2.5e6, 0.0), max: World::new(2.5e6, 0.0) };
        let moved = camera.showing(outside, Insets::all(40.0));
        assert!((moved.to_screen(outside.min).x - 960.0).abs() < 1e-6);
        assert_eq!(moved.zoom(), camera.zoom());
        let whole = camera.showing(FRAME, Insets::all(20.0));
        assert!(whole.viewport().contains(whole.to_screen(FRAME.min), 19.9));
    }

    #[test]
    fn what_is_covered_counts_as_not_there() {
        let insets = Insets { top: 10.0, right: 300.0, bottom: 60.0, left: 20.0 };
        let camera = camera().closest(FRAME, insets);
        let (a, b) = (camera.to_screen(FRAME.min), camera.to_screen(FRAME.max));
        assert!((a.x - 20.0).abs() < 1e-6 && (b.x - 700.0).abs() < 1e-6, "{a:?} {b:?}");
        assert!(((a.y + b.y) / 2.0 - 325.0).abs() < 1e-6);
        let east = Frame { min: World::new(2.9e6, 0.0), max: World::new(2.9e6, 0.0) };
        let near = camera.zoomed(1.0, camera.viewport().center()).showing(east, insets);
        assert!(near.to_screen(east.min).x <= 700.0 + 1e-6);
    }

    #[test]
    fn a_viewport_without_size_gives_finite_numbers() {
        for viewport in [Viewport::new(0.0, 0.0), Viewport::new(f64::NAN, -5.0), Viewport::new(1.0, 1e6)] {
            let camera = Camera::fitted(FRAME, viewport, Insets::all(50.0));
            let at = camera.to_screen(World::new(1.0, 1.0));
            assert!(at.x.is_finite() && at.y.is_finite() && camera.zoom().is_finite(), "{viewport:?}");
        }
    }

    proptest! {
        #[test]
        fn there_and_back_is_where_it_was(x in -5e6..5e6, y in -5e6..5e6, by in -1.0..8.0) {
            let camera = camera().zoomed(by, Screen::new(300.0, 200.0));
            let back = camera.to_world(camera.to_screen(World::new(x, y)));
            prop_assert!((back.x - x).abs() < 1e-3 && (back.y - y).abs() < 1e-3);
        }

        #[test]
        fn the_ground_under_the_pointer_stays_when_zooming_in(x in 200.0..800.0, y in 200.0..500.0, by in 0.0..5.0) {
            let (camera, at) = (camera(), Screen::new(x, y));
            let held = camera.to_world(at);
            let after = camera.zoomed(by, at).to_screen(held);
            prop_assert!(after.distance(at) < 1e-6, "{after:?}");
        }
    }
}
