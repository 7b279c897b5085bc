//! Excerpts: what the article says, to the letter, and its translations; and what is retold of it.
//!
//! Nothing here knows the article. Where no marks are given, [`crate::story::link`] finds the
//! places' names.

use super::context::Context;
use super::node::Node;
use super::report::Report;
use super::{keys, text, when};
use crate::story::keyed::Keyed;
use crate::story::problem::{Expected, ProblemKind, RequiredKey};
use crate::story::{Excerpt, Retold, TextMark, Translation};
use crate::text::contains;

/// Reads one excerpt.
pub(super) fn read(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Excerpt {
    keys::own(node, &["quote", "paragraph", "when", "marks", "translations"], report);
    let quote = node.require(RequiredKey::ExcerptQuote, report);
    let quote = quote.map(|quote| text::fold(&quote.text(Expected::ExcerptQuote, report)));
    let quote = quote.unwrap_or_default();
    let (paragraph, when) = (paragraph(node, report), when::read(node, report));
    let marks = marks(node, &quote, text::fold, context, report);
    Excerpt { paragraph, when, marks, translations: translations(node, context, report), quote }
}

/// Reads what the article says in the author's own words.
pub(super) fn retold(node: &Node<'_>, language: &str, report: &mut Report) -> Retold {
    keys::own(node, &["text", "paragraph", "when"], report);
    let text = node.require(RequiredKey::RetoldText, report);
    Retold {
        text: text.map(|text| text::localized(&text, language, report)).unwrap_or_default(),
        paragraph: paragraph(node, report),
        when: when::read(node, report),
    }
}

fn paragraph(node: &Node<'_>, report: &mut Report) -> Option<u32> {
    let node = node.get("paragraph")?;
    let number =
        node.value.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
    if number == 0 {
        node.reject(Expected::ParagraphNumber, report);
    }
    Some(number)
}

fn translations(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Keyed<Translation> {
    let mut translations = Keyed::default();
    let Some(node) = node.get("translations") else {
        return translations;
    };
    if !node.is_object(Expected::Translations, report) {
        return translations;
    }
    for (tag, entry) in node.entries() {
        text::check_language_key(tag, &entry, report);
        translations.insert(tag, translation(&entry, context, report));
    }
    translations
}

fn translation(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Translation {
    if node.value.is_object() {
        keys::own(node, &["text", "marks"], report);
        let text = node.require(RequiredKey::TranslatedText, report);
        let text = text.map(|text| text::tidy(&text.text(Expected::TranslatedText, report)));
        let text = text.unwrap_or_default();
        return Translation { marks: marks(node, &text, text::tidy, context, report), text };
    }
    let text = text::tidy(&node.text(Expected::TranslatedText, report));
    Translation { marks: Vec::new(), text }
}

/// How white space is folded.
type Folding = fn(&str) -> String;

/// The marks of a text, folded as it is.
fn marks(
    node: &Node<'_>,
    text: &str,
    fold: Folding,
    context: &Context<'_>,
    report: &mut Report,
) -> Vec<TextMark> {
    node.each("marks", report, |node, report| mark(node, text, fold, context, report))
}

fn mark(
    node: &Node<'_>,
    within: &str,
    fold: Folding,
    context: &Context<'_>,
    report: &mut Report,
) -> TextMark {
    keys::own(node, &["text", "place"], report);
    let mut mark = TextMark { text: String::new(), place: String::new() };
    if let Some(words) = node.require(RequiredKey::MarkText, report) {
        mark.text = fold(&words.text(Expected::MarkText, report));
        if !mark.text.is_empty() && !contains(within, &mark.text) {
            report.error(&words.pointer, ProblemKind::MarkNotInText { found: words.found() });
        }
    }
    if let Some(place) = node.require(RequiredKey::MarkPlace, report) {
        mark.place = context.reference(&place, report);
    }
    mark
}
