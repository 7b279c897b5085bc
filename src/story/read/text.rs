//! Texts, their languages, and the other short values that a story gives as text.
//!
//! A text is plain text: what looks like HTML is just text.

use super::forms;
use super::node::Node;
use super::report::Report;
use crate::story::Localized;
use crate::story::problem::{Expected, ProblemKind};
use crate::text::join;

/// A text in one or more languages; a mere string is in the story's own.
pub(super) fn localized(node: &Node<'_>, language: &str, report: &mut Report) -> Localized {
    let mut texts = Localized::default();
    if node.value.is_string() {
        let text = node.text(Expected::OptionalText, report);
        texts.0.insert(language, text);
        return texts;
    }
    if !node.is_object(Expected::LocalizedText, report) {
        return texts;
    }
    for (tag, entry) in node.entries() {
        check_language_key(tag, &entry, report);
        let text = entry.text(Expected::TextInLanguage, report);
        texts.0.insert(tag, text);
    }
    if texts.is_empty() {
        report.error(&node.pointer, ProblemKind::TextInNoLanguage);
    }
    texts
}

/// The localized text under `key`; an empty one when it was not given.
pub(super) fn optional(
    node: &Node<'_>,
    key: &str,
    language: &str,
    report: &mut Report,
) -> Localized {
    node.get(key).map(|text| localized(&text, language, report)).unwrap_or_default()
}

/// A citation: a text in one or more languages; a mere string is in none, as names and addresses
/// are.
pub(super) fn citation(node: &Node<'_>, report: &mut Report) -> Localized {
    localized(node, "", report)
}

/// The text with every run of white space as one space, and none at its ends.
///
/// Two texts are the same *to the letter* when their folds are equal.
pub(super) fn fold(text: &str) -> String {
    join(text.split_whitespace(), " ")
}

/// White space folded as in a quote, but no-break spaces stay: a translation is ours, and means
/// them.
pub(super) fn tidy(text: &str) -> String {
    join(text.split_ascii_whitespace(), " ")
}

/// The plain text under `key`, when it was given.
pub(super) fn optional_plain(node: &Node<'_>, key: &str, report: &mut Report) -> Option<String> {
    node.get(key).map(|text| text.text(Expected::OptionalText, report))
}

/// Checks the key of an entry that stands under its language.
pub(super) fn check_language_key(tag: &str, entry: &Node<'_>, report: &mut Report) {
    if !forms::is_language(tag) {
        report.error(&entry.pointer, ProblemKind::InvalidLanguageKey);
    }
}

/// A language tag.
pub(super) fn language(node: &Node<'_>, report: &mut Report) -> String {
    formed(node, Expected::LanguageTag, forms::is_language, report)
}

/// A country code.
fn country(node: &Node<'_>, report: &mut Report) -> String {
    formed(node, Expected::CountryCode, forms::is_country, report)
}

/// A list of country codes, at least one, none twice.
pub(super) fn countries(node: &Node<'_>, report: &mut Report) -> Vec<String> {
    distinct(node, [Expected::Countries, Expected::AnyCountry], country, report)
}

/// A list of language tags, at least one, none twice.
pub(super) fn languages(node: &Node<'_>, report: &mut Report) -> Vec<String> {
    distinct(node, [Expected::Languages, Expected::AnyLanguage], language, report)
}

/// A list of texts, none twice; an error, expecting the first, for anything else, and expecting
/// the second for an empty list.
fn distinct(
    node: &Node<'_>,
    [list, any]: [Expected; 2],
    read: fn(&Node<'_>, &mut Report) -> String,
    report: &mut Report,
) -> Vec<String> {
    let items = node.list(list, report);
    if items.is_empty() && node.value.is_array() {
        node.reject(any, report);
    }
    let mut texts = Vec::with_capacity(items.len());
    for item in items {
        let text = read(&item, report);
        if texts.contains(&text) {
            report.error(&item.pointer, ProblemKind::RepeatedValue { value: item.found() });
        } else {
            texts.push(text);
        }
    }
    texts
}

/// A text of a certain form; an error when it has not.
pub(super) fn formed(
    node: &Node<'_>,
    expected: Expected,
    form: fn(&str) -> bool,
    report: &mut Report,
) -> String {
    let text = node.value.as_str().unwrap_or_default();
    if !form(text) {
        node.reject(expected, report);
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_nothing_else() {
        assert_eq!(fold(" a\n\n b\u{a0}\tc "), "a b c");
        assert_eq!(fold("7.000 km"), "7.000 km");
        assert_eq!(fold(" \n"), "");
        assert_eq!(tidy(" a\n\n b\u{a0}\tc "), "a b\u{a0} c");
    }
}
