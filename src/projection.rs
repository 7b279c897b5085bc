//! The projections that a story can have, from [`LonLat`] to [`World`] and back, and the choice of
//! one for a box on the globe.
//!
//! All of it is on an ellipsoid, after J. P. Snyder, *Map Projections: A Working Manual* (US
//! Geological Survey Professional Paper 1395, 1987), whose equation numbers stand beside the code.
//! Lines are neither cut at an edge of the map nor resampled here. The world as a whole has no
//! projection of its own; it gets the azimuthal one.
//!
//! ```
//! use tapal::coords::{Bounds, LonLat};
//! use tapal::projection::Projection;
//!
//! // A wide box in the middle latitudes is drawn by a conformal conic.
//! let bounds = Bounds { west: 46.0, south: 40.0, east: 88.0, north: 56.0 };
//! let projection = Projection::fitted(&bounds);
//! assert!(projection.is_conic());
//!
//! let place = LonLat::new(63.3, 45.6);
//! let back = projection.unproject(projection.project(place)).expect("on the map");
//! assert!((back.lon - place.lon).abs() < 1e-9 && (back.lat - place.lat).abs() < 1e-9);
//! ```

mod azimuthal;
mod conic;
mod scale;

pub use azimuthal::AzimuthalEqualArea;
pub use conic::ConformalConic;
pub use scale::LocalScale;

use crate::coords::{Bounds, LonLat, World};

/// An ellipsoid of revolution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ellipsoid {
    /// Equatorial radius, in metres.
    pub a: f64,
    /// Flattening, (a − b) / a; 0 is a sphere.
    pub f: f64,
}

impl Ellipsoid {
    /// The ellipsoid of GPS, and of every story.
    pub const WGS84: Self = Self { a: 6_378_137.0, f: 1.0 / 298.257_223_563 };

    /// The eccentricity e, without a unit: e² = f (2 − f).
    fn eccentricity(&self) -> f64 {
        (self.f * (2.0 - self.f)).sqrt()
    }
}

/// Snyder's eq 14-15: the radius of a parallel, as a part of the equatorial radius.
fn parallel_radius(e: f64, lat: f64) -> f64 {
    lat.cos() / (1.0 - (e * lat.sin()).powi(2)).sqrt()
}

/// A map projection with its parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Projection {
    /// Lambert's conformal conic: angles are true.
    ConformalConic(ConformalConic),
    /// Lambert's azimuthal equal-area: areas are true.
    AzimuthalEqualArea(AzimuthalEqualArea),
}

/// A conic map stands at most this many degrees of longitude wide.
const CONIC_WIDEST: f64 = 180.0;
/// A box of more degrees of longitude than this is wide, whatever its height.
const WIDE_DEGREES: f64 = 30.0;
/// A box is wide too when its east-west extent is this many times its north-south extent.
const WIDE_RATIO: f64 = 1.25;
/// Between these distances from the equator, in degrees, lies the centre of a mid-latitude box.
const MID_LATITUDES: std::ops::RangeInclusive<f64> = 20.0..=70.0;
/// A box around the pole has its centre at least this many degrees from the equator.
const POLAR_FROM: f64 = 45.0;
/// The standard parallels stand this part of the box's height inside its edges.
const PARALLELS_INSET: f64 = 0.2;

impl Projection {
    /// The projection for a box, on WGS84, with its origin in the middle of the box (or at the
    /// pole, see below).
    ///
    /// - **Conformal conic** for a wide box in the middle latitudes: centre 20 to 70 degrees from
    ///   the equator; more than 30 degrees of longitude, or 1.25 times as far from east to west
    ///   (along the middle parallel) as from south to north; at most 180 degrees of longitude. The
    ///   standard parallels stand one fifth of the height inside the southern and northern edges,
    ///   rounded to whole degrees (one parallel where they meet), and must lie on one side of the
    ///   equator.
    /// - **Azimuthal equal-area**, about the middle of the box, for all others. A box of more than
    ///   180 degrees of longitude with its centre at least 45 degrees from the equator lies around
    ///   the pole, and has the pole for its middle.
    #[must_use]
    pub fn fitted(bounds: &Bounds) -> Self {
        let center = bounds.center();
        if is_wide_and_mid_latitude(bounds) {
            let inset = PARALLELS_INSET * (bounds.north - bounds.south);
            let parallels = [(bounds.south + inset).round(), (bounds.north - inset).round()];
            if parallels[0] * parallels[1] > 0.0
                && let Some(conic) = ConformalConic::new(Ellipsoid::WGS84, parallels, center)
            {
                return Self::ConformalConic(conic);
            }
        }
        let polar = bounds.east - bounds.west > CONIC_WIDEST && center.lat.abs() >= POLAR_FROM;
        let lat = if polar { 90_f64.copysign(center.lat) } else { center.lat };
        Self::AzimuthalEqualArea(AzimuthalEqualArea::new(
            Ellipsoid::WGS84,
            LonLat::new(center.lon, lat),
        ))
    }

    /// Where a place lies on the plane. Finite for every finite position; latitudes beyond ±90
    /// count as ±90.
    #[must_use]
    pub fn project(&self, place: LonLat) -> World {
        match self {
            Self::ConformalConic(conic) => conic.project(place),
            Self::AzimuthalEqualArea(azimuthal) => azimuthal.project(place),
        }
    }

    /// Which place lies at a point of the plane; `None` where none does.
    ///
    /// Longitudes are continuous around the central meridian and are not brought into -180 to 180.
    #[must_use]
    pub fn unproject(&self, point: World) -> Option<LonLat> {
        match self {
            Self::ConformalConic(conic) => conic.unproject(point),
            Self::AzimuthalEqualArea(azimuthal) => azimuthal.unproject(point),
        }
    }

    /// True for the conformal conic, whose angles are true; false for the azimuthal one, whose
    /// areas are.
    #[must_use]
    pub fn is_conic(&self) -> bool {
        matches!(self, Self::ConformalConic(_))
    }

    /// The meridian that runs straight up through the origin, in degrees east of Greenwich.
    #[must_use]
    pub fn central_meridian(&self) -> f64 {
        match self {
            Self::ConformalConic(conic) => conic.central_meridian(),
            Self::AzimuthalEqualArea(azimuthal) => azimuthal.center().lon,
        }
    }
}

/// Whether a box calls for a conic: see [`Projection::fitted`].
fn is_wide_and_mid_latitude(bounds: &Bounds) -> bool {
    let middle = bounds.center().lat;
    let longitudes = bounds.east - bounds.west;
    // Both extents in degrees of a great circle: near enough to tell wide from tall.
    let across = longitudes * middle.to_radians().cos();
    let wide = longitudes > WIDE_DEGREES || across > WIDE_RATIO * (bounds.north - bounds.south);
    wide && longitudes <= CONIC_WIDEST && MID_LATITUDES.contains(&middle.abs())
}
