//! What the map's first size and each further one do.

use super::{IDS, MODEL, Map, SIZE, SIZES, place, rested};
use tapal::camera::keys::KeyMove;
use tapal::camera::{Insets, Viewport};
use tapal::map_state::{MapEffect, MapState};

#[test]
fn a_map_has_no_camera_before_its_model_came() {
    for size in SIZES {
        let mut map = Map::before_its_model(MapState::new(false, None), size);
        assert_eq!(map.resize(size), []);
        assert_eq!(map.state.camera(), None);
        assert_eq!(map.state.marker_positions(), []);
    }
}

#[test]
fn the_model_opens_the_map_on_the_storys_view_in_every_size() {
    for size in SIZES {
        let mut map = Map::before_its_model(MapState::new(false, None), size);
        assert_eq!(map.take_model(), [MapEffect::RequestFrame]);
        assert_eq!(map.camera(), map.opening());
    }
}

#[test]
fn a_map_that_was_not_moved_opens_anew_in_each_size() {
    let mut map = Map::opened(SIZES[0]);
    for size in SIZES {
        map.resize(size);
        assert_eq!(map.camera(), map.opening(), "{size:?}");
    }
}

#[test]
fn a_map_that_was_moved_keeps_its_centre_and_zoom_in_each_size() {
    let mut map = Map::opened(SIZE);
    map.button(KeyMove::Zoom(2.0));
    map.rest();
    let before = map.camera();
    for size in SIZES {
        map.resize(size);
        let now = map.camera();
        assert_eq!(now.viewport(), Viewport::new(size.0, size.1));
        assert_eq!((now.center(), now.zoom()), (before.center(), before.zoom()), "{size:?}");
    }
}

#[test]
fn the_whole_map_that_a_button_shows_opens_anew_in_each_size() {
    let mut map = Map::opened(SIZE);
    map.button(KeyMove::Zoom(2.0));
    map.button(KeyMove::Whole);
    map.rest();
    map.resize((360.0, 640.0));
    assert_eq!(map.camera(), map.opening());
}

#[test]
fn a_map_without_a_size_stays_as_it_is() {
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    for hidden in [(0.0, 0.0), (0.5, 700.0), (1000.0, 0.0), (f64::NAN, 700.0)] {
        assert_eq!(map.resize(hidden), [], "{hidden:?}");
        assert_eq!(map.camera(), before);
    }
}

#[test]
fn a_map_that_was_hidden_when_its_model_came_opens_with_its_first_size() {
    let mut map = Map::before_its_model(MapState::new(false, None), (0.0, 0.0));
    map.take_model();
    assert_eq!(map.state.camera(), None);
    map.resize((740.0, 360.0));
    assert_eq!(map.camera(), map.opening());
}

#[test]
fn another_size_ends_a_flight_where_it_was_going() {
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    map.button(KeyMove::Zoom(1.0));
    map.frame();
    map.frame();
    map.resize((820.0, 1100.0));
    let resized = map.camera();
    assert!((resized.zoom() - before.zoom() - 1.0).abs() < 1e-9);
    map.rest();
    assert_eq!(map.camera(), resized);
}

#[test]
fn the_same_size_again_does_not_end_a_flight() {
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    map.button(KeyMove::Zoom(1.0));
    map.frame();
    map.resize(SIZE);
    map.rest();
    assert!((map.camera().zoom() - before.zoom() - 1.0).abs() < 1e-9);
}

#[test]
fn more_detail_leaves_the_view_as_it_is() {
    let mut map = Map::opened(SIZE);
    map.select(Some(place("baikonur")), false);
    map.rest();
    map.button(KeyMove::Pan { dx: 400.0, dy: 200.0 });
    map.rest();
    let before = map.camera();
    map.take_model();
    assert!(rested(&map.rest()).is_empty());
    assert_eq!(map.camera(), before);
}

#[test]
fn a_place_that_is_open_from_the_start_has_its_view() {
    for size in SIZES {
        for id in IDS {
            let mut map = Map::before_its_model(MapState::new(false, None), size);
            map.select(Some(place(id)), false);
            map.take_model();
            let (width, height) = size;
            let stop = MODEL.stop(place(id), Viewport::new(width, height), Insets::NONE);
            assert_eq!(Some(map.camera()), stop, "{id} in {size:?}");
            map.rest();
            assert_eq!(Some(map.camera()), stop, "{id} in {size:?}");
        }
    }
}

#[test]
fn a_place_that_a_hosts_page_has_open_on_the_map_does_not_move_the_opening_view() {
    for size in SIZES {
        let mut map = Map::before_its_model(MapState::new(true, None), size);
        map.select(Some(0), true);
        map.take_model();
        map.rest();
        assert_eq!(map.camera(), map.opening(), "{size:?}");
    }
}
