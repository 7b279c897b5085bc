//! How near a map can be seen: as far as its base map has detail, and nearer only for places that
//! would still lie on each other there.

use std::f64::consts::LN_2;

use super::place_geometry::PlaceGeometry;
use crate::camera::MAX_ZOOM;
use crate::coords::METRES_PER_PIXEL_AT_ZOOM_0;

/// Markers are apart where a finger hits either of them, in CSS pixels.
const MARKER_SPACE: f64 = 44.0;
/// Places that are nearer to each other than this, in metres, are at one place: no zoom parts them.
const ONE_PLACE: f64 = 10.0;

/// The largest zoom of a base map on a grid of so many metres a step, with the markers of
/// these places: a pixel shows a step, or all markers are apart.
#[must_use]
pub fn max_zoom(grid_metres: Option<f64>, places: &[Option<PlaceGeometry>]) -> f64 {
    let ends = grid_metres.map_or(MAX_ZOOM, |metres| zoom_of(metres, 1.0));
    let mut nearest = f64::INFINITY;
    for (index, a) in places.iter().enumerate() {
        for b in &places[..index] {
            let (Some(a), Some(b)) = (a, b) else { continue };
            let metres = (a.anchor.x - b.anchor.x).hypot(a.anchor.y - b.anchor.y);
            if metres >= ONE_PLACE {
                nearest = nearest.min(metres);
            }
        }
    }
    ends.max(zoom_of(nearest, MARKER_SPACE))
}

/// The zoom at which so many metres are so many CSS pixels.
fn zoom_of(metres: f64, pixels: f64) -> f64 {
    (pixels * METRES_PER_PIXEL_AT_ZOOM_0 / metres).ln() / LN_2
}
