//! There and back: every position has a point, and comes back from it.

use proptest::prelude::*;
use tapal::coords::{Bounds, LonLat, World};
use tapal::projection::{AzimuthalEqualArea, Ellipsoid, Projection};

use super::{
    ALL, ARCTIC, AUSTRALIA, KAZAKHSTAN, RUSSIA, WORLD, assert_back, assert_near, fitted_conic,
};

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
