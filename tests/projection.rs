//! The projections against Snyder's worked examples, against the ellipsoid itself, and there and
//! back.

use geo::{Distance, Geodesic, Point};
use proptest::prelude::*;
use tapal::coords::{Bounds, LonLat, World};
use tapal::projection::{AzimuthalEqualArea, ConformalConic, Ellipsoid, Projection};

const CLARKE_1866: Ellipsoid = Ellipsoid { a: 6_378_206.4, f: 1.0 / 294.978_698_2 };
/// Snyder's International ellipsoid (1924).
const INTERNATIONAL: Ellipsoid = Ellipsoid { a: 6_378_388.0, f: 1.0 / 297.0 };

const KAZAKHSTAN: Bounds = Bounds { west: 23.0, south: 37.0, east: 135.0, north: 72.0 };
const INDONESIA: Bounds = Bounds { west: 95.0, south: -11.0, east: 141.0, north: 6.0 };
const CHILE: Bounds = Bounds { west: -75.7, south: -55.9, east: -66.4, north: -17.5 };
const SVALBARD: Bounds = Bounds { west: 10.0, south: 74.0, east: 35.0, north: 81.0 };
const AUSTRALIA: Bounds = Bounds { west: 113.0, south: -44.0, east: 154.0, north: -10.0 };
const WORLD: Bounds = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
const FIJI: Bounds = Bounds { west: 170.0, south: -22.0, east: 190.0, north: -12.0 };
const RUSSIA: Bounds = Bounds { west: 19.6, south: 41.2, east: 190.4, north: 81.9 };
const ARCTIC: Bounds = Bounds { west: -180.0, south: 60.0, east: 180.0, north: 90.0 };
const POINT: Bounds = Bounds { west: 71.4, south: 51.2, east: 71.4, north: 51.2 };

const ALL: [Bounds; 10] =
    [KAZAKHSTAN, INDONESIA, CHILE, SVALBARD, AUSTRALIA, WORLD, FIJI, RUSSIA, ARCTIC, POINT];

fn conic(ellipsoid: Ellipsoid, parallels: [f64; 2], lon: f64, lat: f64) -> ConformalConic {
    ConformalConic::new(ellipsoid, parallels, LonLat::new(lon, lat))
        .expect("these parallels make a cone")
}

fn fitted_conic(bounds: &Bounds) -> ConformalConic {
    match Projection::fitted(bounds) {
        Projection::ConformalConic(conic) => conic,
        other => panic!("{bounds:?} got {other:?}"),
    }
}

fn fitted_azimuthal(bounds: &Bounds) -> AzimuthalEqualArea {
    match Projection::fitted(bounds) {
        Projection::AzimuthalEqualArea(azimuthal) => azimuthal,
        other => panic!("{bounds:?} got {other:?}"),
    }
}

#[track_caller]
fn assert_near(found: World, expected: World, metres: f64) {
    let apart = (found.x - expected.x).hypot(found.y - expected.y);
    assert!(apart <= metres, "{found:?} is {apart} m from {expected:?}");
}

#[track_caller]
fn assert_back(projection: &Projection, place: LonLat) {
    let world = projection.project(place);
    let back = projection.unproject(world).expect("a projected place comes back");
    let (lon, lat) = ((back.lon - place.lon).abs(), (back.lat - place.lat).abs());
    // At the pole all longitudes are one place; near it, they are worth their distance on the
    // ground.
    let lon = lon * place.lat.to_radians().cos();
    assert!(lon < 1e-9 && lat < 1e-9, "{place:?} came back as {back:?} over {world:?}");
}

// Snyder 1987, appendix A, numerical examples.

#[test]
fn snyder_lambert_conformal_conic_ellipsoid() {
    let conic = conic(CLARKE_1866, [33.0, 45.0], -96.0, 23.0);
    assert_near(conic.project(LonLat::new(-75.0, 35.0)), World::new(1_894_410.9, 1_564_649.5), 0.1);
    let back = conic.unproject(World::new(1_894_410.9, 1_564_649.5)).expect("on the map");
    assert!((back.lon + 75.0).abs() < 1e-6 && (back.lat - 35.0).abs() < 1e-6, "{back:?}");
}

#[test]
fn snyder_lambert_conformal_conic_sphere() {
    let conic = conic(Ellipsoid { a: 1.0, f: 0.0 }, [33.0, 45.0], -96.0, 23.0);
    assert_near(
        conic.project(LonLat::new(-75.0, 35.0)),
        World::new(0.296_678_5, 0.246_211_2),
        1e-7,
    );
}

