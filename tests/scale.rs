//! The scale bar against the ground: lengths that are read with it are as wrong as it says, and no
//! more.

use proptest::prelude::*;
use tapal::camera::{Camera, Frame, Insets, Viewport};
use tapal::coords::{Bounds, LonLat, Screen};
use tapal::geodesy;
use tapal::projection::{AzimuthalEqualArea, ConformalConic, Ellipsoid, Projection};
use tapal::scene::scale::scale_bar;

const VIEWPORT: Viewport = Viewport { width: 1000.0, height: 800.0 };
/// The default story's box, a small country, a continent over the equator, the Arctic.
const BOXES: [Bounds; 4] = [
    Bounds { west: 23.0, south: 37.0, east: 135.0, north: 72.0 },
    Bounds { west: 5.5, south: 45.5, east: 10.8, north: 48.0 },
    Bounds { west: -18.0, south: -35.0, east: 52.0, north: 38.0 },
    Bounds { west: -180.0, south: 62.0, east: 180.0, north: 90.0 },
];

fn view(bounds: &Bounds) -> (Projection, Camera) {
    let projection = Projection::fitted(bounds);
    (projection, Camera::fitted(Frame::of_bounds(bounds, &projection), VIEWPORT, Insets::NONE))
}

/// By which part a short line is misread with the bar: negative for too short.
fn misread(
    projection: &Projection,
    camera: &Camera,
    at: Screen,
    turn: f64,
    px_per_metre: f64,
) -> Option<f64> {
    let end = |way: f64| Screen::new(at.x + way * turn.cos(), at.y + way * turn.sin());
    let place = |at: Screen| projection.unproject(camera.to_world(at));
    let truly = geodesy::distance(place(end(-0.5))?, place(end(0.5))?);
    Some(1.0 / px_per_metre / truly - 1.0)
}

#[test]
fn the_bar_covers_its_length_in_the_middle_of_the_view() {
    for bounds in &BOXES {
        let (projection, opening) = view(bounds);
        for by in [-0.5, 0.0, 1.0, 3.0] {
            let camera = opening.zoomed(by, VIEWPORT.center());
            let bar = scale_bar(&camera, &projection, 160.0);
            let place = |x: f64| {
                let at = Screen::new(VIEWPORT.width / 2.0 + x, VIEWPORT.height / 2.0);
                projection.unproject(camera.to_world(at)).expect("on the globe")
            };
            let covered = geodesy::distance(place(-bar.px / 2.0), place(bar.px / 2.0)) / 1000.0;
            assert!(
                (covered / f64::from(bar.km) - 1.0).abs() < 0.01,
                "{covered} km for {bar:?} in {bounds:?}"
            );
            assert!(bar.px <= 160.5 && bar.px > 60.0, "{bar:?}");
            assert!([1, 2, 5].contains(&(bar.km / 10_u32.pow(bar.km.ilog10()))), "{bar:?}");
        }
    }
}

#[test]
fn the_default_story_is_true_within_some_per_cent() {
    let (projection, camera) = view(&BOXES[0]);
    assert!(projection.is_conic());
    let bar = scale_bar(&camera, &projection, 160.0);
    assert!(bar.error_percent > 3.0 && bar.error_percent < 15.0, "{bar:?}");
    let near = scale_bar(&camera.zoomed(2.0, VIEWPORT.center()), &projection, 160.0);
    assert!(near.error_percent < bar.error_percent / 2.0, "{near:?}");
}

#[test]
fn a_conic_is_true_along_its_standard_parallels_and_the_same_in_all_directions() {
    let conic = ConformalConic::new(Ellipsoid::WGS84, [44.0, 64.0], LonLat::new(78.0, 54.0))
        .expect("a cone");
    let projection = Projection::ConformalConic(conic);
    for lon in [20.0, 78.0, 140.0, 190.0] {
        for lat in [44.0, 64.0] {
            let scale = projection.scale_at(LonLat::new(lon, lat));
            assert!(
                (scale.parallel - 1.0).abs() < 1e-7 && (scale.meridian - 1.0).abs() < 1e-7,
                "{scale:?}"
            );
        }
        for lat in [-60.0, 0.0, 30.0, 55.0, 72.0, 89.0] {
            let scale = projection.scale_at(LonLat::new(lon, lat));
            assert!((scale.least / scale.greatest - 1.0).abs() < 1e-3, "{scale:?} at {lat}");
        }
    }
    // Between the parallels all is drawn too small.
    assert!((projection.scale_at(LonLat::new(60.0, 55.0)).parallel - 0.985).abs() < 0.001);
}

#[test]
fn an_equal_area_projection_loses_in_one_direction_what_it_wins_in_the_other() {
    for center in [
        LonLat::new(10.0, 0.0),
        LonLat::new(-60.0, 45.0),
        LonLat::new(0.0, 90.0),
        LonLat::new(0.0, -90.0),
    ] {
        let projection =
            Projection::AzimuthalEqualArea(AzimuthalEqualArea::new(Ellipsoid::WGS84, center));
        let there = projection.scale_at(center);
        assert!(
            (there.greatest - 1.0).abs() < 1e-5 && (there.least - 1.0).abs() < 1e-5,
            "{there:?} at {center:?}"
        );
        for (lon, lat) in [(30.0, 20.0), (-100.0, 60.0), (150.0, -40.0), (0.0, 89.0)] {
            let scale = projection.scale_at(LonLat::new(lon, lat));
            assert!(
                (scale.least * scale.greatest - 1.0).abs() < 1e-5,
                "{scale:?} at {lon}, {lat} from {center:?}"
            );
            assert!(
                scale.least <= scale.parallel && scale.parallel <= scale.greatest * (1.0 + 1e-9)
            );
        }
    }
}

#[test]
fn at_a_pole_and_without_room_numbers_stay_finite() {
    for bounds in &BOXES {
        let (projection, camera) = view(bounds);
        for lat in [-90.0, 90.0] {
            let scale = projection.scale_at(LonLat::new(0.0, lat));
            assert!(scale.greatest.is_finite() && scale.least.is_finite(), "{scale:?}");
        }
        for most in [0.0, -5.0, f64::NAN, 1e9] {
            let bar = scale_bar(&camera.zoomed(-9.0, Screen::new(0.0, 0.0)), &projection, most);
            assert!(bar.km >= 1 && bar.px.is_finite() && bar.error_percent.is_finite(), "{bar:?}");
        }
    }
}

proptest! {
    #[test]
    fn nothing_in_view_is_misread_by_more_than_the_bar_admits(
        which in 0..3_usize, by in -0.5..4.0, dx in -300.0..300.0, dy in -300.0..300.0,
        column in 0..11_u32, row in 0..11_u32, turn in 0.0..std::f64::consts::PI,
    ) {
        let (projection, camera) = view(&BOXES[which]);
        let camera = camera.zoomed(by, VIEWPORT.center()).panned(dx, dy);
        let bar = scale_bar(&camera, &projection, 160.0);
        let at = Screen::new(VIEWPORT.width * f64::from(column) / 10.0, VIEWPORT.height * f64::from(row) / 10.0);
        let off = misread(&projection, &camera, at, turn, bar.px / f64::from(bar.km) / 1000.0);
        prop_assume!(off.is_some());
        let local = 100.0 * off.unwrap_or_default().abs();
        prop_assert!(local <= bar.error_percent + 0.05, "{local} % at {at:?}, {bar:?}");
    }
}
