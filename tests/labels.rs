//! Names on the default story's map: what they must not cover, where they must lie, and that they
//! stay where they are.

mod default_story;

use default_story::{BASEMAP, MODEL, STORY_READ};
use proptest::prelude::*;
use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::{Screen, World};
use tapal::scene::advance::Advances;
use tapal::scene::detail::finest_level;
use tapal::scene::graticule::GraticuleLine;
use tapal::scene::ground::GroundRing;
use tapal::scene::label::oriented_box::OrientedBox;
use tapal::scene::label::{ASCENT, Caption, DESCENT, LabelTexts, Side};
use tapal::scene::rect::Rect;
use tapal::scene::style::Token;
use tapal::scene::{GlyphPlacement, Layers, Primitive, Scene, Text, View};

const LANGUAGES: [&str; 4] = ["id", "en", "ru", "kk"];
const DESK: Viewport = Viewport { width: 1000.0, height: 900.0 };
const PHONE: Viewport = Viewport { width: 390.0, height: 560.0 };

/// Nothing of the page over the map's edges.
const NOTHING: Insets = Insets::all(0.0);

/// What a reader sees.
#[derive(Clone, Debug)]
struct MapSetup {
    camera: Camera,
    language: &'static str,
    selected: Option<usize>,
    overlays: Vec<Rect>,
}

impl MapSetup {
    fn opening(viewport: Viewport, language: &'static str) -> Self {
        let camera = MODEL.revealing(0, MODEL.opening(viewport, NOTHING), NOTHING);
        Self { camera, language, selected: Some(0), overlays: Vec::new() }
    }

    fn index(&self) -> usize {
        BASEMAP.names.in_language(self.language)
    }

    fn captions(&self) -> Vec<Caption> {
        let text = |text: &tapal::story::Localized| {
            text.get(self.language, &STORY_READ.language)
                .map_or_else(String::new, |phrase| phrase.text.to_owned())
        };
        STORY_READ
            .places
            .iter()
            .map(|place| Caption { name: text(&place.name), kind: text(&place.kind) })
            .collect()
    }

    fn scene(&self) -> Scene {
        let view = View {
            camera: &self.camera,
            projection: &MODEL.projection,
            pixel_ratio: 1.0,
            low_detail: false,
            cached_camera: None,
            places: &MODEL.places,
            named: &MODEL.named,
            selected: self.selected,
            layers: Layers::default(),
            label_features: &MODEL.label_features,
            language: self.index(),
            advances: &Advances::default(),
            label_texts: LabelTexts {
                captions: &self.captions(),
                kilometres: &|km, unit| format!("{km}{}", if unit { " km" } else { "" }),
                degrees: &|degrees, axis| {
                    format!(
                        "{degrees}° {}",
                        if axis == GraticuleLine::Parallel { "N" } else { "E" }
                    )
                },
            },
            overlays: &self.overlays,
        };
        Scene::compose(&MODEL.ground, &view)
    }
}

fn texts(scene: &Scene) -> Vec<&Text> {
    let texts = scene.primitives().filter_map(|primitive| {
        if let Primitive::Text(text) = primitive { Some(text) } else { None }
    });
    texts.collect()
}

fn letters(text: &Text) -> String {
    match &text.placement {
        GlyphPlacement::Level { text, .. } => text.clone(),
        GlyphPlacement::Glyphs(glyphs) => glyphs.iter().map(|glyph| glyph.0).collect(),
    }
}

fn has(scene: &Scene, wanted: &str) -> bool {
    texts(scene).into_iter().any(|text| letters(text) == wanted)
}