#[test]
fn snyder_lambert_azimuthal_equal_area_ellipsoid_oblique() {
    let azimuthal = AzimuthalEqualArea::new(CLARKE_1866, LonLat::new(-100.0, 40.0));
    assert_near(
        azimuthal.project(LonLat::new(-110.0, 30.0)),
        World::new(-965_932.1, -1_056_814.9),
        0.1,
    );
    let back = azimuthal.unproject(World::new(-965_932.1, -1_056_814.9)).expect("on the map");
    assert!((back.lon + 110.0).abs() < 1e-6 && (back.lat - 30.0).abs() < 1e-6, "{back:?}");
}

#[test]
fn snyder_lambert_azimuthal_equal_area_ellipsoid_polar() {
    let azimuthal = AzimuthalEqualArea::new(INTERNATIONAL, LonLat::new(-100.0, 90.0));
    assert_near(azimuthal.project(LonLat::new(5.0, 80.0)), World::new(1_077_459.7, 288_704.5), 0.1);
}

#[test]
fn snyder_lambert_azimuthal_equal_area_sphere() {
    let azimuthal =
        AzimuthalEqualArea::new(Ellipsoid { a: 3.0, f: 0.0 }, LonLat::new(-100.0, 40.0));
    assert_near(
        azimuthal.project(LonLat::new(100.0, -20.0)),
        World::new(-4.233_930_3, 4.025_777_5),
        1e-6,
    );
}

// What the projections promise, measured on the ellipsoid.

/// Metres on the plane for a metre on the ground: along the meridian, along the parallel; and the
/// cosine of the angle between the two on the plane.
fn measure(projection: &Projection, place: LonLat) -> (f64, f64, f64) {
    let step = 1e-3;
    let leg = |a: LonLat, b: LonLat| {
        let (from, to) = (projection.project(a), projection.project(b));
        let ground = Geodesic.distance(Point::new(a.lon, a.lat), Point::new(b.lon, b.lat));
        ((to.x - from.x) / ground, (to.y - from.y) / ground)
    };
    let (lon, lat) = (place.lon, place.lat);
    let north = leg(LonLat::new(lon, lat - step), LonLat::new(lon, lat + step));
    let east = leg(LonLat::new(lon - step, lat), LonLat::new(lon + step, lat));
    let (h, k) = (north.0.hypot(north.1), east.0.hypot(east.1));
    (h, k, (north.0 * east.0 + north.1 * east.1) / (h * k))
}

fn grid(bounds: Bounds) -> impl Iterator<Item = LonLat> {
    let at = |from: f64, to: f64, part: i32| from + (to - from) * (f64::from(part) + 0.5) / 9.0;
    (0..81).map(move |i| {
        LonLat::new(at(bounds.west, bounds.east, i % 9), at(bounds.south, bounds.north, i / 9))
    })
}

#[test]
fn the_conic_keeps_angles_and_one_scale_in_all_directions() {
    for bounds in [KAZAKHSTAN, AUSTRALIA, RUSSIA] {
        let projection = Projection::ConformalConic(fitted_conic(&bounds));
        for place in grid(bounds) {
            let (h, k, cosine) = measure(&projection, place);
            assert!(
                (h / k - 1.0).abs() < 1e-7 && cosine.abs() < 1e-7,
                "{place:?}: {h} {k} {cosine}"
            );
        }
    }
}

#[test]
fn the_azimuthal_keeps_areas() {
    for bounds in [INDONESIA, CHILE, SVALBARD, FIJI, WORLD] {
        let projection = Projection::AzimuthalEqualArea(fitted_azimuthal(&bounds));
        for place in grid(bounds) {
            let (h, k, cosine) = measure(&projection, place);
            let area = h * k * (1.0 - cosine * cosine).sqrt();
            assert!((area - 1.0).abs() < 1e-6, "{place:?}: {area}");
        }
    }
}

#[test]
fn the_azimuthal_is_true_to_scale_at_its_centre() {
    for bounds in [INDONESIA, CHILE, SVALBARD, FIJI, WORLD] {
        let (h, k, cosine) = measure(&Projection::fitted(&bounds), bounds.center());
        assert!(
            (h - 1.0).abs() < 1e-8 && (k - 1.0).abs() < 1e-8 && cosine.abs() < 1e-8,
            "{h} {k} {cosine}"
        );
    }
}

