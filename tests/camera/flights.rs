//! Flights and glides: where the camera is, and when.

use super::{FRAME, camera, is_sound, zooms};
use proptest::prelude::*;
use tapal::camera::flight::{DURATION, Flight};
use tapal::camera::glide::{Glide, SLOWEST, TIME_CONSTANT, Velocity};
use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::{Screen, World};

/// Views anywhere within the limits, their edges included.
fn any_view() -> impl Strategy<Value = Camera> {
    (-3.5e6..3.5e6, -2.5e6..2.5e6, 1.0..10.0)
        .prop_map(|(x, y, zoom)| camera().restored(World::new(x, y), zoom))
}

fn distance(a: World, b: World) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// A camera whose centre is moved by so many metres, at another zoom.
fn moved(camera: &Camera, dx: f64, dy: f64, zoom: f64) -> Camera {
    camera.restored(World::new(camera.center().x + dx, camera.center().y + dy), zoom)
}

#[test]
fn a_long_way_goes_out_and_in_again_and_a_short_one_does_not() {
    let start = moved(&camera(), -2e6, 0.0, 7.0);
    let far = Flight::new(start, moved(&start, 4e6, 0.0, 7.0), DURATION);
    let lowest = (0..600).map(|ms| far.at(f64::from(ms)).0.zoom()).fold(f64::MAX, f64::min);
    assert!(lowest < 5.0, "{lowest}");
    let near = Flight::new(start, moved(&start, 1e4, 0.0, 7.0), DURATION);
    let lowest = (0..600).map(|ms| near.at(f64::from(ms)).0.zoom()).fold(f64::MAX, f64::min);
    assert!(lowest > 6.9, "{lowest}");
}

#[test]
fn a_way_that_would_leave_the_limits_just_touches_them() {
    let start = moved(&camera(), -3e6, -2e6, 3.5);
    let flight = Flight::new(start, moved(&start, 6e6, 4e6, 3.3), DURATION);
    let farthest = zooms(&start).0;
    let above: Vec<f64> =
        (0..6000).map(|tenth| flight.at(f64::from(tenth) / 10.0).0.zoom() - farthest).collect();
    assert!(above.iter().any(|&zooms| zooms < 1e-3));
    // Held back by the limits alone, it would go along them.
    assert!(above.iter().filter(|&&zooms| zooms < 1e-6).count() < 60);
}

#[test]
fn a_flight_without_duration_is_a_jump() {
    let target = moved(&camera(), 1e6, 0.0, 6.0);
    assert_eq!(Flight::new(camera(), target, 0.0).at(0.0), (target, true));
    assert_eq!(Flight::new(camera(), target, f64::NAN).at(0.0), (target, true));
}

#[test]
fn a_flight_to_where_one_is_stays_there() {
    let flight = Flight::new(camera(), camera(), DURATION);
    for ms in [0.0, 1.0, 300.0, 599.0, 600.0] {
        let (now, _) = flight.at(ms);
        assert!(
            distance(now.center(), camera().center()) < 1e-6
                && (now.zoom() - camera().zoom()).abs() < 1e-9
        );
    }
}

#[test]
fn a_flight_given_up_on_the_way_goes_on_from_there() {
    let (there, back) = (moved(&camera(), 2e6, 1e6, 7.0), camera());
    let (midway, _) = Flight::new(camera(), there, DURATION).at(200.0);
    let flight = Flight::new(midway, back, DURATION);
    assert_eq!(flight.at(0.0), (midway, false));
    assert_eq!(flight.at(DURATION), (back, true));
}

#[test]
fn a_viewport_of_one_pixel_flies_too() {
    let tiny = Camera::fitted(FRAME, Viewport::new(0.0, 0.0), Insets::all(50.0));
    let flight = Flight::new(tiny, moved(&tiny, 3e6, 0.0, 9.0), DURATION);
    assert!((0..600).all(|ms| is_sound(&flight.at(f64::from(ms)).0)));
}

