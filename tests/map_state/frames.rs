//! Which frames are requested, and how each is drawn.

use super::{Map, SIZE, SIZES, drawings, finger, mouse, rested};
use tapal::camera::gesture::{Pointer, Sample};
use tapal::camera::keys::KeyMove;
use tapal::camera::picture::Repaint;
use tapal::map_state::{MapEffect, MapEvent, MapState, Scale};
use tapal::scene::Layers;
use tapal::scene::rect::Rect;

fn scales(effects: &[MapEffect]) -> Vec<Scale> {
    let scale = |effect: &MapEffect| match effect {
        MapEffect::ShowScale(scale) => Some(*scale),
        _ => None,
    };
    effects.iter().filter_map(scale).collect()
}

#[test]
fn a_frame_is_not_requested_twice() {
    let mut map = Map::opened(SIZE);
    assert_eq!(map.send(MapEvent::LookChanged), [MapEffect::RequestFrame]);
    assert_eq!(map.send(MapEvent::LookChanged), []);
    map.frame();
    assert_eq!(map.button(KeyMove::Zoom(1.0)), [], "there is one to come until the map rests");
}

#[test]
fn a_map_that_opens_is_drawn_once_and_then_rests() {
    for size in SIZES {
        let mut map = Map::before_its_model(MapState::new(false, None), size);
        map.take_model();
        let effects = map.rest();
        let drawn = drawings(&effects);
        assert_eq!(drawn.len(), 1, "{size:?}");
        assert_eq!((drawn[0].repaint.is_whole, drawn[0].low_detail), (true, false));
        assert_eq!((scales(&effects).len(), rested(&effects).len()), (1, 1));
    }
}

#[test]
fn a_canvas_has_the_screens_pixels() {
    for (ratio, canvas) in [(1.0, (1000, 700)), (1.5, (1500, 1050)), (2.625, (2625, 1838))] {
        let mut map = Map::before_its_model(MapState::new(false, None), SIZE);
        map.pixel_ratio = ratio;
        map.take_model();
        let drawn = drawings(&map.rest());
        assert_eq!((drawn[0].canvas, drawn[0].pixel_ratio), (canvas, ratio));
    }
}

#[test]
fn another_pixel_ratio_leaves_nothing_of_the_picture() {
    let mut map = Map::opened(SIZE);
    map.pixel_ratio = 2.0;
    map.button(KeyMove::Pan { dx: 40.0, dy: 0.0 });
    assert!(drawings(&map.frame())[0].repaint.is_whole);
}

#[test]
fn a_motion_is_drawn_in_low_detail_and_once_more_in_all_of_it() {
    let mut map = Map::opened(SIZE);
    map.key("+");
    let drawn = drawings(&map.rest());
    let (last, moving) = drawn.split_last().expect("drawn");
    assert!(moving.len() > 5);
    assert!(moving[1..].iter().all(|drawing| drawing.low_detail));
    assert!(!last.low_detail && last.repaint.is_whole);
    let whole = moving.iter().filter(|drawing| drawing.repaint.is_whole).count();
    assert!((1..=3).contains(&whole), "a picture serves for half a zoom: {whole} of them");
}

#[test]
fn a_motion_that_ends_within_one_slow_frame_is_drawn_where_it_ends() {
    let mut map = Map::opened(SIZE);
    let before = map.camera();
    map.key("+");
    map.frame();
    map.time += 5000.0;
    assert_eq!(drawings(&map.frame()).len(), 1);
    assert!((map.camera().zoom() - before.zoom() - 1.0).abs() < 1e-9);
}

#[test]
fn each_drawing_begins_with_the_picture_that_the_scene_before_left() {
    let mut map = Map::opened(SIZE);
    map.button(KeyMove::Zoom(2.0));
    map.rest();
    map.pointer(Sample::Down, mouse(0.0, 500.0, 300.0));
    let mut before = Repaint::whole(&map.camera()).picture;
    for step in 1..6 {
        let x = 500.0 + f64::from(step) * 13.3;
        map.pointer(Sample::Move, mouse(f64::from(step) * 16.0, x, 300.0));
        let drawing = &drawings(&map.frame())[0];
        assert_eq!(drawing.repaint, Repaint::new(Some(&before), &map.camera(), 1.0));
        before = drawing.repaint.picture;
    }
}

#[test]
fn names_move_with_the_ground_and_are_placed_anew_now_and_then_and_at_rest() {
    let mut map = Map::opened(SIZE);
    map.pointer(Sample::Down, mouse(0.0, 500.0, 300.0));
    let mut kept = Vec::new();
    for step in 1..30 {
        let x = 500.0 + f64::from(step) * 7.0;
        map.pointer(Sample::Move, mouse(f64::from(step) * 16.0, x, 300.0));
        kept.push(drawings(&map.frame())[0].keeps_names);
    }
    let anew = kept.iter().filter(|&&kept| !kept).count();
    assert!((3..=8).contains(&anew), "{kept:?}");
    assert!(!drawings(&map.rest()).last().expect("drawn").keeps_names);
}

