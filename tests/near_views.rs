//! What a near view shows: how near it goes, markers on what is seen of a line, lakes' names on the
//! water, the locator, the arrow to the north.

mod default_story;
mod even_odd;

use default_story::{BASEMAP, MODEL, STORY_READ};
use even_odd::encloses;
use proptest::prelude::*;
use tapal::basemap::Basemap;
use tapal::basemap::names::WaterKind;
use tapal::camera::{Camera, Insets, MAX_ZOOM, Viewport};
use tapal::coords::{LonLat, METRES_PER_PIXEL_AT_ZOOM_0, Screen, World};
use tapal::scene::free_rect::free_insets;
use tapal::scene::label::LabelTexts;
use tapal::scene::marker::MarkerView;
use tapal::scene::model::MapModel;
use tapal::scene::nearest::max_zoom;
use tapal::scene::place_geometry::PlaceGeometry;
use tapal::scene::post::posts;
use tapal::scene::rect::Rect;
use tapal::scene::style::Token;
use tapal::scene::{GlyphPlacement, Layers, Primitive, Scene, Text, View};
use tapal::story::read::read;

const DESK: Viewport = Viewport { width: 1000.0, height: 800.0 };

/// A view of so many zooms about a position.
fn camera_at(lon: f64, lat: f64, zoom: f64) -> Camera {
    let center = MODEL.projection.project(LonLat::new(lon, lat));
    MODEL.opening(DESK, Insets::NONE).restored(center, zoom)
}

/// Where the marker of the border stands; it is in view.
fn border_marker(camera: &Camera, overlays: &[Rect]) -> Screen {
    let view = MarkerView {
        camera,
        projection: &MODEL.projection,
        places: &MODEL.places,
        free: free_insets(DESK, overlays),
        overlays,
        selected: None,
        has_arrows: true,
    };
    let position = view.positions()[border().0].expect("a marker");
    assert_eq!(position.beyond, None);
    position.at
}

fn compose(camera: &Camera, overlays: &[Rect]) -> Scene {
    let label_texts = LabelTexts { north: "N", ..LabelTexts::default() };
    let view = View { label_texts, overlays, ..MODEL.view(camera) };
    Scene::compose(&MODEL.ground, &view)
}

fn texts(scene: &Scene) -> Vec<&Text> {
    let texts = scene.names.primitives.iter().filter_map(|primitive| match primitive {
        Primitive::Text(text) => Some(text),
        _ => None,
    });
    texts.collect()
}

fn level_text<'a>(scene: &'a Scene, wanted: &str) -> Option<(&'a Text, Screen)> {
    texts(scene).into_iter().find_map(|found| match &found.placement {
        GlyphPlacement::Level { start, text } if text == wanted => Some((found, *start)),
        _ => None,
    })
}

/// The boxes of the vertices that a token fills among the names.
fn filled(scene: &Scene, wanted: Token) -> Vec<Rect> {
    let paths = scene.names.primitives.iter().filter_map(|primitive| match primitive {
        Primitive::Fill { path, token } if *token == wanted => Some(path),
        _ => None,
    });
    let around = |path: &[Screen]| path.iter().map(|&at| Rect::at(at)).reduce(|a, b| a.with(&b));
    paths.flat_map(|path| path.subpaths()).filter_map(around).collect()
}

#[test]
fn the_zoom_ends_where_a_pixel_shows_a_step_of_the_base_maps_grid() {
    let step = BASEMAP.grid_metres.expect("a grid");
    let last = METRES_PER_PIXEL_AT_ZOOM_0 / MODEL.max_zoom.exp2();
    assert!((last / step - 1.0).abs() < 1e-6, "{last} of {step} metres");
    let nearest = camera_at(74.0, 46.5, 20.0);
    assert!((nearest.zoom() - MODEL.max_zoom).abs() < 1e-9);
    let smaller = MODEL.resized(nearest, Viewport::new(500.0, 400.0), Insets::NONE);
    assert!((smaller.zoom() - MODEL.max_zoom).abs() < 1e-9, "another size has the same end");
}

#[test]
fn a_map_of_no_base_map_ends_where_cameras_do() {
    let model = MapModel::new(&STORY_READ, &Basemap::default());
    assert_eq!(model.max_zoom, MAX_ZOOM);
}

#[test]
fn places_that_are_near_each_other_come_apart() {
    let point = |id: &str, lon: f64| {
        format!(
            r#"{{"type": "Feature", "id": "{id}",
            "geometry": {{"type": "Point", "coordinates": [{lon}, 50]}},
            "properties": {{"name": "{id}"}}}}"#
        )
    };
    let text = format!(
        r#"{{"type": "FeatureCollection", "story": {{
            "format": 1, "slug": "near", "language": "en", "title": "Near",
            "source": {{"publisher": "A paper"}}
        }}, "features": [{}, {}]}}"#,
        point("a", 60.0),
        point("b", 60.01)
    );
    let story = read(&text).story.expect("a story without problems");
    let model = MapModel::new(&story, &BASEMAP);
    let camera = model.opening(DESK, Insets::NONE);
    let place = |index: usize| model.places[index].as_ref().expect("on the map").anchor;
    let nearest = camera.restored(place(0), 30.0);
    let between = nearest.to_screen(place(0)).distance(nearest.to_screen(place(1)));
    assert!((between - 44.0).abs() < 0.1, "{between} CSS pixels between the markers");
}

