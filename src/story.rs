//! The checked document: a story, its places and what the article says of each.
//!
//! Nothing is left to check in these types. Every text is plain text; blank lines separate
//! paragraphs.
//!
//! # Example
//!
//! [`read::read`] makes a story of a text, or says what is wrong with it and what to do:
//!
//! ```
//! let text = r#"{
//!     "type": "FeatureCollection",
//!     "story": {
//!         "format": 1, "slug": "vostochny-2016", "language": "en",
//!         "title": "A new cosmodrome", "source": {"publisher": "A paper"}
//!     },
//!     "features": [{
//!         "type": "Feature", "id": "vostochny",
//!         "geometry": {"type": "Point", "coordinates": [51.88, 128.33]},
//!         "properties": {"name": "Vostochny"}
//!     }]
//! }"#;
//! let reading = tapal::story::read::read(text);
//! assert!(reading.story.is_none());
//! assert_eq!(
//!     reading.problems[0].to_string(),
//!     "error at /features/0/geometry/coordinates: \
//!      latitude 128.33 is beyond 90: longitude and latitude look swapped. \
//!      GeoJSON writes [longitude, latitude], in degrees. You may have meant [128.33, 51.88]."
//! );
//!
//! let reading = tapal::story::read::read(&text.replace("[51.88, 128.33]", "[128.33, 51.88]"));
//! assert_eq!(reading.problems, []);
//! let story = reading.story.expect("a story without problems");
//! assert_eq!(story.places[0].name.text("en", ""), "Vostochny");
//! ```

pub mod keyed;
pub mod link;
pub mod problem;
pub mod read;

use crate::coords::{Bounds, LonLat};
use keyed::Keyed;

/// What a story is called in its folder.
pub const FILE_NAME: &str = "story.geojson";

/// A whole story, as read from its `story.geojson`.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// Short name in addresses: lower-case letters, digits, hyphens.
    pub slug: String,
    /// The language of the quotations (BCP 47).
    pub language: String,
    /// The languages of the page (BCP 47); the first is the default. Never empty.
    pub languages: Vec<String>,
    /// The story's headline: our own words, not the article's.
    pub title: Localized,
    /// What the page offers, in a sentence or two: our own words.
    pub summary: Localized,
    /// The article.
    pub source: Source,
    /// The day as of which names and borders are given, `YYYY-MM-DD`.
    pub as_of: Option<String>,
    /// Named groups of countries.
    pub groups: Keyed<Group>,
    /// The box to open on; without it, the bounds of the places.
    pub view: Option<Bounds>,
    /// The places in story order, which is the order of the file.
    pub places: Vec<Place>,
}

impl Story {
    /// The place with this id, and its position in story order.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<(usize, &Place)> {
        self.places.iter().enumerate().find(|(_, place)| place.id == id)
    }
}

/// One text in one or more languages.
///
/// Keys are BCP 47 tags; an empty key is that of a text in no language, such as an address.
/// An empty `Localized` stands for a text that was not given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Localized(pub Keyed<String>);

/// A text with the language that it is in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Phrase<'a> {
    /// The text.
    pub text: &'a str,
    /// Its language (BCP 47), for the `lang` of the element that shows it; empty when it is in
    /// none.
    pub lang: &'a str,
}

impl Localized {
    /// The text in `lang`; failing that in `fallback`; failing that in any language, by order of
    /// tag.
    #[must_use]
    pub fn get<'a>(&'a self, lang: &str, fallback: &str) -> Option<Phrase<'a>> {
        let found =
            self.0.entry(lang).or_else(|| self.0.entry(fallback)).or_else(|| self.0.iter().next());
        found.map(|(lang, text)| Phrase { text, lang })
    }

    /// The text as [`Localized::get`] finds it, or nothing.
    #[must_use]
    pub fn text(&self, lang: &str, fallback: &str) -> String {
        self.get(lang, fallback).map_or_else(String::new, |phrase| phrase.text.to_owned())
    }

    /// True when there is no text in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Where the article stands. Only the publisher is always known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Who published the article.
    pub publisher: String,
    /// The article's own headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Where it can be read: an `https` address.
    pub url: Option<String>,
    /// When it was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: Option<String>,
}

/// A named group of countries, such as an alliance.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The group's name.
    pub name: Localized,
    /// ISO 3166-1 alpha-2 codes.
    pub members: Vec<String>,
    /// Where the membership list was found.
    pub source: Option<String>,
}

