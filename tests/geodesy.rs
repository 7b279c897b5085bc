//! Measures on WGS84 against published values, and against slow and simple ways to the same figure.

use geo::{Bearing, Destination, Geodesic, Point};
use proptest::prelude::*;
use tapal::coords::LonLat;
use tapal::geodesy::{area, at, distance, divider_walk, length, nearest, ring};

/// Area of the WGS84 ellipsoid, in square metres.
const EARTH: f64 = 510_065_621_724_088.4;
/// Pole to equator along a meridian, in metres.
const QUARTER_MERIDIAN: f64 = 10_001_965.729;

fn line(positions: &[(f64, f64)]) -> Vec<LonLat> {
    positions.iter().map(|(lon, lat)| LonLat::new(*lon, *lat)).collect()
}

/// From the Caspian over Kazakhstan's north to the Altai: long segments, turns both ways.
fn steppe() -> Vec<LonLat> {
    line(&[
        (49.1, 46.4),
        (47.0, 48.2),
        (46.7, 49.9),
        (55.0, 51.3),
        (58.7, 50.8),
        (61.4, 53.9),
        (71.0, 54.2),
        (76.6, 54.0),
        (80.1, 50.8),
        (87.3, 49.1),
    ])
}

/// A line that crosses the antimeridian eastwards, its longitudes running on.
fn pacific() -> Vec<LonLat> {
    line(&[(177.5, 65.0), (179.0, 65.5), (181.0, 66.0), (184.0, 67.0), (190.0, 66.0)])
}

/// The same positions with every longitude between -180 and 180.
fn folded(line: &[LonLat]) -> Vec<LonLat> {
    line.iter()
        .map(|p| LonLat::new(if p.lon > 180.0 { p.lon - 360.0 } else { p.lon }, p.lat))
        .collect()
}

#[track_caller]
fn assert_near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected} within {tolerance}");
}

// Distance, length, area.

#[test]
fn distances_are_those_that_karney_publishes() {
    let cases = [
        // GeographicLib's documentation: Wellington to Salamanca, nearly antipodal.
        ((174.81, -41.32), (-5.50, 40.96), 19_959_679.267),
        // GeographicLib's documentation: New York's airport to London's.
        ((-73.8, 40.6), (-0.5, 51.6), 5_551_759.400),
        ((0.0, 0.0), (0.0, 90.0), QUARTER_MERIDIAN),
        ((10.0, -90.0), (130.0, 90.0), 2.0 * QUARTER_MERIDIAN),
        // A degree of the equator is the equatorial radius times π / 180.
        ((30.0, 0.0), (31.0, 0.0), 111_319.491),
        ((179.5, 0.0), (-179.5, 0.0), 111_319.491),
        ((179.5, 0.0), (180.5, 0.0), 111_319.491),
        ((71.4, 51.2), (71.4, 51.2), 0.0),
    ];
    for ((lon_a, lat_a), (lon_b, lat_b), expected) in cases {
        let (a, b) = (LonLat::new(lon_a, lat_a), LonLat::new(lon_b, lat_b));
        assert_near(distance(a, b), expected, 0.001);
        assert_near(distance(b, a), expected, 0.001);
    }
}

#[test]
fn a_length_is_the_sum_of_its_segments() {
    let meridian = line(&[(60.0, -90.0), (60.0, -30.0), (60.0, 0.0), (60.0, 41.5), (60.0, 90.0)]);
    assert_near(length(&meridian), 2.0 * QUARTER_MERIDIAN, 0.002);
    let there_and_back = line(&[(30.0, 0.0), (31.0, 0.0), (30.0, 0.0)]);
    assert_near(length(&there_and_back), 2.0 * 111_319.491, 0.002);
    assert_near(length(&pacific()), length(&folded(&pacific())), 1e-6);
}

#[test]
fn an_octant_is_an_eighth_of_the_earth() {
    for octant in [
        line(&[(0.0, 0.0), (90.0, 0.0), (0.0, 90.0)]),
        line(&[(0.0, 0.0), (0.0, 90.0), (90.0, 0.0)]),
        line(&[(0.0, 0.0), (90.0, 0.0), (0.0, 90.0), (0.0, 0.0)]),
        line(&[(135.0, 0.0), (225.0, 0.0), (135.0, -90.0)]),
        line(&[(135.0, 0.0), (-135.0, 0.0), (135.0, -90.0)]),
    ] {
        assert_near(area(&octant) / EARTH, 0.125, 1e-12);
    }
}

