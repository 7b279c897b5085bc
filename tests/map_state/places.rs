//! What opening a place does, and what brings one into view.

use super::{IDS, MANY_FRAMES, MODEL, Map, SIZE, SIZES, drawings, opened_place, place, rested};
use tapal::camera::keys::KeyMove;
use tapal::camera::{Insets, Viewport};
use tapal::coords::Screen;
use tapal::map_state::{MapEffect, MapEvent, MapState};
use tapal::scene::post::posts;
use tapal::scene::rect::Rect;

/// A map with a place well out of view.
fn away_from(id: &str) -> Map {
    let mut map = Map::opened(SIZE);
    map.button(KeyMove::Zoom(4.0));
    for _ in 0..40 {
        map.button(KeyMove::Pan { dx: if id == "vostochny" { 300.0 } else { -300.0 }, dy: 0.0 });
    }
    map.rest();
    assert!(!map.shows(place(id)), "{id} is out of view");
    map
}

#[test]
fn a_place_that_is_opened_flies_to_its_view_in_every_size() {
    for size in SIZES {
        for id in IDS {
            let mut map = Map::opened(size);
            map.select(Some(place(id)), false);
            map.rest();
            let (width, height) = size;
            let stop = MODEL.stop(place(id), Viewport::new(width, height), Insets::NONE);
            assert_eq!(Some(map.camera()), stop, "{id} in {size:?}");
            assert!(map.shows(place(id)), "{id} in {size:?}");
        }
    }
}

#[test]
fn a_place_has_the_same_view_whatever_came_before_and_wherever_it_was_opened() {
    for id in IDS {
        let mut map = Map::opened(SIZE);
        map.select(Some(place(id)), false);
        map.rest();
        let view = map.camera();
        for (before, zoom) in [("border", 4.0), ("vostochny", -1.0), (id, 2.0)] {
            for on_map in [false, true] {
                map.select(Some(place(before)), false);
                map.rest();
                map.button(KeyMove::Zoom(zoom));
                map.button(KeyMove::Pan { dx: 900.0, dy: -300.0 });
                map.rest();
                map.select(Some(place(id)), on_map);
                map.rest();
                assert_eq!(map.camera(), view, "{id} after {before}");
            }
        }
        map.select(None, false);
        map.button(KeyMove::Whole);
        map.rest();
        assert_eq!(map.camera(), map.opening(), "home after {id}");
    }
}

#[test]
fn a_place_that_is_opened_on_the_map_out_of_view_is_brought_into_view() {
    let mut map = away_from("baikonur");
    map.select(Some(place("baikonur")), true);
    map.rest();
    assert!(map.shows(place("baikonur")));
}

#[test]
fn a_place_that_is_opened_again_is_brought_into_view_again() {
    let mut map = Map::opened(SIZE);
    map.select(Some(place("vostochny")), false);
    map.button(KeyMove::Zoom(4.0));
    map.button(KeyMove::Pan { dx: 4000.0, dy: 0.0 });
    map.rest();
    assert!(!map.shows(place("vostochny")));
    map.select(Some(place("vostochny")), false);
    map.rest();
    assert!(map.shows(place("vostochny")));
}

#[test]
fn closing_a_place_moves_nothing() {
    let mut map = Map::opened(SIZE);
    map.select(Some(place("baikonur")), false);
    map.button(KeyMove::Zoom(2.0));
    map.rest();
    let before = map.camera();
    assert_eq!(map.select(None, false), [MapEffect::RequestFrame]);
    let drawn = &drawings(&map.rest())[0];
    assert!(drawn.repaint.is_whole, "the line is drawn as one that is closed");
    assert_eq!(map.camera(), before);
}

