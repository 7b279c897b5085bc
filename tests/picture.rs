//! What the default story's map draws around its places: kilometres along the border, parallels and
//! meridians, bands.

mod default_story;

use default_story::{BASEMAP, MODEL, STORY_READ};
use proptest::prelude::*;
use tapal::camera::{Camera, Frame, Insets, Viewport};
use tapal::coords::{Bounds, LonLat, Screen};
use tapal::geodesy;
use tapal::projection::Projection;
use tapal::scene::graticule::{GraticuleLine, degrees, spacing};
use tapal::scene::hit::to_segment;
use tapal::scene::place_geometry::PlaceGeometry;
use tapal::scene::post::{Post, posts};
use tapal::scene::style::Token;
use tapal::scene::{Layers, Primitive, Scene, ScenePart, ScreenPath, View};

const VIEWPORT: Viewport = Viewport { width: 1000.0, height: 900.0 };

fn border() -> &'static PlaceGeometry {
    let (index, _) = STORY_READ.place("border").expect("the border");
    MODEL.places[index].as_ref().expect("on the map")
}

/// Cameras over the border, from the whole map to its largest scale.
fn cameras() -> Vec<Camera> {
    let near = |by: f64| {
        MODEL
            .opening(VIEWPORT, Insets::NONE)
            .looking_at(border().anchor)
            .zoomed(by, VIEWPORT.center())
    };
    [MODEL.opening(VIEWPORT, Insets::NONE)]
        .into_iter()
        .chain([0.0, 0.7, 1.3, 2.0, 3.5, 6.0].map(near))
        .collect()
}

fn compose(camera: &Camera, selected: bool, layers: Layers) -> Scene {
    let selected = STORY_READ.place("border").map(|(index, _)| index).filter(|_| selected);
    let view = View { selected, layers, ..MODEL.view(camera) };
    Scene::compose(&MODEL.ground, &view)
}

fn strokes(scene: &Scene, wanted: Token) -> Vec<&ScreenPath> {
    scene.parts.iter().flat_map(|part| drawn(&part.primitives, wanted)).collect()
}

/// The lines among marks that are stroked in a colour.
fn drawn(primitives: &[Primitive], wanted: Token) -> impl Iterator<Item = &ScreenPath> {
    primitives.iter().filter_map(move |primitive| match primitive {
        Primitive::Stroke { path, token, .. } if *token == wanted => Some(&**path),
        _ => None,
    })
}

/// Does one of the marks fill a position with a colour?
fn fills(primitives: &[Primitive], wanted: Token, at: Screen) -> bool {
    primitives.iter().any(
        |primitive| matches!(primitive, Primitive::Fill { path, token } if *token == wanted && inside(path, at)),
    )
}

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

fn inside(path: &ScreenPath, at: Screen) -> bool {
    let crossings = path
        .subpaths()
        .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)))
        .filter(|(a, b)| {
            (a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)
        });
    crossings.count() % 2 == 1
}

fn distance(path: &ScreenPath, at: Screen) -> f64 {
    let segments = path.subpaths().flat_map(|line| line.windows(2));
    segments.map(|ends| to_segment(at, ends[0], ends[1])).fold(f64::MAX, f64::min)
}

#[test]
fn the_opening_view_counts_each_thousand_kilometres_from_the_caspian_to_china() {
    let found = posts(border(), &MODEL.opening(VIEWPORT, Insets::NONE));
    let km = |wanted: fn(&&Post) -> bool| {
        found.iter().filter(wanted).map(|post| post.km).collect::<Vec<_>>()
    };
    assert_eq!(km(|post| post.major), [0, 1000, 2000, 3000, 4000, 5000, 6000, 6661]);
    assert_eq!(km(|post| post.end), [0, 6661]);
    assert_eq!(km(|_| true).len(), 6500 / 250 + 2);
    let at = |lon: f64, lat: f64| {
        MODEL
            .opening(VIEWPORT, Insets::NONE)
            .to_screen(MODEL.projection.project(LonLat::new(lon, lat)))
    };
    assert!(found[0].at.distance(at(49.23, 46.33)) < 2.0);
    assert!(found[found.len() - 1].at.distance(at(87.32, 49.09)) < 2.0);
}