#[test]
fn an_area_around_the_pole_is_the_one_that_karney_publishes() {
    // GeographicLib's documentation: a coarse Antarctica, 13662703680020.1 m².
    let antarctica = line(&[
        (-58.0, -63.1),
        (-74.0, -72.9),
        (-102.0, -71.9),
        (-102.0, -74.9),
        (-131.0, -74.3),
        (-163.0, -77.5),
        (163.0, -77.4),
        (172.0, -71.7),
        (140.0, -65.9),
        (113.0, -65.7),
        (88.0, -66.6),
        (59.0, -66.9),
        (25.0, -69.8),
        (-4.0, -70.0),
        (-14.0, -71.0),
        (-33.0, -77.3),
        (-46.0, -77.9),
        (-61.0, -74.7),
    ]);
    assert_near(area(&antarctica), 13_662_703_680_020.1, 1.0);
}

// What is no line.

#[test]
fn what_is_no_line_has_no_measure() {
    let (nan, high) = (LonLat::new(f64::NAN, 50.0), LonLat::new(50.0, 90.5));
    let here = LonLat::new(50.0, 50.0);
    let none: [&[LonLat]; 6] = [
        &[],
        &[here],
        &[nan],
        &[here, nan],
        &[here, high, here],
        &[LonLat::new(f64::INFINITY, 0.0), here],
    ];
    for line in none {
        assert_eq!((length(line), area(line), divider_walk(line, 1000.0)), (0.0, 0.0, 0.0));
        assert_eq!((nearest(line, here), at(line, 0.0)), (None, None));
    }
    assert_eq!((distance(here, nan), distance(high, here)), (0.0, 0.0));
    assert_eq!(area(&[here, LonLat::new(51.0, 50.0)]), 0.0);
    assert_eq!(nearest(&steppe(), nan), None);
    for along in [f64::NAN, -1.0, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(at(&steppe(), along), None);
    }
    for ruler in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(divider_walk(&steppe(), ruler), 0.0);
        assert!(ring(here, ruler, 8).is_empty());
    }
    assert!(ring(nan, 1000.0, 8).is_empty() && ring(here, 1000.0, 2).is_empty());
}

// Positions on a line.

#[test]
fn the_way_along_a_line_runs_from_its_start_to_its_end() {
    for line in [steppe(), pacific()] {
        let whole = length(&line);
        let (first, last) = (at(&line, 0.0).expect("start"), at(&line, whole).expect("end"));
        assert_near(distance(first, line[0]), 0.0, 1e-6);
        assert_near(distance(last, line[line.len() - 1]), 0.0, 1e-6);
        assert_near(last.lon, line[line.len() - 1].lon, 1e-9);
        assert_eq!(at(&line, whole + 0.001), None);
    }
    let equator = line(&[(0.0, 0.0), (1.0, 0.0), (4.0, 0.0)]);
    let middle = at(&equator, length(&equator) / 2.0).expect("on the line");
    assert!((middle.lon - 2.0).abs() < 1e-9 && middle.lat.abs() < 1e-9, "{middle:?}");
}

#[test]
fn longitudes_found_on_a_line_run_on_with_it() {
    let line = pacific();
    let mut before = line[0].lon;
    for step in 0..=100 {
        let found = at(&line, length(&line) * f64::from(step) / 100.0).expect("on the line");
        assert!((-1e-9..2.0).contains(&(found.lon - before)), "{found:?} after {before}");
        before = found.lon;
    }
    let found = nearest(&line, LonLat::new(-174.0, 66.0)).expect("a line");
    assert!((185.0..187.0).contains(&found.position.lon), "{found:?}");
}

#[test]
fn the_nearest_position_is_the_foot_of_the_perpendicular() {
    let equator = line(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)]);
    let found = nearest(&equator, LonLat::new(1.25, 0.5)).expect("a line");
    assert_near(found.along, 1.25 * 111_319.491, 0.001);
    assert_near(found.distance, distance(LonLat::new(1.25, 0.0), LonLat::new(1.25, 0.5)), 1e-6);
    assert!(
        (found.position.lon - 1.25).abs() < 1e-8 && found.position.lat.abs() < 1e-8,
        "{found:?}"
    );
}

