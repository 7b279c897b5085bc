//! Gestures as samples of pointers: what the map does under them.

use super::{camera, is_sound};
use Sample::{Cancel, Down, Move as Moved, Up};
use proptest::prelude::*;
use tapal::camera::gesture::{Gesture, Move, Pointer, Sample};
use tapal::coords::Screen;

const fn at(x: f64, y: f64) -> Screen {
    Screen::new(x, y)
}

/// A finger; the one with id 1 is the first.
const fn finger(id: i32, time: f64, at: Screen) -> Pointer {
    Pointer { id, at, time, primary: id == 1, mouse: false, shift: false, on_marker: false }
}

const fn mouse(time: f64, at: Screen, shift: bool) -> Pointer {
    Pointer { id: 9, at, time, primary: true, mouse: true, shift, on_marker: false }
}

fn run(gesture: &mut Gesture, samples: &[(Sample, Pointer)]) -> Vec<Move> {
    samples.iter().map(|(sample, pointer)| gesture.handle(*sample, pointer)).collect()
}

/// The moves that follow, without those that are none.
fn moves(samples: &[(Sample, Pointer)]) -> Vec<Move> {
    let mut gesture = Gesture::default();
    let mut moves = run(&mut gesture, samples);
    moves.retain(|what| *what != Move::None);
    moves
}

/// All of the way that the ground was panned.
fn way(moves: &[Move]) -> (f64, f64) {
    moves.iter().fold((0.0, 0.0), |(x, y), what| match what {
        Move::Pan { dx, dy } | Move::Release { dx, dy, .. } => (x + dx, y + dy),
        _ => (x, y),
    })
}

fn tap(time: f64, at: Screen) -> [(Sample, Pointer); 2] {
    [(Down, finger(1, time, at)), (Up, finger(1, time + 60.0, at))]
}

#[test]
fn a_press_that_does_not_wander_is_a_tap_where_it_began() {
    let samples = [
        (Down, finger(1, 0.0, at(10.0, 0.0))),
        (Moved, finger(1, 20.0, at(14.0, 0.0))),
        (Up, finger(1, 40.0, at(14.0, 0.0))),
    ];
    assert_eq!(moves(&samples), [Move::Tap { at: at(10.0, 0.0), on_marker: false }]);
}

#[test]
fn a_drag_moves_the_ground_by_all_of_the_way() {
    let xs = [(Down, 0.0), (Moved, 3.0), (Moved, 20.0), (Moved, 50.0), (Up, 55.0)];
    let moves = moves(&xs.map(|(sample, x)| (sample, finger(1, x, at(x, -x)))));
    assert_eq!(way(&moves), (55.0, -55.0));
    assert!(!moves.iter().any(|what| matches!(what, Move::Tap { .. })));
}

#[test]
fn a_drag_lets_go_with_the_speed_of_its_last_tenth_of_a_second() {
    let mut samples = vec![(Down, finger(1, 0.0, at(0.0, 0.0)))];
    // A slow way first, then half a pixel a millisecond.
    samples
        .extend((1..=20).map(|n| (Moved, finger(1, f64::from(n) * 50.0, at(f64::from(n), 0.0)))));
    samples.extend((1..=10).map(|n| {
        (Moved, finger(1, 1000.0 + f64::from(n) * 16.0, at(20.0 + f64::from(n) * 8.0, 0.0)))
    }));
    samples.push((Up, finger(1, 1160.0, at(100.0, 0.0))));
    let Some(Move::Release { velocity, .. }) = moves(&samples).pop() else { panic!("no release") };
    assert!((velocity.x - 500.0).abs() < 1e-6 && velocity.y == 0.0, "{velocity:?}");
}

