//! Figures of the article about the ground, and those that others published.

use super::localized::Localized;
use super::source::Source;

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
    /// Other lines, measured in the same way.
    pub compared: Vec<Compared>,
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
    /// A part of a whole, which no map measures.
    Share,
    /// How many people there are, which no map measures.
    People,
}

impl Quantity {
    /// Every quantity, in the order in which a problem lists them.
    pub const ALL: [Self; 5] =
        [Self::Length, Self::Area, Self::Distance, Self::Share, Self::People];

    /// The quantity as a story file writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::Area => "area",
            Self::Distance => "distance",
            Self::Share => "share",
            Self::People => "people",
        }
    }
}

/// Units in which a figure may be stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kilometres.
    Km,
    /// Square kilometres.
    Km2,
    /// Hundredths of the whole.
    Percent,
    /// People.
    People,
}

impl Unit {
    /// The unit as a story file writes it.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Km => "km",
            Self::Km2 => "km2",
            Self::Percent => "%",
            Self::People => "people",
        }
    }
}

/// A line that is none of the story's, measured as the map measures the story's.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What it is called.
    pub name: Localized,
    /// Its length by each of the map's rulers, in kilometres, the longest ruler first.
    pub walks: Vec<f64>,
}

/// A figure published elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The figure, in `unit`.
    pub value: f64,
    /// Unit of `value`.
    pub unit: Unit,
    /// Whose figure it is, and of what; a citation given as a mere string is in no language.
    pub source: Localized,
    /// The publications that it is taken from.
    pub references: Vec<Source>,
}
