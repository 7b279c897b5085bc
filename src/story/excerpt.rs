//! What the article says, to the letter and translated, or retold.

use super::keyed::Keyed;
use super::localized::Localized;
use super::when::When;

/// Whole sentences of the article, to the letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    /// The article's words, in the story's language.
    pub quote: String,
    /// Which paragraph: counts the article's non-blank lines from 1, headings left out.
    pub paragraph: Option<u32>,
    /// When what it says was.
    pub when: Option<When>,
    /// The words in it that link to a place.
    pub marks: Vec<TextMark>,
    /// Translations by language tag.
    pub translations: Keyed<Translation>,
}

/// What the article says, in the author's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Retold {
    /// The words.
    pub text: Localized,
    /// Which paragraph says it, as in an [`Excerpt`].
    pub paragraph: Option<u32>,
    /// When what it says was.
    pub when: Option<When>,
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
