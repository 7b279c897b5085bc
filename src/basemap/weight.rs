//! The level of detail from which on each vertex of a line is drawn, by Visvalingam's effective
//! areas on the ground.
//!
//! A vertex belongs to a drawing at zoom `z` when its level is at most `2 z`; the ends of a line
//! have level 0 and belong to every drawing, so lines that share an end never part.
//!
//! Source of the method: M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated elimination
//! of points", The Cartographic Journal 30 (1993).

mod triangle;

use crate::coords::{LonLat, METRES_PER_PIXEL_AT_ZOOM_0};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// The level of a vertex that only the closest zoom needs.
pub const FINEST: u8 = 40;

/// The level of each vertex of a line: 0 for the two ends, else 1 (seen from afar) to [`FINEST`].
///
/// The level is twice the zoom at which the vertex's triangle covers one square CSS pixel, rounded
/// up. Levels are monotone: a vertex that is eliminated later never has a higher level than one
/// eliminated before.
///
/// Of a closed line (first vertex = last vertex) the two inner vertices that are eliminated last
/// span one triangle with the end, so they share a level: wherever the ring is more than its end
/// alone, it is at least a triangle.
#[must_use]
pub fn weigh(points: &[LonLat]) -> Vec<u8> {
    let mut levels = vec![0; points.len()];
    let mut so_far = 0.0_f64;
    for (index, area) in eliminate(points) {
        so_far = so_far.max(area);
        levels[index] = level(so_far);
    }
    levels
}

/// The level of an area in square metres.
#[must_use]
pub fn level(area: f64) -> u8 {
    // log2 of the square metres that one pixel covers at zoom 0: 32.512.
    let whole = 2.0 * METRES_PER_PIXEL_AT_ZOOM_0.log2();
    let level = (whole - area.log2()).ceil();
    // `as` saturates; an area of nothing has an infinite level and ends at the finest.
    level.clamp(1.0, f64::from(FINEST)) as u8
}

