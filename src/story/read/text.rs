//! Texts, their languages, and the other short values that a story gives as text.
//!
//! What this does: reads localized texts, language tags, country codes, days and addresses, with a
//! problem for each that has not its form. What it does not: interpret a text. It is plain text;
//! what looks like HTML is just text.

use super::forms;
use super::node::Node;
use super::report::Report;
use crate::story::Localized;
use crate::text::join;

const LANGUAGE: &str = "Write a BCP 47 tag, such as \"id\" or \"zh-Hant\".";
const COUNTRY: &str = "Write an ISO 3166-1 alpha-2 code in capitals, such as \"KZ\".";

/// A text in one or more languages; a mere string is in the story's own.
pub(super) fn localized(node: &Node<'_>, language: &str, report: &mut Report) -> Localized {
    let mut texts = Localized::default();
    if node.value.is_string() {
        let text = node.text("Write the text, or leave its key out.", report);
        texts.0.insert(language, text);
        return texts;
    }
    if !node.is_object(
        "a text, or an object of texts by language",
        "Write for example {\"id\": \"…\"}.",
        report,
    ) {
        return texts;
    }
    for (tag, entry) in node.entries() {
        tag_is_sound(tag, &entry, report);
        let text = entry.text("Write the text, or leave its language out.", report);
        texts.0.insert(tag, text);
    }
    if texts.is_empty() {
        let remedy = "Write the text in the story's language at least, or leave its key out.";
        report.error(&node.path, "expected a text, found none in any language", remedy);
    }
    texts
}

/// The localized text under `key`; an empty one when it was not given.
pub(super) fn given(node: &Node<'_>, key: &str, language: &str, report: &mut Report) -> Localized {
    node.get(key).map(|text| localized(&text, language, report)).unwrap_or_default()
}

/// A citation: a text in one or more languages; a mere string is in none, as names and addresses
/// are.
pub(super) fn citation(node: &Node<'_>, report: &mut Report) -> Localized {
    localized(node, "", report)
}

/// White space folded as in a quote, but no-break spaces stay: a translation is ours, and means
/// them.
pub(super) fn tidy(text: &str) -> String {
    join(text.split_ascii_whitespace(), " ")
}

/// The plain text under `key`, when it was given.
pub(super) fn plain(node: &Node<'_>, key: &str, report: &mut Report) -> Option<String> {
    node.get(key).map(|text| text.text("Write the text, or leave its key out.", report))
}

/// Checks the key of an entry that stands under its language.
pub(super) fn tag_is_sound(tag: &str, entry: &Node<'_>, report: &mut Report) {
    if !forms::is_language(tag) {
        report.error(&entry.path, "the key is no language tag", LANGUAGE);
    }
}

/// A language tag.
pub(super) fn language(node: &Node<'_>, report: &mut Report) -> String {
    formed(node, "a language tag", forms::is_language, LANGUAGE, report)
}

/// A country code.
pub(super) fn country(node: &Node<'_>, report: &mut Report) -> String {
    formed(node, "a country code", forms::is_country, COUNTRY, report)
}

/// A list of country codes, at least one, none twice.
pub(super) fn countries(node: &Node<'_>, report: &mut Report) -> Vec<String> {
    let items = node.items("a list of country codes", "Write for example [\"KZ\"].", report);
    if items.is_empty() && node.value.is_array() {
        report.expected(node, "at least one country code", COUNTRY);
    }
    let mut codes = Vec::with_capacity(items.len());
    for item in items {
        let code = country(&item, report);
        if codes.contains(&code) {
            report.error(&item.path, &told!("{} stands twice", item.described()), "Leave it once.");
        } else {
            codes.push(code);
        }
    }
    codes
}

/// A text of a certain form; an error when it has not.
pub(super) fn formed(
    node: &Node<'_>,
    what: &str,
    form: fn(&str) -> bool,
    remedy: &str,
    report: &mut Report,
) -> String {
    let text = node.value.as_str().unwrap_or_default();
    if !form(text) {
        report.expected(node, what, remedy);
    }
    text.to_owned()
}