#[test]
fn the_conic_is_true_to_scale_on_its_standard_parallels_and_nowhere_else() {
    let projection = Projection::fitted(&KAZAKHSTAN);
    for lat in [44.0, 65.0] {
        let (h, k, _) = measure(&projection, LonLat::new(100.0, lat));
        assert!((h - 1.0).abs() < 1e-8 && (k - 1.0).abs() < 1e-8, "{lat}: {h} {k}");
    }
    assert!(measure(&projection, LonLat::new(100.0, 54.0)).0 < 0.99);
    assert!(measure(&projection, LonLat::new(100.0, 72.0)).0 > 1.03);
}

#[test]
fn one_standard_parallel_is_the_limit_of_two() {
    let place = LonLat::new(30.0, 58.0);
    let one = conic(Ellipsoid::WGS84, [50.0, 50.0], 10.0, 50.0);
    let two = conic(Ellipsoid::WGS84, [49.999_99, 50.000_01], 10.0, 50.0);
    assert_near(one.project(place), two.project(place), 0.1);
    let (h, k, _) = measure(&Projection::ConformalConic(one), LonLat::new(12.0, 50.0));
    assert!((h - 1.0).abs() < 1e-8 && (k - 1.0).abs() < 1e-8, "{h} {k}");
}

#[test]
fn the_southern_cone_is_the_northern_one_mirrored() {
    let north = conic(Ellipsoid::WGS84, [17.0, 37.0], 134.0, 27.0);
    let south = conic(Ellipsoid::WGS84, [-37.0, -17.0], 134.0, -27.0);
    for (lon, lat) in [(134.0, 27.0), (115.0, 40.0), (154.0, 9.0), (300.0, 85.0)] {
        let (up, down) =
            (north.project(LonLat::new(lon, lat)), south.project(LonLat::new(lon, -lat)));
        assert_near(down, World::new(up.x, -up.y), 1e-6);
    }
}

// Axes and origin.

#[test]
fn the_origin_is_the_middle_of_the_box_x_grows_east_and_y_grows_north() {
    for bounds in ALL.into_iter().filter(|bounds| *bounds != ARCTIC) {
        let (projection, middle) = (Projection::fitted(&bounds), bounds.center());
        assert_near(projection.project(middle), World::new(0.0, 0.0), 1e-6);
        assert!(projection.project(LonLat::new(middle.lon + 1.0, middle.lat)).x > 0.0);
        assert!(projection.project(LonLat::new(middle.lon, middle.lat + 1.0)).y > 0.0);
        assert!(projection.project(LonLat::new(middle.lon, middle.lat + 1.0)).x.abs() < 1e-6);
        assert_eq!(projection.central_meridian(), middle.lon);
    }
}

// There and back, and the extremes.

#[test]
fn poles_edges_and_the_antimeridian_come_back() {
    for bounds in ALL {
        let (projection, center) = (Projection::fitted(&bounds), bounds.center());
        for lat in [bounds.south, center.lat, bounds.north] {
            for lon in [bounds.west + 1e-9, center.lon, 180.0, bounds.east - 1e-9] {
                if (lon - center.lon).abs() < 180.0 {
                    assert_back(&projection, LonLat::new(lon, lat));
                }
            }
        }
        // Towards the nearer pole all the way; towards the far one as far as a cone goes.
        for lat in [89.0, 89.999_999, 89.999_999_999, 90.0, 0.0, -89.0, -89.999_8] {
            // The Arctic's far pole is its rim, where digits run out.
            if bounds != ARCTIC || lat > -89.5 {
                assert_back(
                    &projection,
                    LonLat::new(center.lon + 17.0, lat * 1_f64.copysign(center.lat)),
                );
            }
        }
    }
}

#[test]
fn the_azimuthal_brings_back_both_poles_and_the_neighbourhood_of_its_antipode() {
    for lat in [0.0, 1e-7, 40.0, -72.5, 89.999_999_9, 90.0, -90.0] {
        let azimuthal = AzimuthalEqualArea::new(Ellipsoid::WGS84, LonLat::new(30.0, lat));
        let projection = Projection::AzimuthalEqualArea(azimuthal);
        for pole in [-90.0, 90.0] {
            // A centre at one pole has the other one for its antipode: all of the rim.
            if (lat + pole).abs() > 1e-3 {
                assert_back(&projection, LonLat::new(30.0, pole));
            }
        }
        let near_antipode = LonLat::new(30.0 - 179.0, -lat.clamp(-89.0, 89.0));
        let back = projection.unproject(projection.project(near_antipode)).expect("inside the rim");
        assert!((back.lat - near_antipode.lat).abs() < 1e-7, "{back:?} for {near_antipode:?}");
    }
}

