//! The story's own layers: groups of countries, the circle, the countries of a place.

use super::{MODEL, STORY_READ, distance, encloses, opening, strokes};
use tapal::coords::{LonLat, Screen};
use tapal::geodesy;
use tapal::scene::place_geometry::PlaceForm;
use tapal::scene::style::{Dash, Token};
use tapal::scene::{Layers, Primitive, Scene, ScreenPath, View};

/// The bits of the story's layers, by their ids.
fn bits(ids: &[&str]) -> u32 {
    let layers = STORY_READ.layers();
    let bit = |id: &&str| layers.iter().position(|layer| layer.id == *id).expect("a layer");
    ids.iter().fold(0, |bits, id| bits | 1 << bit(id))
}

fn scene(ids: &[&str], open: Option<&str>) -> Scene {
    let layers = Layers { story: bits(ids), ..Layers::default() };
    let selected = open.map(|id| STORY_READ.place(id).expect("a place").0);
    let camera = opening();
    Scene::compose(&MODEL.ground, &View { layers, selected, ..MODEL.view(&camera) })
}

fn on_screen(lon: f64, lat: f64) -> Screen {
    opening().to_screen(MODEL.projection.project(LonLat::new(lon, lat)))
}

/// The bands of a colour: what each is drawn along, and within what.
fn bands(scene: &Scene, wanted: Token) -> Vec<(&ScreenPath, &ScreenPath)> {
    let primitives = scene.parts.iter().flat_map(|part| &part.primitives);
    let bands = primitives.filter_map(|primitive| match primitive {
        Primitive::Band { path, within, token, .. } if *token == wanted => {
            Some((&**path, &**within))
        }
        _ => None,
    });
    bands.collect()
}

/// Middles of Russia, Kazakhstan, Belarus, Kyrgyzstan, Uzbekistan and China.
const INSIDE: [(f64, f64); 6] =
    [(60.0, 60.0), (67.0, 48.0), (28.0, 53.5), (75.0, 41.5), (63.5, 41.5), (100.0, 35.0)];

#[test]
fn nothing_of_a_layer_is_drawn_while_it_is_off() {
    let scene = scene(&[], None);
    for token in [Token::GroupHatch, Token::GroupBand, Token::AreaBand] {
        assert!(bands(&scene, token).is_empty(), "{token:?}");
    }
    for token in [Token::GroupEdge, Token::Ring] {
        assert!(strokes(&scene, token).is_empty(), "{token:?}");
    }
}

#[test]
fn a_group_by_itself_is_a_band_around_all_members_and_hatches_those_without_a_fill() {
    let scene = scene(&["csto"], None);
    let [(outline, within)] = bands(&scene, Token::GroupBand)[..] else { panic!("one band") };
    let [(_, hatched)] = bands(&scene, Token::GroupHatch)[..] else { panic!("one hatching") };
    let inside =
        |path: &ScreenPath| INSIDE.map(|(lon, lat)| encloses(path.subpaths(), on_screen(lon, lat)));
    assert_eq!(inside(within), [true, true, true, true, false, false]);
    assert_eq!(inside(hatched), [false, false, true, true, false, false]);
    // The border between two members is no part of the outline; that with others is.
    let between = on_screen(61.0, 53.9);
    assert!(distance(outline, between) > 20.0, "{}", distance(outline, between));
    let border = strokes(&scene, Token::Hero)[0];
    assert!(distance(border, between) < 10.0, "{}", distance(border, between));
    let with_china = on_screen(80.2, 42.2);
    assert!(distance(outline, with_china) < 6.0, "{}", distance(outline, with_china));
}

