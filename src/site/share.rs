//! The share image: what a link to the page looks like where it is shared.
//!
//! It is a small map, so that names are large, beside the story's headline, by the page's own
//! painter and with the command's own fonts.

mod fonts;
mod palette;
mod panel;
mod raster;

use std::collections::BTreeSet;
use std::sync::Arc;

use self::panel::Panel;
use super::SiteError;
use super::picture::{NamedView, markers};
use crate::camera::{Camera, Insets, Viewport};
use crate::painter::svg;
use crate::scene::label::{Caption, LabelTexts, Side};
use crate::scene::model::MapModel;
use crate::scene::rect::Rect;
use crate::scene::style::{Theme, Token};
use crate::scene::{Primitive, Scene, View};
use crate::story::{Localized, Story};
use crate::strings::{Strings, with_arg};
use crate::ui::captions::captions;

/// The picture's size in pixels, as the places where links are shared want it.
pub(super) const SIZE: (u32, u32) = (1200, 630);
/// Pixels that a CSS pixel of the map may take, the best first: the picture is seen small, so names
/// are large, but not so large that they find no room.
const SCALES: [f64; 7] = [2.0, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4];
/// A step of the ground's coordinates in CSS pixels of the map.
const STEP: f64 = 0.125;
/// Around all places: room for a marker.
const AROUND: Insets = Insets::all(20.0);
/// How much nearer than the whole map the picture may be.
const NEARER: f64 = 1.0;
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
.name, .kind { fill: var(--ink); paint-order: stroke; stroke: var(--halo); \
stroke-width: 4px }</style>";

/// A share image.
pub(super) struct ShareImage {
    pub(super) png: Vec<u8>,
    /// Letters that the fonts lack: they are left blank.
    pub(super) missing_letters: BTreeSet<char>,
}

/// The share images of a story.
pub(super) struct Share<'a> {
    model: Arc<MapModel>,
    story: &'a Story,
}

impl<'a> Share<'a> {
    pub(super) fn new(story: &'a Story, model: Arc<MapModel>) -> Self {
        Self { model, story }
    }

    /// The image in the words of a language.
    ///
    /// # Errors
    /// When it cannot be drawn, which is a mistake in this program.
    pub(super) fn image(&self, strings: &Strings) -> Result<ShareImage, SiteError> {
        let (svg, missing_letters) = known_letters(&self.document(strings));
        let png = raster::png(&svg, SIZE).map_err(SiteError::ShareImage)?;
        Ok(ShareImage { png, missing_letters })
    }