proptest! {
    #[test]
    fn a_flight_starts_and_ends_exactly_and_stays_within_the_limits(from in any_view(), to in any_view()) {
        let flight = Flight::new(from, to, DURATION);
        prop_assert_eq!(flight.at(0.0), (from, false));
        prop_assert_eq!(flight.at(-3.0), (from, false));
        prop_assert_eq!(flight.at(DURATION), (to, true));
        prop_assert_eq!(flight.at(f64::NAN), (to, true));
        let mut last = 0.0;
        for ms in 0..=600 {
            let (now, done) = flight.at(f64::from(ms));
            prop_assert!(is_sound(&now), "{now:?}");
            prop_assert_eq!(done, ms == 600);
            // The centre never turns back.
            let way = distance(from.center(), now.center());
            prop_assert!(way >= last - 1e-3, "{way} after {last}");
            last = way;
        }
    }

    #[test]
    fn the_ground_never_jumps_on_the_way(from in any_view(), to in any_view()) {
        let flight = Flight::new(from, to, DURATION);
        let mut before = from;
        for ms in 1..=600 {
            let (now, _) = flight.at(f64::from(ms));
            // The most by which anything in the view moves in a millisecond.
            let corners = [Screen::new(0.0, 0.0), Screen::new(1000.0, 700.0)];
            let most = corners.map(|at| now.to_screen(before.to_world(at)).distance(at)).into_iter().fold(0.0, f64::max);
            prop_assert!(most < 80.0, "{most} pixels at {ms}");
            before = now;
        }
    }

    #[test]
    fn a_glide_goes_its_speed_times_the_time_constant(x in -1500.0..1500.0, y in -1500.0..1500.0) {
        let near = camera().zoomed(6.0, Screen::new(500.0, 350.0));
        let velocity = Velocity { x, y };
        let Some(glide) = Glide::new(near, velocity) else {
            prop_assert!(x.hypot(y) < 50.0);
            return Ok(());
        };
        let (end, done) = glide.at(1e6);
        let moved = end.to_screen(near.center());
        let seconds = TIME_CONSTANT / 1000.0;
        let meant = Screen::new(500.0 + x * seconds, 350.0 + y * seconds);
        prop_assert!(done && moved.distance(meant) < SLOWEST * seconds + 1e-6, "{moved:?} for {meant:?}");
        prop_assert_eq!(glide.at(0.0), (near, false));
        prop_assert_eq!(glide.at(-5.0), (near, false));
        prop_assert_eq!(glide.at(f64::NAN), (end, true));
    }

    #[test]
    fn a_glide_slows_down_and_ends_when_it_is_slow(speed in 60.0..4000.0_f64) {
        let near = camera().zoomed(6.0, Screen::new(500.0, 350.0));
        let glide = Glide::new(near, Velocity { x: -speed, y: 0.0 }).expect("fast enough");
        let way = |ms: f64| 500.0 - glide.at(ms).0.to_screen(near.center()).x;
        let steps: Vec<f64> = (0..200).map(|frame| way(16.0 * f64::from(frame + 1)) - way(16.0 * f64::from(frame))).collect();
        prop_assert!(steps.windows(2).all(|two| two[1] <= two[0] + 1e-6));
        let end = (0..10_000).find(|&ms| glide.at(f64::from(ms)).1).expect("an end");
        prop_assert!((speed * (-f64::from(end) / TIME_CONSTANT).exp() - SLOWEST).abs() < 0.1);
    }
}

#[test]
fn a_glide_ends_at_the_edge_of_what_there_is() {
    let glide = Glide::new(camera(), Velocity { x: 1e9, y: -1e9 }).expect("fast enough");
    assert!((0..3000).all(|ms| is_sound(&glide.at(f64::from(ms)).0)));
    for broken in [f64::NAN, f64::INFINITY] {
        assert_eq!(Glide::new(camera(), Velocity { x: broken, y: 0.0 }), None);
    }
    assert_eq!(Glide::new(camera(), Velocity { x: 49.0, y: 0.0 }), None);
}
