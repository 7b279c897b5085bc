//! Positions on a line: the nearest to a place, and the one so many metres from its start.

use super::{TOLERANCE, bearing, distance, is_line, is_position, segments, toward};
use crate::coords::LonLat;

/// The mean radius of WGS84 (2a + b) / 3, in metres: the sphere on which a foot is improved, round
/// by round.
const MEAN_RADIUS: f64 = 6_371_008.8;
/// Each round leaves some thousandths of the error (the flattening's part): three or four do for
/// most places, more for those a quarter of the globe away.
const FOOT_ROUNDS: usize = 12;

/// The position on a line that is nearest to a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// Where it is, its longitude continuous with the line's.
    pub position: LonLat,
    /// Metres from the place to it.
    pub distance: f64,
    /// Metres along the line from its start to it.
    pub along: f64,
}

/// The nearest position on a line; `None` where there is no line. Of several, the first along the
/// line.
///
/// In each segment that can hold it, the foot of the perpendicular is found after S. Baselga and J.
/// C. Martínez-Llario, *Intersection and point-to-line solutions for geodesics on the ellipsoid*,
/// Studia Geophysica et Geodaetica 62 (2018): solve the right triangle on a sphere, go there on the
/// ellipsoid, repeat. Good to a millimetre for segments of 100 km and places within 1,000 km of
/// them.
#[must_use]
pub fn nearest(line: &[LonLat], place: LonLat) -> Option<Nearest> {
    if !is_line(line) || !is_position(place) {
        return None;
    }
    let reaches: Vec<f64> = line.iter().map(|vertex| distance(*vertex, place)).collect();
    let bound = reaches.iter().copied().fold(f64::INFINITY, f64::min);
    let mut best: Option<Nearest> = None;
    let mut start = 0.0;
    for ((a, b), reach) in segments(line).zip(reaches.windows(2)) {
        let length = distance(a, b);
        // No position of the segment is nearer than this, by the triangle inequality.
        if (reach[0] + reach[1] - length) / 2.0 <= bound {
            let found = nearest_of_segment(a, b, length, place);
            if best.is_none_or(|best| found.distance < best.distance) {
                best = Some(Nearest { along: start + found.along, ..found });
            }
        }
        start += length;
    }
    best
}

/// The position so many metres along a line from its start; `None` before its start, beyond its
/// end, and where there is no line. The line's [`super::length`] is its end.
#[must_use]
pub fn at(line: &[LonLat], along: f64) -> Option<LonLat> {
    if !is_line(line) || along.is_nan() || along < 0.0 {
        return None;
    }
    let mut start = 0.0;
    for (a, b) in segments(line) {
        let end = start + distance(a, b);
        if along <= end {
            return Some(toward(a, b, along - start));
        }
        start = end;
    }
    None
}

/// The nearest position of one segment of a known length: the foot of the perpendicular, or an end.
fn nearest_of_segment(a: LonLat, b: LonLat, length: f64, place: LonLat) -> Nearest {
    let mut along = length / 2.0;
    for _ in 0..FOOT_ROUNDS {
        let here = toward(a, b, along);
        // The segment's own direction, seen from here to its farther end.
        let ahead = if along < length / 2.0 { bearing(here, b) } else { bearing(here, a) + 180.0 };
        let angle = (bearing(here, place) - ahead).to_radians();
        let arc = distance(here, place) / MEAN_RADIUS;
        // Napier's rule for the side beside the angle: tan(side) = cos(angle) tan(arc).
        let side = MEAN_RADIUS * (angle.cos() * arc.sin()).atan2(arc.cos());
        // Not `clamp`: its panic would bring the printing of floats, 15 KB, into the wasm.
        let next = (along + side).max(0.0).min(length);
        let moved = (next - along).abs();
        along = next;
        if moved < TOLERANCE {
            break;
        }
    }
    let position = toward(a, b, along);
    Nearest { position, distance: distance(position, place), along }
}
