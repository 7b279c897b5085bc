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

mod claim;
mod excerpt;
pub mod keyed;
mod layer;
mod lead;
pub mod link;
mod localized;
pub mod map_file;
mod place;
pub mod problem;
pub mod read;
mod source;
mod text_fragment;
mod when;

use crate::coords::Bounds;
use keyed::Keyed;

pub use claim::{Claim, Compared, Published, Quantity, Unit};
pub use excerpt::{Excerpt, Retold, TextMark, Translation};
pub use layer::StoryLayer;
pub use lead::LeadSentence;
pub use localized::{Localized, Phrase};
pub use place::{Around, Fact, Medium, Place, Shape, Style};
pub use source::Source;
pub use text_fragment::text_fragment;
pub use when::When;

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
    /// What happened: our own words.
    pub lead: Vec<LeadSentence>,
    /// What the article says of no place, such as its question.
    pub excerpts: Vec<Excerpt>,
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

    /// All excerpts: the story's own, then each place's.
    pub fn all_excerpts(&self) -> impl Iterator<Item = &Excerpt> {
        self.excerpts.iter().chain(self.places.iter().flat_map(|place| &place.excerpts))
    }

    /// What a place is marked with on the map and beside its text: a number from 1, or for a
    /// context a letter from A.
    #[must_use]
    pub fn sign(&self, index: usize) -> String {
        let Some(place) = self.places.get(index) else { return String::new() };
        let before = self.places[..index].iter();
        let mut count = before.filter(|other| other.context == place.context).count();
        if !place.context {
            return (count + 1).to_string();
        }
        // After Z comes AA.
        let mut letters = String::new();
        loop {
            letters.insert(0, char::from(b'A' + (count % 26) as u8));
            if count < 26 {
                return letters;
            }
            count = count / 26 - 1;
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_have_numbers_and_contexts_letters() {
        let text = include_str!("../public/stories/kazakhstan-2022/story.geojson");
        let mut story = read::read(text).story.expect("a story");
        let place = story.places[0].clone();
        let places = |contexts: &[bool]| -> Vec<Place> {
            contexts.iter().map(|&context| Place { context, ..place.clone() }).collect()
        };
        story.places = places(&[true, false, true, false, false]);
        let signs: Vec<_> = (0..6).map(|index| story.sign(index)).collect();
        assert_eq!(signs, ["A", "1", "B", "2", "3", ""]);
        story.places = places(&[true; 705]);
        let signs = [25, 26, 51, 52, 701, 702].map(|index| story.sign(index));
        assert_eq!(signs, ["Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