    fn document(&self, strings: &Strings) -> String {
        let (width, height) = SIZE;
        let style = with_colours(STYLE, "");
        let body = format!("{}{}", self.map(strings), self.panel(strings).svg());
        let body = with_colours(&body, "\"");
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\">{style}{body}</svg>"
        )
    }

    fn panel(&self, strings: &Strings) -> Panel {
        let text = |text: &Localized| text.text(&strings.lang, &self.story.language);
        let source = &self.story.source;
        Panel {
            kind: strings.kind_of_page.clone(),
            date: source.published.as_deref().map(|date| strings.date(date)).unwrap_or_default(),
            title: text(&self.story.title),
            summary: text(&self.story.summary),
            // The page says the licence of its towns beside the text; the picture goes without
            // that.
            sources: format!("{} (CC BY 4.0)", with_arg(&strings.source_line, &source.publisher)),
        }
    }

    /// The map with names as large as there is room for those that matter.
    fn map(&self, strings: &Strings) -> String {
        let captions = captions(self.story, &strings.lang);
        let mut best: Option<(usize, f64, Camera, Scene)> = None;
        for scale in SCALES {
            let viewport = Viewport::new(
                (f64::from(SIZE.0) - panel::SIZE.0) / scale,
                f64::from(SIZE.1) / scale,
            );
            let camera = self.camera(viewport);
            let scene =
                Scene::compose(&self.model.ground, &self.view(&camera, scale, &captions, strings));
            let named = named(&scene);
            if best.as_ref().is_none_or(|best| best.0 < named) {
                best = Some((named, scale, camera, scene));
            }
        }
        best.map_or_else(String::new, |(_, scale, camera, scene)| {
            self.drawn(scale, &camera, &scene, &captions)
        })
    }

    /// Looks at all places, but not so near that nothing is around them: a story may have one
    /// alone.
    fn camera(&self, viewport: Viewport) -> Camera {
        let whole = self.model.fitted(viewport, AROUND);
        let near = whole.closest(self.model.core, AROUND);
        near.zoomed((whole.zoom() + NEARER - near.zoom()).min(0.0), viewport.center())
    }

    fn view<'b>(
        &'b self,
        camera: &'b Camera,
        scale: f64,
        captions: &'b [Caption],
        strings: &Strings,
    ) -> View<'b> {
        View {
            language: self.model.label_features.language(&strings.lang),
            pixel_ratio: scale,
            // Nobody reads a position or a length off a picture this small.
            label_texts: LabelTexts { captions, ..LabelTexts::default() },
            ..self.model.view(camera)
        }
    }

    fn drawn(&self, scale: f64, camera: &Camera, scene: &Scene, captions: &[Caption]) -> String {
        // Positions are in hundredths of the whole document, whatever scales them.
        let frame =
            Rect { left: 0.0, top: 0.0, right: f64::from(SIZE.0), bottom: f64::from(SIZE.1) };
        let mut out = format!(
            "<g class=\"map\" transform=\"translate({} 0) scale({scale})\">",
            panel::SIZE.0
        );
        out.push_str(&format!("<g class=\"ground\" transform=\"scale({STEP})\">"));
        out.extend(scene.parts.iter().map(|part| svg::scaling_ground(part, STEP, "g")));
        out.push_str("</g>");
        out.push_str(&svg::names(&scene.names, &frame));
        let named_view = NamedView { camera: *camera, frame, overlays: &[], open: None };
        out.push_str(&markers(self.story, scene, &named_view, captions));
        out.push_str("</g>");
        out
    }
}

/// How many of the names that matter have found room: of places, beside their markers or along
/// their lines, and of the countries that the story names.
fn named(scene: &Scene) -> usize {
    let matters = |primitive: &&Primitive| {
        let Primitive::Text(text) = primitive else { return false };
        matches!(text.token, Token::Hero | Token::FirstLabel | Token::SecondLabel)
    };
    let at_markers =
        scene.label_positions.iter().flatten().filter(|label| label.side != Side::Hidden).count();
    at_markers + scene.names.primitives.iter().filter(matters).count()
}

/// A text with the light theme's colours for their names, where these stand between quotes: texts
/// have none.
fn with_colours(text: &str, quote: &str) -> String {
    let colours = Token::ALL
        .iter()
        .map(|token| (token.name(), token.css(Theme::Light)))
        .chain([("paper", PAPER)]);
    colours.fold(text.to_owned(), |text, (name, colour)| {
        text.replace(&format!("{quote}var(--{name}){quote}"), &format!("{quote}{colour}{quote}"))
    })
}

/// A text with a blank for each letter that the fonts lack, and these letters. What is no letter
/// has no place in SVG.
fn known_letters(text: &str) -> (String, BTreeSet<char>) {
    let mut missing: BTreeSet<char> =
        text.chars().filter(|letter| !letter.is_ascii() && !letter.is_control()).collect();
    missing.retain(|&letter| !fonts::has(letter));
    // Not a space that could be folded with others: each letter of a name has a position of its
    // own.
    let is_blank = |letter: char| letter.is_control() || missing.contains(&letter);
    let text = text.chars().map(|letter| if is_blank(letter) { '\u{a0}' } else { letter });
    (text.collect(), missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_without_a_glyph_are_blanks_and_no_control_gets_into_the_document() {
        let (text, missing) = known_letters("a\u{1}b\u{85}中é文中");
        assert_eq!(text, "a\u{a0}b\u{a0}\u{a0}é\u{a0}\u{a0}");
        assert_eq!(missing.into_iter().collect::<String>(), "中文");
    }

    #[test]
    fn colours_stand_for_their_names_in_attributes_and_not_in_texts() {
        let text = with_colours(
            "<text fill=\"var(--hero)\">var(--hero) &quot;var(--ink)&quot;</text>",
            "\"",
        );
        assert_eq!(text, "<text fill=\"#b0104b\">var(--hero) &quot;var(--ink)&quot;</text>");
        assert!(!with_colours(STYLE, "").contains("var("));
    }
}