/// A place at a position of the plane.
fn place_at((x, y): (f64, f64)) -> Option<PlaceGeometry> {
    let (_, border) = border();
    let anchor = World::new(x, y);
    Some(PlaceGeometry {
        anchor,
        lines: Vec::new(),
        chainage: None,
        length: None,
        ..border.clone()
    })
}

fn border() -> (usize, &'static PlaceGeometry) {
    let (index, _) = STORY_READ.place("border").expect("the border");
    (index, MODEL.places[index].as_ref().expect("on the map"))
}

proptest! {
    #[test]
    fn no_map_goes_nearer_than_its_detail_and_its_places_need(
        metres in 10.0..5000.0_f64,
        markers in prop::collection::vec((-1e6..1e6_f64, -1e6..1e6_f64), 0..6),
    ) {
        let places: Vec<_> = markers.iter().copied().map(place_at).collect();
        let zoom = max_zoom(Some(metres), &places);
        let pixel = METRES_PER_PIXEL_AT_ZOOM_0 / zoom.exp2();
        prop_assert!(pixel <= metres * (1.0 + 1e-9), "detail is left over at {pixel} m a pixel");
        let mut nearest = f64::INFINITY;
        for (index, a) in markers.iter().enumerate() {
            for b in &markers[..index] {
                nearest = nearest.min((a.0 - b.0).hypot(a.1 - b.1));
            }
        }
        prop_assert!(nearest < 10.0 || nearest / pixel >= 44.0 - 1e-6, "markers lie on each other");
        let needed = (pixel / metres - 1.0).abs() < 1e-9 || (nearest / pixel - 44.0).abs() < 1e-6;
        prop_assert!(needed, "nearer than anything needs");
    }

    #[test]
    fn a_lines_marker_stands_on_what_is_seen_of_it(
        part in 0.0..1.0_f64, zoom in 3.4..7.6_f64,
        dx in -200.0..200.0_f64, dy in -150.0..150.0_f64,
    ) {
        let (_, border) = border();
        let length = border.length.expect("a line");
        let on_line = border.position_at(part * length).expect("on the line");
        let camera = MODEL.opening(DESK, Insets::NONE).restored(on_line, zoom).panned(dx, dy);
        let card = Rect { left: 0.0, top: 600.0, right: 300.0, bottom: 800.0 };
        let at = border_marker(&camera, &[card]);
        prop_assert!(DESK.contains(at, 12.0), "the marker stands at {at:?}");
        prop_assert!(!card.intersects(&Rect::at(at).grown(11.0)), "the card covers it at {at:?}");
    }
}

#[test]
fn a_lines_marker_stands_near_its_middle_while_that_is_in_view_and_covers_no_numbered_post() {
    let (_, border) = border();
    let opening = MODEL.opening(DESK, Insets::NONE);
    let at = border_marker(&opening, &[]);
    assert!(at.distance(opening.to_screen(border.anchor)) < 60.0, "{at:?} is not the middle");
    for (tenths, part) in
        (0..42).flat_map(|tenths| [0.2, 0.35, 0.5, 0.65, 0.8].map(|part| (tenths, part)))
    {
        let on_line = border.position_at(part * border.length.expect("a line")).expect("on it");
        let camera = opening.restored(on_line, opening.zoom() + f64::from(tenths) / 10.0);
        let at = border_marker(&camera, &[]);
        for post in posts(border, &camera, f64::MAX).iter().filter(|post| post.major) {
            // The ring around an open place's marker reaches so far.
            let distance = post.at.distance(at);
            assert!(distance > 21.0, "{} km: {distance} at {tenths}, {part}", post.km);
        }
    }
}