#[test]
fn a_place_that_closes_leaves_the_map_where_it_is_while_something_folds() {
    let mut map = Map::opened(SIZE);
    map.cover(&[Rect { left: 0.0, top: 500.0, right: 1000.0, bottom: 700.0 }]);
    map.select(Some(place("baikonur")), false);
    map.rest();
    let before = map.camera();
    map.select(None, false);
    map.cover(&[]);
    map.rest();
    assert_eq!(map.camera(), before);
    map.button(KeyMove::Whole);
    map.rest();
    assert_eq!(map.camera(), map.opening(), "home again");
}

#[test]
fn home_with_a_place_open_stays_home_in_another_size() {
    let mut map = Map::opened(SIZE);
    map.select(Some(place("baikonur")), false);
    map.rest();
    map.button(KeyMove::Whole);
    map.rest();
    map.resize((900.0, 600.0));
    map.rest();
    assert_eq!(map.camera(), map.opening());
}

#[test]
fn an_open_place_is_drawn_as_open() {
    let mut map = Map::opened(SIZE);
    map.select(Some(place("border")), false);
    map.rest();
    let drawing = map.state.whole_drawing().expect("a view");
    let view = map.state.view(&drawing).expect("a view");
    assert_eq!(view.selected, Some(place("border")));
}

#[test]
fn a_place_is_brought_into_view_beside_what_lies_over_the_map() {
    let mut map = Map::opened(SIZE);
    map.button(KeyMove::Zoom(3.0));
    map.rest();
    map.cover(&[Rect { left: 0.0, top: 400.0, right: 1000.0, bottom: 700.0 }]);
    for id in ["baikonur", "vostochny", "sary-shagan"] {
        map.select(Some(place(id)), false);
        map.rest();
        assert!(map.marker(place(id)).y < 400.0, "{id}");
    }
}

#[test]
fn a_place_beneath_an_overlay_is_out_of_view() {
    let mut map = Map::opened(SIZE);
    map.key("+");
    map.rest();
    let Screen { y, .. } = map.marker(place("baikonur"));
    let top = (y - 40.0).max(350.0);
    map.button(KeyMove::Pan { dx: 0.0, dy: (top + 60.0 - y).max(0.0) });
    map.rest();
    assert!(map.marker(place("baikonur")).y > top);
    map.cover(&[Rect { left: 0.0, top, right: 1000.0, bottom: 700.0 }]);
    map.select(Some(place("baikonur")), true);
    map.rest();
    assert!(map.marker(place("baikonur")).y < top);
}

#[test]
fn a_place_that_the_story_does_not_have_moves_nothing() {
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    map.select(Some(999), false);
    map.send(MapEvent::MarkerFocused { place: 999 });
    map.rest();
    assert_eq!(map.camera(), before);
}

#[test]
fn a_marker_that_gets_the_focus_in_view_moves_nothing() {
    let mut map = Map::opened(SIZE);
    for id in IDS {
        assert_eq!(map.send(MapEvent::MarkerFocused { place: place(id) }), [], "{id}");
    }
}

#[test]
fn a_marker_that_gets_the_focus_out_of_view_is_brought_into_view() {
    for id in ["baikonur", "vostochny", "sary-shagan"] {
        let mut map = away_from(id);
        let effects = map.send(MapEvent::MarkerFocused { place: place(id) });
        assert_eq!(effects, [MapEffect::RequestFrame]);
        assert_eq!(rested(&map.rest()).len(), 1);
        assert!(map.shows(place(id)), "{id}");
    }
}

#[test]
fn a_markers_click_by_a_key_opens_its_own_place() {
    let mut map = Map::opened(SIZE);
    for id in IDS {
        let place = Some(place(id));
        let click = MapEvent::MarkerClicked { place, at: None, time: 0.0 };
        assert_eq!(opened_place(&map.send(click)), place);
    }
}

