//! The text of a page, written natively: headline, places, excerpts, figures, sources, index.
//!
//! In the browser nothing of it is built or replaced. What a reader does sets attributes
//! ([`super::browser`] does that): `aria-current` at the open place, `data-sheet` at the column.

mod claim;
mod column;
mod date;
mod facts;
mod header;
mod index;
mod language_offer;
mod lead;
mod map_placeholder;
mod place;
mod quotation;
mod references;
mod situation;
mod timeline;

use std::sync::Arc;

use super::localized_story::LocalizedStory;
use crate::basemap::names::Names;
use crate::scene::measure::Measured;
use crate::scene::situation::Situation;
use crate::story::Shape;
use crate::strings::with_arg;

pub use self::column::Column;
pub use self::map_placeholder::MapPlaceholder;

/// What the text of a page is written from; its components take it from their context.
#[derive(Clone)]
pub struct TextContext {
    /// The story in the page's language.
    pub story: LocalizedStory,
    /// What the places measure that are lines.
    pub measured: Arc<[Option<Measured>]>,
    /// Where each place lies.
    pub situations: Arc<[Situation]>,
    /// What the base map's features are called.
    pub names: Arc<Names>,
    /// The pages of the story, this one among them.
    pub languages: Arc<[LanguageLink]>,
    /// On a compact page the address of the whole one.
    pub whole_page: Option<Arc<str>>,
}

/// The story's page in a language.
#[derive(Clone, Debug, PartialEq)]
pub struct LanguageLink {
    /// The language's tag.
    pub lang: String,
    /// Its short name, such as `EN`.
    pub label: String,
    /// What the language calls itself.
    pub endonym: String,
    /// The page's address, from the page that links to it.
    pub href: String,
    /// What offers it, in that language.
    pub offer: String,
    /// What declines such an offer, in that language.
    pub decline: String,
}

/// Where in the article something stands: "Paragraph 5".
fn paragraph(story: &LocalizedStory, number: Option<u32>) -> Option<String> {
    Some(with_arg(&story.strings.paragraph, &number?.to_string()))
}

impl TextContext {
    /// True for the page of a frame or an element, which shows one place at a time.
    #[must_use]
    pub fn is_compact(&self) -> bool {
        self.whole_page.is_some()
    }

    /// Kilometres along a place that is a line: in full, and by both dividers.
    #[must_use]
    pub fn kilometres(&self, place: usize) -> Option<[f64; 3]> {
        let Measured { lengths, .. } = (*self.measured.get(place)?)?;
        Some(lengths.map(|metres| (metres / 1000.0).round()))
    }

    /// Where a place is that is a point, or how long one is that is a line, for its card on the
    /// map.
    #[must_use]
    pub fn whereabouts(&self, place: usize) -> Option<String> {
        let strings = &self.story.strings;
        match &self.story.story.places.get(place)?.shape {
            Shape::Points(points) => {
                let at = points.first()?;
                Some(strings.position(at.lat, at.lon))
            }
            _ => {
                let [length, ..] = self.kilometres(place)?;
                Some(with_arg(&strings.km, &strings.number(length)))
            }
        }
    }

    /// True for the place that is open from the start: the first site of a compact page.
    #[must_use]
    pub fn begins_open(&self, place: usize) -> bool {
        self.is_compact() && place == self.story.story.first_site()
    }
}