#[test]
fn a_post_stands_as_many_kilometres_along_the_line_as_it_says() {
    // The border's own vertices, from west to east.
    let mut line = BASEMAP.border("KZ", "RU").remove(0);
    if line[0].lon > line[line.len() - 1].lon {
        line.reverse();
    }
    for camera in cameras() {
        for post in posts(border(), &camera).iter().filter(|post| !post.end) {
            let truly = geodesy::at(&line, f64::from(post.km) * 1000.0).expect("on the line");
            let there = camera.to_screen(MODEL.projection.project(truly));
            assert!(there.distance(post.at) * camera.metres_per_pixel() < 100.0, "{post:?}");
        }
    }
}

#[test]
fn posts_point_out_of_the_first_country_squarely() {
    for camera in cameras() {
        for post in posts(border(), &camera) {
            let (x, y) = post.toward;
            assert!((x.hypot(y) - 1.0).abs() < 1e-9, "{post:?}");
        }
    }
    // The border runs from west to east with Russia in the north: the sum of all posts points up.
    let up: f64 = posts(border(), &MODEL.opening(VIEWPORT, Insets::NONE))
        .iter()
        .map(|post| post.toward.1)
        .sum();
    assert!(up < -10.0, "{up}");
}

#[test]
fn numbered_posts_keep_their_distance_along_the_line_at_every_zoom() {
    for camera in cameras() {
        let found = posts(border(), &camera);
        let major: Vec<u32> =
            found.iter().filter(|post| post.major && !post.end).map(|post| post.km).collect();
        // Those between two in view may be out of view.
        let step = major.windows(2).map(|pair| pair[1] - pair[0]).min().expect("two posts");
        let px = f64::from(step) * 1000.0 / camera.metres_per_pixel();
        assert!((60.0..300.0).contains(&px), "{px} px between posts of {step} km");
        assert!(found.len() < 120, "{} posts", found.len());
    }
}

#[test]
fn a_point_has_no_posts() {
    let (index, _) = STORY_READ.place("baikonur").expect("Baikonur");
    assert!(
        posts(
            MODEL.places[index].as_ref().expect("on the map"),
            &MODEL.opening(VIEWPORT, Insets::NONE)
        )
        .is_empty()
    );
}