#[test]
fn a_place_set_off_at_a_right_angle_finds_its_foot_again() {
    let line = [LonLat::new(70.0, 50.0), LonLat::new(71.2, 50.5)];
    for (part, away) in [(0.1, 10.0), (0.3, 1e3), (0.5, 1e5), (0.8, 3e5), (0.9, 1e6)] {
        let foot = at(&line, part * length(&line)).expect("on the line");
        let (from, to) = (Point::new(foot.lon, foot.lat), Point::new(71.2, 50.5));
        for side in [-90.0, 90.0] {
            let place = Geodesic.destination(from, Geodesic.bearing(from, to) + side, away);
            let found = nearest(&line, LonLat::new(place.x(), place.y())).expect("a line");
            assert_near(found.along, part * length(&line), 0.001);
            assert_near(found.distance, away, 1e-6);
        }
    }
}

#[test]
fn the_nearest_position_may_be_an_end_or_the_place_itself() {
    let line = steppe();
    let before = nearest(&line, LonLat::new(50.0, 44.0)).expect("a line");
    assert_eq!(before.along, 0.0);
    assert_near(distance(before.position, line[0]), 0.0, 1e-6);
    let behind = nearest(&line, LonLat::new(95.0, 47.0)).expect("a line");
    assert_near(behind.along, length(&line), 1e-6);
    for vertex in &line {
        assert_near(nearest(&line, *vertex).expect("a line").distance, 0.0, 1e-4);
    }
    let repeated = [line[0], line[0], line[1]];
    assert_near(nearest(&repeated, line[0]).expect("a line").distance, 0.0, 1e-4);
}

#[test]
fn a_line_of_one_place_repeated_is_that_place() {
    let place = LonLat::new(60.0, 50.0);
    let found = nearest(&[place, place], LonLat::new(60.0, 51.0)).expect("a line");
    assert_near(found.distance, distance(place, LonLat::new(60.0, 51.0)), 1e-6);
    assert_eq!((found.along, length(&[place, place])), (0.0, 0.0));
    assert_eq!(divider_walk(&[place, place], 10.0), 0.0);
}

// Rings.

#[test]
fn every_position_of_a_ring_is_its_radius_away() {
    for (lon, lat) in [(71.446, 51.180), (179.0, -17.0), (-179.5, 66.0), (20.0, 89.0), (0.0, -90.0)]
    {
        let center = LonLat::new(lon, lat);
        let ring = ring(center, 1_600_000.0, 90);
        assert_eq!(ring.len(), 91);
        assert_near(distance(ring[0], ring[90]), 0.0, 1e-6);
        for pair in ring.windows(2) {
            assert_near(distance(center, pair[0]), 1_600_000.0, 1e-5);
            assert!((pair[0].lon - pair[1].lon).abs() < 180.0, "{pair:?}");
        }
        let turn = if lat.abs() > 75.0 { 360.0 } else { 0.0 };
        assert_near((ring[90].lon - ring[0].lon).abs(), turn, 1e-9);
    }
}

#[test]
fn a_ring_runs_counterclockwise_from_north() {
    let ring = ring(LonLat::new(180.0, 10.0), 500_000.0, 4);
    assert!(
        ring[0].lat > 14.0 && ring[1].lon < 176.0 && ring[2].lat < 6.0 && ring[3].lon > 184.0,
        "{ring:?}"
    );
    assert_eq!(ring[0], ring[4]);
}

#[test]
fn a_small_ring_encloses_a_circles_area() {
    let area = area(&ring(LonLat::new(63.3, 46.0), 10_000.0, 720));
    assert_near(area / (std::f64::consts::PI * 1e8), 1.0, 2e-5);
}

// Dividers.

/// The walk the slow and simple way: small steps along the line, then the crossing by halves.
fn divider_walk_by_small_steps(line: &[LonLat], ruler: f64) -> f64 {
    let grain = 1000.0;
    let (mut foot, mut walked, mut along) = (line[0], 0.0, 0.0);
    while let Some(here) = at(line, along + grain) {
        if distance(foot, here) < ruler {
            along += grain;
            continue;
        }
        let (mut inside, mut outside) = (along, along + grain);
        while outside - inside > 1e-6 {
            let middle = (inside + outside) / 2.0;
            let within = distance(foot, at(line, middle).expect("on the line")) < ruler;
            if within { inside = middle } else { outside = middle }
        }
        foot = at(line, outside).expect("on the line");
        walked += ruler;
        along = outside;
    }
    walked + distance(foot, line[line.len() - 1])
}

