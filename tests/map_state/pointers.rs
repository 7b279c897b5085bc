//! What pointers do to the map.

use super::{Map, SIZE, SIZES, drawings, finger, mouse, opened_place, place};
use Sample::{Cancel, Down, Move, Up};
use tapal::camera::gesture::{Pointer, Sample};
use tapal::camera::keys::KeyMove;
use tapal::camera::picture::Repaint;
use tapal::coords::Screen;
use tapal::map_state::{MapEffect, MapEvent};
use tapal::scene::hit;
use tapal::scene::rect::Rect;

/// A press that goes from one point to another in steps, and stays there before it ends.
fn drag(map: &mut Map, pointer: fn(f64, f64, f64) -> Pointer, from: Screen, to: Screen) {
    map.pointer(Down, pointer(0.0, from.x, from.y));
    for step in 1..=10 {
        let part = f64::from(step) / 10.0;
        let x = from.x + (to.x - from.x) * part;
        let y = from.y + (to.y - from.y) * part;
        map.pointer(Move, pointer(f64::from(step) * 16.0, x, y));
    }
    map.pointer(Move, pointer(900.0, to.x, to.y));
    map.pointer(Up, pointer(1000.0, to.x, to.y));
}

#[test]
fn a_drag_moves_the_ground_with_the_pointer_in_every_size() {
    for size in SIZES {
        let mut map = Map::opened(size);
        map.key("+");
        map.rest();
        let before = map.camera();
        let from = map.viewport().center();
        drag(&mut map, mouse, from, Screen::new(from.x + 60.0, from.y - 40.0));
        let moved = map.camera().to_screen(before.center());
        assert!(moved.distance(Screen::new(from.x + 60.0, from.y - 40.0)) < 1e-6, "{size:?}");
    }
}

#[test]
fn a_drag_takes_the_pointers_capture_and_a_press_does_not() {
    let mut map = Map::opened(SIZE);
    assert_eq!(map.pointer(Down, mouse(0.0, 500.0, 300.0)), []);
    assert_eq!(map.pointer(Move, mouse(10.0, 502.0, 300.0)), []);
    let effects = map.pointer(Move, mouse(20.0, 540.0, 300.0));
    assert_eq!(effects, [MapEffect::CapturePointer(1), MapEffect::RequestFrame]);
}

#[test]
fn a_press_of_another_button_does_nothing() {
    let mut map = Map::opened(SIZE);
    let press = MapEvent::Pointer {
        sample: Down,
        pointer: mouse(0.0, 500.0, 300.0),
        tolerance: hit::MOUSE_TOLERANCE,
        main_button: false,
    };
    assert_eq!(map.send(press), []);
    let before = map.camera();
    map.pointer(Move, mouse(20.0, 700.0, 300.0));
    assert_eq!(map.camera(), before);
}

#[test]
fn a_press_ends_a_flight_where_it_is() {
    let mut map = Map::opened(SIZE);
    map.key("+");
    map.frame();
    map.frame();
    let before = map.camera();
    map.pointer(Down, mouse(0.0, 500.0, 300.0));
    map.frame();
    map.frame();
    assert_eq!(map.camera(), before);
}

#[test]
fn a_flick_glides_on_unless_the_reader_wants_less_motion() {
    for reduced in [false, true] {
        let mut map = Map::opened(SIZE);
        map.send(MapEvent::ReducedMotionChanged(reduced));
        map.button(KeyMove::Zoom(2.0));
        map.rest();
        map.pointer(Down, finger(0.0, 500.0, 300.0));
        for step in 1..=6 {
            map.pointer(
                Move,
                finger(f64::from(step) * 10.0, 500.0 + f64::from(step) * 12.0, 300.0),
            );
        }
        map.pointer(Up, finger(61.0, 572.0, 300.0));
        let released = map.camera();
        map.rest();
        assert_eq!(map.camera() == released, reduced);
    }
}

#[test]
fn a_tap_on_a_line_opens_its_place() {
    let mut map = Map::opened(SIZE);
    let at = map.marker(place("border"));
    map.pointer(Down, mouse(0.0, at.x, at.y));
    assert_eq!(opened_place(&map.pointer(Up, mouse(50.0, at.x, at.y))), Some(place("border")));
}

#[test]
fn a_tap_on_a_marker_is_left_to_the_markers_click() {
    let mut map = Map::opened(SIZE);
    let at = map.marker(place("baikonur"));
    let on_marker = |time| Pointer { on_marker: true, ..mouse(time, at.x, at.y) };
    map.pointer(Down, on_marker(0.0));
    assert_eq!(map.pointer(Up, on_marker(50.0)), []);
}

#[test]
fn a_tap_on_bare_ground_opens_nothing() {
    let mut map = Map::opened(SIZE);
    map.pointer(Down, mouse(0.0, 3.0, 697.0));
    assert_eq!(map.pointer(Up, mouse(50.0, 3.0, 697.0)), []);
}

