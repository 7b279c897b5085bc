//! Parallels and meridians in view, and where they cross its edges.
//!
//! Curves are split until they are smooth on the screen. What is far from smooth even then is no
//! curve but the jump from one side of the map's rim to the other, and is left out.

use super::ScreenPath;
use super::ground::cut;
use super::hit::to_segment;
use super::visible_bounds::{METRES_PER_DEGREE, VisibleBounds};
use crate::camera::{Camera, Insets};
use crate::coords::{LonLat, Screen, unwrap_longitude};
use crate::projection::Projection;

/// A curve is first cut into pieces of at most so many degrees.
const PIECE: f64 = 10.0;
/// A piece this near to straight, in CSS pixels, is drawn straight.
const SMOOTH: f64 = 0.2;
/// A piece is cut in two at most so many times.
const DEEPEST: u32 = 7;
/// Along an edge, positions this far apart in CSS pixels are looked at.
const EDGE_STEP: f64 = 16.0;

/// What a line of the graticule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GraticuleLine {
    /// A line of one latitude.
    Parallel,
    /// A line of one longitude.
    Meridian,
}

/// Where a line of the graticule meets an edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EdgeCrossing {
    /// Where it does.
    pub at: Screen,
    /// Degrees north or east; south and west are negative. A longitude lies above -180 and at most
    /// at 180.
    pub value: f64,
    /// Which line it is.
    pub line: GraticuleLine,
}

/// Degrees from one parallel to the next, and from one meridian to the next: of 30, 10, 5, 2 and 1
/// the widest at which two lines or more are in view, 30 only where 10 would be too dense.
#[must_use]
pub fn spacing(camera: &Camera, projection: &Projection) -> (f64, f64) {
    let middle = projection.unproject(camera.center()).map_or(0.0, |at| at.lat);
    let (viewport, scale) = (camera.viewport(), camera.metres_per_pixel() / METRES_PER_DEGREE);
    let wide = |degrees: f64| match degrees {
        _ if degrees > 180.0 => 30.0,
        _ => [10.0, 5.0, 2.0].into_iter().find(|step| degrees >= 2.0 * step).unwrap_or(1.0),
    };
    let parallels = middle.to_radians().cos().max(0.05);
    (wide(viewport.height * scale), wide(viewport.width * scale / parallels))
}

/// The lines in view, so many degrees apart as [`spacing`] says.
#[must_use]
pub fn lines(
    camera: &Camera,
    projection: &Projection,
    (parallels, meridians): (f64, f64),
) -> ScreenPath {
    let (visible, mut path) = (VisibleBounds::of(camera, projection), ScreenPath::default());
    let at = |lon: f64, lat: f64| camera.to_screen(projection.project(LonLat::new(lon, lat)));
    for lat in multiples(parallels, visible.south, visible.north).filter(|lat| lat.abs() < 90.0) {
        curve(&mut path, camera, &|lon| at(lon, lat), visible.west, visible.east);
    }
    // The last meridian of a whole turn is the first one.
    for lon in multiples(meridians, visible.west, visible.east.min(visible.west + 360.0 - 1e-9)) {
        curve(&mut path, camera, &|lat| at(lon, lat), visible.south, visible.north);
    }
    path
}

/// Where parallels meet the left edge of the view, from top to bottom, and meridians its bottom
/// edge, from left to right, so many degrees apart as [`spacing`] says; each edge as far inside the
/// viewport as `insets` say, and as long as they leave it.
#[must_use]
pub fn degrees(
    camera: &Camera,
    projection: &Projection,
    (parallels, meridians): (f64, f64),
    insets: Insets,
) -> Vec<EdgeCrossing> {
    let viewport = camera.viewport();
    let (right, bottom) = (viewport.width - insets.right, viewport.height - insets.bottom);
    let west = cut(projection.central_meridian());
    let unproject = |at: Screen| projection.unproject(camera.to_world(at));
    let lat = |y: f64| unproject(Screen::new(insets.left, y)).map(|at| at.lat);
    let lon = |x: f64| {
        unproject(Screen::new(x, bottom))
            .map(|at| at.lon)
            .filter(|lon| (0.0..360.0).contains(&(lon - west)))
    };
    let left_edge = crossings(&lat, insets.top, bottom, parallels).into_iter();
    let bottom_edge = crossings(&lon, insets.left, right, meridians).into_iter();
    let parallel = |(y, value)| EdgeCrossing {
        at: Screen::new(insets.left, y),
        value,
        line: GraticuleLine::Parallel,
    };
    let meridian = |(x, value)| {
        let lon = unwrap_longitude(0.0, value);
        let value = if lon == -180.0 { 180.0 } else { lon };
        EdgeCrossing { at: Screen::new(x, bottom), value, line: GraticuleLine::Meridian }
    };
    left_edge.map(parallel).chain(bottom_edge.map(meridian)).collect()
}

