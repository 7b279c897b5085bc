//! What must be true of the names in any view.

use tapal::camera::{Camera, Viewport};
use tapal::coords::Screen;
use tapal::scene::detail::finest_level;
use tapal::scene::ground::{GroundLine, GroundRing};
use tapal::scene::label::oriented_box::OrientedBox;
use tapal::scene::rect::Rect;
use tapal::scene::style::Token;
use tapal::scene::{Primitive, Scene, Text};

use crate::default_story::{BASEMAP, MODEL};
use crate::even_odd::encloses;
use crate::setup::{MapSetup, boxes, letters, texts};

fn corners(name_box: &OrientedBox) -> [Screen; 4] {
    let (cos, sin) = name_box.along;
    [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(x, y)| {
        let (x, y) = (x * name_box.half.0, y * name_box.half.1);
        Screen::new(name_box.middle.x + x * cos - y * sin, name_box.middle.y + x * sin + y * cos)
    })
}

/// A line's vertices that are drawn at this zoom.
fn on_screen(line: &GroundLine, camera: &Camera) -> Vec<Screen> {
    let vertices = line.vertices(finest_level(camera.zoom(), 1.0));
    vertices.map(|at| camera.to_screen(at)).collect()
}

/// A country's rings as they are drawn at this zoom.
fn rings(code: &str, camera: &Camera) -> Vec<Vec<Screen>> {
    let country = MODEL.ground.countries.iter().find(|country| country.code == code);
    // An area is one of the rings of land in no country.
    let rings = country.map_or(&MODEL.ground.unassigned, |country| &country.rings);
    let ring_on_screen = |ring: &GroundRing| {
        let mut points = Vec::new();
        for &(line, reversed) in &ring.lines {
            let mut of_line = on_screen(&MODEL.ground.lines[line], camera);
            if reversed {
                of_line.reverse();
            }
            points.extend(of_line);
        }
        points
    };
    rings.iter().map(ring_on_screen).collect()
}

/// The names on the map and those beside markers, each with its boxes.
fn placed(scene: &Scene) -> Vec<(String, Vec<OrientedBox>)> {
    let on_map = texts(scene).into_iter().map(|text| (letters(text), boxes(text)));
    let positions = scene.label_positions.iter().enumerate();
    let beside_markers = positions.filter_map(|(index, position)| {
        let bounds = (*position)?.bounds?;
        Some((format!("place {index}"), vec![OrientedBox::level(bounds)]))
    });
    on_map.chain(beside_markers).collect()
}

pub fn no_name_covers_another(scene: &Scene) {
    let names = placed(scene);
    for (index, (name, boxes)) in names.iter().enumerate() {
        for (other, taken) in &names[..index] {
            let covers =
                boxes.iter().any(|name_box| taken.iter().any(|taken| name_box.intersects(taken)));
            assert!(!covers, "{name} covers {other}");
        }
    }
}

pub fn names_keep_off_markers_lines_and_edges(setup: &MapSetup, scene: &Scene) {
    let (camera, Viewport { width, height }) = (&setup.camera, setup.camera.viewport());
    let view = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
    for (name, boxes) in placed(scene) {
        for name_box in &boxes {
            let bounds = name_box.bounds();
            assert!(view.contains(&bounds), "{name} at {bounds:?} of {width}x{height}");
            assert!(
                !setup.overlays.iter().any(|overlay| overlay.intersects(&bounds)),
                "{name} is covered"
            );
            for (index, place) in MODEL.places.iter().enumerate() {
                let place = place.as_ref().expect("on the map");
                let radius = if setup.selected == Some(index) { 21.0 } else { 15.0 };
                let is_covered = scene.marker_positions[index]
                    .is_some_and(|marker| name_box.intersects_circle(marker.at, radius));
                assert!(!is_covered, "{name} covers marker {index}");
                // A circle is not drawn while its layer is off.
                for line in place.lines.iter().filter(|_| place.layers == 0) {
                    let crossed = on_screen(line, camera)
                        .windows(2)
                        .any(|ends| name_box.intersects_segment(ends[0], ends[1], 0.0));
                    assert!(!crossed, "{name} covers the line of place {index}");
                }
            }
        }
    }
}

pub fn countries_lie_in_their_countries(setup: &MapSetup, scene: &Scene) {
    let labels = [Token::FirstLabel, Token::SecondLabel, Token::OtherLabel];
    for text in texts(scene).into_iter().filter(|text| labels.contains(&text.token)) {
        let name = letters(text);
        let upper = |name: &str| name.chars().flat_map(char::to_uppercase).collect::<String>();
        let mut named = BASEMAP.names.countries.iter();
        let is_called = |name: &String, wanted: &str| upper(name) == wanted || *name == wanted;
        let country = named
            .find(|country| is_called(&country.names[setup.index()], &name))
            .expect("a country or an area");
        let rings = rings(&country.code, &setup.camera);
        for at in boxes(text).iter().flat_map(corners) {
            assert!(
                encloses(rings.iter().map(Vec::as_slice), at),
                "{name} leaves {} at {at:?}",
                country.code
            );
        }
    }
}

pub fn towns_stand_beside_their_dots(setup: &MapSetup, scene: &Scene) {
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
