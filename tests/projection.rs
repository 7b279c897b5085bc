//! The projections against Snyder's worked examples, against the ellipsoid itself, and there and
//! back.

#[path = "projection/fitting.rs"]
mod fitting;
#[path = "projection/inverse.rs"]
mod inverse;

use geo::{Distance, Geodesic, Point};
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
