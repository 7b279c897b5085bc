//! What of the map is free of what lies over it.

use super::{MODEL, Map, SIZE, SIZES, place, rested};
use proptest::prelude::*;
use tapal::camera::{Insets, Viewport};
use tapal::map_state::MapEffect;
use tapal::scene::free_rect::{LEAST_FREE, free_insets};
use tapal::scene::rect::Rect;

const VIEWPORT: Viewport = Viewport { width: SIZE.0, height: SIZE.1 };

const fn rect(left: f64, top: f64, right: f64, bottom: f64) -> Rect {
    Rect { left, top, right, bottom }
}

#[test]
fn a_map_without_overlays_is_free_whole() {
    for (width, height) in SIZES {
        assert_eq!(free_insets(Viewport::new(width, height), &[]), Some(Insets::NONE));
    }
}

#[test]
fn whatever_lies_along_an_edge_takes_as_much_of_it_as_it_reaches_in() {
    for (overlay, insets) in [
        (rect(0.0, 500.0, 1000.0, 700.0), Insets { bottom: 200.0, ..Insets::NONE }),
        (rect(0.0, 680.0, 1000.0, 700.0), Insets { bottom: 20.0, ..Insets::NONE }),
        (rect(0.0, 0.0, 1000.0, 90.0), Insets { top: 90.0, ..Insets::NONE }),
        (rect(0.0, 0.0, 300.0, 700.0), Insets { left: 300.0, ..Insets::NONE }),
        (rect(944.0, 16.0, 988.0, 300.0), Insets { right: 56.0, ..Insets::NONE }),
        (rect(16.0, 12.0, 400.0, 56.0), Insets { top: 56.0, ..Insets::NONE }),
    ] {
        assert_eq!(free_insets(VIEWPORT, &[overlay]), Some(insets), "{overlay:?}");
    }
}

#[test]
fn beside_a_card_in_the_middle_the_larger_side_is_free() {
    let card = rect(300.0, 200.0, 600.0, 500.0);
    let right = Insets { left: 600.0, ..Insets::NONE };
    assert_eq!(free_insets(VIEWPORT, &[card]), Some(right));
}

#[test]
fn where_next_to_nothing_is_left_nothing_is_free() {
    let boxes = [rect(0.0, 0.0, 1000.0, 60.0), rect(0.0, 159.0, 1000.0, 700.0)];
    assert_eq!(free_insets(VIEWPORT, &boxes), None);
    assert_eq!(free_insets(Viewport::new(119.0, 700.0), &[]), None);
}

#[test]
fn a_map_that_text_comes_over_stays_as_it_is_and_shows_all_of_itself_from_the_start() {
    let all = [rect(0.0, 0.0, 1000.0, 690.0)];
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    map.cover(&all);
    assert_eq!(map.camera(), before);
    map.resize((900.0, 600.0));
    let viewport = Viewport::new(900.0, 600.0);
    assert_eq!(map.camera(), MODEL.opening(viewport, Insets::NONE));
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
fn a_card_that_comes_and_goes_changes_no_view() {
    let mut map = Map::opened(SIZE);
    for place in [None, Some(0), Some(2)] {
        map.select(place, true);
        map.rest();
        let before = map.camera();
        map.layout.cards = vec![rect(600.0, 560.0, 980.0, 680.0)];
        map.resize(SIZE);
        map.rest();
        assert_eq!(map.camera(), before);
        let drawing = map.state.whole_drawing().expect("a view");
        assert_eq!(map.state.view(&drawing).expect("a view").overlays, map.layout.cards);
        map.layout.cards.clear();
    }
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
fn a_view_that_makes_room_by_some_pixels_is_there_at_once_and_flies_by_more() {
    for (covered, flies) in [(1.0, false), (2.0, false), (90.0, true)] {
        let mut map = Map::opened(SIZE);
        map.select(Some(place("baikonur")), false);
        map.rest();
        map.cover(&[rect(0.0, 700.0 - covered, 1000.0, 700.0)]);
        map.frame();
        let free = Insets { bottom: covered, ..Insets::NONE };
        let stop = MODEL.stop(place("baikonur"), VIEWPORT, free);
        assert_eq!(Some(map.camera()) != stop, flies, "{covered} pixels are covered");
        map.rest();
        assert_eq!(Some(map.camera()), stop, "{covered} pixels are covered");
    }
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
    /// Nothing lies over what is free, and no larger rectangle of the viewport is free.
    #[test]
    fn the_largest_free_rectangle_is_found(
        corners in prop::collection::vec(
            (0.0..1000.0, 0.0..700.0, 0.0..1000.0, 0.0..700.0), 0..6,
        ),
    ) {
        let boxes: Vec<_> = corners
            .into_iter()
            .map(|(a, b, c, d): (f64, f64, f64, f64)| rect(a.min(c), b.min(d), a.max(c), b.max(d)))
            .collect();
        let area = |free: &Rect| (free.right - free.left) * (free.bottom - free.top);
        let edges = |of: fn(&Rect) -> f64, own: f64| {
            boxes.iter().map(of).chain([own]).collect::<Vec<f64>>()
        };
        let mut largest: Option<Rect> = None;
        for &left in &edges(|one| one.right, 0.0) {
            for &top in &edges(|one| one.bottom, 0.0) {
                for &right in &edges(|one| one.left, VIEWPORT.width) {
                    for &bottom in &edges(|one| one.top, VIEWPORT.height) {
                        let free = rect(left, top, right, bottom);
                        let is_large = right - left >= LEAST_FREE.0
                            && bottom - top >= LEAST_FREE.1
                            && largest.is_none_or(|largest| area(&free) > area(&largest));
                        if is_large && !boxes.iter().any(|one| one.intersects(&free)) {
                            largest = Some(free);
                        }
                    }
                }
            }
        }
        let found = free_insets(VIEWPORT, &boxes).map(|Insets { top, right, bottom, left }| {
            rect(left, top, VIEWPORT.width - right, VIEWPORT.height - bottom)
        });
        prop_assert_eq!(found.is_some(), largest.is_some());
        if let (Some(found), Some(largest)) = (found, largest) {
            prop_assert!(!boxes.iter().any(|one| one.intersects(&found.grown(-1e-6))));
            prop_assert!((area(&found) - area(&largest)).abs() < 1e-6);
        }
    }
}

#[test]
fn a_map_that_is_covered_for_a_while_says_no_view_and_has_its_own_after_that() {
    let mut map = Map::opened((390.0, 420.0));
    map.select(Some(place("baikonur")), false);
    map.rest();
    let view = map.camera();
    let all = Rect { left: 0.0, top: 0.0, right: 390.0, bottom: 420.0 };
    map.cover(&[all]);
    assert!(rested(&map.rest()).iter().all(|at| at.is_none()), "nothing is seen of it");
    map.cover(&[]);
    assert!(rested(&map.rest()).iter().all(|at| at.is_none()));
    assert_eq!(map.camera(), view);
}
