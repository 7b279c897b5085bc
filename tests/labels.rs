//! Names on the default story's map: what they must not cover, where they must lie, and that they
//! stay where they are.

mod default_story;
mod even_odd;
#[path = "labels/rules.rs"]
mod rules;
#[path = "labels/setup.rs"]
mod setup;

use default_story::{MODEL, STORY_READ};
use proptest::prelude::*;
use setup::{MapSetup, index_of, letters, texts};
use tapal::camera::{Insets, Viewport};
use tapal::coords::{Screen, World};
use tapal::scene::label::Side;
use tapal::scene::rect::Rect;
use tapal::scene::{GlyphPlacement, Scene, Text};

const LANGUAGES: [&str; 4] = ["id", "en", "ru", "kk"];
const DESK: Viewport = Viewport { width: 1000.0, height: 900.0 };
const PHONE: Viewport = Viewport { width: 390.0, height: 560.0 };
/// Maps of phones, tablets, screens and frames, in CSS pixels.
const WINDOWS: [(f64, f64); 13] = [
    (300.0, 250.0),
    (320.0, 284.0),
    (320.0, 568.0),
    (360.0, 360.0),
    (390.0, 422.0),
    (390.0, 844.0),
    (480.0, 300.0),
    (640.0, 420.0),
    (728.0, 300.0),
    (820.0, 590.0),
    (820.0, 1180.0),
    (1280.0, 720.0),
    (2560.0, 1440.0),
];

fn has(scene: &Scene, wanted: &str) -> bool {
    texts(scene).into_iter().any(|text| letters(text) == wanted)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn names_cover_nothing_and_lie_where_they_belong(
        (width, height) in (320.0..1440.0, 300.0..900.0),
        (x, y) in (0.0..1.0, 0.0..1.0),
        by in -0.6..5.5,
        language in 0..4_usize,
        selected in 0..16_usize,
        (left, top) in (0.0..1.0, 0.0..1.0),
    ) {
        let camera = MODEL.opening(Viewport::new(width, height), Insets::NONE);
        let (min, max) = (MODEL.frame.min, MODEL.frame.max);
        let center = World::new(min.x + (max.x - min.x) * x, min.y + (max.y - min.y) * y);
        let camera = camera.looking_at(center).zoomed(by, camera.viewport().center());
        let (left, top) = (left * width, top * height);
        let card = Rect { left, top, right: left + 200.0, bottom: top + 150.0 };
        let bar = Rect { left: 0.0, top: height - 32.0, right: width, bottom: height };
        let selected = (selected < STORY_READ.places.len()).then_some(selected);
        let (language, overlays) = (LANGUAGES[language], vec![card, bar]);
        let setup = MapSetup { camera, language, selected, overlays };
        let scene = setup.scene();
        rules::no_name_covers_another(&scene);
        rules::names_keep_off_markers_lines_and_edges(&setup, &scene);
        rules::countries_lie_in_their_countries(&setup, &scene);
        rules::towns_stand_beside_their_dots(&setup, &scene);
    }
}

#[test]
fn the_opening_view_names_what_the_story_is_about() {
    let setup = MapSetup::opening(DESK, "id");
    let scene = setup.scene();
    let countries = ["KAZAKHSTAN", "RUSIA", "MONGOLIA", "TIONGKOK", "UZBEKISTAN", "TURKMENISTAN"];
    let waters = ["Laut", "Kaspia", "Laut Kara", "Danau Baikal", "Danau Balkhash"];
    let others = [
        "Perbatasan Rusia–Kazakhstan",
        "Moskwa",
        "Nur-Sultan",
        "0",
        "4000",
        "6661 km",
        "60° N",
        "70° E",
    ];
    for name in countries.iter().chain(&waters).chain(&others) {
        assert!(has(&scene, name), "{name} is missing");
    }
    for (place, position) in STORY_READ.places.iter().zip(&scene.label_positions) {
        // What a site stands in has no marker in the picture before any script.
        let Some(position) = position else {
            assert!(place.context, "{}", place.id);
            continue;
        };
        // The border's name runs along it; the others stand beside their markers, with what they
        // are.
        let is_point = place.id != "border";
        assert_eq!(
            (position.side != Side::Hidden, position.shows_kind),
            (is_point, is_point),
            "{}",
            place.id
        );
    }
}

