//! What the map shows when a place is opened.

mod default_story;

use default_story::{BASEMAP, MODEL, STORY_READ};
use tapal::camera::{Insets, Viewport};
use tapal::coords::{Bounds, LonLat, Screen};
use tapal::geodesy;
use tapal::scene::model::MapModel;
use tapal::story::{Shape, Story};

const VIEWPORT: Viewport = Viewport { width: 1000.0, height: 760.0 };

fn index_of(id: &str) -> usize {
    STORY_READ.place(id).expect("a place").0
}

/// How many kilometres of ground lie between the middle and the nearest edge when a place is open.
fn reach(story: &Story, index: usize) -> f64 {
    let model = MapModel::new(story, &BASEMAP);
    let camera = model.stop(index, VIEWPORT, Insets::NONE).expect("on the map");
    let at = |x: f64, y: f64| {
        let world = camera.to_world(Screen::new(x, y));
        model.projection.unproject(world).expect("on the globe")
    };
    geodesy::length(&[at(500.0, 380.0), at(500.0, 0.0)]) / 1000.0
}

/// The default story with Baikonur somewhere else.
fn with_baikonur_at(position: LonLat) -> (Story, usize) {
    let (mut story, index) = (STORY_READ.clone(), index_of("baikonur"));
    story.places[index].shape = Shape::Points(vec![position]);
    (story, index)
}

#[test]
fn a_point_is_shown_with_600_km_around_it_or_more_where_little_is_known() {
    let (empty, index) = with_baikonur_at(LonLat::new(100.0, 70.0));
    let [baikonur, sary_shagan, vostochny] =
        ["baikonur", "sary-shagan", "vostochny"].map(|id| reach(&STORY_READ, index_of(id)));
    let nowhere = reach(&empty, index);
    for (km, around) in [
        (baikonur, 600.0..750.0),
        (sary_shagan, 600.0..750.0),
        // Few of the map's towns are so near to it.
        (vostochny, 900.0..1100.0),
        (nowhere, 900.0..3000.0),
    ] {
        assert!(around.contains(&km), "{km} km is not within {around:?}");
    }
}

#[test]
fn a_line_is_shown_whole_as_large_as_it_fits() {
    let index = index_of("border");
    let camera = MODEL.stop(index, VIEWPORT, Insets::NONE).expect("on the map");
    let border = MODEL.places[index].as_ref().expect("on the map");
    let at: Vec<Screen> = border
        .lines
        .iter()
        .flat_map(|line| &line.points)
        .map(|&world| camera.to_screen(world))
        .collect();
    assert!(at.iter().all(|at| VIEWPORT.contains(*at, 31.0)));
    let (west, east) =
        at.iter().fold((f64::MAX, f64::MIN), |(west, east), at| (west.min(at.x), east.max(at.x)));
    assert!(east - west > 850.0, "{west} to {east}");
}

#[test]
fn an_authors_view_comes_before_the_places_own() {
    let (mut story, index) = (STORY_READ.clone(), index_of("baikonur"));
    let bounds = Bounds { west: 60.0, south: 44.0, east: 68.0, north: 48.0 };
    story.places[index].view = Some(bounds);
    let model = MapModel::new(&story, &BASEMAP);
    let camera = model.stop(index, VIEWPORT, Insets::NONE).expect("on the map");
    let middle = model.projection.unproject(camera.center()).expect("on the globe");
    assert!((middle.lon - 64.0).abs() < 0.1 && (middle.lat - 46.0).abs() < 0.1, "{middle:?}");
    for (lon, lat) in [(60.0, 46.0), (68.0, 46.0), (64.0, 44.0), (64.0, 48.0)] {
        let at = camera.to_screen(model.projection.project(LonLat::new(lon, lat)));
        assert!(VIEWPORT.contains(at, 0.0), "{lon}, {lat} at {at:?}");
    }
}

#[test]
fn where_next_to_nothing_of_the_map_is_free_it_goes_nowhere() {
    let insets = |bottom: f64| Insets { bottom, ..Insets::NONE };
    for (index, _) in STORY_READ.places.iter().enumerate() {
        assert!(MODEL.stop(index, VIEWPORT, insets(659.0)).is_some());
        assert_eq!(MODEL.stop(index, VIEWPORT, insets(661.0)), None);
        assert_eq!(MODEL.stop(index, Viewport::new(110.0, 400.0), Insets::NONE), None);
    }
}

#[test]
fn a_point_anywhere_on_the_globe_has_a_view_with_its_marker_in_it() {
    for lat in [-89.0, -45.0, 0.0, 30.0, 66.0, 89.5] {
        for lon in [-180.0, -102.0, -60.0, 0.0, 78.0, 179.9] {
            let (story, index) = with_baikonur_at(LonLat::new(lon, lat));
            let model = MapModel::new(&story, &BASEMAP);
            let Some(place) = &model.places[index] else { panic!("{lon}, {lat} is on the map") };
            for (width, height) in [(1000.0, 760.0), (390.0, 844.0), (300.0, 250.0)] {
                let viewport = Viewport::new(width, height);
                let camera = model.stop(index, viewport, Insets::NONE).expect("a view");
                let at = camera.to_screen(place.anchor);
                assert!(viewport.contains(at, 20.0), "{lon}, {lat}: {at:?} in {viewport:?}");
            }
        }
    }
}