/// One place of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The feature's id: unique in the story, usable after `#` in an address.
    pub id: String,
    /// Where it is.
    pub shape: Shape,
    /// What it is called.
    pub name: Localized,
    /// What kind of place it is, in a few words.
    pub kind: Localized,
    /// What the article says of it, in the article's order.
    pub excerpts: Vec<Excerpt>,
    /// What other sources say of it.
    pub facts: Vec<Fact>,
    /// Figures of the article about the ground, which can be checked.
    pub claims: Vec<Claim>,
    /// Pictures.
    pub media: Vec<Medium>,
    /// simplestyle-spec 1.1 keys that were given.
    pub style: Style,
}

/// Where a place is: its own coordinates, or what it borrows from the base map.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// One or more points.
    Points(Vec<LonLat>),
    /// One or more lines.
    Lines(Vec<Vec<LonLat>>),
    /// One or more polygons, each a list of rings (the outer one first, then holes).
    Areas(Vec<Vec<Vec<LonLat>>>),
    /// The border between two countries of the base map.
    Border([String; 2]),
    /// Countries of the base map.
    Countries(Vec<String>),
    /// All countries of one of the story's groups, by its key.
    Group(String),
    /// A circle on the ground.
    Ring {
        /// Its centre.
        around: Around,
        /// Its radius on the ground, in kilometres.
        km: f64,
    },
}

/// The centre of a [`Shape::Ring`].
#[derive(Clone, Debug, PartialEq)]
pub enum Around {
    /// Another place of the story, by its id.
    Place(String),
    /// A position.
    Position(LonLat),
}

/// Whole sentences of the article, to the letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    /// The article's words, in the story's language.
    pub quote: String,
    /// Which paragraph: counts the article's non-blank lines from 1, headings left out.
    pub paragraph: Option<u32>,
    /// The words in it that link to a place.
    pub marks: Vec<TextMark>,
    /// Translations by language tag.
    pub translations: Keyed<Translation>,
}

/// Words of an excerpt that link to a place.
#[derive(Clone, Debug, PartialEq)]
pub struct TextMark {
    /// The words, as they stand in the excerpt.
    pub text: String,
    /// The id of the place.
    pub place: String,
}

/// A translation of an excerpt.
#[derive(Clone, Debug, PartialEq)]
pub struct Translation {
    /// The translated text, with its no-break spaces.
    pub text: String,
    /// The words in it that link to a place.
    pub marks: Vec<TextMark>,
}

/// A statement from another source.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is about.
    pub label: Localized,
    /// What it says.
    pub value: Localized,
    /// Where it was found; a citation given as a mere string is in no language.
    pub source: Localized,
}

/// A figure that the article states about the ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The article's words: part of one of the place's excerpts.
    pub quote: String,
    /// The same words in each language: the quote itself, and what stands for it in the excerpt's
    /// translations.
    pub localized_quote: Localized,
    /// Whom the article names for it, as a remark in brackets: "citing RT".
    pub by: Localized,
    /// What is stated.
    pub quantity: Quantity,
    /// The figure, in `unit`.
    pub value: f64,
    /// Unit of `value`.
    pub unit: Unit,
    /// Whether the map should measure it.
    pub measure: bool,
    /// Figures published elsewhere.
    pub published: Vec<Published>,
    /// Why the figures differ, in a sentence.
    pub note: Localized,
}

/// What a [`Claim`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The length of a line.
    Length,
    /// The area of a surface.
    Area,
    /// The distance between two places.
    Distance,
}

/// Units in which a figure may be stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kilometres.
    Km,
    /// Square kilometres.
    Km2,
}

impl Unit {
    /// The unit as a story file writes it.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Km => "km",
            Self::Km2 => "km2",
        }
    }
}

/// A figure published elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The figure, in `unit`.
    pub value: f64,
    /// Unit of `value`.
    pub unit: Unit,
    /// Who published it, and when; a citation given as a mere string is in no language.
    pub source: Localized,
}

/// A picture of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Medium {
    /// A relative address, or an `https` one that the author named.
    pub src: String,
    /// What it shows, for those who do not see it.
    pub alt: Localized,
    /// Who made it.
    pub credit: Option<String>,
}

/// simplestyle-spec 1.1, as far as a map of lines and areas uses it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Style {
    /// `marker-color`
    pub marker_color: Option<String>,
    /// `stroke`
    pub stroke: Option<String>,
    /// `stroke-width`, in CSS pixels
    pub stroke_width: Option<f64>,
    /// `fill`
    pub fill: Option<String>,
    /// `fill-opacity`, 0 to 1
    pub fill_opacity: Option<f64>,
}