#[test]
fn a_finger_that_rests_before_it_leaves_lets_the_ground_rest() {
    let samples = [
        (Down, finger(1, 0.0, at(0.0, 0.0))),
        (Moved, finger(1, 30.0, at(80.0, 0.0))),
        (Moved, finger(1, 60.0, at(160.0, 0.0))),
        (Up, finger(1, 400.0, at(160.0, 0.0))),
    ];
    let Some(Move::Release { velocity, .. }) = moves(&samples).pop() else { panic!("no release") };
    assert_eq!((velocity.x, velocity.y), (0.0, 0.0));
}

#[test]
fn the_first_tap_acts_at_once_and_a_second_one_zooms() {
    let (here, there) = (at(100.0, 100.0), at(110.0, 95.0));
    let twice = [tap(0.0, here), tap(300.0, there)].concat();
    assert_eq!(
        moves(&twice),
        [Move::Tap { at: here, on_marker: false }, Move::Zoom { by: 1.0, at: there }]
    );
    let thrice = [twice.as_slice(), &tap(500.0, there)].concat();
    assert!(matches!(moves(&thrice)[2], Move::Tap { .. }), "the third begins anew");
    for (late, far) in [(361.0, here), (200.0, at(100.0, 131.0))] {
        let moves = moves(&[tap(0.0, here), tap(late, far)].concat());
        assert!(moves.iter().all(|what| matches!(what, Move::Tap { .. })), "{moves:?}");
    }
}

#[test]
fn a_double_click_with_shift_goes_farther() {
    let here = at(50.0, 50.0);
    let click = |time| [(Down, mouse(time, here, true)), (Up, mouse(time + 50.0, here, true))];
    assert_eq!(moves(&[click(0.0), click(150.0)].concat())[1], Move::Zoom { by: -1.0, at: here });
}

#[test]
fn a_drag_between_two_taps_makes_them_single() {
    let here = at(100.0, 100.0);
    let drag = [
        (Down, finger(1, 70.0, here)),
        (Moved, finger(1, 80.0, at(120.0, 100.0))),
        (Up, finger(1, 90.0, here)),
    ];
    let moves = moves(&[tap(0.0, here).as_slice(), &drag, &tap(100.0, here)].concat());
    assert!(matches!(moves.last(), Some(Move::Tap { .. })), "{moves:?}");
}

#[test]
fn a_marker_gets_its_taps_and_the_ground_under_it_its_drags() {
    let here = at(100.0, 100.0);
    let on_marker = |pointer: Pointer| Pointer { on_marker: true, ..pointer };
    let taps = [tap(0.0, here), tap(150.0, here)]
        .concat()
        .into_iter()
        .map(|(sample, pointer)| (sample, on_marker(pointer)));
    let tapped = Move::Tap { at: here, on_marker: true };
    let mut gesture = Gesture::default();
    assert_eq!(
        run(&mut gesture, &taps.collect::<Vec<_>>()),
        [Move::None, tapped, Move::None, tapped]
    );
    assert!(!gesture.swallows_click(210.0));
    let drag =
        [(Down, on_marker(finger(1, 1000.0, here))), (Moved, finger(1, 1050.0, at(140.0, 100.0)))];
    assert_eq!(way(&run(&mut gesture, &drag)), (40.0, 0.0));
    assert!(gesture.is_moving());
    run(&mut gesture, &[(Up, finger(1, 1060.0, at(140.0, 100.0)))]);
    assert!(gesture.swallows_click(1060.0), "what the browser sends after a drag is no click");
    assert!(!gesture.swallows_click(1500.0), "what a screen reader sends later is one");
}

#[test]
fn two_fingers_that_do_not_wander_go_a_step_farther_about_their_middle() {
    let (a, b) = (at(100.0, 100.0), at(300.0, 200.0));
    let two = |lifted: f64| {
        moves(&[
            (Down, finger(1, 0.0, a)),
            (Down, finger(2, 40.0, b)),
            (Moved, finger(2, 60.0, at(302.0, 200.0))),
            (Up, finger(1, 150.0, a)),
            (Up, finger(2, lifted, b)),
        ])
    };
    assert_eq!(two(200.0), [Move::Zoom { by: -1.0, at: at(201.0, 150.0) }]);
    assert_eq!(two(301.0), []);
}