#[test]
fn the_name_of_a_lake_lies_on_its_water_or_close_to_its_shore() {
    let index = MODEL.label_features.language("en");
    let lakes = BASEMAP.names.waters.iter().filter_map(|water| match water.kind {
        WaterKind::Lake { lake } => Some((water, &BASEMAP.lakes[lake as usize])),
        _ => None,
    });
    let (mut on_water, mut near_shore) = (0, 0);
    for (water, lake) in lakes {
        let name = &water.names[index];
        for half_zooms in 8..=15 {
            let middle = water.line[water.line.len() / 2];
            let camera = camera_at(middle.lon, middle.lat, f64::from(half_zooms) / 2.0);
            let view = View { language: index, ..MODEL.view(&camera) };
            let scene = Scene::compose(&MODEL.ground, &view);
            let Some((text, start)) = level_text(&scene, name) else { continue };
            let rings: Vec<Vec<Screen>> = lake
                .rings
                .iter()
                .map(|ring| {
                    let outline = BASEMAP.along(ring).into_iter();
                    outline.map(|at| camera.to_screen(MODEL.projection.project(at))).collect()
                })
                .collect();
            let width = view.advances.width(text.face, text.size, 0.0, name);
            let samples = (0..=8).map(|part| {
                let x = start.x + width * f64::from(part) / 8.0;
                Screen::new(x, start.y - 0.26 * text.size)
            });
            let is_wet = |at: &Screen| encloses(rings.iter().map(Vec::as_slice), *at);
            let shore = |at: &Screen| {
                let pieces = rings.iter().flat_map(|ring| ring.windows(2));
                pieces
                    .map(|ends| tapal::scene::hit::to_segment(*at, ends[0], ends[1]))
                    .fold(f64::MAX, f64::min)
            };
            if text.halo.is_some_and(|halo| halo.0 == Token::Water) {
                on_water += 1;
                assert!(samples.clone().all(|at| is_wet(&at)), "{name} leaves its water");
            } else {
                near_shore += 1;
                let nearest = samples.map(|at| shore(&at)).fold(f64::MAX, f64::min);
                assert!(nearest < 45.0, "{name} is {nearest} CSS pixels from its shore");
            }
        }
    }
    assert!(on_water > 30 && near_shore > 30, "{on_water} on water, {near_shore} by the shore");
}

#[test]
fn the_locator_is_there_where_the_view_is_smaller_than_a_country_or_the_reader_wants_it() {
    let globe = |camera: &Camera| filled(&compose(camera, &[]), Token::Water);
    let opening = MODEL.opening(DESK, Insets::NONE);
    assert!(globe(&opening).is_empty());
    let layers = Layers { locator: true, ..Layers::default() };
    let wanted = Scene::compose(&MODEL.ground, &View { layers, ..MODEL.view(&opening) });
    assert_eq!(filled(&wanted, Token::Water).len(), 1);
    let near = camera_at(63.3, 45.6, 6.0);
    let found = globe(&near);
    assert_eq!(found.len(), 1);
    assert!((found[0].right - found[0].left - 68.0).abs() < 0.5, "{found:?}");
    let small = MODEL.resized(near, Viewport::new(280.0, 250.0), Insets::NONE);
    assert!(globe(&small).is_empty(), "there is no room on a small map");
}

proptest! {
    #[test]
    fn locator_and_arrow_stand_beside_what_covers_the_map_and_names_beside_them(
        lon in 30.0..130.0_f64, lat in 40.0..70.0_f64, zoom in 5.6..7.6_f64,
        left in 0.0..0.6_f64, top in 0.0..0.6_f64,
    ) {
        let (left, top) = (left * DESK.width, top * DESK.height);
        let card = Rect { left, top, right: left + 400.0, bottom: top + 300.0 };
        let camera = camera_at(lon, lat, zoom);
        let scene = compose(&camera, &[card]);
        let mut taken = filled(&scene, Token::Water);
        taken.extend(filled(&scene, Token::Ink));
        let view = Rect { left: 0.0, top: 0.0, right: DESK.width, bottom: DESK.height };
        for inset in &taken {
            prop_assert!(view.contains(inset) && !card.intersects(inset), "{inset:?}");
        }
        for (index, inset) in taken.iter().enumerate() {
            prop_assert!(!taken[..index].iter().any(|other| other.intersects(inset)));
        }
        let glyphs = texts(&scene).into_iter().filter(|text| text.token != Token::Ink);
        for text in glyphs {
            let at = match &text.placement {
                GlyphPlacement::Level { start, .. } => vec![*start],
                GlyphPlacement::Glyphs(glyphs) => glyphs.iter().map(|glyph| glyph.1).collect(),
            };
            let is_on = |inset: &Rect| at.iter().any(|&at| inset.contains(&Rect::at(at)));
            let covers = taken.iter().any(is_on);
            prop_assert!(!covers, "{:?} lies on an inset", text.placement);
        }
    }

    #[test]
    fn an_arrow_points_north_where_north_is_off(lon in 24.0..134.0_f64, lat in 38.0..71.0_f64) {
        let camera = camera_at(lon, lat, 6.0);
        let middle = MODEL.projection.unproject(camera.center()).expect("on the map");
        let north = MODEL.projection.project(LonLat::new(middle.lon, middle.lat + 0.1));
        let north = camera.to_screen(north);
        let at = DESK.center();
        let turn = (north.x - at.x).atan2(at.y - north.y).to_degrees();
        let scene = compose(&camera, &[]);
        let letter = level_text(&scene, "N");
        if turn.abs() < 9.9 {
            prop_assert!(letter.is_none(), "an arrow though north is {turn} degrees off");
        } else if turn.abs() > 10.1 {
            let (_, start) = letter.expect("an arrow");
            let arrow = filled(&scene, Token::Ink);
            let Rect { left, top, right, bottom } = arrow[0];
            let middle = (f64::midpoint(left, right), f64::midpoint(top, bottom));
            // The letter stands where the arrow points to: on the same side as north.
            prop_assert!((start.x + 4.0 > middle.0) == (turn > 0.0) && start.y < middle.1 + 4.0);
        }
    }
}