#[test]
fn what_folds_over_the_map_has_names_placed_anew_and_the_ground_left_as_it_is() {
    let mut map = Map::opened(SIZE);
    map.button(KeyMove::Pan { dx: 40.0, dy: 0.0 });
    map.rest();
    map.cover(&[Rect { left: 0.0, top: 600.0, right: 300.0, bottom: 700.0 }]);
    let drawn = drawings(&map.rest());
    assert_eq!(drawn.len(), 1);
    assert!(!drawn[0].keeps_names && drawn[0].repaint.exposed.is_empty());
}

#[test]
fn what_changes_nothing_draws_nothing() {
    let mut map = Map::opened(SIZE);
    assert_eq!(map.resize(SIZE), []);
    assert_eq!(map.send(MapEvent::LayersChanged(Layers::default())), []);
    assert_eq!(drawings(&map.rest()), []);
}

#[test]
fn a_layer_that_is_turned_off_is_drawn_anew_without_it() {
    let mut map = Map::opened(SIZE);
    let layers = Layers { rivers: false, ..Layers::default() };
    assert_eq!(map.send(MapEvent::LayersChanged(layers)), [MapEffect::RequestFrame]);
    let drawing = &drawings(&map.rest())[0];
    assert!(drawing.repaint.is_whole);
    assert_eq!(map.state.view(drawing).expect("a view").layers, layers);
}

#[test]
fn nothing_is_drawn_before_there_is_a_map() {
    let mut map = Map::before_its_model(MapState::new(false, None), SIZE);
    map.send(MapEvent::LookChanged);
    let effects = map.rest();
    assert!(effects.iter().all(|effect| *effect == MapEffect::RequestFrame));
    assert_eq!((map.state.whole_drawing(), map.state.scale()), (None, None));
}

#[test]
fn a_whole_drawing_is_of_the_view_at_hand_while_the_map_moves() {
    let mut map = Map::opened(SIZE);
    map.key("+");
    map.frame();
    map.frame();
    let drawing = map.state.whole_drawing().expect("a view");
    assert_eq!((drawing.repaint.is_whole, drawing.low_detail), (true, false));
    assert_eq!(map.state.view(&drawing).expect("a view").camera, &map.camera());
}

#[test]
fn a_hand_that_stays_on_the_map_lets_it_not_come_to_rest() {
    let mut map = Map::opened(SIZE);
    map.pointer(Sample::Down, mouse(0.0, 500.0, 300.0));
    map.pointer(Sample::Move, mouse(16.0, 560.0, 300.0));
    let effects = map.rest();
    assert_eq!((rested(&effects).len(), scales(&effects).len()), (0, 0));
    assert!(!drawings(&effects).last().expect("drawn").low_detail);
    map.pointer(Sample::Move, mouse(800.0, 560.0, 300.0));
    map.pointer(Sample::Up, mouse(900.0, 560.0, 300.0));
    assert_eq!(rested(&map.rest()).len(), 1);
}

#[test]
fn fingers_that_stay_a_while_and_leave_let_the_map_come_to_rest() {
    let pinch = |map: &mut Map, sample| {
        let second = |x| Pointer { id: 2, primary: false, ..finger(10.0, x, 300.0) };
        map.pointer(Sample::Down, finger(0.0, 450.0, 300.0));
        map.pointer(Sample::Down, second(550.0));
        map.pointer(Sample::Move, second(650.0));
        map.rest();
        map.pointer(sample, finger(900.0, 450.0, 300.0));
        map.pointer(sample, second(650.0))
    };
    for sample in [Sample::Up, Sample::Cancel] {
        for mut map in [Map::opened(SIZE), Map::embedded(SIZE)] {
            assert!(pinch(&mut map, sample).contains(&MapEffect::RequestFrame), "{sample:?}");
            assert_eq!(rested(&map.rest()).len(), 1, "{sample:?}");
        }
    }
}

#[test]
fn the_scale_bar_is_no_longer_than_a_third_of_a_narrow_map() {
    for size in SIZES {
        let map = Map::opened(size);
        let Scale { bar, is_conic } = map.state.scale().expect("a scale");
        assert!(bar.px <= 130.0 && bar.px <= 0.25 * size.0 && bar.px > 20.0, "{size:?}");
        assert!(is_conic);
    }
}

#[test]
fn the_same_events_have_the_same_effects() {
    let run = || {
        let mut map = Map::opened(SIZE);
        let mut all = map.key("+");
        all.extend(map.select(Some(2), false));
        all.extend(map.rest());
        all
    };
    assert_eq!(run(), run());
}

#[test]
fn a_place_that_opens_leaves_two_frames_to_its_text() {
    for (before, place) in [(None, Some(0)), (Some(0), Some(1)), (Some(0), None)] {
        let mut map = Map::opened(SIZE);
        map.select(before, false);
        map.rest();
        map.select(place, false);
        for _ in 0..2 {
            assert_eq!(map.frame(), [MapEffect::RequestFrame], "{place:?}");
        }
        assert_eq!(drawings(&map.frame()).len(), 1, "{place:?}");
        // Whoever opens it again, or closes it, frame by frame does not keep the map from moving.
        for _ in 0..3 {
            map.select(place, false);
            assert_eq!(drawings(&map.frame()).len(), 1, "{place:?}");
        }
    }
}