#[test]
fn a_finger_that_stays_after_a_pinch_drags_on_without_a_jump() {
    let mut gesture = Gesture::default();
    run(
        &mut gesture,
        &[
            (Down, finger(1, 0.0, at(100.0, 100.0))),
            (Down, finger(2, 0.0, at(300.0, 100.0))),
            (Moved, finger(1, 20.0, at(50.0, 100.0))),
            (Moved, finger(2, 20.0, at(400.0, 150.0))),
        ],
    );
    assert_eq!(run(&mut gesture, &[(Up, finger(1, 30.0, at(50.0, 100.0)))]), [Move::None]);
    let rest = run(
        &mut gesture,
        &[(Moved, finger(2, 50.0, at(410.0, 155.0))), (Up, finger(2, 200.0, at(410.0, 155.0)))],
    );
    assert_eq!(way(&rest), (10.0, 5.0));
    assert!(gesture.is_idle());
}

#[test]
fn a_third_finger_does_not_disturb() {
    let mut gesture = Gesture::default();
    let two = [(Down, finger(1, 0.0, at(0.0, 0.0))), (Down, finger(2, 1.0, at(90.0, 0.0)))];
    run(&mut gesture, &two);
    let before = gesture.clone();
    let third = [
        (Down, finger(3, 2.0, at(50.0, 50.0))),
        (Moved, finger(3, 3.0, at(250.0, 50.0))),
        (Up, finger(3, 4.0, at(250.0, 50.0))),
    ];
    assert_eq!(run(&mut gesture, &third), [Move::None; 3]);
    assert_eq!(gesture, before);
}

#[test]
fn a_pointer_that_is_taken_away_is_neither_tap_nor_drag() {
    let here = at(0.0, 0.0);
    let samples = [
        (Down, finger(1, 0.0, here)),
        (Cancel, finger(1, 10.0, here)),
        (Up, finger(1, 20.0, here)),
    ];
    assert_eq!(moves(&samples), []);
}

#[test]
fn a_first_finger_means_that_no_other_is_left_from_before() {
    let mut gesture = Gesture::default();
    // That the second finger went up was never reported.
    run(
        &mut gesture,
        &[(Down, finger(1, 0.0, at(0.0, 0.0))), (Down, finger(2, 1.0, at(200.0, 0.0)))],
    );
    let drag =
        [(Down, finger(1, 900.0, at(50.0, 50.0))), (Moved, finger(1, 950.0, at(90.0, 50.0)))];
    assert_eq!(run(&mut gesture, &drag), [Move::None, Move::Pan { dx: 40.0, dy: 0.0 }]);
}

#[test]
fn a_mouse_with_shift_draws_a_box_and_looks_into_it() {
    let mut gesture = Gesture::default();
    let (a, b) = (at(300.0, 40.0), at(100.0, 200.0));
    run(&mut gesture, &[(Down, mouse(0.0, a, true))]);
    assert_eq!(gesture.drawn_box(), None);
    assert_eq!(run(&mut gesture, &[(Moved, mouse(20.0, b, true))]), [Move::None]);
    let corners = (at(100.0, 40.0), at(300.0, 200.0));
    assert_eq!(gesture.drawn_box(), Some(corners));
    let done = run(&mut gesture, &[(Up, mouse(40.0, b, false))]);
    assert_eq!(done, [Move::BoxZoom { min: corners.0, max: corners.1 }]);
    assert_eq!(gesture.drawn_box(), None);
}

