//! Level of detail: which vertices and features a zoom shows, and lines of the ground as paths of
//! just those.

use std::f64::consts::LN_2;

use super::ScreenPath;
use super::ground::{Ground, GroundLine, GroundRing};
use crate::camera::{Camera, Frame, Viewport};
use crate::coords::{Screen, World};

/// The finest level that can be seen.
///
/// A vertex's level is twice the zoom at which the triangle it makes with its neighbours covers one
/// square CSS pixel (see [`crate::basemap::weight`]). Triangles of half a CSS pixel are still
/// drawn, and smaller ones where the screen has more pixels to show them.
#[must_use]
pub fn finest_level(zoom: f64, pixel_ratio: f64) -> u8 {
    let level = 2.0 * zoom + 1.0 + pixel_ratio.clamp(1.0, 4.0).ln() / LN_2;
    level.clamp(0.0, 255.0) as u8
}

/// True when rivers of this rank are shown: great rivers always, smaller ones as there is room for
/// them.
#[must_use]
pub fn river_shows(rank: u8, zoom: f64) -> bool {
    f64::from(rank) <= zoom + 0.8
}

/// Lines this far outside the viewport are still drawn, so that no stroke's edge is cut off at the
/// border.
const MARGIN: f64 = 24.0;

/// Builds paths of the ground's lines.
#[derive(Clone, Copy, Debug)]
pub struct PathBuilder<'a> {
    /// Where the reader looks from.
    pub camera: &'a Camera,
    /// The finest level that is drawn.
    finest: u8,
}

impl<'a> PathBuilder<'a> {
    /// A builder of paths with the vertices up to the level `finest`.
    #[must_use]
    pub fn new(camera: &'a Camera, finest: u8) -> Self {
        Self { camera, finest }
    }

    /// Adds a line to the path, when some of it may be in view.
    pub fn line(&self, path: &mut ScreenPath, line: &GroundLine) {
        if self.in_view(&line.frame) {
            let mut run = ClippedRun::begin(self, path);
            run.append(line, false);
            run.end();
        }
    }

    /// Adds a ring to the path, when some of it may be in view and it is large enough to be seen.
    pub fn ring(&self, path: &mut ScreenPath, ground: &Ground, ring: &GroundRing) {
        let size = (ring.frame.max.x - ring.frame.min.x).max(ring.frame.max.y - ring.frame.min.y);
        if size < self.camera.metres_per_pixel() || !self.in_view(&ring.frame) {
            return;
        }
        let mut run = ClippedRun::begin(self, path);
        for &(line, reversed) in &ring.lines {
            run.append(&ground.lines[line], reversed);
        }
        run.end();
    }

    fn in_view(&self, frame: &Frame) -> bool {
        self.outcode(self.camera.to_screen(frame.min))
            & self.outcode(self.camera.to_screen(frame.max))
            == 0
    }

    /// The outcode of Cohen and Sutherland: beyond which edges of the view a position lies, a bit
    /// for each.
    fn outcode(&self, at: Screen) -> u8 {
        let Viewport { width, height } = self.camera.viewport();
        u8::from(at.x < -MARGIN)
            | u8::from(at.x > width + MARGIN) << 1
            | u8::from(at.y < -MARGIN) << 2
            | u8::from(at.y > height + MARGIN) << 3
    }
}

/// A line or ring that is being clipped. Of vertices that follow each other beyond one and the same
/// edge of the view only the first and the last are pushed: nothing that can be seen changes,
/// neither of a line nor of what a ring encloses.
struct ClippedRun<'a> {
    builder: &'a PathBuilder<'a>,
    path: &'a mut ScreenPath,
    /// The last vertex, and its outcode.
    last: Option<(Screen, u8)>,
    /// The outcode of the vertex that was pushed last.
    last_outcode: u8,
}

impl<'a> ClippedRun<'a> {
    fn begin(builder: &'a PathBuilder<'a>, path: &'a mut ScreenPath) -> Self {
        path.begin();
        Self { builder, path, last: None, last_outcode: 0 }
    }

    fn append(&mut self, line: &GroundLine, reversed: bool) {
        if self.builder.in_view(&line.frame) {
            self.extend(line.vertices(self.builder.finest), reversed);
        } else {
            self.extend(
                [line.points.first(), line.points.last()].into_iter().flatten().copied(),
                reversed,
            );
        }
    }

    fn extend(&mut self, points: impl DoubleEndedIterator<Item = World>, reversed: bool) {
        if reversed {
            points.rev().for_each(|at| self.push(at));
        } else {
            points.for_each(|at| self.push(at));
        }
    }

    fn push(&mut self, point: World) {
        let at = self.builder.camera.to_screen(point);
        let outcode = self.builder.outcode(at);
        if let Some((last, code)) = self.last
            && code & self.last_outcode & outcode == 0
        {
            self.path.push(last);
            self.last_outcode = code;
        }
        self.last = Some((at, outcode));
    }

    fn end(self) {
        if let Some((last, _)) = self.last {
            self.path.push(last);
        }
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