#[test]
fn the_antipode_lies_on_the_rim_and_nothing_lies_beyond() {
    let azimuthal = AzimuthalEqualArea::new(Ellipsoid::WGS84, LonLat::new(0.0, 0.0));
    for lat in 0..90 {
        // Snyder's D differs for each centre, and so does the rounding at the rim.
        let center = LonLat::new(0.0, f64::from(lat));
        let azimuthal = AzimuthalEqualArea::new(Ellipsoid::WGS84, center);
        let antipode = azimuthal.project(LonLat::new(180.0, -center.lat));
        let back = azimuthal.unproject(antipode).expect("on the rim");
        assert!((back.lat + center.lat).abs() < 1e-5, "{antipode:?} {back:?}");
    }
    for (x, y) in
        [(1.3e7, 0.0), (0.0, -1.3e7), (1e308, 1e308), (f64::NAN, 0.0), (f64::INFINITY, 0.0)]
    {
        assert_eq!(azimuthal.unproject(World::new(x, y)), None);
    }
    assert!(azimuthal.unproject(World::new(1.27e7, 0.0)).is_some());
}

#[test]
fn the_cones_apex_is_the_pole_and_the_far_pole_is_far_but_finite() {
    let apex = Projection::fitted(&KAZAKHSTAN).project(LonLat::new(-3.0, 90.0));
    assert_near(Projection::fitted(&KAZAKHSTAN).project(LonLat::new(150.0, 90.0)), apex, 1e-6);
    let far = Projection::fitted(&KAZAKHSTAN).project(LonLat::new(79.0, -90.0));
    assert!(far.y < -1e10 && far.y.is_finite(), "{far:?}");
    let far = Projection::fitted(&AUSTRALIA).project(LonLat::new(133.0, 90.0));
    assert!(far.y > 1e7 && far.y.is_finite(), "{far:?}");
    assert_eq!(fitted_conic(&KAZAKHSTAN).unproject(World::new(f64::NAN, 0.0)), None);
}

#[test]
fn a_longitude_beyond_180_goes_on_around_the_fan() {
    let conic = fitted_conic(&RUSSIA);
    // Uelen, named from either side: one place, two points, a turn of the fan apart.
    let (inside, outside) = (LonLat::new(190.2, 66.2), LonLat::new(-169.8, 66.2));
    let (inside, outside) = (conic.project(inside), conic.project(outside));
    assert!(
        inside.x > 0.0 && (inside.x - outside.x).hypot(inside.y - outside.y) > 1e6,
        "{outside:?}"
    );
    let beyond = LonLat::new(conic.central_meridian() + 200.0, 66.0);
    let back = conic.unproject(conic.project(beyond)).expect("on the fan");
    assert!((back.lon - beyond.lon).abs() < 1e-9, "{back:?}");
}

proptest! {
    #[test]
    fn every_finite_position_has_a_finite_point(
        lon in any::<f64>(), lat in any::<f64>(), turn in -720.0..720.0_f64, up in -90.0..=90.0_f64,
    ) {
        prop_assume!(lon.is_finite() && lat.is_finite());
        for bounds in ALL {
            let projection = Projection::fitted(&bounds);
            for place in [LonLat::new(lon, lat), LonLat::new(turn, up), LonLat::new(turn, lat)] {
                let world = projection.project(place);
                prop_assert!(world.x.is_finite() && world.y.is_finite(), "{place:?} {world:?}");
            }
        }
    }

    #[test]
    fn every_point_of_the_plane_has_a_place_or_none(x in any::<f64>(), y in any::<f64>(), near in -2e7..2e7_f64) {
        for bounds in ALL {
            let projection = Projection::fitted(&bounds);
            for point in [World::new(x, y), World::new(near, x), World::new(near, near / 3.0)] {
                if let Some(place) = projection.unproject(point) {
                    prop_assert!(place.lon.is_finite() && place.lat.abs() <= 90.0, "{point:?} {place:?}");
                }
            }
        }
    }

    #[test]
    fn a_place_in_its_box_comes_back(across in 0.0..=1.0_f64, up in 0.0..=1.0_f64) {
        for bounds in ALL.into_iter().filter(|bounds| *bounds != WORLD && *bounds != ARCTIC) {
            let lon = bounds.west + across * (bounds.east - bounds.west);
            let lat = bounds.south + up * (bounds.north - bounds.south);
            assert_back(&Projection::fitted(&bounds), LonLat::new(lon, lat));
        }
    }

    #[test]
    fn any_box_gets_a_projection_that_shows_its_corners(
        west in -180.0..180.0_f64, south in -90.0..90.0_f64, width in 0.0..=360.0_f64, height in 0.0..180.0_f64,
    ) {
        let bounds = Bounds { west, south, east: west + width, north: (south + height).min(90.0) };
        let projection = Projection::fitted(&bounds);
        for (lon, lat) in [(west, south), (bounds.east, bounds.north)] {
            let world = projection.project(LonLat::new(lon, lat));
            prop_assert!(world.x.is_finite() && world.y.is_finite() && projection.unproject(world).is_some());
        }
    }
}

