//! The local scale of a projection: along the parallel and the meridian, and its extremes over all
//! directions.
//!
//! The extremes are the axes of Tissot's ellipse, after Snyder 1987, chapter 4, from the slope of
//! the projection itself.

use super::{Ellipsoid, Projection, parallel_radius};
use crate::coords::LonLat;

/// A slope is taken over so many degrees to either side.
const STEP: f64 = 1e-4;
/// Nearer to a pole than this, in degrees of latitude, parallels are too short to take a slope
/// along.
const NEAREST_POLE: f64 = 89.9;

/// How many times larger than true a projection draws at a place; 1 is true.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalScale {
    /// Along the parallel: Snyder's `k`.
    pub parallel: f64,
    /// Along the meridian: Snyder's `h`.
    pub meridian: f64,
    /// In the direction in which it is least: Snyder's `b`.
    pub least: f64,
    /// In the direction in which it is greatest: Snyder's `a`.
    pub greatest: f64,
}

impl Projection {
    /// The local scale at a place, good to six digits, on WGS84, as [`Projection::fitted`] has it.
    /// Within a tenth of a degree of a pole it is that of a place so far from it.
    #[must_use]
    pub fn scale_at(&self, place: LonLat) -> LocalScale {
        let lat = place.lat.clamp(-NEAREST_POLE, NEAREST_POLE);
        let slope = |lon: f64, lat_step: f64| {
            let a = self.project(LonLat::new(place.lon - lon, lat - lat_step));
            let b = self.project(LonLat::new(place.lon + lon, lat + lat_step));
            let radians = (2.0 * STEP).to_radians();
            ((b.x - a.x) / radians, (b.y - a.y) / radians)
        };
        let Ellipsoid { a, .. } = Ellipsoid::WGS84;
        let (e, radians) = (Ellipsoid::WGS84.eccentricity(), lat.to_radians());
        let along_parallel = a * parallel_radius(e, radians); // N cos φ, by 4-20
        let lack = 1.0 - e * e * radians.sin() * radians.sin();
        let along_meridian = a * (1.0 - e * e) / (lack * lack.sqrt()); // R', 4-18
        let (east, north) = (slope(STEP, 0.0), slope(0.0, STEP));
        let (east, north) = (
            (east.0 / along_parallel, east.1 / along_parallel),
            (north.0 / along_meridian, north.1 / along_meridian),
        );
        let (parallel, meridian) = (east.0.hypot(east.1), north.0.hypot(north.1)); // 4-10, 4-11
        // h k sin θ', the scale of areas.
        let area = (east.0 * north.1 - east.1 * north.0).abs();
        let squares = parallel * parallel + meridian * meridian;
        let (sum, difference) =
            ((squares + 2.0 * area).sqrt(), (squares - 2.0 * area).max(0.0).sqrt()); // 4-12, 4-13
        LocalScale {
            parallel,
            meridian,
            least: (sum - difference) / 2.0,
            greatest: f64::midpoint(sum, difference),
        }
    }
}
