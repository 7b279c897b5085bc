//! The scale bar against the ground: lengths that are read with it are as wrong as it says, and no
//! more.

use proptest::prelude::*;
use tapal::camera::{Camera, Frame, Insets, Viewport};
use tapal::coords::{Bounds, LonLat, Screen};
use tapal::geodesy;
use tapal::projection::{AzimuthalEqualArea, ConformalConic, Ellipsoid, Projection};
use tapal::scene::scale::{Accuracy, scale_bar};
use tapal::strings::{all, strings_for};
use tapal::ui::captions::scale_note;

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
fn the_default_storys_bar_holds_for_all_of_its_places() {
    let (projection, camera) = view(&BOXES[0]);
    assert!(projection.is_conic());
    let bar = scale_bar(&camera, &projection, 160.0);
    assert_eq!(bar.accuracy, Accuracy::Between { south: 41.0, north: 67.0 });
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
            let numbers = match bar.accuracy {
                Accuracy::Between { south, north } => [south, north],
                Accuracy::InView { short, long } => [short, long],
            };
            assert!(bar.km >= 1 && bar.px.is_finite(), "{bar:?}");
            assert!(numbers.into_iter().all(f64::is_finite), "{bar:?}");
        }
    }
}

#[test]
fn in_each_language_the_note_is_true_of_the_projections_own_scale() {
    let (projection, camera) = view(&BOXES[0]);
    let bar = scale_bar(&camera, &projection, 160.0);
    let of_bar = bar.px * camera.metres_per_pixel() / (f64::from(bar.km) * 1000.0);
    for strings in all() {
        let note = scale_note(strings, true, bar.accuracy);
        let digits = note.split(|letter: char| !letter.is_ascii_digit());
        let mut numbers: Vec<f64> = digits.filter_map(|digits| digits.parse().ok()).collect();
        numbers.sort_unstable_by(f64::total_cmp);
        let [percent, south, north] = numbers[..] else { panic!("{note}") };
        for lat in [south, f64::midpoint(south, north), north] {
            let scale = projection.scale_at(LonLat::new(60.0, lat)).parallel;
            let off = 100.0 * (scale / of_bar - 1.0).abs();
            assert!(off <= percent, "{off} % at {lat}: {note}");
        }
    }
}

#[test]
fn an_error_in_view_has_two_sides_and_is_rounded_up() {
    let expected = [
        ("en", "Lambert azimuthal equal-area projection · scale error in view: −2% to +13%"),
        (
            "ru",
            "Равновеликая азимутальная проекция Ламберта · \
             погрешность масштаба в видимой части: от −2\u{a0}% до +13\u{a0}%",
        ),
    ];
    for (lang, note) in expected {
        let accuracy = Accuracy::InView { short: 1.2, long: 12.01 };
        assert_eq!(scale_note(strings_for(lang), false, accuracy), note);
    }
}

/// How a short line at a place is misread with the bar, in per cent, over several directions.
fn misread_at(projection: &Projection, camera: &Camera, at: Screen, px_per_metre: f64) -> Vec<f64> {
    let turns = (0..12).map(|turn| f64::from(turn) * std::f64::consts::PI / 12.0);
    let misread = turns.filter_map(|turn| misread(projection, camera, at, turn, px_per_metre));
    misread.map(|part| 100.0 * part).collect()
}

proptest! {
    #[test]
    fn a_cones_bar_is_true_within_three_per_cent_between_the_latitudes_that_it_names_and_not_beyond(
        which in 0..2_usize, by in -0.5..4.0, dx in -300.0..300.0, dy in -300.0..300.0,
        share in 0.0..1.0, east in -179.0..179.0,
    ) {
        let (projection, camera) = view(&BOXES[which]);
        // Opposite its central meridian a cone is torn: nothing is measured across that.
        let lon = projection.central_meridian() + east;
        prop_assert!(projection.is_conic());
        let camera = camera.zoomed(by, VIEWPORT.center()).panned(dx, dy);
        let bar = scale_bar(&camera, &projection, 160.0);
        let Accuracy::Between { south, north } = bar.accuracy else {
            return Err(TestCaseError::reject("near a pole"));
        };
        let px_per_metre = bar.px / f64::from(bar.km) / 1000.0;
        let worst = |lat: f64| {
            let at = camera.to_screen(projection.project(LonLat::new(lon, lat)));
            let misread = misread_at(&projection, &camera, at, px_per_metre);
            misread.into_iter().map(f64::abs).fold(0.0, f64::max)
        };
        let between = worst(south + share * (north - south));
        prop_assert!(between <= 3.05, "{between} % between {south} and {north}");
        for beyond in [south - 1.0, north + 1.0] {
            prop_assert!(beyond.abs() > 85.0 || worst(beyond) > 2.95, "{bar:?} at {beyond}");
        }
    }

    #[test]
    fn nothing_in_view_is_misread_by_more_than_the_other_bars_admit(
        by in -0.5..4.0, dx in -300.0..300.0, dy in -300.0..300.0,
        column in 0..11_u32, row in 0..11_u32,
    ) {
        let (projection, camera) = view(&BOXES[2]);
        prop_assert!(!projection.is_conic());
        let camera = camera.zoomed(by, VIEWPORT.center()).panned(dx, dy);
        let bar = scale_bar(&camera, &projection, 160.0);
        let Accuracy::InView { short, long } = bar.accuracy else {
            panic!("latitudes say nothing of {projection:?}")
        };
        let (x, y) = (f64::from(column) / 10.0, f64::from(row) / 10.0);
        let at = Screen::new(VIEWPORT.width * x, VIEWPORT.height * y);
        let px_per_metre = bar.px / f64::from(bar.km) / 1000.0;
        for off in misread_at(&projection, &camera, at, px_per_metre) {
            prop_assert!(-short - 0.05 <= off && off <= long + 0.05, "{off} % at {at:?}, {bar:?}");
        }
    }
}
