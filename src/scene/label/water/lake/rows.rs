//! Where a level name lies on the water of a lake, by what of it is water in level rows.

use crate::coords::Screen;
use crate::scene::label::text_layout::{ASCENT, DESCENT};

/// From one row to the next, in sizes of the letters: a name lies in three of them.
const ROW: f64 = 0.6;
/// From a name's ends to the shore, in CSS pixels.
const MARGIN: f64 = 6.0;
/// Rows farther than so many from the lake's middle are not looked at.
const MOST_ROWS: f64 = 400.0;

/// Where the baseline of a name of this width and size may begin. The positions are fixed to the
/// ground, so a name stays where it is while the map is panned.
pub(super) fn starts(shore: &[Vec<Screen>], middle: Screen, width: f64, size: f64) -> Vec<Screen> {
    let height = ROW * size;
    let (top, rows) = crossings(shore, middle.y, height);
    let room = width + 2.0 * MARGIN;
    let mut starts = Vec::new();
    for (first, of_name) in rows.windows(3).enumerate() {
        let y = middle.y + height * (top + (first + 1) as f64);
        let y = y + (ASCENT - DESCENT) / 2.0 * size;
        for stretch in of_name[1].chunks_exact(2) {
            let slack = stretch[1] - stretch[0] - room;
            let steps = (slack / room).floor();
            let step = if steps > 0.0 { slack / steps } else { slack / 2.0 };
            let mut index = if steps > 0.0 { 0.0 } else { 1.0 };
            while slack >= 0.0 && index <= steps.max(1.0) {
                let x = stretch[0] + index * step;
                if of_name.iter().all(|row| is_water(row, x, x + room)) {
                    starts.push(Screen::new(x + MARGIN, y));
                }
                index += 1.0;
            }
        }
    }
    starts
}

/// The first row, counted from the one through the middle of the lake; and where the shore crosses
/// each row, from left to right.
fn crossings(shore: &[Vec<Screen>], middle: f64, height: f64) -> (f64, Vec<Vec<f64>>) {
    let row = |at: &Screen| ((at.y - middle) / height).clamp(-MOST_ROWS, MOST_ROWS);
    let (mut top, mut bottom) = (MOST_ROWS, -MOST_ROWS);
    for at in shore.iter().flatten() {
        (top, bottom) = (row(at).min(top), row(at).max(bottom));
    }
    let top = top.ceil();
    let mut rows: Vec<Vec<f64>> = vec![Vec::new(); (bottom - top + 1.0).max(0.0) as usize];
    for ends in shore.iter().flat_map(|ring| ring.windows(2)) {
        let (a, b) = (row(&ends[0]) - top, row(&ends[1]) - top);
        let mut index = a.min(b).ceil().max(0.0);
        while index < a.max(b) {
            let x = ends[0].x + (index - a) / (b - a) * (ends[1].x - ends[0].x);
            if let Some(found) = rows.get_mut(index as usize) {
                found.insert(found.partition_point(|&before| before < x), x);
            }
            index += 1.0;
        }
    }
    (top, rows)
}

/// True where all of a row between two positions is water: the shore was crossed an odd number of
/// times before, and is not between.
fn is_water(row: &[f64], from: f64, to: f64) -> bool {
    let before = row.partition_point(|&crossing| crossing <= from);
    before % 2 == 1 && row.get(before).is_some_and(|&next| next >= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Screen> {
        points.iter().map(|&(x, y)| Screen::new(x, y)).collect()
    }

    /// A lake of 200 by 60 CSS pixels, with an island in its middle.
    fn lake() -> Vec<Vec<Screen>> {
        vec![
            ring(&[(0.0, 0.0), (200.0, 0.0), (200.0, 60.0), (0.0, 60.0), (0.0, 0.0)]),
            ring(&[(90.0, 10.0), (110.0, 10.0), (110.0, 50.0), (90.0, 50.0), (90.0, 10.0)]),
        ]
    }

    #[test]
    fn a_name_lies_on_water_beside_the_islands() {
        let starts = starts(&lake(), Screen::new(100.0, 30.0), 60.0, 10.0);
        assert!(!starts.is_empty());
        for at in &starts {
            assert!(at.x >= 6.0 && at.x + 60.0 <= 194.0 && at.y >= 6.0 && at.y <= 58.0, "{at:?}");
            let is_beside = at.x + 60.0 <= 90.0 || at.x >= 110.0;
            assert!(is_beside || at.y <= 10.0 || at.y > 55.0, "{at:?}");
        }
    }

    #[test]
    fn a_lake_that_is_too_small_has_no_name_on_it() {
        assert_eq!(starts(&lake(), Screen::new(100.0, 30.0), 250.0, 10.0), []);
        assert_eq!(starts(&lake(), Screen::new(100.0, 30.0), 60.0, 80.0), []);
    }
}