#[test]
fn a_markers_click_by_a_pointer_opens_the_nearest_place() {
    let mut map = Map::opened(SIZE);
    let at = map.marker(place("sary-shagan"));
    let at = Some(Screen::new(at.x + 4.0, at.y - 3.0));
    let click = MapEvent::MarkerClicked { place: Some(place("baikonur")), at, time: 0.0 };
    assert_eq!(opened_place(&map.send(click)), Some(place("sary-shagan")));
}

#[test]
fn each_place_has_a_marker_where_its_anchor_is_seen_or_an_arrow_to_it() {
    for size in SIZES {
        let map = Map::opened(size);
        let positions = map.state.marker_positions();
        for (place, position) in MODEL.places.iter().zip(positions) {
            let place = place.as_ref().expect("on the map");
            let anchor = map.camera().to_screen(place.anchor);
            if place.context && !map.viewport().contains(anchor, 12.0) {
                let beyond = position.and_then(|position| position.beyond);
                assert_eq!(beyond, None, "no arrow points to what a site stands in");
                continue;
            }
            if place.context && map.viewport().width < 680.0 {
                assert_eq!(position, None, "what a site stands in keeps out of its way");
                continue;
            }
            let position = position.expect("a marker");
            if map.viewport().contains(anchor, 12.0) {
                // A line's marker leaves its posts free.
                let most = if place.length.is_some() { 60.0 } else { 0.0 };
                assert!(position.at.distance(anchor) <= most, "{position:?} in {size:?}");
                assert_eq!(position.beyond, None, "{size:?}");
            } else {
                assert!(map.viewport().contains(position.at, 20.0), "{position:?} in {size:?}");
                let bearing = position.beyond.expect("an arrow").bearing;
                let middle = map.viewport().center();
                let (dx, dy) = (anchor.x - middle.x, anchor.y - middle.y);
                assert!((dy.atan2(dx) - bearing).abs() < 0.01, "{bearing} in {size:?}");
            }
        }
    }
}

/// How much of the open line is drawn, and how far its posts count.
fn drawn(map: &Map) -> (f64, u32) {
    let drawing = map.state.whole_drawing().expect("a view");
    let view = map.state.view(&drawing).expect("a view");
    let border = MODEL.places[place("border")].as_ref().expect("on the map");
    let metres = view.drawn * border.length.expect("a line");
    let posts = posts(border, view.camera, if view.drawn < 1.0 { metres } else { f64::MAX });
    (view.drawn, posts.iter().map(|post| post.km).max().unwrap_or_default())
}

#[test]
fn a_line_draws_itself_once_when_the_map_is_there() {
    let mut map = Map::opened(SIZE);
    map.select(Some(place("border")), false);
    let (mut before, mut shares, mut flying) = (drawn(&map), Vec::new(), 0);
    assert_eq!(before.0, 0.0);
    for _ in 0..MANY_FRAMES {
        let camera = map.camera();
        map.frame();
        let now = drawn(&map);
        assert!(now.0 >= before.0 && now.1 >= before.1, "{now:?} after {before:?}");
        // While the map travels nothing is drawn.
        if map.camera() != camera {
            assert_eq!(now.0, 0.0);
            flying += 1;
        }
        shares.push(now.0);
        before = now;
    }
    assert!(flying > 5);
    assert_eq!(before, (1.0, 6661));
    assert!(shares.iter().filter(|share| (0.05..0.95).contains(*share)).count() > 10);
    // Again, and it is drawn already.
    map.select(Some(place("border")), false);
    assert_eq!(drawn(&map), (1.0, 6661));
}

#[test]
fn a_line_is_drawn_at_once_for_who_wants_less_motion_and_from_the_start() {
    let mut map = Map::opened(SIZE);
    map.send(MapEvent::ReducedMotionChanged(true));
    map.select(Some(place("border")), false);
    assert_eq!(drawn(&map), (1.0, 6661));
    let mut map = Map::before_its_model(MapState::new(false, None), SIZE);
    map.select(Some(place("border")), false);
    map.take_model();
    assert_eq!(drawn(&map), (1.0, 6661));
}
