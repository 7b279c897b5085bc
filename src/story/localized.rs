//! Texts in several languages, and the choice of one of them.

use super::keyed::Keyed;

/// One text in one or more languages.
///
/// Keys are BCP 47 tags; an empty key is that of a text in no language, such as an address.
/// An empty `Localized` stands for a text that was not given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Localized(pub Keyed<String>);

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

/// A text with the language that it is in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Phrase<'a> {
    /// The text.
    pub text: &'a str,
    /// Its language (BCP 47), for the `lang` of the element that shows it; empty when it is in
    /// none.
    pub lang: &'a str,
}
