//! The share image: what a link to the page looks like where it is shared.
//!
//! What this does: has the scene composed for a small map, so that names are large, and writes it with the same painter
//! as the page's picture, in the light theme's own colours, beside the story's headline; then draws that as a PNG.
//! What it does not: place names, or fetch anything: fonts and colours are the command's own.

mod fonts;
mod palette;
mod panel;
mod raster;

use std::collections::BTreeSet;

use self::panel::Panel;
use super::picture::link;
use crate::basemap::Basemap;
use crate::camera::{Insets, Viewport};
use crate::coords::Screen;
use crate::painter::svg;
use crate::scene::label::Wording;
use crate::scene::label::slab::Rect;
use crate::scene::model::Model;
use crate::scene::style::{Theme, Token};
use crate::scene::{Layers, Part, Scene, View};
use crate::story::Story;
use crate::ui::wording::{captions, degrees, kilometres};
use crate::words::{Words, fill};

/// The picture's size in pixels, as the places where links are shared want it.
pub(super) const SIZE: (u32, u32) = (1200, 630);
/// Pixels that a CSS pixel of the map takes: the picture is seen small.
const SCALE: f64 = 2.0;
/// A step of the ground's coordinates in CSS pixels of the map.
const STEP: f64 = 0.125;
/// Of the page's own colours, that under texts; the others are the map's.
const PAPER: &str = "#ffffff";

/// What the picture's elements look like; for the page it is `map.css` that says so.
const STYLE: &str = "<style>svg { overflow: visible } \
text { font-kerning: none } \
.sans, .sans-500, .sans-600 { font-family: 'Tapal Sans' } \
.serif { font-family: 'Tapal Serif'; font-style: italic } \
.sans-500 { font-weight: 500 } .sans-600 { font-weight: 600 } \
.map { stroke-linejoin: round; fill: none } .ground { stroke-linecap: round } \
.target { fill: none } .badge { fill: var(--paper); stroke: var(--ink); stroke-width: 1.6 } \
.number { font-size: 13px; text-anchor: middle; fill: var(--ink) } \
.name, .kind { fill: var(--ink); paint-order: stroke; stroke: var(--halo); stroke-width: 4px }</style>";

/// A share image.
pub(super) struct Shared {
    pub(super) png: Vec<u8>,
    /// Letters that the fonts lack: they are left blank.
    pub(super) lacking: BTreeSet<char>,
}

/// The share images of a story.
pub(super) struct Share<'a> {
    model: Model,
    story: &'a Story,
}

impl<'a> Share<'a> {
    pub(super) fn new(story: &'a Story, map: &Basemap) -> Self {
        Self { model: Model::new(story, map), story }
    }

    /// The image in the words of a language.
    ///
    /// # Errors
    /// When it cannot be drawn, which is a mistake in this program.
    pub(super) fn image(&self, words: &Words) -> Result<Shared, String> {
        let (svg, lacking) = known_letters(&self.document(words));
        let png = raster::png(&svg, SIZE).map_err(|error| format!("share.png: {error}"))?;
        Ok(Shared { png, lacking })
    }

    fn document(&self, words: &Words) -> String {
        let (width, height) = (SIZE.0.to_string(), SIZE.1.to_string());
        let open = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">");
        let style = with_colours(STYLE, "");
        let body = with_colours(&[self.map(words), self.panel(words).svg()].concat(), "\"");
        [&open, &*style, &body, "</svg>"].concat()
    }

    fn panel(&self, words: &Words) -> Panel {
        let text = |text: &crate::story::Localized| text.text(words.lang, &self.story.language);
        let source = &self.story.source;
        Panel {
            kind: words.kind_of_page.to_owned(),
            date: source.published.as_deref().map(|date| words.date(date)).unwrap_or_default(),
            title: text(&self.story.title),
            summary: text(&self.story.summary),
            sources: fill(words.source_line, &source.publisher),
        }
    }

    fn map(&self, words: &Words) -> String {
        let viewport = Viewport::new((f64::from(SIZE.0) - panel::SIZE.0) / SCALE, f64::from(SIZE.1) / SCALE);
        let camera = self.model.opening(viewport, Insets::NONE);
        let captions = captions(self.story, words.lang);
        let view = View {
            language: self.model.gazetteer.language(words.lang),
            pixel_ratio: SCALE,
            layers: Layers { towns: false, ..Layers::default() },
            wording: Wording {
                captions: &captions,
                kilometres: &|km, unit| kilometres(words, km, unit),
                degrees: &|value, axis| degrees(words, value, axis),
            },
            ..self.model.view(&camera)
        };
        let scene = Scene::compose(&self.model.ground, &view);
        let ground = Part::of(&self.model.ground, &view, Screen::new(0.0, 0.0), &camera);
        // Positions are in hundredths of the whole document, whatever scales them.
        let frame = Rect { left: 0.0, top: 0.0, right: f64::from(SIZE.0), bottom: f64::from(SIZE.1) };
        let mut out = format!("<g class=\"map\" transform=\"translate({} 0) scale({SCALE})\">", panel::SIZE.0);
        out.extend([&*format!("<g class=\"ground\" transform=\"scale({STEP})\">"), &svg::scaling_ground(&ground, STEP, "g"), "</g>"]);
        out.push_str(&svg::names(&scene.names, &frame));
        for (index, (place, standing)) in self.model.places.iter().zip(&scene.standings).enumerate() {
            if let (Some(place), Some(standing)) = (place, standing) {
                let at = svg::place(camera.to_screen(place.anchor), &frame);
                link(&mut out, &self.story.places[index].id, index, &at, &captions[index], standing);
            }
        }
        out.push_str("</g>");
        out
    }
}

/// A text with the light theme's colours for their names, where these stand between quotes: texts have none.
fn with_colours(text: &str, quote: &str) -> String {
    let colours = Token::ALL.iter().map(|token| (token.name(), token.css(Theme::Light))).chain([("paper", PAPER)]);
    colours.fold(text.to_owned(), |text, (name, colour)| {
        text.replace(&format!("{quote}var(--{name}){quote}"), &[quote, colour, quote].concat())
    })
}

/// A text with a blank for each letter that the fonts lack, and these letters.
fn known_letters(text: &str) -> (String, BTreeSet<char>) {
    let letters: BTreeSet<char> = text.chars().filter(|letter| !letter.is_ascii()).collect();
    let lacking: BTreeSet<char> = letters.into_iter().filter(|&letter| !fonts::has(letter)).collect();
    // Not a space that could be folded with others: each letter of a name has a position of its own.
    let known = text.chars().map(|letter| if lacking.contains(&letter) { '\u{a0}' } else { letter }).collect();
    (known, lacking)
}
