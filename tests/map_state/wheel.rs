//! What the wheel does.

use super::{Map, SIZE, SIZES};
use tapal::camera::wheel::{Wheel, WheelUnit};
use tapal::coords::Screen;
use tapal::map_state::{MapEffect, MapEvent};

fn notch(delta_y: f64, at: Screen, with_modifier: bool, has_focus: bool) -> MapEvent {
    let wheel = Wheel { delta_y, unit: WheelUnit::Pixel, pinch: false };
    MapEvent::Wheel { wheel, at, with_modifier, has_focus }
}

#[test]
fn the_wheel_zooms_at_once_about_the_pointer_in_every_size() {
    for size in SIZES {
        let mut map = Map::opened(size);
        let (before, at) = (map.camera(), Screen::new(size.0 * 0.4, size.1 * 0.45));
        let under = before.to_world(at);
        let effects = map.send(notch(-120.0, at, false, false));
        assert_eq!(effects, [MapEffect::PreventDefault, MapEffect::RequestFrame]);
        assert!((map.camera().zoom() - before.zoom() - 0.5).abs() < 1e-9);
        assert!(map.camera().to_screen(under).distance(at) < 1e-6, "{size:?}");
    }
}

#[test]
fn the_wheel_ends_a_flight() {
    let mut map = Map::opened(SIZE);
    map.key("+");
    map.frame();
    map.frame();
    map.send(notch(-120.0, Screen::new(500.0, 350.0), false, false));
    let zoomed = map.camera();
    map.rest();
    assert_eq!(map.camera(), zoomed);
}

#[test]
fn a_bare_wheel_is_the_hosts_and_shows_how_to_zoom() {
    let mut map = Map::embedded(SIZE);
    let before = map.camera();
    let at = Screen::new(500.0, 350.0);
    let effects = map.send(notch(-120.0, at, false, false));
    assert_eq!(effects, [MapEffect::ShowGestureHint(true)]);
    assert_eq!(map.send(notch(-120.0, at, false, false)), [], "it is shown already");
    assert_eq!(map.camera(), before);
}

#[test]
fn in_a_hosts_page_the_wheel_zooms_with_ctrl_or_once_the_map_has_the_focus() {
    for (with_modifier, has_focus) in [(true, false), (false, true), (true, true)] {
        let mut map = Map::embedded(SIZE);
        let before = map.camera();
        let at = Screen::new(500.0, 350.0);
        let effects = map.send(notch(-120.0, at, with_modifier, has_focus));
        assert!(effects.contains(&MapEffect::PreventDefault));
        assert!(map.camera().zoom() > before.zoom());
    }
}
