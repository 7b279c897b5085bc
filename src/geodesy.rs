//! Distances, lengths, areas and positions along a line, measured on the WGS84 ellipsoid.
//!
//! The geodesics are `geo`'s, by the methods of C. F. F. Karney, *Algorithms for geodesics*,
//! Journal of Geodesy 87 (2013), good to some nanometres.
//!
//! Lengths are in metres, areas in square metres, positions in degrees. A line's segments are
//! geodesics, its longitudes may run on beyond ±180, and positions found on it run on with it. What
//! is no position (a coordinate that is not finite, a latitude beyond ±90) has no measure: it makes
//! the answer 0 or `None`.
//!
//! ```
//! use tapal::coords::LonLat;
//! use tapal::geodesy::{at, length};
//!
//! let equator = [LonLat::new(0.0, 0.0), LonLat::new(1.0, 0.0)];
//! assert!((length(&equator) - 111_319.491).abs() < 0.001);
//!
//! let middle = at(&equator, length(&equator) / 2.0).expect("on the line");
//! assert!((middle.lon - 0.5).abs() < 1e-9);
//! ```

mod divider;
mod line;

pub use divider::{divider_feet, divider_walk};
pub use line::{Nearest, at, nearest};

use crate::coords::{LonLat, unwrap_longitude};
use geo::{
    Bearing, Destination, Distance, Geodesic, GeodesicArea, InterpolatePoint, LineString, Point,
    Polygon,
};

/// A search along a line ends within so many metres of what it looks for.
const TOLERANCE: f64 = 1e-4;

/// The length of the geodesic between two places, in metres.
#[must_use]
pub fn distance(a: LonLat, b: LonLat) -> f64 {
    if is_position(a) && is_position(b) { Geodesic.distance(point(a), point(b)) } else { 0.0 }
}

/// The length of a line, in metres; 0 for fewer than two positions.
#[must_use]
pub fn length(line: &[LonLat]) -> f64 {
    if is_line(line) { segments(line).map(|(a, b)| distance(a, b)).sum() } else { 0.0 }
}

/// The area that a ring encloses, in square metres, whichever way round it runs and whether its
/// first position is repeated at its end or not. Of the two parts of the globe, it is the smaller.
#[must_use]
pub fn area(ring: &[LonLat]) -> f64 {
    if ring.len() < 3 || !is_line(ring) {
        return 0.0;
    }
    let exterior: LineString = ring.iter().map(|position| point(*position)).collect();
    Polygon::new(exterior, Vec::new()).geodesic_area_signed().abs()
}

/// The positions at one distance (`radius`, metres) from a place, counterclockwise from its north:
/// `count` of them, evenly spread by bearing, and the first once more to close the ring. Empty for
/// a radius that is not above 0, or fewer than three positions.
///
/// Longitudes are continuous, over the antimeridian too; those of a ring around a pole end a full
/// turn from where they began.
#[must_use]
pub fn ring(center: LonLat, radius: f64, count: usize) -> Vec<LonLat> {
    if !is_position(center) || !radius.is_finite() || radius <= 0.0 || count < 3 {
        return Vec::new();
    }
    let mut before = center.lon;
    (0..=count)
        .map(|i| {
            let bearing = -360.0 * (i % count) as f64 / count as f64;
            let position =
                unwrap_near(before, Geodesic.destination(point(center), bearing, radius));
            before = position.lon;
            position
        })
        .collect()
}

/// The direction from one place to another, in degrees clockwise from north, as the geodesic begins.
#[must_use]
pub fn bearing(from: LonLat, to: LonLat) -> f64 {
    Geodesic.bearing(point(from), point(to))
}

/// The position so many metres from `a` on the geodesic to `b`.
fn toward(a: LonLat, b: LonLat, metres: f64) -> LonLat {
    unwrap_near(a.lon, Geodesic.point_at_distance_between(point(a), point(b), metres))
}

/// A line's segments, from its start to its end.
fn segments(line: &[LonLat]) -> impl Iterator<Item = (LonLat, LonLat)> {
    line.windows(2).map(|pair| (pair[0], pair[1]))
}

/// Whether there are two positions or more, and nothing else.
fn is_line(line: &[LonLat]) -> bool {
    line.len() >= 2 && line.iter().all(|position| is_position(*position))
}

fn is_position(position: LonLat) -> bool {
    position.lon.is_finite() && position.lat.abs() <= 90.0
}

fn point(position: LonLat) -> Point {
    Point::new(position.lon, position.lat)
}

/// A point with the one of its longitudes (all full turns apart) that is nearest to a given one.
fn unwrap_near(lon: f64, point: Point) -> LonLat {
    LonLat::new(unwrap_longitude(lon, point.x()), point.y())
}