/// The inner vertices in the order in which they are eliminated, each with its triangle's area
/// then.
fn eliminate(points: &[LonLat]) -> Vec<(usize, f64)> {
    let count = points.len();
    if count < 3 {
        return Vec::new();
    }
    let sphere: Vec<[f64; 3]> = points.iter().map(|&point| triangle::unit(point)).collect();
    let mut before: Vec<usize> = (0..count).map(|i| i.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (0..count).map(|i| i + 1).collect();
    // The turn at which a vertex's area was last measured: older entries of the heap are stale.
    let mut turn = vec![0_u32; count];
    let area_at = |i: usize, before: &[usize], after: &[usize]| {
        triangle::area(sphere[before[i]], sphere[i], sphere[after[i]])
    };
    let mut heap: BinaryHeap<Candidate> = (1..count - 1)
        .map(|index| Candidate { area: area_at(index, &before, &after), index, turn: 0 })
        .collect();

    let mut order = Vec::with_capacity(count - 2);
    while let Some(next) = heap.pop() {
        if turn[next.index] != next.turn {
            continue;
        }
        turn[next.index] = u32::MAX;
        order.push((next.index, next.area));
        let (left, right) = (before[next.index], after[next.index]);
        after[left] = right;
        before[right] = left;
        for index in [left, right] {
            if index > 0 && index < count - 1 {
                turn[index] += 1;
                let area = area_at(index, &before, &after);
                heap.push(Candidate { area, index, turn: turn[index] });
            }
        }
    }
    order
}

/// A vertex waiting in the heap; the greatest is the one to be eliminated next.
struct Candidate {
    area: f64,
    index: usize,
    turn: u32,
}

impl Ord for Candidate {
    /// Smallest area first; of equal areas the later vertex, so that the order never depends on the
    /// heap.
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .area
            .total_cmp(&self.area)
            .then(self.index.cmp(&other.index))
            .then(self.turn.cmp(&other.turn))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(points: &[(f64, f64)]) -> Vec<LonLat> {
        points.iter().map(|&(lon, lat)| LonLat::new(lon, lat)).collect()
    }

    /// The method without a heap: look at every triangle again after each elimination.
    fn weigh_slowly(points: &[LonLat]) -> Vec<u8> {
        let sphere: Vec<[f64; 3]> = points.iter().map(|&point| triangle::unit(point)).collect();
        let mut left: Vec<usize> = (0..points.len()).collect();
        let mut levels = vec![0; points.len()];
        let mut so_far = 0.0_f64;
        while left.len() > 2 {
            let vertex = |at: usize| sphere[left[at]];
            let area = |at: usize| triangle::area(vertex(at - 1), vertex(at), vertex(at + 1));
            // Of equal areas the last is taken, as the heap does.
            let mut at = 1;
            for other in 2..left.len() - 1 {
                if area(other) <= area(at) {
                    at = other;
                }
            }
            so_far = so_far.max(area(at));
            levels[left.remove(at)] = level(so_far);
        }
        levels
    }

    #[test]
    fn a_hand_computed_line_has_the_levels_of_its_triangles() {
        // In square degrees: the second vertex goes with 1e-4, then the third with 3e-4, then the
        // fourth with 7.5e-4. A square degree at the equator has 1.23643e10 m², so log2 is 20.24,
        // 21.82, 23.14.
        let points = line(&[(0.0, 0.0), (0.01, 0.01), (0.02, 0.0), (0.03, 0.03), (0.05, 0.0)]);
        assert_eq!(weigh(&points), [0, 13, 11, 10, 0]);
    }

    #[test]
    fn the_level_is_twice_the_zoom_at_which_the_area_is_a_pixel() {
        let pixel_at = |zoom: f64| (METRES_PER_PIXEL_AT_ZOOM_0 / zoom.exp2()).powi(2);
        assert_eq!(level(pixel_at(5.0) * 1.001), 10);
        assert_eq!(level(pixel_at(5.0) * 0.999), 11);
        assert_eq!(level(pixel_at(-3.0)), 1);
        assert_eq!(level(0.0), FINEST);
    }

    #[test]
    fn lines_without_inner_vertices_have_only_ends() {
        assert_eq!(weigh(&[]), Vec::<u8>::new());
        assert_eq!(weigh(&line(&[(1.0, 2.0)])), [0]);
        assert_eq!(weigh(&line(&[(1.0, 2.0), (3.0, 4.0)])), [0, 0]);
    }

    #[test]
    fn the_antimeridian_and_the_pole_make_no_difference() {
        let shape = [(-1.0, 0.2), (-0.5, 0.9), (0.1, 0.3), (0.6, 1.4), (1.0, 0.0)];
        let at = |lon: f64| line(&shape.map(|(east, north)| (lon + east, 60.0 + north)));
        let wrapped: Vec<LonLat> = at(180.0)
            .iter()
            .map(|p| LonLat::new(if p.lon > 180.0 { p.lon - 360.0 } else { p.lon }, p.lat))
            .collect();
        assert_eq!(weigh(&at(0.0)), weigh(&wrapped));
        let around_the_pole =
            line(&[(0.0, -80.0), (90.0, -80.0), (180.0, -80.0), (270.0, -80.0), (360.0, -80.0)]);
        assert!(weigh(&around_the_pole)[1..4].iter().all(|&level| level == 1));
    }

    #[test]
    fn vertices_on_one_great_circle_weigh_nothing() {
        assert_eq!(weigh(&line(&[(0.0, 0.0), (10.0, 0.0), (30.0, 0.0)])), [0, FINEST, 0]);
    }

    proptest! {
        #[test]
        fn the_heap_eliminates_as_the_plain_method_does(
            points in prop::collection::vec((40.0..60.0_f64, 40.0..60.0_f64), 0..40)
        ) {
            let points = line(&points);
            let levels = weigh(&points);
            prop_assert_eq!(&levels, &weigh_slowly(&points));
            for (index, &level) in levels.iter().enumerate() {
                let end = index == 0 || index == points.len() - 1;
                prop_assert_eq!(level == 0, end, "vertex {} has level {}", index, level);
                prop_assert!(level <= FINEST);
            }
        }

        #[test]
        fn a_vertex_eliminated_later_never_has_a_higher_level(
            points in prop::collection::vec((40.0..60.0_f64, 40.0..60.0_f64), 3..40)
        ) {
            let points = line(&points);
            let levels = weigh(&points);
            let order = eliminate(&points);
            let in_order: Vec<u8> = order.iter().map(|&(index, _)| levels[index]).collect();
            prop_assert!(in_order.windows(2).all(|pair| pair[0] >= pair[1]), "{in_order:?}");
        }

        #[test]
        fn a_ring_never_collapses_to_a_line(
            points in prop::collection::vec((40.0..60.0_f64, 40.0..60.0_f64), 3..40)
        ) {
            let mut points = line(&points);
            points.push(points[0]);
            let mut inner = weigh(&points)[1..points.len() - 1].to_vec();
            inner.sort_unstable();
            prop_assert_eq!(inner[0], inner[1]);
        }
    }
}