/// Where a value along an edge is a multiple of `step`: the position, and the multiple.
fn crossings(value: &dyn Fn(f64) -> Option<f64>, from: f64, to: f64, step: f64) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    let pieces = ((to - from) / EDGE_STEP).ceil().max(0.0) as u32;
    for piece in 0..pieces {
        let (a, b) = (
            from + EDGE_STEP * f64::from(piece),
            (from + EDGE_STEP * f64::from(piece + 1)).min(to),
        );
        let (Some(at_a), Some(at_b)) = (value(a), value(b)) else { continue };
        // A jump is the other side of a cut, or a pole.
        if (at_b - at_a).abs() > 45.0 {
            continue;
        }
        for multiple in multiples(step, at_a.min(at_b), at_a.max(at_b)) {
            // The end of a piece is the start of the next one.
            if multiple == at_b || at_a == at_b {
                continue;
            }
            let (mut low, mut high) = (a, b);
            for _ in 0..16 {
                let middle = f64::midpoint(low, high);
                let before = value(middle).is_some_and(|at| (at < multiple) == (at_a < multiple));
                if before { low = middle } else { high = middle }
            }
            found.push((f64::midpoint(low, high), multiple));
        }
    }
    found
}

/// The multiples of `step` from `low` to `high`, both included.
fn multiples(step: f64, low: f64, high: f64) -> impl Iterator<Item = f64> {
    let (first, last) = ((low / step).ceil() as i32, (high / step).floor() as i32);
    (first..=last).map(move |index| f64::from(index) * step)
}

/// Adds a curve, given by where it is at each degree, as far as it is in view.
fn curve(path: &mut ScreenPath, camera: &Camera, at: &dyn Fn(f64) -> Screen, from: f64, to: f64) {
    let pieces = ((to - from) / PIECE).ceil().max(1.0);
    let degree = |piece: u32| from + (to - from) * f64::from(piece) / pieces;
    let mut builder = CurveBuilder { path, camera, at, end: None };
    let mut start = (from, at(from));
    for piece in 1..=pieces as u32 {
        let end = (degree(piece), at(degree(piece)));
        builder.piece(start, end, 0);
        start = end;
    }
}

struct CurveBuilder<'a> {
    path: &'a mut ScreenPath,
    camera: &'a Camera,
    at: &'a dyn Fn(f64) -> Screen,
    /// Where the path stands.
    end: Option<Screen>,
}

impl CurveBuilder<'_> {
    fn piece(&mut self, start: (f64, Screen), end: (f64, Screen), cuts: u32) {
        let length = start.1.distance(end.1);
        if !self.in_view(start.1, end.1, length) {
            return;
        }
        let middle = (f64::midpoint(start.0, end.0), (self.at)(f64::midpoint(start.0, end.0)));
        let quarter = (self.at)(f64::midpoint(start.0, middle.0));
        let halfway =
            Screen::new(f64::midpoint(start.1.x, end.1.x), f64::midpoint(start.1.y, end.1.y));
        // Beside the chord at neither (a bow that turns around has its middle on the chord), and
        // not so far along it as a jump would be.
        let smooth = to_segment(middle.1, start.1, end.1) < SMOOTH
            && to_segment(quarter, start.1, end.1) < SMOOTH
            && middle.1.distance(halfway) <= length / 4.0;
        if smooth {
            if self.end != Some(start.1) {
                self.path.begin();
                self.path.push(start.1);
            }
            self.path.push(end.1);
            self.end = Some(end.1);
        } else if cuts < DEEPEST {
            self.piece(start, middle, cuts + 1);
            self.piece(middle, end, cuts + 1);
        }
    }

    /// Whether a piece of a curve may be in view: its bow is not higher than half of its length.
    fn in_view(&self, a: Screen, b: Screen, length: f64) -> bool {
        let (viewport, bow) = (self.camera.viewport(), length / 2.0 + 1.0);
        a.x.min(b.x) - bow <= viewport.width
            && a.x.max(b.x) + bow >= 0.0
            && a.y.min(b.y) - bow <= viewport.height
            && a.y.max(b.y) + bow >= 0.0
    }
}
