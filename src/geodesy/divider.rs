//! The length of a line by a pair of dividers of one opening, as lengths were measured on paper
//! maps.
//!
//! It grows as the opening shrinks: L. F. Richardson's finding, in B. Mandelbrot, *How long is the
//! coast of Britain?*, Science 156 (1967). From its other end a line has another length by the same
//! dividers (by some per cent when few steps make it up); a published figure is the mean of both.

use super::{TOLERANCE, distance, is_line, segments, toward};
use crate::coords::LonLat;

/// False position takes some six rounds; this many is never a matter of time.
const CROSSING_ROUNDS: usize = 60;

/// The length of a line by dividers of one opening (`ruler`, metres): from the line's start, each
/// step goes to where the line first leaves the circle of that radius (geodesic distance); what
/// remains to the line's end is added as the crow flies. 0 where there is no line, or a ruler that
/// is not above 0.
///
/// At most one search a segment: within a segment the line is straight, and steps are counted, not
/// walked. So a ruler may be as short as it likes. It should not be longer than a quarter of the
/// globe (10,000 km), where circles stop being convex.
#[must_use]
pub fn divider_walk(line: &[LonLat], ruler: f64) -> f64 {
    let mut walked = 0.0;
    let foot = walk(line, ruler, |_, _, steps| walked += ruler + steps);
    foot.map_or(0.0, |foot| walked + distance(foot, line[line.len() - 1]))
}

/// Where dividers of one opening (`ruler`, metres) are set down along a line, its ends with them; as
/// [`divider_walk`] walks. Empty where there is no line, or a ruler that is not above 0.
#[must_use]
pub fn divider_feet(line: &[LonLat], ruler: f64) -> Vec<LonLat> {
    let mut feet: Vec<LonLat> = line.first().copied().into_iter().collect();
    let foot = walk(line, ruler, |crossing, end, steps| {
        let more = (steps / ruler).round() as usize;
        feet.extend((0..=more).map(|step| toward(crossing, end, step as f64 * ruler)));
    });
    if foot.is_none() {
        return Vec::new();
    }
    feet.push(line[line.len() - 1]);
    feet
}

/// Walks a line, to where the dividers are set down last; `None` where they cannot be. Of each
/// segment that is walked over `on_segment` takes where they are set down on it first, its end, and
/// the metres of the whole steps that follow on it.
fn walk(
    line: &[LonLat],
    ruler: f64,
    mut on_segment: impl FnMut(LonLat, LonLat, f64),
) -> Option<LonLat> {
    if !is_line(line) || !ruler.is_finite() || ruler <= 0.0 {
        return None;
    }
    let mut foot = line[0];
    for (a, b) in segments(line) {
        // A circle is convex: with both ends inside, all of the segment is.
        if distance(foot, b) < ruler {
            continue;
        }
        let crossing = exit_point(foot, ruler, a, b);
        let rest = distance(crossing, b);
        let steps = rest - rest % ruler;
        on_segment(crossing, b, steps);
        foot = toward(crossing, b, steps);
    }
    Some(foot)
}

/// Where the segment from `a` (inside) to `b` (not inside) leaves a circle: by false position with
/// the Illinois rule, by which an end that stays counts half from the second time on.
fn exit_point(center: LonLat, radius: f64, a: LonLat, b: LonLat) -> LonLat {
    let beyond = |position: LonLat| distance(center, position) - radius;
    let (mut old, mut old_value) = (0.0, beyond(a));
    let (mut new, mut new_value) = (distance(a, b), beyond(b));
    if old_value >= 0.0 {
        return a; // Inside by all but rounding.
    }
    for _ in 0..CROSSING_ROUNDS {
        let along = (old * new_value - new * old_value) / (new_value - old_value);
        let value = beyond(toward(a, b, along));
        if value * new_value < 0.0 {
            (old, old_value) = (new, new_value);
        } else {
            old_value /= 2.0;
        }
        (new, new_value) = (along, value);
        if value.abs() < TOLERANCE {
            break;
        }
    }
    toward(a, b, new)
}