#[test]
fn a_straight_line_has_one_length_by_every_ruler() {
    let straight = [LonLat::new(50.0, 46.0), LonLat::new(87.0, 49.0)];
    for ruler in [f64::MIN_POSITIVE, 1e-3, 1.0, 7_777.7, 1e5, 1e6, 9e6] {
        assert_near(divider_walk(&straight, ruler), length(&straight), 0.01);
    }
}

#[test]
fn a_ruler_that_divides_the_segments_evenly_steps_from_vertex_to_vertex() {
    let line = line(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (4.0, 0.0)]);
    for parts in 1..60 {
        let ruler = length(&line) / 4.0 / f64::from(parts);
        assert_near(divider_walk(&line, ruler), length(&line), 0.01);
    }
}

#[test]
fn a_ruler_longer_than_the_line_measures_from_end_to_end() {
    let line = steppe();
    assert_near(divider_walk(&line, 9e6), distance(line[0], line[9]), 1e-6);
}

#[test]
fn a_short_ruler_measures_the_whole_line() {
    let line = steppe();
    let whole = length(&line);
    assert_near(divider_walk(&line, 10.0), whole, 90.0);
    assert!(divider_walk(&line, 10.0) <= whole + 0.01);
}

#[test]
fn the_dividers_step_to_where_the_line_first_leaves_the_circle() {
    for line in [steppe(), pacific(), folded(&pacific())] {
        for ruler in [30_000.0, 111_000.0, 200_000.0, 450_000.0] {
            assert_near(
                divider_walk(&line, ruler),
                divider_walk_by_small_steps(&line, ruler),
                0.01,
            );
        }
    }
}

proptest! {
    #[test]
    fn what_at_finds_nearest_finds_again(part in 0.0..=1.0_f64) {
        for line in [steppe(), pacific(), folded(&pacific())] {
            let along = part * length(&line);
            let position = at(&line, along).expect("on the line");
            let found = nearest(&line, position).expect("a line");
            prop_assert!(found.distance < 1e-3 && (found.along - along).abs() < 1e-2, "{found:?} {along}");
        }
    }

    #[test]
    fn nothing_on_the_line_is_nearer_than_the_nearest(lon in 30.0..110.0_f64, lat in 30.0..70.0_f64) {
        let (line, place) = (steppe(), LonLat::new(lon, lat));
        let found = nearest(&line, place).expect("a line");
        prop_assert!((distance(found.position, place) - found.distance).abs() < 1e-6);
        let again = at(&line, found.along).expect("on the line");
        prop_assert!(distance(again, found.position) < 1e-3);
        for step in 0..=60 {
            let other = at(&line, length(&line) * f64::from(step) / 60.0).expect("on the line");
            let other = distance(other, place);
            prop_assert!(found.distance <= other + 0.01, "{found:?}, but {other}");
        }
        for metres in [-50.0, 50.0] {
            if let Some(other) = at(&line, found.along + metres) {
                prop_assert!(found.distance <= distance(other, place) + 1e-6, "{found:?}");
            }
        }
    }

    #[test]
    fn a_walk_is_never_longer_than_its_line(ruler in 1.0..9e6_f64) {
        for line in [steppe(), pacific()] {
            let walked = divider_walk(&line, ruler);
            prop_assert!(walked <= length(&line) + 0.01 && walked >= distance(line[0], line[line.len() - 1]) - 0.01);
        }
    }

    #[test]
    fn no_input_makes_a_measure_panic_or_nan(
        raw in proptest::collection::vec((any::<f64>(), any::<f64>(), -90.0..=90.0_f64), 0..6), number in any::<f64>(),
    ) {
        let wild = line(&raw.iter().map(|(lon, lat, _)| (*lon, *lat)).collect::<Vec<_>>());
        let tame = line(&raw.iter().map(|(lon, _, lat)| (lon % 1000.0, *lat)).collect::<Vec<_>>());
        for line in [wild, tame] {
            prop_assert!(length(&line).is_finite() && area(&line).is_finite() && divider_walk(&line, number).is_finite());
            for position in at(&line, number).into_iter().chain(line.first().and_then(|p| nearest(&line, *p)).map(|n| n.position)) {
                prop_assert!(position.lon.is_finite() && position.lat.abs() <= 90.0);
            }
        }
    }
}
