//! Parallels and meridians: where their lines run, and where their degrees stand.

use tapal::camera::{Insets, Viewport};
use tapal::coords::{LonLat, Screen};
use tapal::scene::ScreenPath;
use tapal::scene::graticule::{GraticuleLine, degrees, lines, spacing};

use super::default_story::MODEL;
use super::{VIEWPORT, cameras, distance, far_views};

#[test]
fn degrees_stand_on_the_edges_at_what_they_say() {
    let insets = Insets { top: 10.0, right: 0.0, bottom: 30.0, left: 8.0 };
    for camera in cameras() {
        let spaced = spacing(&camera, &MODEL.projection);
        let found = degrees(&camera, &MODEL.projection, spaced, insets);
        for degree in &found {
            let place =
                MODEL.projection.unproject(camera.to_world(degree.at)).expect("on the globe");
            let (edge, value) = match degree.line {
                GraticuleLine::Parallel => (degree.at.x - 8.0, place.lat),
                GraticuleLine::Meridian => (degree.at.y - (VIEWPORT.height - 30.0), place.lon),
            };
            assert_eq!(edge, 0.0);
            assert!(
                (value - degree.value)
                    .rem_euclid(360.0)
                    .min((degree.value - value).rem_euclid(360.0))
                    < 1e-3
            );
        }
        for axis in [GraticuleLine::Parallel, GraticuleLine::Meridian] {
            let count = found.iter().filter(|degree| degree.line == axis).count();
            assert!((1..=14).contains(&count), "{count} of {axis:?} at {}", camera.zoom());
        }
    }
}

#[test]
fn an_edge_of_no_length_has_no_degrees() {
    let camera = MODEL.opening(Viewport::new(0.0, 0.0), Insets::NONE);
    let spaced = spacing(&camera, &MODEL.projection);
    assert!(degrees(&camera, &MODEL.projection, spaced, Insets::all(20.0)).is_empty());
}

#[test]
fn each_line_of_the_graticule_is_where_its_degrees_are() {
    let near = cameras().into_iter().map(|camera| (MODEL.projection, camera));
    for (projection, camera) in near.chain(far_views()) {
        let path = lines(&camera, &projection, spacing(&camera, &projection));
        assert!(!path.is_empty(), "{projection:?}");
        let (parallels, meridians) = spacing(&camera, &projection);
        let at = |lon: f64, lat: f64| camera.to_screen(projection.project(LonLat::new(lon, lat)));
        for ends in path.subpaths().flat_map(|line| line.windows(2)) {
            for share in [0.1, 0.5, 0.8] {
                let on = |a: f64, b: f64| a + share * (b - a);
                let drawn = Screen::new(on(ends[0].x, ends[1].x), on(ends[0].y, ends[1].y));
                let Some(place) = projection.unproject(camera.to_world(drawn)) else { continue };
                // The nearest parallel and the nearest meridian, a piece of each.
                let (lon, lat) = (
                    (place.lon / meridians).round() * meridians,
                    (place.lat / parallels).round() * parallels,
                );
                let (mut parallel, mut meridian) = (ScreenPath::default(), ScreenPath::default());
                for way in -60..=60 {
                    parallel.push(at(place.lon + f64::from(way) / 15.0, lat));
                    meridian.push(at(lon, (place.lat + f64::from(way) / 15.0).clamp(-90.0, 90.0)));
                }
                let off = distance(&parallel, drawn).min(distance(&meridian, drawn));
                assert!(
                    off < 0.5 || !VIEWPORT.contains(drawn, 0.0),
                    "{off} px off at {place:?}, {}",
                    camera.zoom()
                );
            }
        }
        for degree in degrees(&camera, &projection, spacing(&camera, &projection), Insets::all(8.0))
        {
            assert!(
                distance(&path, degree.at) < 0.5,
                "{degree:?} of {projection:?} at {}",
                camera.zoom()
            );
        }
    }
}