/// The boxes that a text's glyphs stand in: one for a level text, one a glyph for another.
fn boxes(text: &Text) -> Vec<OrientedBox> {
    let (up, down) = (ASCENT * text.size, DESCENT * text.size);
    let width = |glyphs: &str| Advances::default().width(text.face, text.size, 0.0, glyphs);
    match &text.placement {
        GlyphPlacement::Level { start, text } => {
            let (left, right) = (start.x, start.x + width(text));
            vec![OrientedBox::level(Rect {
                left,
                top: start.y - up,
                right,
                bottom: start.y + down,
            })]
        }
        GlyphPlacement::Glyphs(glyphs) => {
            let name_box = |&(glyph, at, turn): &(char, Screen, f64)| {
                let (half, rise, (sin, cos)) =
                    (width(&glyph.to_string()) / 2.0, (up - down) / 2.0, turn.sin_cos());
                let middle =
                    Screen::new(at.x + half * cos + rise * sin, at.y + half * sin - rise * cos);
                OrientedBox { middle, half: (half, (up + down) / 2.0), along: (cos, sin) }
            };
            glyphs.iter().filter(|glyph| glyph.0 != ' ').map(name_box).collect()
        }
    }
}

fn corners(name_box: &OrientedBox) -> [Screen; 4] {
    let (cos, sin) = name_box.along;
    [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(x, y)| {
        let (x, y) = (x * name_box.half.0, y * name_box.half.1);
        Screen::new(name_box.middle.x + x * cos - y * sin, name_box.middle.y + x * sin + y * cos)
    })
}

/// A country's rings as they are drawn at this zoom.
fn rings(code: &str, camera: &Camera) -> Vec<Vec<Screen>> {
    let finest = finest_level(camera.zoom(), 1.0);
    let country = MODEL.ground.countries.iter().find(|country| country.code == code).expect(code);
    let on_screen = |ring: &GroundRing| {
        let mut points = Vec::new();
        for &(line, reversed) in &ring.lines {
            let line = &MODEL.ground.lines[line];
            let drawn = line.points.iter().zip(&line.levels).filter(|(_, level)| **level <= finest);
            let mut of_line: Vec<Screen> = drawn.map(|(&at, _)| camera.to_screen(at)).collect();
            if reversed {
                of_line.reverse();
            }
            points.extend(of_line);
        }
        points
    };
    country.rings.iter().map(on_screen).collect()
}

fn inside(rings: &[Vec<Screen>], at: Screen) -> bool {
    let edges = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let crossed = |(a, b): &(&Screen, &Screen)| {
        (a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)
    };
    edges.filter(crossed).count() % 2 == 1
}

fn no_name_covers_another(scene: &Scene) {
    let mut names: Vec<(String, Vec<OrientedBox>)> =
        texts(scene).into_iter().map(|text| (letters(text), boxes(text))).collect();
    for (index, position) in scene.label_positions.iter().flatten().enumerate() {
        names.extend(
            position
                .bounds
                .map(|bounds| (format!("place {index}"), vec![OrientedBox::level(bounds)])),
        );
    }
    for (index, (name, slabs)) in names.iter().enumerate() {
        for (other, taken) in &names[..index] {
            let meet =
                slabs.iter().any(|name_box| taken.iter().any(|taken| name_box.intersects(taken)));
            assert!(!meet, "{name} covers {other}");
        }
    }
}

fn names_keep_off_markers_lines_and_edges(setup: &MapSetup, scene: &Scene) {
    let (camera, Viewport { width, height }) = (&setup.camera, setup.camera.viewport());
    let finest = finest_level(camera.zoom(), 1.0);
    let view = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
    let bounds_of_places =
        scene.label_positions.iter().flatten().filter_map(|position| position.bounds);
    let bounds_of_places =
        bounds_of_places.map(|bounds| ("a place".to_owned(), vec![OrientedBox::level(bounds)]));
    for (name, slabs) in
        texts(scene).into_iter().map(|text| (letters(text), boxes(text))).chain(bounds_of_places)
    {
        for name_box in &slabs {
            let bounds = name_box.bounds();
            assert!(view.contains(&bounds), "{name} at {bounds:?} of {width}x{height}");
            assert!(
                !setup.overlays.iter().any(|overlay| overlay.intersects(&bounds)),
                "{name} is covered"
            );
            for (index, place) in MODEL.places.iter().enumerate() {
                let place = place.as_ref().expect("on the map");
                let radius = if setup.selected == Some(index) { 21.0 } else { 15.0 };
                assert!(
                    !name_box.intersects_circle(camera.to_screen(place.anchor), radius),
                    "{name} covers marker {index}"
                );
                for line in &place.lines {
                    let drawn =
                        line.points.iter().zip(&line.levels).filter(|(_, level)| **level <= finest);
                    let drawn: Vec<Screen> = drawn.map(|(&at, _)| camera.to_screen(at)).collect();
                    let met = drawn
                        .windows(2)
                        .any(|ends| name_box.intersects_segment(ends[0], ends[1], 0.0));
                    assert!(!met, "{name} covers the line of place {index}");
                }
            }
        }
    }
}

