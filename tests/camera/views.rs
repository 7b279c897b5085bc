//! Looking at a box, moving, zooming, another size: one camera and the next.

use super::{FRAME, camera, is_sound};
use proptest::prelude::*;
use tapal::camera::{Camera, Frame, Insets, Viewport};
use tapal::coords::{Screen, World};

#[test]
fn fitted_shows_the_whole_box_and_touches_one_pair_of_edges() {
    let camera = camera();
    let (a, b) = (camera.to_screen(FRAME.min), camera.to_screen(FRAME.max));
    assert!((a.x - 20.0).abs() < 1e-6 && (b.x - 980.0).abs() < 1e-6, "{a:?} {b:?}");
    assert!(b.y > 20.0 && a.y < 680.0);
}

#[test]
fn zoom_is_the_number_of_512_pixel_tiles() {
    let camera = camera();
    let (a, b) = (Screen::new(0.0, 0.0), Screen::new(512.0, 0.0));
    let world = |camera: Camera| camera.to_world(b).x - camera.to_world(a).x;
    let at_zero = world(camera) * camera.zoom().exp2();
    assert!((at_zero - 40_075_016.7).abs() < 1.0, "{at_zero}");
}

#[test]
fn north_is_up_and_east_is_right() {
    let camera = camera();
    let (middle, ne) = (camera.to_screen(camera.center()), camera.to_screen(World::new(1.0, 1.0)));
    assert!(ne.x > middle.x && ne.y < middle.y);
}

#[test]
fn dragging_far_away_leaves_the_centre_in_the_box() {
    let far = camera().panned(1e9, -1e9);
    assert_eq!(far.center(), World::new(FRAME.min.x, FRAME.min.y));
    assert_eq!(camera().panned(f64::NAN, 0.0), camera());
}

#[test]
fn showing_moves_no_more_than_it_must() {
    let camera = camera().zoomed(2.0, camera().viewport().center());
    let inside = Frame { min: World::new(0.0, 0.0), max: World::new(1.0, 1.0) };
    assert_eq!(camera.showing(inside, Insets::all(40.0)), camera);
    let outside = Frame { min: World::new(2.5e6, 0.0), max: World::new(2.5e6, 0.0) };
    let moved = camera.showing(outside, Insets::all(40.0));
    assert!((moved.to_screen(outside.min).x - 960.0).abs() < 1e-6);
    assert_eq!(moved.zoom(), camera.zoom());
    let whole = camera.showing(FRAME, Insets::all(20.0));
    assert!(whole.viewport().contains(whole.to_screen(FRAME.min), 19.9));
}

#[test]
fn what_is_covered_counts_as_not_there() {
    let insets = Insets { top: 10.0, right: 300.0, bottom: 60.0, left: 20.0 };
    let camera = camera().closest(FRAME, insets);
    let (a, b) = (camera.to_screen(FRAME.min), camera.to_screen(FRAME.max));
    assert!((a.x - 20.0).abs() < 1e-6 && (b.x - 700.0).abs() < 1e-6, "{a:?} {b:?}");
    assert!(((a.y + b.y) / 2.0 - 325.0).abs() < 1e-6);
    let east = Frame { min: World::new(2.9e6, 0.0), max: World::new(2.9e6, 0.0) };
    let near = camera.zoomed(1.0, camera.viewport().center()).showing(east, insets);
    assert!(near.to_screen(east.min).x <= 700.0 + 1e-6);
}

#[test]
fn a_viewport_without_size_gives_finite_numbers() {
    for viewport in
        [Viewport::new(0.0, 0.0), Viewport::new(f64::NAN, -5.0), Viewport::new(1.0, 1e6)]
    {
        let camera = Camera::fitted(FRAME, viewport, Insets::all(50.0));
        let at = camera.to_screen(World::new(1.0, 1.0));
        assert!(at.x.is_finite() && at.y.is_finite() && camera.zoom().is_finite(), "{viewport:?}");
    }
}

#[test]
fn a_box_that_was_drawn_fills_the_view_whichever_corner_came_first() {
    let camera = camera();
    let (a, b) = (Screen::new(200.0, 100.0), Screen::new(450.0, 275.0));
    let (top, bottom) = (camera.to_world(a), camera.to_world(b));
    for near in [camera.fit_box(a, b), camera.fit_box(b, a)] {
        assert!(near.to_screen(top).distance(Screen::new(0.0, 0.0)) < 1e-6);
        assert!(near.to_screen(bottom).distance(Screen::new(1000.0, 700.0)) < 1e-6);
    }
}

#[test]
fn a_box_without_size_or_of_no_numbers_leads_nowhere_else() {
    let at = Screen::new(200.0, 100.0);
    assert_eq!(camera().fit_box(at, at).zoom(), 9.0);
    assert_eq!(camera().fit_box(at, Screen::new(f64::NAN, 1.0)), camera());
    assert!(is_sound(&camera().fit_box(Screen::new(-1e12, -1e12), Screen::new(1e12, 1e12))));
}

#[test]
fn a_stored_view_comes_back_within_the_limits() {
    let stored = camera().zoomed(2.3, Screen::new(100.0, 600.0));
    assert_eq!(camera().restored(stored.center(), stored.zoom()), stored);
    let far = camera().restored(World::new(1e12, -1e12), 1e300);
    assert_eq!((far.center(), far.zoom()), (World::new(FRAME.max.x, FRAME.min.y), 9.0));
    let nowhere = camera().restored(World::new(f64::NAN, f64::INFINITY), f64::NEG_INFINITY);
    assert_eq!(nowhere, camera());
}

proptest! {
    #[test]
    fn there_and_back_is_where_it_was(x in -5e6..5e6, y in -5e6..5e6, by in -1.0..8.0) {
        let camera = camera().zoomed(by, Screen::new(300.0, 200.0));
        let back = camera.to_world(camera.to_screen(World::new(x, y)));
        prop_assert!((back.x - x).abs() < 1e-3 && (back.y - y).abs() < 1e-3);
    }

    #[test]
    fn the_ground_under_the_pointer_stays_when_zooming_in(x in 200.0..800.0, y in 200.0..500.0, by in 0.0..5.0) {
        let (camera, at) = (camera(), Screen::new(x, y));
        let anchor = camera.to_world(at);
        let after = camera.zoomed(by, at).to_screen(anchor);
        prop_assert!(after.distance(at) < 1e-6, "{after:?}");
    }
}
