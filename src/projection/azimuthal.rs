//! Lambert's azimuthal equal-area projection, about any place.
//!
//! It is the ellipsoidal oblique pair of Snyder 1987, chapter 24 (eqs 24-17 to 24-29), with its
//! polar and equatorial cases as limits of the one formula. The whole globe fits into one ellipse,
//! and the centre's antipode is all of its rim; a line that runs over the antipode must be cut by
//! whoever draws it.
//!
//! Snyder's authalic latitude loses half its digits at the poles (arcsin near 1), and his inverse
//! (3-16) divides by zero there. The functions at the end say the same in terms of what is missing
//! to the pole.

use super::{Ellipsoid, parallel_radius};
use crate::coords::{LonLat, World};
use std::f64::consts::FRAC_PI_2;

/// Below this cosine of the centre's latitude the centre is the pole, and `D` its limit there, 1.
const AT_POLE: f64 = 1e-9;
/// How far beyond the rim, as a part of its radius, a point may lie by rounding alone.
const RIM_ROUNDING: f64 = 1e-12;
/// The error of the latitude shrinks by some 1/200 in every round: from 0.13 degrees to nothing in
/// seven.
const LATITUDE_ROUNDS: usize = 7;

/// Lambert's azimuthal equal-area projection: areas are true, and directions from the centre nearly
/// so.
///
/// The scale is true at the centre, where north is up; away from it shapes are squeezed towards the
/// rim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AzimuthalEqualArea {
    center: LonLat,
    /// Eccentricity of the ellipsoid.
    e: f64,
    /// The centre's authalic latitude.
    beta: SinCos,
    /// Snyder's `Rq` (3-13): radius of the sphere that has the ellipsoid's area, in metres.
    sphere: f64,
    /// Snyder's `D` (24-20), which makes the scale at the centre the same in all directions.
    d: f64,
}

/// An authalic latitude by its sine and cosine.
#[derive(Clone, Copy, Debug, PartialEq)]
struct SinCos {
    sin: f64,
    cos: f64,
}

impl AzimuthalEqualArea {
    /// A projection about a place, which becomes the origin of [`World`].
    #[must_use]
    pub fn new(ellipsoid: Ellipsoid, center: LonLat) -> Self {
        let e = ellipsoid.eccentricity();
        let lat = center.lat.clamp(-90.0, 90.0).to_radians();
        let beta = authalic(e, lat);
        let sphere = ellipsoid.a * (whole(e) / 2.0).sqrt(); // 3-13
        let d = if beta.cos < AT_POLE {
            1.0
        } else {
            ellipsoid.a * parallel_radius(e, lat) / (sphere * beta.cos) // 24-20
        };
        Self { center, e, beta, sphere, d }
    }

    /// The place at the origin of [`World`], as it was given.
    #[must_use]
    pub fn center(&self) -> LonLat {
        self.center
    }

    /// Where a place lies on the plane: finite for every finite position. The antipode is drawn at
    /// the rim's upper end.
    #[must_use]
    pub fn project(&self, place: LonLat) -> World {
        let point = authalic(self.e, place.lat.clamp(-90.0, 90.0).to_radians());
        let (sin_lon, cos_lon) = (place.lon - self.center.lon).to_radians().sin_cos();
        // The place as a unit vector: towards the centre, east and north of it.
        let toward = self.beta.sin * point.sin + self.beta.cos * point.cos * cos_lon;
        let east = point.cos * sin_lon;
        let north = self.beta.cos * point.sin - self.beta.sin * point.cos * cos_lon;
        let across = east * east + north * north;
        // 1 + toward, without losing digits near the antipode, where toward is -1.
        let sum = if toward > 0.0 { 1.0 + toward } else { across / (1.0 - toward) };
        if sum == 0.0 {
            return World::new(0.0, 2.0 * self.sphere / self.d);
        }
        let b = self.sphere * (2.0 / sum).sqrt(); // 24-19
        World::new(b * self.d * east, b / self.d * north) // 24-17, 24-18
    }

    /// Which place lies at a point of the plane, its longitude at most 180 degrees from the
    /// centre's; `None` outside the rim.
    #[must_use]
    pub fn unproject(&self, point: World) -> Option<LonLat> {
        // On the unit sphere's plane: 1 is a quarter of the way round times √2, 2 is the rim.
        let (x, y) = (point.x / (self.d * self.sphere), point.y * self.d / self.sphere);
        let squared = x * x + y * y; // 24-28
        if squared.is_nan() || squared > 4.0 * (1.0 + RIM_ROUNDING) {
            return None;
        }
        // ce = 2 arcsin(ρ / 2) (24-29), so cos ce = 1 - ρ²/2 and sin ce = ρ √(1 - ρ²/4).
        let toward = 1.0 - squared / 2.0;
        let per_radius = (1.0 - squared / 4.0).max(0.0).sqrt();
        let (east, north) = (x * per_radius, y * per_radius);
        // Turned back from the centre to the axis: the terms of 24-26 and 24-27.
        let axis = toward * self.beta.sin + north * self.beta.cos;
        let meridian = toward * self.beta.cos - north * self.beta.sin;
        let lat = latitude(self.e, SinCos { sin: axis, cos: meridian.hypot(east) });
        let lon = self.center.lon + east.atan2(meridian).to_degrees();
        Some(LonLat::new(lon, lat.to_degrees()))
    }
}

/// What `q` (3-12) lacks to its value at the pole, divided by what `sin φ` lacks to 1.
///
/// With d = 1 − sin φ, 3-12 at the pole minus 3-12 at φ is, exactly,
/// d (1 + e² sin φ) / (1 − e² sin² φ) + (1 − e²) / e · artanh(e d / (1 − e² sin φ)).
fn lack_ratio(e: f64, lack: f64) -> f64 {
    let (e2, sin) = (e * e, 1.0 - lack);
    let argument = e * lack / (1.0 - e2 * sin);
    // artanh(x) / x, which is 1 at 0.
    let stretch = if argument == 0.0 { 1.0 } else { argument.atanh() / argument };
    (1.0 + e2 * sin) / (1.0 - e2 * sin * sin) + (1.0 - e2) / (1.0 - e2 * sin) * stretch
}

/// Snyder's `qp`: `q` at the pole, which is all that the equator lacks.
fn whole(e: f64) -> f64 {
    lack_ratio(e, 1.0)
}

/// The authalic latitude (3-11) of a latitude in radians.
fn authalic(e: f64, lat: f64) -> SinCos {
    // 1 - sin φ = 2 sin²((90° - φ) / 2).
    let lack = 2.0 * ((FRAC_PI_2 - lat.abs()) / 2.0).sin().powi(2);
    let lack = lack * lack_ratio(e, lack) / whole(e);
    SinCos { sin: (1.0 - lack).copysign(lat), cos: (lack * (2.0 - lack)).sqrt() }
}

/// The latitude, in radians, of an authalic latitude: the inverse of [`authalic`], by its fixed
/// point.
fn latitude(e: f64, beta: SinCos) -> f64 {
    let goal = whole(e) * beta.cos * beta.cos / (1.0 + beta.sin.abs());
    let lack = (0..LATITUDE_ROUNDS).fold(goal / whole(e), |lack, _| goal / lack_ratio(e, lack));
    (FRAC_PI_2 - 2.0 * (lack / 2.0).clamp(0.0, 1.0).sqrt().asin()).copysign(beta.sin)
}