#[test]
fn several_groups_differ_without_colour_and_hatch_all_their_members() {
    let scene = scene(&["csto", "eaeu", "cis"], Some("unions"));
    let hatchings = bands(&scene, Token::GroupHatch);
    assert_eq!(hatchings.len(), 3);
    assert!(bands(&scene, Token::GroupBand).is_empty(), "one would lie over the other");
    let slope = |path: &ScreenPath| {
        let line = path.subpaths().next().expect("a line");
        let (dx, dy) = (line[1].x - line[0].x, line[1].y - line[0].y);
        (dy.atan2(dx).rem_euclid(std::f64::consts::PI) * 100.0).round() as i64
    };
    let slopes: std::collections::BTreeSet<i64> =
        hatchings.iter().map(|(lines, _)| slope(lines)).collect();
    assert_eq!(slopes.len(), 3, "{slopes:?}");
    for (_, hatched) in &hatchings {
        assert!(encloses(hatched.subpaths(), on_screen(60.0, 60.0)), "Russia is in all three");
    }
    let is_hatched = |lon, lat| {
        hatchings
            .iter()
            .filter(|(_, hatched)| encloses(hatched.subpaths(), on_screen(lon, lat)))
            .count()
    };
    // Uzbekistan is in one of them, Tajikistan in two, Kyrgyzstan in all.
    assert_eq!(
        [(63.5, 41.5), (71.0, 38.5), (75.0, 41.5)].map(|(lon, lat)| is_hatched(lon, lat)),
        [1, 2, 3]
    );
    let edges = scene.parts.iter().flat_map(|part| &part.primitives);
    let dashes: Vec<Dash> = edges
        .filter_map(|primitive| match primitive {
            Primitive::Stroke { token: Token::GroupEdge, dash, .. } => Some(*dash),
            _ => None,
        })
        .collect();
    assert_eq!(dashes, [Dash::Solid, Dash::Dashed, Dash::Dotted]);
}

#[test]
fn the_circle_is_as_far_from_its_centre_everywhere_and_its_name_says_how_far() {
    let (index, _) = STORY_READ.place("missile-ring").expect("the circle");
    let geometry = MODEL.places[index].as_ref().expect("on the map");
    let PlaceForm::Ring(center, km) = geometry.form else { panic!("a circle") };
    assert_eq!((center, km), (LonLat::new(71.446, 51.18), 1600.0));
    for at in geometry.lines.iter().flat_map(|line| &line.points) {
        let at = MODEL.projection.unproject(*at).expect("ground");
        let away = geodesy::distance(center, at) / 1000.0;
        assert!((away / km - 1.0).abs() < 0.001, "{away} km at {at:?}");
    }
    let scene = scene(&["missile-ring"], None);
    assert_eq!(strokes(&scene, Token::Ring).len(), 1);
}

#[test]
fn the_country_of_a_context_is_outlined_while_it_is_open() {
    assert!(bands(&scene(&[], None), Token::AreaBand).is_empty());
    let scene = scene(&[], Some("belarus"));
    let [(_, within)] = bands(&scene, Token::AreaBand)[..] else { panic!("one band") };
    assert!(encloses(within.subpaths(), on_screen(28.0, 53.5)));
    assert!(!encloses(within.subpaths(), on_screen(60.0, 60.0)));
}

#[test]
fn a_hatching_stays_where_it_is_on_the_ground() {
    let layers = Layers { story: bits(&["csto"]), ..Layers::default() };
    let lines = |dx: f64, dy: f64| {
        let camera = opening().panned(dx, dy);
        let scene = Scene::compose(&MODEL.ground, &View { layers, ..MODEL.view(&camera) });
        let (path, _) = bands(&scene, Token::GroupHatch)[0];
        let across = |line: &[Screen]| (line[0].x + line[0].y - dx - dy) / 2.0_f64.sqrt();
        path.subpaths().map(across).collect::<Vec<f64>>()
    };
    let (before, after) = (lines(0.0, 0.0), lines(37.0, -11.0));
    let is_same = |at: &f64| before.iter().any(|other| (other - at).abs() < 1e-6);
    assert!(after.len() > 20 && after.iter().filter(|at| is_same(at)).count() > 20);
}
