//! What happened, before the article's own words.

use super::localized::Localized;
use super::source::Source;
use super::when::When;

/// A sentence of the author's own, with its date.
#[derive(Clone, Debug, PartialEq)]
pub struct LeadSentence {
    /// When it was.
    pub when: Option<When>,
    /// What it is called among all that happened, in a few words.
    pub label: Localized,
    /// What happened.
    pub text: Localized,
    /// The publications that it is taken from.
    pub references: Vec<Source>,
}
