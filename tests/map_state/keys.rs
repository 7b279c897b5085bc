//! What keys and the buttons over the map do.

use super::{Map, SIZE, SIZES, mouse, place, rested};
use tapal::camera::gesture::{Pointer, Sample};
use tapal::camera::keys::KeyMove;
use tapal::coords::Screen;
use tapal::map_state::{MapEffect, MapEvent, MapState};

#[test]
fn an_arrow_moves_the_look_by_100_pixels_in_every_size() {
    for size in SIZES {
        let mut map = Map::opened(size);
        map.key("+");
        map.rest();
        let before = map.camera();
        let effects = map.key("ArrowRight");
        assert!(effects.contains(&MapEffect::PreventDefault));
        map.rest();
        let moved = map.camera().to_screen(before.center());
        let middle = before.viewport().center();
        assert!(moved.distance(Screen::new(middle.x - 100.0, middle.y)) < 1e-6, "{size:?}");
    }
}

#[test]
fn a_key_flies_and_does_not_jump() {
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    let effects = map.key("+");
    assert_eq!(effects, [MapEffect::RequestFrame, MapEffect::PreventDefault]);
    map.frame();
    map.frame();
    let zoom = map.camera().zoom();
    assert!(before.zoom() < zoom && zoom < before.zoom() + 1.0);
}

#[test]
fn keys_that_follow_each_other_fast_add_up() {
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    for _ in 0..3 {
        map.key("+");
        map.frame();
    }
    map.rest();
    assert!((map.camera().zoom() - before.zoom() - 3.0).abs() < 1e-9);
}

#[test]
fn less_motion_is_the_end_of_the_way_at_once() {
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    assert_eq!(map.send(MapEvent::ReducedMotionChanged(true)), []);
    map.key("+");
    assert!((map.camera().zoom() - before.zoom() - 1.0).abs() < 1e-9);
    map.send(MapEvent::ReducedMotionChanged(false));
    map.key("+");
    assert!((map.camera().zoom() - before.zoom() - 1.0).abs() < 1e-9, "it flies again");
}

#[test]
fn a_zoom_leaves_the_open_place_where_it_is() {
    let mut map = Map::opened(SIZE);
    map.select(Some(place("baikonur")), true);
    map.rest();
    let before = map.marker(place("baikonur"));
    map.key("+");
    map.rest();
    assert!(map.marker(place("baikonur")).distance(before) < 1e-6);
}

#[test]
fn a_zoom_leaves_the_middle_where_it_is_when_the_open_place_is_out_of_view() {
    let mut map = Map::opened(SIZE);
    map.select(Some(place("baikonur")), true);
    map.button(KeyMove::Zoom(4.0));
    map.button(KeyMove::Pan { dx: 3000.0, dy: 0.0 });
    map.rest();
    assert!(!map.shows(place("baikonur")));
    let before = map.camera().center();
    map.key("+");
    map.rest();
    let after = map.camera().center();
    assert!((before.x - after.x).hypot(before.y - after.y) < 1e-3);
}

#[test]
fn home_shows_the_whole_map_in_every_size() {
    for size in SIZES {
        let mut map = Map::opened(size);
        map.key("+");
        map.key("ArrowUp");
        map.rest();
        map.key("Home");
        assert_eq!(rested(&map.rest()), [None], "{size:?}");
        assert_eq!(map.camera(), map.opening());
    }
}

#[test]
fn keys_of_the_page_and_of_the_browser_are_left_alone() {
    let mut map = Map::opened(SIZE);
    for key in ["Tab", "Enter", " ", "a"] {
        assert_eq!(map.key(key), [], "{key}");
    }
    for key in ["+", "-", "ArrowLeft", "Home"] {
        let event = MapEvent::Key { key: key.to_owned(), shift: false, with_modifier: true };
        assert_eq!(map.send(event), [], "{key}");
    }
}

#[test]
fn escape_is_the_pages_unless_a_box_is_being_drawn() {
    let mut map = Map::opened(SIZE);
    assert_eq!(map.key("Escape"), []);
    let shifted = |time, x, y| Pointer { shift: true, ..mouse(time, x, y) };
    map.pointer(Sample::Down, shifted(0.0, 100.0, 100.0));
    map.pointer(Sample::Move, shifted(20.0, 300.0, 200.0));
    let effects = map.key("Escape");
    assert_eq!(effects, [MapEffect::ShowZoomBox(None), MapEffect::PreventDefault]);
    assert_eq!(map.key("Escape"), []);
}

#[test]
fn a_key_before_there_is_a_map_is_the_maps_and_does_nothing() {
    let mut map = Map::before_its_model(MapState::new(false, None), SIZE);
    assert_eq!(map.key("+"), [MapEffect::PreventDefault]);
    assert_eq!(map.key("a"), []);
    assert_eq!(map.state.camera(), None);
}

#[test]
fn a_button_does_what_its_key_does() {
    for (key, button) in [("+", KeyMove::Zoom(1.0)), ("-", KeyMove::Zoom(-1.0))] {
        let (mut by_key, mut by_button) = (Map::opened(SIZE), Map::opened(SIZE));
        by_key.key(key);
        by_button.button(button);
        by_key.rest();
        by_button.rest();
        assert_eq!(by_key.camera(), by_button.camera());
    }
}