#[test]
fn degrees_stand_on_the_edges_at_what_they_say() {
    let insets = Insets { top: 10.0, right: 0.0, bottom: 30.0, left: 8.0 };
    for camera in cameras() {
        let found = degrees(&camera, &MODEL.projection, insets);
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
    assert!(degrees(&camera, &MODEL.projection, Insets::all(20.0)).is_empty());
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
                    if inside(within, near) && distance(line, near) > 2.0 {
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
    let rest = compose(&MODEL.opening(VIEWPORT, Insets::NONE), false, Layers::default());
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

#[test]
fn posts_are_drawn_for_the_open_line_alone() {
    let camera = MODEL.opening(VIEWPORT, Insets::NONE);
    assert!(strokes(&compose(&camera, false, Layers::default()), Token::Ink).is_empty());
    let open = compose(&camera, true, Layers::default());
    let drawn = strokes(&open, Token::Ink);
    assert_eq!(drawn.len(), 1);
    assert_eq!(drawn[0].subpaths().count(), posts(border(), &camera).len());
}

#[test]
fn what_the_reader_turns_off_is_not_drawn() {
    let camera = MODEL.opening(VIEWPORT, Insets::NONE);
    let tokens = |layers| {
        let scene = compose(&camera, false, layers);
        [Token::Graticule, Token::GraticuleOnLand, Token::River]
            .map(|token| strokes(&scene, token).len())
    };
    assert_eq!(tokens(Layers::default()), [1, 1, 1]);
    assert_eq!(tokens(Layers { graticule: false, ..Layers::default() }), [0, 0, 1]);
    assert_eq!(tokens(Layers { rivers: false, ..Layers::default() }), [1, 1, 0]);
}

/// Views of the whole globe, of a pole, of the antimeridian and of the antipode's rim.
fn far_views() -> Vec<(Projection, Camera)> {
    let boxes = [
        (-180.0, -60.0, 180.0, 84.0),
        (-180.0, 60.0, 180.0, 90.0),
        (170.0, -20.0, 190.0, 0.0),
        (23.0, 37.0, 135.0, 72.0),
    ];
    let view = |(west, south, east, north)| {
        let bounds = Bounds { west, south, east, north };
        let projection = Projection::fitted(&bounds);
        let camera =
            Camera::fitted(Frame::of_bounds(&bounds, &projection), VIEWPORT, Insets::all(0.0));
        [0.0, -0.6, 2.0].map(|by| (projection, camera.zoomed(by, VIEWPORT.center())))
    };
    boxes.into_iter().flat_map(view).collect()
}

#[test]
fn each_line_of_the_graticule_is_where_its_degrees_are() {
    let near = cameras().into_iter().map(|camera| (MODEL.projection, camera));
    for (projection, camera) in near.chain(far_views()) {
        let path =
            tapal::scene::graticule::lines(&camera, &projection, spacing(&camera, &projection));
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
        for degree in degrees(&camera, &projection, Insets::all(8.0)) {
            assert!(
                distance(&path, degree.at) < 0.5,
                "{degree:?} of {projection:?} at {}",
                camera.zoom()
            );
        }
    }
}

/// The graticule of a part, in pixels of the viewport.
fn graticule_of(part: &ScenePart) -> ScreenPath {
    let mut all = ScreenPath::default();
    for line in drawn(&part.primitives, Token::Graticule).flat_map(ScreenPath::subpaths) {
        all.begin();
        line.iter()
            .for_each(|at| all.push(Screen::new(at.x + part.corner.x, at.y + part.corner.y)));
    }
    all
}

/// Positions along lines, half a pixel apart.
fn walked(path: &ScreenPath) -> impl Iterator<Item = Screen> {
    path.subpaths().flat_map(|line| line.windows(2)).flat_map(|ends| {
        let steps = (ends[0].distance(ends[1]) * 2.0).ceil().max(1.0);
        let at = move |step: u32| {
            let share = f64::from(step) / steps;
            Screen::new(
                ends[0].x + (ends[1].x - ends[0].x) * share,
                ends[0].y + (ends[1].y - ends[0].y) * share,
            )
        };
        (0..=steps as u32).map(at)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// What lies beyond the edges is laid by its ends alone; a larger window, which lays all of it,
    /// shows the same.
    #[test]
    fn what_is_left_out_beyond_the_edges_changes_nothing_in_view(
        by in 2.0..5.0, dx in -900.0..900.0, dy in -500.0..500.0, x in 0.0..1000.0, y in 0.0..900.0,
    ) {
        let large = Viewport::new(VIEWPORT.width * 4.0, VIEWPORT.height * 4.0);
        let camera = MODEL.opening(VIEWPORT, Insets::NONE).zoomed(by, VIEWPORT.center()).panned(dx, dy);
        let wide = MODEL.opening(large, Insets::NONE).looking_at(camera.center());
        let wide = wide.zoomed(camera.zoom() - wide.zoom(), large.center());
        prop_assert!((wide.zoom() - camera.zoom()).abs() < 1e-9);
        let (at, there) = (Screen::new(x, y), wide.to_screen(camera.to_world(Screen::new(x, y))));
        let (scene, whole) = (compose(&camera, true, Layers::default()), compose(&wide, true, Layers::default()));
        for token in [Token::Land, Token::FirstCountry, Token::SecondCountry, Token::Water] {
            prop_assert_eq!(fills(&scene.parts[0].primitives, token, at), fills(&whole.parts[0].primitives, token, there), "{:?}", token);
        }
        for token in [Token::Coast, Token::OtherBorder, Token::Hero, Token::River] {
            let near = |scene: &Scene, at: Screen| {
                strokes(scene, token).iter().map(|path| distance(path, at)).fold(f64::MAX, f64::min)
            };
            let (near, truly) = (near(&scene, at), near(&whole, there));
            prop_assert!((near.min(20.0) - truly.min(20.0)).abs() < 1e-3, "{:?}: {} and {}", token, near, truly);
        }
    }

    /// A pan draws what comes into view as the whole map has it, in a part or in none.
    #[test]
    fn what_a_pan_bares_is_drawn_as_in_the_whole_picture(
        by in 0.0..5.0, from in (-500.0..500.0, -300.0..300.0), pan in (-60..60_i32, -60..60_i32),
        share in (0.0..1.0, 0.0..1.0), graticule: bool,
    ) {
        let layers = Layers { graticule, ..Layers::default() };
        let cached = MODEL.opening(VIEWPORT, Insets::NONE).zoomed(by, VIEWPORT.center()).panned(from.0, from.1);
        let now = cached.panned(f64::from(pan.0), f64::from(pan.1));
        let selected = STORY_READ.place("border").map(|(index, _)| index);
        let view = View { selected, layers, low_detail: true, cached_camera: Some(cached), ..MODEL.view(&now) };
        let scene = Scene::compose(&MODEL.ground, &view);
        let whole = compose(&scene.cached_camera, true, layers);
        prop_assert!(scene.shift.is_some() && whole.shift.is_none() && whole.parts.len() == 1);
        prop_assert_eq!(&scene.names, &Scene::compose(&MODEL.ground, &View { cached_camera: None, ..view }).names);
        for part in &scene.parts {
            let at = Screen::new(share.0 * part.size.width, share.1 * part.size.height);
            let there = Screen::new(part.corner.x + at.x, part.corner.y + at.y);
            for token in [Token::Land, Token::FirstCountry, Token::SecondCountry, Token::Water] {
                prop_assert_eq!(fills(&part.primitives, token, at), fills(&whole.parts[0].primitives, token, there), "{:?}", token);
            }
            for token in [Token::Coast, Token::OtherBorder, Token::Hero, Token::Ink, Token::River] {
                let near = |primitives: &[Primitive], at: Screen| drawn(primitives, token).map(|path| distance(path, at)).fold(16.0, f64::min);
                let (near, truly) = (near(&part.primitives, at), near(&whole.parts[0].primitives, there));
                prop_assert!((near - truly).abs() < 1e-3, "{:?}: {} and {}", token, near, truly);
            }
            // The graticule is laid no further than it can be seen, and its curves may be split
            // elsewhere.
            let (here, there) = (graticule_of(part), graticule_of(&whole.parts[0]));
            for (some, others) in [(&here, &there), (&there, &here)] {
                for at in walked(some) {
                    let within = part.size.contains(Screen::new(at.x - part.corner.x, at.y - part.corner.y), 0.5);
                    prop_assert!(!within || distance(others, at) < 0.25, "{:?} in {:?} at {:?}", at, part.size, part.corner);
                }
            }
        }
    }

    #[test]
    fn all_numbers_are_finite_whatever_the_camera_does(
        dx in -1e5..1e5, dy in -1e5..1e5, by in -3.0..12.0, width in 0.0..3000.0, height in 0.0..3000.0, far in 0..12_usize,
    ) {
        let finite = |path: &ScreenPath| path.subpaths().flatten().all(|at| at.x.is_finite() && at.y.is_finite());
        let move_it = |camera: Camera| camera.panned(dx, dy).zoomed(by, Screen::new(0.0, 0.0));
        let camera = move_it(MODEL.opening(Viewport::new(width, height), Insets::NONE));
        for primitive in compose(&camera, true, Layers::default()).primitives() {
            if let Primitive::Fill { path, .. } | Primitive::Stroke { path, .. } | Primitive::Band { path, .. } = primitive {
                prop_assert!(finite(path));
            }
        }
        let (projection, camera) = far_views()[far];
        let camera = move_it(camera);
        prop_assert!(finite(&tapal::scene::graticule::lines(&camera, &projection, spacing(&camera, &projection))));
        let degrees = degrees(&camera, &projection, Insets::all(8.0));
        prop_assert!(degrees.iter().all(|degree| degree.at.x.is_finite() && degree.at.y.is_finite() && degree.value.abs() <= 180.0));
    }
}