#[test]
fn a_finger_reaches_farther_than_a_mouse() {
    let reached = |pointer: fn(f64, f64, f64) -> Pointer| {
        let mut map = Map::opened(SIZE);
        let at = map.marker(place("vostochny"));
        map.pointer(Down, pointer(0.0, at.x + 17.0, at.y));
        opened_place(&map.pointer(Up, pointer(50.0, at.x + 17.0, at.y)))
    };
    assert_eq!(reached(mouse), None);
    assert_eq!(reached(finger), Some(place("vostochny")));
}

#[test]
fn a_mouse_over_a_line_shows_that_a_click_would_open_it() {
    let mut map = Map::opened(SIZE);
    let at = map.marker(place("border"));
    let over = map.pointer(Move, mouse(0.0, at.x, at.y));
    assert_eq!(over, [MapEffect::ShowPointerOver(true)]);
    assert_eq!(map.pointer(Move, mouse(10.0, at.x + 1.0, at.y)), [], "it is shown already");
    let away = map.pointer(Move, mouse(20.0, 3.0, 697.0));
    assert_eq!(away, [MapEffect::ShowPointerOver(false)]);
}

#[test]
fn a_drag_on_a_marker_swallows_its_click() {
    let mut map = Map::opened(SIZE);
    let at = map.marker(place("baikonur"));
    drag(&mut map, mouse, at, Screen::new(at.x + 80.0, at.y));
    let click = |time| MapEvent::MarkerClicked { place: Some(1), at: None, time };
    assert_eq!(map.send(click(1001.0)), []);
    assert_eq!(opened_place(&map.send(click(5000.0))), Some(1));
}

#[test]
fn a_drag_with_shift_draws_a_box_and_flies_into_it() {
    let mut map = Map::opened(SIZE);
    let shifted = |time, x, y| Pointer { shift: true, ..mouse(time, x, y) };
    map.pointer(Down, shifted(0.0, 400.0, 200.0));
    map.pointer(Move, shifted(20.0, 300.0, 280.0));
    let effects = map.pointer(Move, shifted(40.0, 250.0, 350.0));
    let drawn = Rect { left: 250.0, top: 200.0, right: 400.0, bottom: 350.0 };
    assert!(effects.contains(&MapEffect::ShowZoomBox(Some(drawn))));
    let (before, target) = (map.camera(), map.camera().to_world(Screen::new(325.0, 275.0)));
    let effects = map.pointer(Up, shifted(60.0, 250.0, 350.0));
    assert_eq!(effects, [MapEffect::ShowZoomBox(None), MapEffect::RequestFrame]);
    map.rest();
    let middle = map.camera().viewport().center();
    assert!(map.camera().zoom() > before.zoom() + 1.0);
    assert!(map.camera().to_screen(target).distance(middle) < 1e-6);
}

#[test]
fn a_double_tap_flies_a_step_nearer() {
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    for time in [0.0, 120.0] {
        map.pointer(Down, finger(time, 40.0, 660.0));
        map.pointer(Up, finger(time + 50.0, 40.0, 660.0));
    }
    map.rest();
    assert!((map.camera().zoom() - before.zoom() - 1.0).abs() < 1e-9);
}

#[test]
fn a_lone_finger_moves_no_map_in_a_hosts_page_and_its_end_shows_how_to() {
    let mut map = Map::embedded(SIZE);
    let before = map.camera();
    map.pointer(Down, finger(0.0, 500.0, 300.0));
    map.pointer(Move, finger(20.0, 500.0, 400.0));
    let effects = map.pointer(Cancel, finger(30.0, 500.0, 420.0));
    assert_eq!(effects, [MapEffect::ShowGestureHint(true)]);
    assert_eq!(map.camera(), before);
    let effects = map.pointer(Down, finger(900.0, 500.0, 300.0));
    assert_eq!(effects, [MapEffect::ShowGestureHint(false)]);
}

#[test]
fn a_map_with_a_page_for_itself_shows_no_hint() {
    let mut map = Map::opened(SIZE);
    map.pointer(Down, finger(0.0, 500.0, 300.0));
    assert_eq!(map.pointer(Cancel, finger(30.0, 500.0, 420.0)), []);
}

#[test]
fn two_fingers_zoom_in_a_hosts_page_too() {
    let mut map = Map::embedded(SIZE);
    let before = map.camera();
    let second = |time, x, y| Pointer { id: 2, primary: false, ..finger(time, x, y) };
    map.pointer(Down, finger(0.0, 450.0, 300.0));
    map.pointer(Down, second(10.0, 550.0, 300.0));
    map.pointer(Move, second(30.0, 650.0, 300.0));
    assert!((map.camera().zoom() - before.zoom() - 1.0).abs() < 1e-9);
}

#[test]
fn a_drag_is_drawn_from_the_picture_before_it() {
    let mut map = Map::opened(SIZE);
    map.pointer(Down, mouse(0.0, 500.0, 300.0));
    map.pointer(Move, mouse(16.0, 530.0, 300.0));
    let before = Repaint::whole(&map.opening()).picture;
    let drawn = drawings(&map.frame());
    let expected = Repaint::new(Some(&before), &map.camera(), 1.0);
    assert!(!expected.is_whole);
    assert_eq!((drawn.len(), &drawn[0].repaint, drawn[0].low_detail), (1, &expected, true));
}
