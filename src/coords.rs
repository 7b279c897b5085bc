//! Positions on the globe, on the projection's plane and on the screen, as three types that cannot
//! be mixed up.
//!
//! [`crate::projection`] goes from [`LonLat`] to [`World`], [`crate::camera`] from [`World`] to
//! [`Screen`].
//!
//! ```
//! use tapal::coords::unwrap_longitude;
//!
//! // From 179° E on, 179° W lies two degrees further east.
//! assert_eq!(unwrap_longitude(179.0, -179.0), 181.0);
//! ```

/// A position on the WGS84 ellipsoid, in degrees.
///
/// Longitude grows to the east, latitude to the north. Longitudes beyond ±180 are allowed where a
/// line runs over the antimeridian; the trigonometry does not care.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich.
    pub lon: f64,
    /// Degrees north of the equator, -90 to 90.
    pub lat: f64,
}

impl LonLat {
    /// A position from degrees east and degrees north, in GeoJSON's order.
    #[must_use]
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }
}

/// A position on the projection's plane, in metres at the projection's true scale.
///
/// `x` grows to the right (east at the central meridian), `y` grows **up** (north there).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct World {
    /// Metres to the right of the projection's origin.
    pub x: f64,
    /// Metres above the projection's origin.
    pub y: f64,
}

impl World {
    /// A position from metres right and metres up.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// A position in the map's viewport, in CSS pixels.
///
/// The origin is the viewport's top left corner; `x` grows to the right, `y` grows **down**.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// CSS pixels from the left edge.
    pub x: f64,
    /// CSS pixels from the top edge.
    pub y: f64,
}

impl Screen {
    /// A position from CSS pixels right and CSS pixels down.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to another position, in CSS pixels.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The position so many CSS pixels farther right and down.
    #[must_use]
    pub const fn moved(self, (right, down): (f64, f64)) -> Self {
        Self::new(self.x + right, self.y + down)
    }
}

/// A box on the globe, in degrees: `west`..`east`, `south`..`north`.
///
/// A box that runs over the antimeridian has `east` greater than 180, so that `west < east` always
/// holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Western edge, degrees east of Greenwich.
    pub west: f64,
    /// Southern edge, degrees north of the equator.
    pub south: f64,
    /// Eastern edge, degrees east of Greenwich, greater than `west`.
    pub east: f64,
    /// Northern edge, degrees north of the equator, greater than `south`.
    pub north: f64,
}

impl Bounds {
    /// The centre of the box in degrees (the mean of its edges).
    #[must_use]
    pub fn center(&self) -> LonLat {
        LonLat::new((self.west + self.east) / 2.0, (self.south + self.north) / 2.0)
    }
}

/// Metres that a CSS pixel covers at zoom 0, at the projection's true scale: the convention of
/// 512-pixel tiles.
pub const METRES_PER_PIXEL_AT_ZOOM_0: f64 = 78_271.517;
/// How long a degree of latitude is, on a sphere: of the size of things, not of lengths.
pub const METRES_PER_DEGREE: f64 = 111_195.0;

/// The longitude `to`, shifted by whole turns so that it lies within 180 degrees of `from`.
///
/// Along a line this keeps longitudes continuous where the line crosses the antimeridian.
#[must_use]
pub fn unwrap_longitude(from: f64, to: f64) -> f64 {
    to - ((to - from) / 360.0).round() * 360.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longitude_continues_across_the_antimeridian() {
        assert_eq!(unwrap_longitude(179.0, -179.0), 181.0);
        assert_eq!(unwrap_longitude(-170.0, 175.0), -185.0);
        assert_eq!(unwrap_longitude(10.0, 20.0), 20.0);
        assert_eq!(unwrap_longitude(530.0, 175.0), 535.0);
    }
}