#[test]
fn escape_gives_a_box_up_and_so_does_closing_it_again() {
    let mut gesture = Gesture::default();
    let (a, b) = (at(300.0, 40.0), at(100.0, 200.0));
    run(&mut gesture, &[(Down, mouse(0.0, a, true)), (Moved, mouse(20.0, b, true))]);
    assert!(gesture.cancel_box());
    assert!(!gesture.cancel_box() && gesture.drawn_box().is_none());
    assert_eq!(
        run(&mut gesture, &[(Moved, mouse(30.0, a, true)), (Up, mouse(40.0, a, true))]),
        [Move::None; 2]
    );
    assert!(gesture.is_idle() && gesture.swallows_click(40.0));
    assert_eq!(
        moves(&[
            (Down, mouse(0.0, a, true)),
            (Moved, mouse(20.0, b, true)),
            (Up, mouse(40.0, a, true))
        ]),
        []
    );
}

#[test]
fn a_finger_with_shift_drags() {
    let shift = |x: f64| Pointer { shift: true, ..finger(1, x, at(x, 0.0)) };
    assert_eq!(way(&moves(&[(Down, shift(0.0)), (Moved, shift(30.0))])), (30.0, 0.0));
}

fn any_sample() -> impl Strategy<Value = (Sample, Pointer)> {
    let kind = prop_oneof![Just(Down), Just(Moved), Just(Moved), Just(Up), Just(Cancel)];
    let number = prop_oneof![9 => -50.0..900.0, 1 => Just(f64::NAN), 1 => Just(f64::INFINITY)];
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (kind, 0..4, number.clone(), number.clone(), number, flags).prop_map(
        |(kind, id, x, y, time, flags)| {
            let (primary, mouse, shift, on_marker) = flags;
            (kind, Pointer { id, at: at(x, y), time, primary, mouse, shift, on_marker })
        },
    )
}

proptest! {
    #[test]
    fn whatever_pointers_report_the_map_stays_sound_and_comes_to_rest(samples in prop::collection::vec(any_sample(), 0..60)) {
        let (mut gesture, mut current) = (Gesture::default(), camera());
        for (sample, pointer) in &samples {
            current = gesture.handle(*sample, pointer).apply_to(&current);
            prop_assert!(is_sound(&current), "{current:?}");
        }
        for id in 0..4 {
            gesture.handle(Up, &finger(id, 1e4, at(0.0, 0.0)));
        }
        prop_assert!(gesture.is_idle() && gesture.drawn_box().is_none(), "{gesture:?}");
    }

    #[test]
    fn a_pinch_keeps_the_ground_under_both_fingers(
        (x, y) in (300.0..700.0, 250.0..450.0),
        (across, down) in (60.0..120.0, 30.0..90.0),
        spreads in prop::collection::vec((0.8..4.0, -40.0..40.0, -40.0..40.0), 1..12),
    ) {
        let place = |scale: f64, dx: f64, dy: f64, side: f64| at(x + dx + side * scale * across, y + dy + side * scale * down);
        let (a, b) = (place(1.0, 0.0, 0.0, -1.0), place(1.0, 0.0, 0.0, 1.0));
        let start = camera().zoomed(3.0, at(500.0, 350.0));
        let (mut gesture, mut current) = (Gesture::default(), start);
        let anchors = (current.to_world(a), current.to_world(b));
        run(&mut gesture, &[(Down, finger(1, 0.0, a)), (Down, finger(2, 0.0, b))]);
        // The last of them certainly wanders.
        for (scale, dx, dy) in spreads.into_iter().chain([(1.7, 25.0, 25.0)]) {
            let (a, b) = (place(scale, dx, dy, -1.0), place(scale, dx, dy, 1.0));
            for pointer in [finger(1, 10.0, a), finger(2, 10.0, b)] {
                current = gesture.handle(Moved, &pointer).apply_to(&current);
            }
            if current != start {
                prop_assert!(current.to_screen(anchors.0).distance(a) < 1e-6, "{:?} under {a:?}", current.to_screen(anchors.0));
                prop_assert!(current.to_screen(anchors.1).distance(b) < 1e-6, "{:?} under {b:?}", current.to_screen(anchors.1));
            }
        }
        prop_assert!(current != start);
    }
}
