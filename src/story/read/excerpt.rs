//! Excerpts: what the article says of a place, to the letter, and its translations.
//!
//! What this does: reads quotes, paragraphs, marks and translations; folds their white space
//! (no-break spaces stay in a translation), checks that marks stand in their text. What it does
//! not: compare a quote with the article ([`crate::story::quote`] can), or find names of places
//! where no marks were given ([`crate::story::link`] does).

use super::context::Context;
use super::node::Node;
use super::report::Report;
use super::{keys, text};
use crate::story::keyed::Keyed;
use crate::story::quote::fold;
use crate::story::{Excerpt, TextMark, Translation};
use crate::text::contains;

/// Reads one excerpt.
pub(super) fn read(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Excerpt {
    keys::own(node, &["quote", "paragraph", "marks", "translations"], report);
    let quote = node.require(
        "quote",
        "Add \"quote\": whole sentences of the article, to the letter.",
        report,
    );
    let quote = quote
        .map(|quote| fold(&quote.text("Write the article's words.", report)))
        .unwrap_or_default();
    let paragraph = node.get("paragraph").map(|paragraph| paragraph_number(&paragraph, report));
    let marks = marks(node, &quote, fold, context, report);
    Excerpt { paragraph, marks, translations: translations(node, context, report), quote }
}

fn paragraph_number(node: &Node<'_>, report: &mut Report) -> u32 {
    let number =
        node.value.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
    if number == 0 {
        let remedy = "Count the article's non-blank lines from 1, headings left out.";
        report.expected(node, "the number of a paragraph", remedy);
    }
    number
}

fn translations(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Keyed<Translation> {
    let mut translations = Keyed::default();
    let Some(node) = node.get("translations") else {
        return translations;
    };
    if !node.is_object(
        "an object of translations by language",
        "Write for example {\"en\": \"…\"}.",
        report,
    ) {
        return translations;
    }
    for (tag, entry) in node.entries() {
        text::tag_is_sound(tag, &entry, report);
        translations.insert(tag, translation(&entry, context, report));
    }
    translations
}

fn translation(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Translation {
    let remedy = "Write the translated text, or {\"text\": \"…\", \"marks\": []}.";
    if node.value.is_object() {
        keys::own(node, &["text", "marks"], report);
        let text = node.require("text", remedy, report);
        let text = text.map(|text| text::tidy(&text.text(remedy, report))).unwrap_or_default();
        return Translation { marks: marks(node, &text, text::tidy, context, report), text };
    }
    let text = text::tidy(&node.text(remedy, report));
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
    if let Some(words) =
        node.require("text", "Add \"text\": the words that link to the place.", report)
    {
        mark.text = fold(&words.text("Write words of the excerpt.", report));
        if !mark.text.is_empty() && !contains(within, &mark.text) {
            let message = told!("{} does not stand in the text", words.described());
            report.error(
                &words.path,
                &message,
                "Write the words to the letter as they stand in the text.",
            );
        }
    }
    if let Some(place) = node.require("place", "Add \"place\": the id of the place.", report) {
        mark.place = context.reference(&place, report);
    }
    mark
}
