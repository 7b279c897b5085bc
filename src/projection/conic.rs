//! Lambert's conformal conic projection, with one or two standard parallels.
//!
//! It is the ellipsoidal pair of Snyder 1987, chapter 15 (eqs 15-7 to 15-11), with the fan that it
//! shares with the other conics (eqs 14-1 to 14-4 and 14-9 to 14-15). A longitude more than 180
//! degrees from the central meridian goes on around the fan, so a ring that was unwrapped along its
//! arc stays whole; unwrap before projecting.

use super::{Ellipsoid, parallel_radius};
use crate::coords::{LonLat, World};
use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};

/// How near the far pole, which lies infinitely far away, a place can come, in degrees of latitude.
/// What lies beyond is projected as if it lay here, so that it is far away but finite.
const FARTHEST: f64 = -89.9999;
/// A cone flatter than this is a cylinder: its apex lies too far away for a map.
const LEAST_CONE_CONSTANT: f64 = 0.02;
/// Standard parallels closer than this, in degrees, are one (eq 15-8 divides by their difference).
const ONE_PARALLEL: f64 = 1e-6;
/// The error of eq 7-9 shrinks by e² (1/149) in every round: from 0.2 degrees to nothing in seven.
const LATITUDE_ROUNDS: usize = 7;

/// Lambert's conformal conic projection: angles and small shapes are true.
///
/// The scale is true along the standard parallels, too small between them, too large outside. The
/// pole at the cone's apex is a point; the other one lies infinitely far away, and is drawn where
/// 89.9999 degrees is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConformalConic {
    central_meridian: f64,
    /// 1 for a cone over the north pole, -1 over the south pole, where all is done on the mirrored
    /// globe.
    side: f64,
    /// Eccentricity of the ellipsoid.
    e: f64,
    /// The cone constant: degrees on the fan for a degree of longitude.
    n: f64,
    /// Snyder's `a F`: radius of the equator on the fan, in metres.
    equator: f64,
    /// Snyder's `ρ0`: radius of the origin's parallel on the fan, in metres.
    origin: f64,
}

impl ConformalConic {
    /// A conic that is true to scale along two parallels (degrees; the same twice for one), in
    /// which the origin of [`World`] is `origin`.
    ///
    /// `None` where there is no cone: parallels that are symmetric about the equator (or nearly), a
    /// parallel at a pole, or numbers that are not finite.
    #[must_use]
    pub fn new(ellipsoid: Ellipsoid, parallels: [f64; 2], origin: LonLat) -> Option<Self> {
        let side = 1_f64.copysign(parallels[0] + parallels[1]);
        let e = ellipsoid.eccentricity();
        let [first, second] = parallels.map(|lat| (side * lat).to_radians());
        if !(first.abs() < FRAC_PI_2 && second.abs() < FRAC_PI_2 && origin.lon.is_finite()) {
            return None;
        }
        let (m1, t1) = (parallel_radius(e, first), isometric(e, first));
        let n = if (parallels[0] - parallels[1]).abs() < ONE_PARALLEL {
            first.sin()
        } else {
            let (m2, t2) = (parallel_radius(e, second), isometric(e, second));
            (m1 / m2).ln() / (t1 / t2).ln() // 15-8
        };
        let equator = ellipsoid.a * m1 / (n * power(t1, n)); // 15-10
        if !(n >= LEAST_CONE_CONSTANT && equator.is_finite() && origin.lat.is_finite()) {
            return None;
        }
        let mut conic = Self { central_meridian: origin.lon, side, e, n, equator, origin: 0.0 };
        conic.origin = conic.radius(origin.lat);
        Some(conic)
    }

    /// The meridian that runs straight up, in degrees east of Greenwich.
    #[must_use]
    pub fn central_meridian(&self) -> f64 {
        self.central_meridian
    }

    /// Where a place lies on the plane: finite for every finite position.
    #[must_use]
    pub fn project(&self, place: LonLat) -> World {
        let radius = self.radius(place.lat);
        let (sin, cos) = (self.n * (place.lon - self.central_meridian)).to_radians().sin_cos(); // 14-4
        World::new(radius * sin, self.side * (self.origin - radius * cos)) // 14-1, 14-2
    }

    /// Which place lies at a point of the plane, its longitude at most 180 / n degrees from the
    /// central meridian: the gap of the fan reads as the map gone on beyond 180. `None` only for
    /// what is no number.
    #[must_use]
    pub fn unproject(&self, point: World) -> Option<LonLat> {
        let (x, down) = (point.x, self.origin - self.side * point.y);
        let t = power(x.hypot(down) / self.equator, 1.0 / self.n); // 14-10, 15-11
        let lat = self.side * latitude(self.e, t).to_degrees();
        let lon = self.central_meridian + x.atan2(down).to_degrees() / self.n; // 14-9, 14-11
        (lon.is_finite() && lat.is_finite()).then_some(LonLat::new(lon, lat))
    }

    /// The radius of a parallel on the fan, in metres (15-7).
    fn radius(&self, lat: f64) -> f64 {
        let lat = (self.side * lat).clamp(FARTHEST, 90.0);
        self.equator * power(isometric(self.e, lat.to_radians()), self.n)
    }
}

/// Snyder's `t` (15-9), which falls from infinity at the south pole over 1 at the equator to 0 at
/// the north.
fn isometric(e: f64, lat: f64) -> f64 {
    // ((1 - e sin φ) / (1 + e sin φ))^(e/2) is exp(-e artanh(e sin φ)).
    let half = FRAC_PI_4 - lat / 2.0;
    (half.sin() / half.cos()).max(0.0) * (e * (e * lat.sin()).atanh()).exp()
}

/// The latitude of a `t`, in radians (7-9).
fn latitude(e: f64, t: f64) -> f64 {
    (0..LATITUDE_ROUNDS).fold(FRAC_PI_2 - 2.0 * t.atan(), |lat, _| {
        FRAC_PI_2 - 2.0 * (t * (-e * (e * lat.sin()).atanh()).exp()).atan()
    })
}

/// A power of a base that is not negative, by `exp` and `ln`: `powf` would bring its own tables
/// into the wasm.
fn power(base: f64, exponent: f64) -> f64 {
    (exponent * base.ln()).exp()
}
