//! What the map shows when a place is opened: the same whatever it showed before.

use super::place_geometry::{PlaceGeometry, flat};
use crate::camera::Frame;
use crate::coords::{LonLat, World};
use crate::geodesy;
use crate::projection::Projection;
use crate::story::{Place, Shape};

/// How far the ground around a point is shown at least and at most, in kilometres.
const REACH_KM: (f64, f64) = (600.0, 2400.0);
/// By how much it grows where there is nothing around the point.
const GROWTH: f64 = 1.5;
/// So many towns and other places are enough to know where a point is.
const ENOUGH: usize = 4;
/// Vertices of the circle that is to be in view.
const VERTICES: usize = 32;

/// The box that a place is shown in: what its author says, the extent of a line or an area, or a
/// point with what is around it. `known` are the towns and places of the map, this one among them.
pub(super) fn frame(
    place: &Place,
    geometry: &PlaceGeometry,
    known: &[World],
    projection: &Projection,
) -> Frame {
    if let Some(bounds) = &place.view {
        return Frame::of_bounds(bounds, projection);
    }
    match &place.shape {
        Shape::Points(points) if points.len() == 1 => around(points[0], known, projection),
        _ => geometry.frame,
    }
}

/// A point with some ground around it, more of it where there is little to know it by.
fn around(point: LonLat, known: &[World], projection: &Projection) -> Frame {
    let mut km = REACH_KM.0;
    loop {
        let ring = geodesy::ring(point, km * 1000.0, VERTICES);
        let at = Frame::at(flat(point, projection));
        let frame =
            ring.iter().fold(at, |all, &vertex| all.with(&Frame::at(flat(vertex, projection))));
        let is_in_frame = |at: &&World| frame.clamp(**at) == **at;
        if km >= REACH_KM.1 || known.iter().filter(is_in_frame).count() >= ENOUGH {
            return frame;
        }
        km *= GROWTH;
    }
}
