//! The length of a line in full, and by dividers of two widths.
//!
//! Dividers cut off what bends between two of their steps, as the line of a coarser map does. They
//! are no other data set: a map generalised by hand has a length of its own, some per cent away.

use super::place_geometry::geometry;
use crate::basemap::Basemap;
use crate::coords::LonLat;
use crate::geodesy::{divider_walk, length};
use crate::story::{Shape, Story};

/// How wide the dividers are, in metres.
pub const DIVIDERS: [f64; 2] = [20_000.0, 50_000.0];

/// Openings by which a reader may walk a line, in metres, the widest first: down to what the base
/// map's vertices, some three kilometres apart, have anything to say of.
pub const RULERS: [f64; 8] =
    [500_000.0, 200_000.0, 100_000.0, 50_000.0, 20_000.0, 10_000.0, 5_000.0, 2_000.0];

/// Metres along some lines by each of the [`RULERS`], the mean of walks from either end.
#[must_use]
pub fn walks(lines: &[Vec<LonLat>]) -> [f64; RULERS.len()] {
    RULERS.map(|ruler| lines.iter().map(|line| mean_walk(line, ruler)).sum())
}

/// Metres along a line by dividers: the mean of walks from either end, which differ by some per
/// cent.
fn mean_walk(line: &[LonLat], opening: f64) -> f64 {
    let back: Vec<LonLat> = line.iter().rev().copied().collect();
    f64::midpoint(divider_walk(line, opening), divider_walk(&back, opening))
}

/// Metres along some lines: every vertex, then by each of the [`DIVIDERS`].
#[must_use]
pub fn lengths(lines: &[Vec<LonLat>]) -> [f64; 3] {
    let all = |measure: &dyn Fn(&[LonLat]) -> f64| lines.iter().map(|line| measure(line)).sum();
    let by = |opening: f64| all(&|line: &[LonLat]| mean_walk(line, opening));
    [all(&|line: &[LonLat]| length(line)), by(DIVIDERS[0]), by(DIVIDERS[1])]
}

/// What a place's line measures, in metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// In full, and by each of the [`DIVIDERS`].
    pub lengths: [f64; 3],
    /// By each of the [`RULERS`].
    pub walks: [f64; RULERS.len()],
}

/// What every place of a story measures whose shape is a line, in story order.
#[must_use]
pub fn measured(story: &Story, map: &Basemap) -> Vec<Option<Measured>> {
    let one = |shape: &Shape| {
        let is_line = matches!(shape, Shape::Lines(_) | Shape::Border(_));
        is_line
            .then(|| geometry(shape, story, map))
            .filter(|lines| !lines.is_empty())
            .map(|lines| Measured { lengths: lengths(&lines), walks: walks(&lines) })
    };
    story.places.iter().map(|place| one(&place.shape)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crooked_line_is_shorter_by_wider_dividers_and_a_straight_one_is_not() {
        let crooked: Vec<_> = (0..=200)
            .map(|step| LonLat::new(f64::from(step) * 0.05, 0.1 * f64::from(step % 2)))
            .collect();
        let [all, fine, coarse] = lengths(&[crooked]);
        assert!(all > 1.5 * fine && fine >= coarse * 0.99, "{all} {fine} {coarse}");
        let straight = vec![LonLat::new(0.0, 0.0), LonLat::new(10.0, 0.0)];
        let [all, fine, coarse] = lengths(&[straight]);
        assert!((fine - all).abs() < 1.0 && (coarse - all).abs() < 1.0, "{all} {fine} {coarse}");
    }

    #[test]
    fn lines_are_added_and_nothing_has_no_length() {
        let line = |lat| vec![LonLat::new(0.0, lat), LonLat::new(5.0, lat)];
        let (one, other) = (lengths(&[line(10.0)]), lengths(&[line(50.0)]));
        let both = lengths(&[line(10.0), line(50.0)]);
        for ((one, other), both) in one.iter().zip(other).zip(both) {
            assert!((one + other - both).abs() < 1e-6);
        }
        assert_eq!(lengths(&[]), [0.0; 3]);
        assert_eq!(lengths(&[vec![LonLat::new(1.0, 1.0)], Vec::new()]), [0.0; 3]);
    }
}
