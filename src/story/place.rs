//! A place of the story: where it is, and all that is said of it.

use super::claim::Claim;
use super::excerpt::{Excerpt, Retold};
use super::localized::Localized;
use super::source::Source;
use super::when::When;
use crate::coords::{Bounds, LonLat};

/// One place of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The feature's id: unique in the story, usable after `#` in an address.
    pub id: String,
    /// Where it is.
    pub shape: Shape,
    /// Where its marker stands, where the author says so of what is borrowed from the base map.
    pub marker: Option<LonLat>,
    /// What it is called.
    pub name: Localized,
    /// What kind of place it is, in a few words.
    pub kind: Localized,
    /// True for what is no site of the story but what it stands in: it has a letter, no number.
    pub context: bool,
    /// When it was.
    pub when: Option<When>,
    /// What the article says of it, in the article's order.
    pub excerpts: Vec<Excerpt>,
    /// What else it says, in the author's own words.
    pub retold: Vec<Retold>,
    /// What other sources say of it.
    pub facts: Vec<Fact>,
    /// Figures of the article about the ground, which can be checked.
    pub claims: Vec<Claim>,
    /// Addresses of the same place elsewhere, such as Wikidata's and GeoNames'.
    pub same_as: Vec<String>,
    /// Pictures.
    pub media: Vec<Medium>,
    /// What the map shows when the place is opened, where the author says so.
    pub view: Option<Bounds>,
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
    /// All countries of some of the story's groups, by their keys.
    Groups(Vec<String>),
    /// A circle on the ground.
    Ring {
        /// Its centre.
        around: Around,
        /// Its radius on the ground, in kilometres.
        km: f64,
        /// The radius up to which a reader may widen it, in kilometres.
        widest_km: Option<f64>,
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

/// A statement from another source.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is about.
    pub label: Localized,
    /// What it says.
    pub value: Localized,
    /// When what it says was.
    pub when: Option<When>,
    /// Where it was found; a citation given as a mere string is in no language.
    pub source: Localized,
    /// The publications that it is taken from.
    pub references: Vec<Source>,
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