// Which projection for which box.

#[test]
fn a_wide_mid_latitude_box_gets_a_conic_with_parallels_a_fifth_inside() {
    for (bounds, parallels) in
        [(KAZAKHSTAN, [44.0, 65.0]), (AUSTRALIA, [-37.0, -17.0]), (RUSSIA, [49.0, 74.0])]
    {
        let middle = bounds.center();
        assert_eq!(
            fitted_conic(&bounds),
            conic(Ellipsoid::WGS84, parallels, middle.lon, middle.lat)
        );
    }
    assert_eq!(Projection::fitted(&KAZAKHSTAN).central_meridian(), 79.0);
}

#[test]
fn a_small_box_is_wide_when_it_is_a_quarter_wider_than_high() {
    // At 48 degrees north a degree of longitude is two thirds of one of latitude.
    let of_width = |width| Bounds { west: 10.0, south: 43.0, east: 10.0 + width, north: 53.0 };
    assert_eq!(fitted_azimuthal(&of_width(18.0)).center(), LonLat::new(19.0, 48.0));
    assert_eq!(fitted_conic(&of_width(20.0)).central_meridian(), 20.0);
}

#[test]
fn a_flat_wide_box_gets_one_standard_parallel() {
    let bounds = Bounds { west: 70.0, south: 50.2, east: 71.0, north: 50.4 };
    assert_eq!(
        fitted_conic(&bounds),
        conic(Ellipsoid::WGS84, [50.0, 50.0], 70.5, bounds.center().lat)
    );
}

#[test]
fn tropical_tall_polar_and_dimensionless_boxes_get_an_azimuthal_about_their_middle() {
    for bounds in [INDONESIA, CHILE, SVALBARD, WORLD, FIJI, POINT] {
        assert_eq!(fitted_azimuthal(&bounds).center(), bounds.center(), "{bounds:?}");
    }
}

#[test]
fn a_box_over_the_antimeridian_is_centred_on_it() {
    assert_eq!(Projection::fitted(&FIJI).central_meridian(), 180.0);
    let projection = Projection::fitted(&FIJI);
    let (west, east) = (
        projection.project(LonLat::new(170.0, -17.0)),
        projection.project(LonLat::new(190.0, -17.0)),
    );
    assert_near(west, World::new(-east.x, east.y), 1e-6);
}

#[test]
fn a_box_around_a_pole_has_the_pole_for_its_middle() {
    assert_eq!(fitted_azimuthal(&ARCTIC).center(), LonLat::new(0.0, 90.0));
    let antarctic = Bounds { west: -180.0, south: -90.0, east: 180.0, north: -60.0 };
    assert_eq!(fitted_azimuthal(&antarctic).center(), LonLat::new(0.0, -90.0));
}

#[test]
fn a_wide_box_astride_the_equator_gets_no_cone() {
    let bounds = Bounds { west: 20.0, south: -20.0, east: 120.0, north: 64.0 };
    assert_eq!(fitted_azimuthal(&bounds).center(), bounds.center());
}

#[test]
fn parallels_that_make_no_cone_are_refused() {
    let origin = LonLat::new(0.0, 0.0);
    for parallels in
        [[-30.0, 30.0], [0.0, 0.0], [0.5, 0.5], [60.0, 90.0], [f64::NAN, 40.0], [40.0, 1e300]]
    {
        assert_eq!(ConformalConic::new(Ellipsoid::WGS84, parallels, origin), None, "{parallels:?}");
    }
    assert_eq!(
        ConformalConic::new(Ellipsoid::WGS84, [40.0, 50.0], LonLat::new(f64::NAN, 0.0)),
        None
    );
}
