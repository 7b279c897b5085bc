//! The names and markers of a view, anchored so that they keep their size.

use super::Picture;
use super::marker::Marker;
use crate::camera::Camera;
use crate::painter::svg;
use crate::scene::free_rect::free_insets;
use crate::scene::label::{Caption, LabelTexts};
use crate::scene::rect::Rect;
use crate::scene::style::Token;
use crate::scene::{Primitive, Scene, View};
use crate::story::Story;
use crate::strings::Strings;
use crate::ui::captions::{degrees, kilometres};

/// What names are placed for.
pub(in crate::site) struct NamedView<'a> {
    /// Where the map is seen from.
    pub(in crate::site) camera: Camera,
    /// The box that everything hangs in, in CSS pixels of the camera's viewport.
    pub(in crate::site) frame: Rect,
    /// What lies over the map.
    pub(in crate::site) overlays: &'a [Rect],
    /// The open place.
    pub(in crate::site) open: Option<usize>,
}

impl Picture<'_> {
    /// The names and markers that a camera sees, as what stands in an SVG as large as the frame.
    pub(in crate::site) fn names_in_view(
        &self,
        named_view: &NamedView<'_>,
        strings: &Strings,
        captions: &[Caption],
    ) -> String {
        let view = View {
            language: self.model.label_features.language(&strings.lang),
            label_texts: LabelTexts {
                captions,
                kilometres: &|km, unit| kilometres(strings, km, unit),
                degrees: &|value, line| degrees(strings, value, line),
                north: &strings.north_arrow,
            },
            overlays: named_view.overlays,
            free: free_insets(named_view.camera.viewport(), named_view.overlays),
            selected: named_view.open,
            ..self.model.view(&named_view.camera)
        };
        let mut scene = Scene::compose(&self.model.ground, &view);
        // The posts of an open line belong to the ground, which is drawn for every size with
        // nothing open.
        let ground = scene.parts.iter().flat_map(|part| &part.primitives);
        let posts = ground
            .filter(|primitive| matches!(primitive, Primitive::Stroke { token: Token::Ink, .. }))
            .cloned();
        scene.names.primitives.splice(0..0, posts.collect::<Vec<_>>());
        let names = svg::names(&scene.names, &named_view.frame);
        let markers = markers(self.story, &scene, named_view, captions);
        format!("<g aria-hidden=\"true\">{names}</g>{markers}")
    }
}

/// The markers of a scene, each in the frame of the view that the scene was composed for.
pub(in crate::site) fn markers(
    story: &Story,
    scene: &Scene,
    named_view: &NamedView<'_>,
    captions: &[Caption],
) -> String {
    let NamedView { frame, open, .. } = named_view;
    let mut out = String::new();
    for (index, placed) in scene.marker_positions.iter().zip(&scene.label_positions).enumerate() {
        let (Some(marker), Some(label)) = placed else { continue };
        let marker = Marker {
            id: &story.places[index].id,
            sign: story.sign(index),
            context: story.places[index].context,
            open: *open == Some(index),
            position: svg::position_attributes(marker.at, frame),
            caption: &captions[index],
            label,
        };
        out.push_str(&marker.svg());
    }
    out
}
