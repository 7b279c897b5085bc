//! A view of the default story's map, and the names in it.

use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::Screen;
use tapal::scene::advance::Advances;
use tapal::scene::graticule::GraticuleLine;
use tapal::scene::label::oriented_box::OrientedBox;
use tapal::scene::label::{ASCENT, Caption, DESCENT, LabelTexts};
use tapal::scene::rect::Rect;
use tapal::scene::{GlyphPlacement, Primitive, Scene, Text, View};
use tapal::story::Localized;

use crate::default_story::{BASEMAP, MODEL, STORY_READ};

/// The position of a place in story order.
pub fn index_of(id: &str) -> usize {
    STORY_READ.place(id).expect("a place").0
}

/// What a reader sees.
#[derive(Clone, Debug)]
pub struct MapSetup {
    pub camera: Camera,
    pub language: &'static str,
    pub selected: Option<usize>,
    pub overlays: Vec<Rect>,
}

impl MapSetup {
    pub fn opening(viewport: Viewport, language: &'static str) -> Self {
        let border = index_of("border");
        let camera = MODEL.revealing(border, MODEL.opening(viewport, Insets::NONE), Insets::NONE);
        Self { camera, language, selected: Some(border), overlays: Vec::new() }
    }

    /// Which of the base map's languages it is in.
    pub fn index(&self) -> usize {
        BASEMAP.names.in_language(self.language)
    }

    fn captions(&self) -> Vec<Caption> {
        let text = |text: &Localized| {
            text.get(self.language, &STORY_READ.language)
                .map_or_else(String::new, |phrase| phrase.text.to_owned())
        };
        STORY_READ
            .places
            .iter()
            .map(|place| Caption { name: text(&place.name), kind: text(&place.kind) })
            .collect()
    }

    /// What is made of the view, which borrows its words.
    pub fn in_view<T>(&self, make: impl FnOnce(&View<'_>) -> T) -> T {
        make(&View {
            selected: self.selected,
            language: self.index(),
            label_texts: LabelTexts {
                captions: &self.captions(),
                kilometres: &|km, unit| format!("{km}{}", if unit { " km" } else { "" }),
                degrees: &|degrees, line| match line {
                    GraticuleLine::Parallel => format!("{degrees}° N"),
                    GraticuleLine::Meridian => format!("{degrees}° E"),
                },
                north: "N",
            },
            overlays: &self.overlays,
            ..MODEL.view(&self.camera)
        })
    }

    pub fn scene(&self) -> Scene {
        self.in_view(|view| Scene::compose(&MODEL.ground, view))
    }
}

pub fn texts(scene: &Scene) -> Vec<&Text> {
    let texts = scene.primitives().filter_map(|primitive| {
        if let Primitive::Text(text) = primitive { Some(text) } else { None }
    });
    texts.collect()
}

pub fn letters(text: &Text) -> String {
    match &text.placement {
        GlyphPlacement::Level { text, .. } => text.clone(),
        GlyphPlacement::Glyphs(glyphs) => glyphs.iter().map(|glyph| glyph.0).collect(),
    }
}

/// The boxes that a text's glyphs stand in: one for a level text, one a glyph for another.
pub fn boxes(text: &Text) -> Vec<OrientedBox> {
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
