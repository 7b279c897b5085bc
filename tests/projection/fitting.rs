//! Which projection a box gets.

use tapal::coords::{Bounds, LonLat, World};
use tapal::projection::{ConformalConic, Ellipsoid, Projection};

use super::{
    ARCTIC, AUSTRALIA, CHILE, FIJI, INDONESIA, KAZAKHSTAN, POINT, RUSSIA, SVALBARD, WORLD,
    assert_near, conic, fitted_azimuthal, fitted_conic,
};

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
