//! What of the map's edges is covered by what lies over it.

use super::{MODEL, Map, SIZE, SIZES};
use proptest::prelude::*;
use tapal::camera::{Insets, Viewport};
use tapal::map_state::{MapEffect, insets};
use tapal::scene::rect::Rect;

const VIEWPORT: Viewport = Viewport { width: SIZE.0, height: SIZE.1 };

const fn rect(left: f64, top: f64, right: f64, bottom: f64) -> Rect {
    Rect { left, top, right, bottom }
}

#[test]
fn a_free_map_has_no_insets() {
    for (width, height) in SIZES {
        assert_eq!(insets(&[], Viewport::new(width, height)), Insets::NONE);
    }
}

#[test]
fn a_sheet_along_the_bottom_takes_the_bottom() {
    let taken = insets(&[rect(0.0, 500.0, 1000.0, 700.0)], VIEWPORT);
    assert_eq!(taken, Insets { bottom: 200.0, ..Insets::NONE });
}

#[test]
fn a_title_along_the_top_takes_the_top() {
    let taken = insets(&[rect(0.0, 0.0, 1000.0, 90.0)], VIEWPORT);
    assert_eq!(taken, Insets { top: 90.0, ..Insets::NONE });
}

#[test]
fn a_column_at_the_left_takes_the_left() {
    let taken = insets(&[rect(0.0, 0.0, 300.0, 700.0)], VIEWPORT);
    assert_eq!(taken, Insets { left: 300.0, ..Insets::NONE });
}

#[test]
fn buttons_at_the_right_take_less_than_they_are_wide() {
    let taken = insets(&[rect(944.0, 16.0, 988.0, 300.0)], VIEWPORT);
    assert_eq!(taken, Insets { right: 24.0, ..Insets::NONE });
}

#[test]
fn a_row_of_buttons_at_the_top_takes_less_than_it_is_high() {
    let taken = insets(&[rect(16.0, 12.0, 400.0, 56.0)], VIEWPORT);
    assert_eq!(taken, Insets { top: 24.0, ..Insets::NONE });
}

#[test]
fn a_line_of_text_takes_nothing() {
    assert_eq!(insets(&[rect(0.0, 680.0, 1000.0, 700.0)], VIEWPORT), Insets::NONE);
}

#[test]
fn a_card_in_the_middle_takes_nothing() {
    assert_eq!(insets(&[rect(300.0, 200.0, 600.0, 500.0)], VIEWPORT), Insets::NONE);
}

#[test]
fn where_hardly_anything_is_left_the_map_is_shown_as_if_nothing_lay_over_it() {
    let boxes = [rect(0.0, 0.0, 1000.0, 60.0), rect(0.0, 100.0, 1000.0, 700.0)];
    assert_eq!(insets(&boxes, VIEWPORT), Insets::NONE);
}

#[test]
fn the_widest_of_several_counts() {
    let boxes = [rect(0.0, 500.0, 1000.0, 700.0), rect(0.0, 600.0, 1000.0, 700.0)];
    assert_eq!(insets(&boxes, VIEWPORT).bottom, 200.0);
}

#[test]
fn a_map_that_was_not_moved_opens_beside_what_lies_over_it() {
    let mut map = Map::opened(SIZE);
    let effects = map.cover(&[rect(0.0, 500.0, 1000.0, 900.0)]);
    assert_eq!(effects, [MapEffect::RequestFrame]);
    let covered = Insets { bottom: 200.0, ..Insets::NONE };
    assert_eq!(map.camera(), MODEL.opening(VIEWPORT, covered));
}

#[test]
fn a_map_that_was_moved_stays_when_something_unfolds_over_it() {
    let mut map = Map::opened(SIZE);
    map.key("+");
    map.rest();
    let before = map.camera();
    map.cover(&[rect(0.0, 500.0, 1000.0, 700.0)]);
    assert_eq!(map.camera(), before);
}

#[test]
fn only_the_parts_over_the_map_keep_names_away() {
    let mut map = Map::opened(SIZE);
    map.cover(&[
        rect(-50.0, 600.0, 1200.0, 900.0),
        rect(1100.0, 0.0, 1200.0, 90.0),
        rect(0.0, -90.0, 500.0, 0.0),
    ]);
    map.rest();
    let drawing = map.state.whole_drawing().expect("a view");
    let view = map.state.view(&drawing).expect("a view");
    assert_eq!(view.overlays, [rect(0.0, 600.0, 1000.0, 700.0)]);
}

proptest! {
    /// Whatever lies over the map, what is left of its height is a tenth at least.
    #[test]
    fn insets_never_take_all_of_the_height(
        corners in prop::collection::vec(
            (0.0..1000.0, 0.0..700.0, 0.0..1000.0, 0.0..700.0), 0..6,
        ),
    ) {
        let boxes: Vec<_> = corners
            .into_iter()
            .map(|(a, b, c, d): (f64, f64, f64, f64)| rect(a.min(c), b.min(d), a.max(c), b.max(d)))
            .collect();
        let Insets { top, right, bottom, left } = insets(&boxes, VIEWPORT);
        prop_assert!(top + bottom <= 0.9 * VIEWPORT.height);
        prop_assert!([top, right, bottom, left].iter().all(|inset| *inset >= 0.0));
    }
}
