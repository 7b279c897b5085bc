//! The default story's map, natively: what is drawn, what is under a point, and what must not be
//! drawn.

mod default_story;
mod even_odd;

use default_story::{FIRST, MODEL, SECOND, STORY_READ};
use even_odd::encloses;
use proptest::prelude::*;
use tapal::basemap::read::first_stage;
use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::{LonLat, Screen};
use tapal::scene::model::MapModel;
use tapal::scene::place_geometry::PlaceGeometry;
use tapal::scene::style::Token;
use tapal::scene::{Primitive, Scene, ScreenPath, hit};

const VIEWPORT: Viewport = Viewport { width: 1000.0, height: 760.0 };

fn border() -> (usize, &'static PlaceGeometry) {
    let (index, _) = STORY_READ.place("border").expect("the border");
    (index, MODEL.places[index].as_ref().expect("on the map"))
}

fn opening() -> Camera {
    Camera::fitted(MODEL.frame, VIEWPORT, Insets::all(16.0))
}

fn compose(camera: &Camera) -> Scene {
    Scene::compose(&MODEL.ground, &MODEL.view(camera))
}

fn fill(scene: &Scene, wanted: Token) -> &ScreenPath {
    let found = scene.primitives().find_map(|primitive| match primitive {
        Primitive::Fill { path, token } if *token == wanted => Some(path),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no fill of {wanted:?}"))
}

fn stroke(scene: &Scene, wanted: Token) -> &ScreenPath {
    let found = scene.primitives().find_map(|primitive| match primitive {
        Primitive::Stroke { path, token, .. } if *token == wanted => Some(path),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no stroke of {wanted:?}"))
}

/// The vertices of the border's line that are in view.
fn index_of(id: &str) -> usize {
    STORY_READ.place(id).expect("a place").0
}

fn border_in_view(scene: &Scene) -> Vec<Screen> {
    let vertices = stroke(scene, Token::Hero).subpaths().flatten();
    vertices.filter(|at| VIEWPORT.contains(**at, 0.0)).copied().collect()
}

fn inside(path: &ScreenPath, at: Screen) -> bool {
    encloses(path.subpaths(), at)
}

#[test]
fn all_four_sites_stand_in_the_opening_view_in_story_order() {
    let sites = || STORY_READ.places.iter().zip(&MODEL.places).filter(|(place, _)| !place.context);
    let ids: Vec<&str> = sites().map(|(place, _)| place.id.as_str()).collect();
    assert_eq!(ids, ["border", "baikonur", "vostochny", "sary-shagan"]);
    assert!(MODEL.places.iter().all(Option::is_some));
    // A desk, a tablet, a phone, an embed.
    let buttons = Insets { right: 60.0, ..Insets::NONE };
    for (width, height) in [(840.0, 800.0), (820.0, 590.0), (390.0, 300.0), (640.0, 185.0)] {
        let camera = MODEL.opening(Viewport::new(width, height), buttons);
        for (place, at) in sites() {
            let at = camera.to_screen(at.as_ref().expect("on the map").anchor);
            let under_buttons = at.x > width - 68.0 && at.y < 260.0;
            assert!(
                camera.viewport().contains(at, 12.0),
                "{} at {at:?} in {width}x{height}",
                place.id
            );
            assert!(!under_buttons, "{} at {at:?} in {width}x{height}", place.id);
        }
    }
}

#[test]
fn a_place_that_is_opened_comes_into_view_from_anywhere() {
    for viewport in [VIEWPORT, Viewport::new(390.0, 371.0)] {
        let on_map = MODEL.places.iter().enumerate();
        for (index, place) in on_map.filter(|(index, _)| *index != index_of("washington")) {
            let far = MODEL
                .opening(viewport, Insets::NONE)
                .zoomed(4.0, Screen::new(0.0, 0.0))
                .panned(-3000.0, 2000.0);
            let camera = MODEL.revealing(index, far, Insets::NONE);
            let at = camera.to_screen(place.as_ref().expect("on the map").anchor);
            assert!(viewport.contains(at, 20.0), "place {index} at {at:?} in {viewport:?}");
        }
    }
}

#[test]
fn finer_ground_leaves_projection_and_boxes_as_they_are() {
    let staged = first_stage(FIRST).expect("first stage");
    let mut story = STORY_READ.clone();
    story.view = None;
    let coarse = MapModel::new(&story, &staged.basemap);
    let mut finer = staged.clone();
    finer.refine(SECOND).expect("second stage");
    let refined = coarse.refined(&story, &finer.basemap);
    assert_eq!(
        (refined.projection, refined.frame, refined.core),
        (coarse.projection, coarse.frame, coarse.core)
    );
    assert!(refined.ground.lines.len() > coarse.ground.lines.len());
}

#[test]
fn the_length_shown_is_the_borders() {
    let km = border().1.length.expect("a line has a length") / 1000.0;
    assert!((km / 6661.4 - 1.0).abs() < 0.001, "{km}");
    let baikonur = MODEL.places[index_of("baikonur")].as_ref();
    assert_eq!(baikonur.expect("on the map").length, None);
}

#[test]
fn fill_and_border_share_their_vertices_at_every_zoom() {
    for by in [-0.5, 0.0, 1.3, 2.7, 5.0] {
        let camera = opening().looking_at(border().1.anchor).zoomed(by, VIEWPORT.center());
        let scene = compose(&camera);
        let line = border_in_view(&scene);
        assert!(line.len() > 30, "{} vertices at {by}", line.len());
        for token in [Token::FirstCountry, Token::SecondCountry] {
            let ring: Vec<Screen> = fill(&scene, token).subpaths().flatten().copied().collect();
            let missing = line.iter().filter(|at| !ring.contains(at)).count();
            assert_eq!(missing, 0, "{token:?} at {by}");
        }
    }
}

#[test]
fn the_border_drawn_is_one_line_from_the_caspian_to_china() {
    for by in [0.0, 3.0] {
        let camera = opening().looking_at(border().1.anchor).zoomed(by, VIEWPORT.center());
        let whole = compose(&camera);
        let pieces: Vec<&[Screen]> = stroke(&whole, Token::Hero).subpaths().collect();
        assert_eq!(pieces.len(), 1, "at {by}");
        let at =
            |lon: f64, lat: f64| camera.to_screen(MODEL.projection.project(LonLat::new(lon, lat)));
        let ends = [pieces[0][0], pieces[0][pieces[0].len() - 1]];
        for end in [at(49.23, 46.33), at(87.32, 49.09)] {
            assert!(
                ends.iter().any(|found| found.distance(end) < 2.0 * by.exp2()),
                "{ends:?} {end:?}"
            );
        }
    }
}

#[test]
fn baikonur_is_in_kazakhstan_and_vostochny_in_russia() {
    let camera = opening();
    let scene = compose(&camera);
    let at = |id: &str| {
        let (index, _) = STORY_READ.place(id).expect("place");
        camera.to_screen(MODEL.places[index].as_ref().expect("on the map").anchor)
    };
    let (kazakhstan, russia) =
        (fill(&scene, Token::FirstCountry), fill(&scene, Token::SecondCountry));
    assert!(inside(kazakhstan, at("baikonur")) && !inside(russia, at("baikonur")));
    assert!(inside(kazakhstan, at("sary-shagan")));
    assert!(inside(russia, at("vostochny")) && !inside(kazakhstan, at("vostochny")));
}

#[test]
fn no_line_runs_along_the_antimeridian_or_across_the_map() {
    let camera = opening();
    let scene = compose(&camera);
    for primitive in scene.primitives() {
        let Primitive::Stroke { path, token, .. } = primitive else { continue };
        // Its lines are as straight as they are long.
        if matches!(token, Token::Graticule | Token::GraticuleOnLand) {
            continue;
        }
        // What lies beyond one edge of the view is drawn by its ends.
        let beyond =
            |at: &Screen| [at.x < 0.0, at.x > VIEWPORT.width, at.y < 0.0, at.y > VIEWPORT.height];
        let in_view =
            |ends: &&[Screen]| !beyond(&ends[0]).iter().zip(beyond(&ends[1])).any(|(a, b)| *a && b);
        let segments = path.subpaths().flat_map(|line| line.windows(2)).filter(in_view);
        let longest = segments.map(|ends| ends[0].distance(ends[1]));
        let longest = longest.fold(0.0, f64::max);
        assert!(longest < 160.0, "{token:?}: a segment of {longest} px");
    }
    // Chukotka, both sides of 180 degrees: one country, no coast between.
    let camera = Camera::fitted(MODEL.frame, Viewport::new(2400.0, 1800.0), Insets::all(600.0));
    let scene = compose(&camera);
    let russia = fill(&scene, Token::SecondCountry);
    for lon in [178.5, 179.9, 180.1, 181.5] {
        let at = camera.to_screen(MODEL.projection.project(LonLat::new(lon, 67.5)));
        assert!(camera.viewport().contains(at, 0.0) && inside(russia, at), "{lon} at {at:?}");
    }
}

#[test]
fn nearer_views_draw_more_of_the_border_up_to_all_of_it() {
    // All of the map in a window that grows with the zoom.
    let count = |by: f64| {
        let window = Viewport::new(VIEWPORT.width * by.exp2(), VIEWPORT.height * by.exp2());
        let camera = Camera::fitted(MODEL.frame, window, Insets::all(16.0));
        stroke(&compose(&camera), Token::Hero).subpaths().map(<[_]>::len).sum::<usize>()
    };
    assert!(count(0.0) < count(2.0) && count(2.0) < count(4.0));
    // All but those that lie on a straight line between their neighbours.
    assert!(count(5.5) > 2000, "{}", count(5.5));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// A click or tap anywhere within the tolerance of a point of the drawn line opens the border,
    /// unless another place is nearer.
    #[test]
    fn the_border_is_hit_anywhere_near_its_line(
        share in 0.0..1.0, angle in 0.0..std::f64::consts::TAU, by in 0.0..5.0, touch: bool,
    ) {
        let (index, place) = border();
        let camera = opening().looking_at(place.anchor).zoomed(by, VIEWPORT.center());
        let scene = compose(&camera);
        let line = border_in_view(&scene);
        let on_line = line[(share * (line.len() - 1) as f64) as usize];
        let tolerance = if touch { hit::TOUCH_TOLERANCE } else { hit::MOUSE_TOLERANCE };
        let near = tolerance - 0.01;
        let at = Screen::new(on_line.x + near * angle.cos(), on_line.y + near * angle.sin());
        let others = MODEL.places.iter().enumerate().filter(|(other, _)| *other != index);
        let nearest_other = others
            .filter_map(|(_, other)| Some(camera.to_screen(other.as_ref()?.anchor).distance(at)))
            .fold(f64::MAX, f64::min);
        prop_assume!(nearest_other > tolerance);
        prop_assert_eq!(hit::place_at(at, tolerance, &MODEL.places, &camera, 1.0), Some(index));
    }

    #[test]
    fn far_from_every_place_nothing_is_hit(x in 0.0..1000.0, y in 0.0..760.0) {
        let camera = opening();
        let at = Screen::new(x, y);
        let scene = compose(&camera);
        let segments = stroke(&scene, Token::Hero).subpaths().flat_map(|line| line.windows(2));
        let to_line = segments.map(|ends| hit::to_segment(at, ends[0], ends[1]));
        let sites = MODEL.places.iter().flatten().filter(|place| !place.context);
        let markers = sites.map(|place| camera.to_screen(place.anchor));
        let to_markers = markers.map(|marker| marker.distance(at));
        let nearest = to_line.chain(to_markers).fold(f64::MAX, f64::min);
        let found = hit::place_at(at, hit::MOUSE_TOLERANCE, &MODEL.places, &camera, 1.0);
        prop_assert_eq!(found.is_some(), nearest <= hit::MOUSE_TOLERANCE);
    }

    /// Whatever the camera does, numbers stay finite.
    #[test]
    fn a_scene_holds_only_finite_numbers(
        dx in -1e5..1e5,
        dy in -1e5..1e5,
        by in -3.0..12.0,
        width in 1.0..3000.0,
        height in 1.0..3000.0,
    ) {
        let camera = Camera::fitted(MODEL.frame, Viewport::new(width, height), Insets::all(16.0));
        let camera = camera.panned(dx, dy).zoomed(by, Screen::new(0.0, 0.0));
        for primitive in compose(&camera).primitives() {
            if let Primitive::Fill { path, .. } | Primitive::Stroke { path, .. } = primitive {
                let mut vertices = path.subpaths().flatten();
                prop_assert!(vertices.all(|at| at.x.is_finite() && at.y.is_finite()));
            }
        }
    }
}
