//! What a view shows of the globe, in degrees.

use super::ground::cut;
use crate::camera::Camera;
use crate::coords::{LonLat, Screen};
use crate::projection::Projection;

/// How long a degree of latitude is, about.
pub(super) const METRES_PER_DEGREE: f64 = 111_000.0;
/// A view is cut into so many parts across and down, and sampled at their corners.
const SAMPLES: u32 = 8;

/// A box on the globe around what a view shows, with something to spare.
pub(super) struct VisibleBounds {
    pub(super) west: f64,
    pub(super) east: f64,
    pub(super) south: f64,
    pub(super) north: f64,
}

impl VisibleBounds {
    pub(super) fn of(camera: &Camera, projection: &Projection) -> Self {
        let viewport = camera.viewport();
        // The ground goes from here once around the globe; see `ground`.
        let first = cut(projection.central_meridian());
        let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for sample in 0..(SAMPLES + 1) * (SAMPLES + 1) {
            let share = |index: u32| f64::from(index) / f64::from(SAMPLES);
            let (x, y) = (
                viewport.width * share(sample % (SAMPLES + 1)),
                viewport.height * share(sample / (SAMPLES + 1)),
            );
            if let Some(at) = projection.unproject(camera.to_world(Screen::new(x, y))) {
                (west, east) = (west.min(at.lon), east.max(at.lon));
                (south, north) = (south.min(at.lat), north.max(at.lat));
            }
        }
        let pole = |lat: f64| {
            viewport.contains(camera.to_screen(projection.project(LonLat::new(first, lat))), 0.0)
        };
        let (south_pole, north_pole) = (pole(-90.0), pole(90.0));
        if west > east {
            // Nothing but what lies beyond the rim was seen.
            (west, east, south, north) = (first, first + 360.0, -90.0, 90.0);
        }
        if south_pole || north_pole || east - west > 180.0 {
            (west, east) = (first, first + 360.0);
        }
        // Between two samples as much again may lie as between others.
        let (across, down) =
            ((east - west) / f64::from(SAMPLES), (north - south) / f64::from(SAMPLES));
        Self {
            west: (west - across).max(first),
            east: (east + across).min(first + 360.0),
            south: if south_pole { -90.0 } else { (south - down).max(-90.0) },
            north: if north_pole { 90.0 } else { (north + down).min(90.0) },
        }
    }
}
