//! The bands along the border, each in its own country.

use tapal::coords::{LonLat, Screen};
use tapal::scene::style::Token;
use tapal::scene::{Layers, Primitive, Scene, ScreenPath};

use super::default_story::{BASEMAP, MODEL};
use super::{VIEWPORT, cameras, compose, distance, encloses, opening};

/// A scene's bands: the line, the rings that it is cut off at, the colour and the whole width.
fn bands(scene: &Scene) -> Vec<(&ScreenPath, &ScreenPath, Token, f64)> {
    let of = |primitive| match primitive {
        &Primitive::Band { ref path, ref within, token, width } => {
            Some((&**path, &**within, token, width))
        }
        _ => None,
    };
    scene.primitives().filter_map(of).collect()
}

#[test]
fn each_band_lies_in_its_own_country_and_is_wider_when_the_border_is_open() {
    for camera in cameras() {
        let scene = compose(&camera, false, Layers::default());
        let found = bands(&scene);
        assert_eq!(
            found.iter().map(|band| band.2).collect::<Vec<_>>(),
            [Token::FirstBand, Token::SecondBand]
        );
        for (country, (line, within, token, width)) in ["KZ", "RU"].into_iter().zip(&found) {
            let rings: Vec<Vec<LonLat>> = BASEMAP
                .country(country)
                .expect("a country")
                .rings
                .iter()
                .map(|ring| BASEMAP.along(ring))
                .collect();
            let mut coloured = 0;
            for at in
                line.subpaths().flatten().filter(|at| VIEWPORT.contains(**at, 20.0)).step_by(7)
            {
                // A little outside of what a coarse line leaves out.
                for (dx, dy) in [(0.0, -0.45), (0.0, 0.45), (0.45, 0.0), (-0.45, 0.0)] {
                    let near = Screen::new(at.x + dx * width, at.y + dy * width);
                    if encloses(within.subpaths(), near) && distance(line, near) > 2.0 {
                        coloured += 1;
                        let place = MODEL
                            .projection
                            .unproject(camera.to_world(near))
                            .expect("on the globe");
                        assert!(contains(&rings, place), "{token:?} at {place:?}");
                    }
                }
            }
            assert!(coloured > 3, "{token:?} at {}", camera.zoom());
        }
        let open = compose(&camera, true, Layers::default());
        assert!(bands(&open).iter().zip(&found).all(|(open, rest)| open.3 > rest.3));
    }
    let rest = compose(&opening(), false, Layers::default());
    assert!(
        bands(&rest).iter().all(|band| (band.3 - 10.0).abs() < 0.5),
        "five pixels to either side"
    );
}

/// Whether rings hold a place, by the even-odd rule on the globe; for places away from the
/// antimeridian.
fn contains(rings: &[Vec<LonLat>], at: LonLat) -> bool {
    let crosses = |ends: &&[LonLat]| {
        let (a, b) = (ends[0], ends[1]);
        let near = (a.lon - at.lon).abs() < 90.0 && (b.lon - at.lon).abs() < 90.0;
        near && (a.lon > at.lon) != (b.lon > at.lon)
            && a.lat + (b.lat - a.lat) * (at.lon - a.lon) / (b.lon - a.lon) > at.lat
    };
    rings.iter().flat_map(|ring| ring.windows(2)).filter(crosses).count() % 2 == 1
}
