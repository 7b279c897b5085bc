//! The area of a triangle on the sphere that has the area of WGS84.
//!
//! It is the spherical excess after A. van Oosterom, J. Strackee, "The solid angle of a plane
//! triangle" (1983): it needs no projection, knows no antimeridian, and is nothing for vertices on
//! one great circle.

use crate::coords::LonLat;

/// Radius of the sphere, in metres.
const AUTHALIC_RADIUS: f64 = 6_371_007.2;

/// The position as a unit vector.
pub(super) fn unit(point: LonLat) -> [f64; 3] {
    let (sin_lon, cos_lon) = point.lon.to_radians().sin_cos();
    let (sin_lat, cos_lat) = point.lat.to_radians().sin_cos();
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

/// The area of the triangle between three unit vectors, in square metres, whichever way round it
/// runs.
pub(super) fn area(a: [f64; 3], b: [f64; 3], c: [f64; 3]) -> f64 {
    // (b - a) x (c - a) . a equals a . (b x c), without the loss of digits in small triangles.
    let (u, v) = (minus(b, a), minus(c, a));
    let triple = dot(cross(u, v), a).abs();
    let sides = 1.0 + dot(a, b) + dot(b, c) + dot(c, a);
    2.0 * triple.atan2(sides) * AUTHALIC_RADIUS * AUTHALIC_RADIUS
}

fn minus(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}
