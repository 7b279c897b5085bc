//! What the default story's map draws around its places: kilometres along the border, parallels and
//! meridians, bands.

#[path = "picture/bands.rs"]
mod bands;
mod default_story;
mod even_odd;
#[path = "picture/graticule.rs"]
mod graticule;
#[path = "picture/posts.rs"]
mod posts;
#[path = "picture/story_layers.rs"]
mod story_layers;
#[path = "picture/views.rs"]
mod views;

use default_story::{MODEL, STORY_READ};
use even_odd::encloses;
use tapal::camera::{Camera, Frame, Insets, Viewport};
use tapal::coords::{Bounds, Screen};
use tapal::projection::Projection;
use tapal::scene::hit::to_segment;
use tapal::scene::place_geometry::PlaceGeometry;
use tapal::scene::style::Token;
use tapal::scene::{Layers, Primitive, Scene, ScreenPath, View};

const VIEWPORT: Viewport = Viewport { width: 1000.0, height: 900.0 };

fn border() -> &'static PlaceGeometry {
    let (index, _) = STORY_READ.place("border").expect("the border");
    MODEL.places[index].as_ref().expect("on the map")
}

/// The camera of the whole map.
fn opening() -> Camera {
    MODEL.opening(VIEWPORT, Insets::NONE)
}

/// Cameras over the border, from the whole map to its largest scale.
fn cameras() -> Vec<Camera> {
    let near = |by: f64| opening().looking_at(border().anchor).zoomed(by, VIEWPORT.center());
    [opening()].into_iter().chain([0.0, 0.7, 1.3, 2.0, 3.5, 6.0].map(near)).collect()
}

fn compose(camera: &Camera, selected: bool, layers: Layers) -> Scene {
    let selected = STORY_READ.place("border").map(|(index, _)| index).filter(|_| selected);
    let view = View { selected, layers, ..MODEL.view(camera) };
    Scene::compose(&MODEL.ground, &view)
}

fn strokes(scene: &Scene, wanted: Token) -> Vec<&ScreenPath> {
    scene.parts.iter().flat_map(|part| drawn(&part.primitives, wanted)).collect()
}

/// The lines among primitives that are stroked in a colour.
fn drawn(primitives: &[Primitive], wanted: Token) -> impl Iterator<Item = &ScreenPath> {
    primitives.iter().filter_map(move |primitive| match primitive {
        Primitive::Stroke { path, token, .. } if *token == wanted => Some(&**path),
        _ => None,
    })
}

/// True when one of the primitives fills a position with a colour.
fn fills(primitives: &[Primitive], wanted: Token, at: Screen) -> bool {
    primitives.iter().any(|primitive| match primitive {
        Primitive::Fill { path, token } => *token == wanted && encloses(path.subpaths(), at),
        _ => false,
    })
}

/// From a position to the nearest of a path's lines, in CSS pixels.
fn distance(path: &ScreenPath, at: Screen) -> f64 {
    let segments = path.subpaths().flat_map(|line| line.windows(2));
    segments.map(|ends| to_segment(at, ends[0], ends[1])).fold(f64::MAX, f64::min)
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
fn what_the_reader_turns_off_is_not_drawn() {
    let camera = opening();
    let tokens = |layers| {
        let scene = compose(&camera, false, layers);
        [Token::Graticule, Token::GraticuleOnLand, Token::River]
            .map(|token| strokes(&scene, token).len())
    };
    assert_eq!(tokens(Layers::default()), [1, 1, 1]);
    assert_eq!(tokens(Layers { graticule: false, ..Layers::default() }), [0, 0, 1]);
    assert_eq!(tokens(Layers { rivers: false, ..Layers::default() }), [1, 1, 0]);
}