#[test]
fn a_narrow_map_names_the_same_in_every_language_without_sub_labels() {
    let expected = [
        ("id", "KAZAKHSTAN", "Perbatasan Rusia–Kazakhstan"),
        ("en", "KAZAKHSTAN", "Russia–Kazakhstan border"),
        ("ru", "КАЗАХСТАН", "Граница России и Казахстана"),
        ("kk", "ҚАЗАҚСТАН", "Ресей–Қазақстан шекарасы"),
    ];
    for (language, country, border) in expected {
        let scene = MapSetup::opening(PHONE, language).scene();
        assert!(has(&scene, country), "{country}");
        let spoken = STORY_READ.places[index_of("border")]
            .name
            .get(language, "id")
            .is_some_and(|phrase| phrase.lang == language);
        assert!(!spoken || has(&scene, border), "{border}");
        for id in ["baikonur", "sary-shagan"] {
            let (index, _) = STORY_READ.place(id).expect(id);
            let position = scene.label_positions[index].expect("on the map");
            assert!(
                position.side != Side::Hidden && !position.shows_kind,
                "{id} in {language}: {position:?}"
            );
        }
    }
}

#[test]
fn a_map_of_any_size_names_the_countries_of_the_story() {
    let names = [
        ("id", ["KAZAKHSTAN", "RUSIA"]),
        ("en", ["KAZAKHSTAN", "RUSSIA"]),
        ("ru", ["КАЗАХСТАН", "РОССИЯ"]),
        ("kk", ["ҚАЗАҚСТАН", "РЕСЕЙ"]),
    ];
    let mut missing = Vec::new();
    for (width, height) in WINDOWS {
        for (language, countries) in names {
            for selected in [None, Some(index_of("border"))] {
                let viewport = Viewport::new(width, height);
                let setup = MapSetup { selected, ..MapSetup::opening(viewport, language) };
                let scene = setup.scene();
                let unnamed = countries.iter().filter(|name| !has(&scene, name));
                missing
                    .extend(unnamed.map(|name| format!("{name} in {width}x{height} {selected:?}")));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_open_place_has_its_name_in_a_map_of_any_size() {
    let mut missing = Vec::new();
    for (width, height) in WINDOWS {
        let viewport = Viewport::new(width, height);
        for language in LANGUAGES {
            for (index, place) in STORY_READ.places.iter().enumerate() {
                let camera = MODEL.stop(index, viewport, Insets::NONE).expect("a view");
                let opening = MapSetup::opening(viewport, language);
                let scene = MapSetup { camera, selected: Some(index), ..opening }.scene();
                let name = place.name.get(language, "id").expect("a name").text;
                // Washington lies beyond the map.
                let position = scene.label_positions[index].filter(|_| place.id != "washington");
                let Some(position) = position else { continue };
                // A narrow map has no room for the longest names; the card has all of them.
                if place.context && width < 390.0 {
                    continue;
                }
                let is_beside = position.side != Side::Hidden;
                if !is_beside && !has(&scene, name) {
                    missing.push(format!("{name} in {width}x{height}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Where a name begins on the ground, in CSS pixels of this zoom.
fn anchors(setup: &MapSetup) -> Vec<(String, Screen)> {
    let scene = setup.scene();
    let origin = setup.camera.to_screen(World::new(0.0, 0.0));
    let anchor = |text: &Text| {
        let start = match &text.placement {
            GlyphPlacement::Level { start, .. } => *start,
            GlyphPlacement::Glyphs(glyphs) => glyphs[0].1,
        };
        (letters(text), Screen::new(start.x - origin.x, start.y - origin.y))
    };
    // Degrees hang on the edges: they do move.
    texts(&scene).into_iter().filter(|text| !letters(text).contains('°')).map(anchor).collect()
}

#[test]
fn names_stay_where_they_are_while_the_map_moves() {
    let (mut steady, mut steps) = (0, 0);
    for by in [0.0, 1.2, 2.6] {
        for (dx, dy) in [(1.0, 0.0), (0.0, 1.0)] {
            let mut setup = MapSetup::opening(DESK, "id");
            setup.camera = setup.camera.zoomed(by, DESK.center());
            let mut before = anchors(&setup);
            for _ in 0..60 {
                setup.camera = setup.camera.panned(dx, dy);
                let after = anchors(&setup);
                let moved = |(name, at): &&(String, Screen)| {
                    let mut same = after.iter().filter(|(other, _)| other == name).peekable();
                    same.peek().is_some() && !same.any(|(_, other)| other.distance(*at) < 0.5)
                };
                steps += 1;
                steady += usize::from(!before.iter().any(|name| moved(&name)));
                before = after;
            }
        }
    }
    assert!(steady * 100 >= steps * 95, "{steady} of {steps} steps");
}

#[test]
fn a_map_without_room_or_names_has_none() {
    for viewport in [Viewport::new(1.0, 1.0), Viewport::new(20.0, 2000.0)] {
        let scene = MapSetup::opening(viewport, "ru").scene();
        assert_eq!(texts(&scene).len(), 0);
        assert_eq!(scene.label_positions.len(), MODEL.places.len());
    }
}
