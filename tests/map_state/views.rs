//! The views that an address asks for, and those that the map says it rests in.

use super::{MODEL, Map, SIZE, SIZES, place, rested};
use tapal::camera::keys::KeyMove;
use tapal::coords::LonLat;
use tapal::map_state::{MapEffect, MapEvent, MapState};

const ASTANA: LonLat = LonLat::new(71.4, 51.1);

/// True when a map looks at a position at a zoom.
fn looks_at(map: &Map, at: LonLat, zoom: f64) -> bool {
    let center = map.camera().to_screen(MODEL.projection.project(at));
    center.distance(map.viewport().center()) < 0.1 && (map.camera().zoom() - zoom).abs() < 1e-9
}

#[test]
fn a_map_opens_where_its_address_asks_for_in_every_size() {
    for size in SIZES {
        let state = MapState::new(false, Some((ASTANA, 5.0)));
        let mut map = Map::before_its_model(state, size).with_model();
        assert!(looks_at(&map, ASTANA, 5.0), "{size:?}");
        map.resize((900.0, 800.0));
        assert!(looks_at(&map, ASTANA, 5.0), "the reader moved it there");
    }
}

#[test]
fn the_view_of_the_address_goes_before_the_place_that_it_opens() {
    let state = MapState::new(false, Some((ASTANA, 6.0)));
    let mut map = Map::before_its_model(state, SIZE);
    map.select(Some(place("vostochny")), false);
    let map = map.with_model();
    assert!(looks_at(&map, ASTANA, 6.0));
}

#[test]
fn a_view_that_is_requested_before_there_is_a_map_is_the_one_that_it_opens_with() {
    let mut map = Map::before_its_model(MapState::new(false, None), SIZE);
    assert_eq!(map.send(MapEvent::ViewRequested(Some((ASTANA, 5.0)))), []);
    let map = map.with_model();
    assert!(looks_at(&map, ASTANA, 5.0));
}

#[test]
fn a_step_back_flies_to_its_view_and_says_that_it_rests_there() {
    let mut map = Map::opened(SIZE);
    let effects = map.send(MapEvent::ViewRequested(Some((ASTANA, 5.0))));
    assert_eq!(effects, [MapEffect::RequestFrame]);
    let views = rested(&map.rest());
    assert!(looks_at(&map, ASTANA, 5.0));
    let [Some((center, zoom))] = views[..] else { panic!("{views:?}") };
    assert!((center.lon - ASTANA.lon).abs() < 1e-6 && (center.lat - ASTANA.lat).abs() < 1e-6);
    assert!((zoom - 5.0).abs() < 1e-9);
}

#[test]
fn a_view_that_a_step_back_brought_stays_in_another_size() {
    let mut map = Map::opened(SIZE);
    map.send(MapEvent::ViewRequested(Some((ASTANA, 5.0))));
    map.rest();
    map.resize((900.0, 800.0));
    assert!(looks_at(&map, ASTANA, 5.0));
}

#[test]
fn a_step_back_to_no_view_shows_the_whole_map() {
    let mut map = Map::opened(SIZE);
    map.button(KeyMove::Zoom(2.0));
    map.rest();
    map.send(MapEvent::ViewRequested(None));
    assert_eq!(rested(&map.rest()), [None]);
    assert_eq!(map.camera(), map.opening());
    map.resize((360.0, 640.0));
    assert_eq!(map.camera(), map.opening(), "as one that was not moved");
}

#[test]
fn a_step_back_to_no_view_leaves_the_map_to_the_place_that_is_open() {
    let mut map = Map::opened(SIZE);
    map.select(Some(place("baikonur")), false);
    map.rest();
    let before = map.camera();
    assert_eq!(map.send(MapEvent::ViewRequested(None)), []);
    assert_eq!(map.camera(), before);
}

#[test]
fn a_map_says_once_where_it_rests() {
    let mut map = Map::opened(SIZE);
    map.key("+");
    assert_eq!(rested(&map.rest()).len(), 1);
    map.resize(SIZE);
    assert_eq!(rested(&map.rest()), []);
}

#[test]
fn a_map_that_opens_rests_in_no_view_of_its_own() {
    for size in SIZES {
        let mut map = Map::before_its_model(MapState::new(false, None), size);
        map.take_model();
        assert_eq!(rested(&map.rest()), [None], "{size:?}");
    }
}

#[test]
fn a_host_learns_where_its_map_opened() {
    for size in SIZES {
        let mut map = Map::before_its_model(MapState::new(true, None), size);
        map.take_model();
        let views = rested(&map.rest());
        assert!(matches!(views[..], [Some(_)]), "{size:?}: {views:?}");
    }
}

#[test]
fn a_view_that_the_map_rested_in_brings_the_same_view_back() {
    for size in SIZES {
        let mut map = Map::opened(size);
        map.key("+");
        map.key("ArrowLeft");
        let views = rested(&map.rest());
        let state = MapState::new(false, views[0]);
        let again = Map::before_its_model(state, size).with_model();
        let center = again.camera().to_screen(map.camera().center());
        assert!(center.distance(map.viewport().center()) < 1e-3, "{size:?}");
        assert!((again.camera().zoom() - map.camera().zoom()).abs() < 1e-9);
    }
}
