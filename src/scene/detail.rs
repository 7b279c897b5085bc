//! Which vertices and features a zoom shows.
//!
//! What this does: turns a zoom into the finest level that can be seen, and lays lines and rings of the ground into
//! a path with just those vertices. What it does not: change the lines, or choose colours.

use std::f64::consts::LN_2;

use super::Path;
use super::ground::{Ground, GroundRing, Line};
use crate::camera::{Camera, Frame};
use crate::coords::{Screen, World};

/// The finest level that can be seen.
///
/// A vertex's level is twice the zoom at which the triangle it makes with its neighbours covers one square CSS
/// pixel (see [`crate::basemap::weight`]). Triangles of half a CSS pixel are still drawn, and smaller ones where
/// the screen has more pixels to show them.
#[must_use]
pub fn finest_level(zoom: f64, pixel_ratio: f64) -> u8 {
    let level = 2.0 * zoom + 1.0 + pixel_ratio.clamp(1.0, 4.0).ln() / LN_2;
    level.clamp(0.0, 255.0) as u8
}

/// True when rivers of this rank are shown: great rivers always, smaller ones as there is room for them.
#[must_use]
pub fn river_shows(rank: u8, zoom: f64) -> bool {
    f64::from(rank) <= zoom + 0.8
}

/// Lines this far outside the viewport are still laid, so that no stroke's edge is cut off at the border.
const MARGIN: f64 = 24.0;

/// Lays the ground's lines into paths.
#[derive(Clone, Copy, Debug)]
pub struct Pen<'a> {
    /// Where the reader looks from.
    pub camera: &'a Camera,
    /// The finest level that is drawn.
    finest: u8,
    /// Where the plane's origin stands on the screen, and how many pixels a metre covers: the camera works its scale
    /// out anew for each position.
    origin: Screen,
    pixels: f64,
}

impl<'a> Pen<'a> {
    /// A pen that lays vertices up to the level `finest`.
    #[must_use]
    pub fn new(camera: &'a Camera, finest: u8) -> Self {
        let origin = camera.to_screen(World::new(0.0, 0.0));
        Self { camera, finest, origin, pixels: 1.0 / camera.metres_a_pixel() }
    }
}

impl Pen<'_> {
    /// Adds a line to the path, when some of it may be in view.
    pub fn line(&self, path: &mut Path, line: &Line) {
        if self.in_view(&line.frame) {
            path.begin();
            self.lay(path, line, false);
        }
    }

    /// Adds a ring to the path, when some of it may be in view and it is large enough to be seen.
    pub fn ring(&self, path: &mut Path, ground: &Ground, ring: &GroundRing) {
        let size = (ring.frame.max.x - ring.frame.min.x).max(ring.frame.max.y - ring.frame.min.y);
        if size * self.pixels < 1.0 || !self.in_view(&ring.frame) {
            return;
        }
        path.begin();
        for &(line, reversed) in &ring.lines {
            self.lay(path, &ground.lines[line], reversed);
        }
    }

    fn lay(&self, path: &mut Path, line: &Line, reversed: bool) {
        let seen = line.points.iter().zip(&line.levels).filter(|(_, level)| **level <= self.finest);
        let points = seen.map(|(&point, _)| self.at(point));
        if reversed {
            points.rev().for_each(|at| path.push(at));
        } else {
            points.for_each(|at| path.push(at));
        }
    }

    fn at(&self, point: World) -> Screen {
        Screen::new(self.origin.x + point.x * self.pixels, self.origin.y - point.y * self.pixels)
    }

    fn in_view(&self, frame: &Frame) -> bool {
        let (a, b, viewport) = (self.at(frame.min), self.at(frame.max), self.camera.viewport());
        b.x >= -MARGIN && a.x <= viewport.width + MARGIN && a.y >= -MARGIN && b.y <= viewport.height + MARGIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearer_views_and_finer_screens_show_more() {
        assert!(finest_level(4.0, 1.0) > finest_level(3.0, 1.0));
        assert!(finest_level(4.0, 3.0) > finest_level(4.0, 1.0));
        assert_eq!(finest_level(-100.0, 1.0), 0);
        assert_eq!(finest_level(f64::NAN, f64::NAN), 0);
    }

    #[test]
    fn great_rivers_come_before_small_ones() {
        assert!(river_shows(2, 3.4) && !river_shows(5, 3.4) && river_shows(5, 6.0));
    }
}
