//! What a picture of another size shows, and that the map itself stays as it is.

use super::{IDS, MODEL, Map, SIZE, SIZES, place};
use tapal::camera::keys::KeyMove;
use tapal::camera::{Insets, Viewport};
use tapal::scene::rect::Rect;

/// A column of a newspaper's page, a square, a wide picture.
const PICTURES: [(f64, f64); 3] = [(300.0, 300.0), (720.0, 540.0), (1280.0, 640.0)];

/// A sheet over the lower half of the map.
fn cover(map: &mut Map) {
    let (width, height) = (map.layout.width, map.layout.height);
    map.cover(&[Rect { left: 0.0, top: height / 2.0, right: width, bottom: height }]);
}

#[test]
fn a_picture_of_another_size_opens_as_a_map_of_that_size_does_with_nothing_over_it() {
    for size in SIZES {
        let mut map = Map::opened(size);
        cover(&mut map);
        for (width, height) in PICTURES {
            let picture = map.state.at_size(width, height);
            let opening = MODEL.opening(Viewport::new(width, height), Insets::NONE);
            assert_eq!(picture.camera(), Some(opening), "{width} by {height}");
            let drawing = picture.whole_drawing().expect("a drawing");
            assert!(picture.view(&drawing).expect("a view").overlays.is_empty());
        }
    }
}

#[test]
fn a_picture_of_the_maps_own_size_is_not_shifted_by_what_covers_the_map() {
    let mut map = Map::opened(SIZE);
    cover(&mut map);
    let picture = map.state.at_size(SIZE.0, SIZE.1);
    assert_eq!(picture.camera(), Some(map.opening()));
    assert_ne!(Some(map.camera()), picture.camera());
}

#[test]
fn a_picture_shows_the_view_of_the_open_place_in_its_own_size() {
    for id in IDS {
        let mut map = Map::opened(SIZE);
        cover(&mut map);
        map.select(Some(place(id)), false);
        map.rest();
        for (width, height) in PICTURES {
            let picture = map.state.at_size(width, height);
            let stop = MODEL.stop(place(id), Viewport::new(width, height), Insets::NONE);
            assert_eq!(picture.camera(), stop, "{id}, {width} by {height}");
        }
    }
}

#[test]
fn a_view_of_the_readers_own_keeps_its_centre_and_zoom_in_a_picture() {
    let mut map = Map::opened(SIZE);
    map.button(KeyMove::Zoom(2.0));
    map.rest();
    let before = map.camera();
    for (width, height) in PICTURES {
        let picture = map.state.at_size(width, height).camera().expect("a camera");
        assert_eq!((picture.center(), picture.zoom()), (before.center(), before.zoom()));
    }
}

#[test]
fn a_picture_of_another_size_moves_nothing_on_the_page() {
    let mut map = Map::opened(SIZE);
    map.button(KeyMove::Zoom(1.0));
    map.frame();
    let before = map.camera();
    let picture = map.state.at_size(300.0, 300.0);
    assert_ne!(picture.camera(), Some(before));
    assert_eq!(map.camera(), before);
    // The flight that the map was on goes on.
    map.rest();
    assert!(map.camera().zoom() > before.zoom());
}