fn countries_lie_in_their_countries(setup: &MapSetup, scene: &Scene) {
    let labels = [Token::FirstLabel, Token::SecondLabel, Token::OtherLabel];
    for text in texts(scene).into_iter().filter(|text| labels.contains(&text.token)) {
        let name = letters(text);
        let upper = |name: &str| name.chars().flat_map(char::to_uppercase).collect::<String>();
        let mut named = BASEMAP.names.countries.iter();
        let country =
            named.find(|country| upper(&country.names[setup.index()]) == name).expect("a country");
        let rings = rings(&country.code, &setup.camera);
        for at in boxes(text).iter().flat_map(corners) {
            assert!(inside(&rings, at), "{name} leaves {} at {at:?}", country.code);
        }
    }
}

fn towns_stand_beside_their_dots(setup: &MapSetup, scene: &Scene) {
    let dots = scene.primitives().filter_map(|primitive| match primitive {
        Primitive::Fill { path, token: Token::Ink2 } => Some(path),
        _ => None,
    });
    let dots = dots.flat_map(|path| path.subpaths()).count();
    let named: Vec<&Text> =
        texts(scene).into_iter().filter(|text| text.token == Token::Ink2).collect();
    assert_eq!(dots, named.len(), "a dot for each town's name");
    for text in named {
        let name = letters(text);
        let same = BASEMAP.names.towns.iter().filter(|town| town.names[setup.index()] == name);
        let near =
            same.map(|town| setup.camera.to_screen(MODEL.projection.project(town.at))).any(|dot| {
                boxes(text).iter().any(|name_box| {
                    name_box.intersects_circle(dot, 8.0) && !name_box.intersects_circle(dot, 2.5)
                })
            });
        assert!(near, "{name} stands away from its dot");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn names_cover_nothing_and_lie_where_they_belong(
        (width, height) in (320.0..1440.0, 300.0..900.0),
        (x, y) in (0.0..1.0, 0.0..1.0),
        by in -0.6..5.5,
        language in 0..4_usize,
        selected in 0..6_usize,
        (left, top) in (0.0..1.0, 0.0..1.0),
    ) {
        let camera = MODEL.opening(Viewport::new(width, height), NOTHING);
        let (min, max) = (MODEL.frame.min, MODEL.frame.max);
        let center = World::new(min.x + (max.x - min.x) * x, min.y + (max.y - min.y) * y);
        let camera = camera.looking_at(center).zoomed(by, camera.viewport().center());
        let card = Rect { left: left * width, top: top * height, right: left * width + 200.0, bottom: top * height + 150.0 };
        let bar = Rect { left: 0.0, top: height - 32.0, right: width, bottom: height };
        let selected = (selected < 4).then_some(selected);
        let setup = MapSetup { camera, language: LANGUAGES[language], selected, overlays: vec![card, bar] };
        let scene = setup.scene();
        no_name_covers_another(&scene);
        names_keep_off_markers_lines_and_edges(&setup, &scene);
        countries_lie_in_their_countries(&setup, &scene);
        towns_stand_beside_their_dots(&setup, &scene);
    }
}

#[test]
fn the_opening_view_names_what_the_story_is_about() {
    let setup = MapSetup::opening(DESK, "id");
    let scene = setup.scene();
    let countries =
        ["KAZAKHSTAN", "RUSIA", "MONGOLIA", "TIONGKOK", "UKRAINA", "UZBEKISTAN", "TURKMENISTAN"];
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
        let position = position.expect("on the map");
        // The border's name runs along it; the others stand beside their markers, with what they
        // are.
        let unwrap_near = place.id != "border";
        assert_eq!(
            (position.side != Side::Hidden, position.shows_kind),
            (unwrap_near, unwrap_near),
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
        let spoken = STORY_READ.places[0]
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
