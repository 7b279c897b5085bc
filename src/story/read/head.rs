//! The member `story`: what is said of the article as a whole.

use super::node::Node;
use super::report::Report;
use super::{READS_TEXT, forms, group, keys, lead, source, text, view};
use crate::story::problem::{Expected, ProblemKind, RequiredKey};
use crate::story::{Source, Story};

/// The format that this version reads.
const FORMAT: u64 = 1;

const KEYS: &[&str] = &[
    "format",
    "slug",
    "language",
    "languages",
    "title",
    "summary",
    "lead",
    "excerpts",
    "source",
    "as_of",
    "groups",
    "projection",
    "view",
];

/// Reads the member `story` of the collection.
pub(super) fn read(collection: &Node<'_>, report: &mut Report) -> Story {
    let mut story = blank();
    let Some(node) = collection.require(RequiredKey::Story, report) else {
        return story;
    };
    if !node.is_object(Expected::Story, report) {
        return story;
    }
    keys::own(&node, KEYS, report);
    format(&node, report);
    if let Some(slug) = node.require(RequiredKey::Slug, report) {
        story.slug = text::formed(&slug, Expected::Slug, forms::is_slug, report);
    }
    if let Some(language) = node.require(RequiredKey::Language, report) {
        story.language = text::language(&language, report);
    }
    story.languages = languages(&node, &story.language, report);
    if let Some(title) = node.require(RequiredKey::Title, report) {
        story.title = text::localized(&title, &story.language, report);
    }
    // As with the places' text, the map shows nothing of it.
    if READS_TEXT {
        let language = &story.language;
        story.summary = text::optional(&node, "summary", language, report);
        story.lead = node.each("lead", report, |node, report| lead::read(node, language, report));
        let day = node.get("as_of");
        story.as_of = day.map(|day| text::formed(&day, Expected::Day, forms::is_day, report));
    }
    if let Some(source) = node.require(RequiredKey::Source, report)
        && source.is_object(Expected::Source, report)
    {
        story.source = source::read(&source, report);
    }
    if let Some(groups) = node.get("groups") {
        story.groups = group::read(&groups, &story.language, report);
    }
    if let Some(projection) = node.get("projection") {
        projection.choice(&[("auto", ())], report);
    }
    story.view = node.get("view").and_then(|view| view::read(&view, report));
    story
}

/// A story of which nothing is known yet, in the language "undetermined".
fn blank() -> Story {
    Story {
        slug: String::new(),
        language: "und".to_owned(),
        languages: Vec::new(),
        title: Default::default(),
        summary: Default::default(),
        lead: Vec::new(),
        excerpts: Vec::new(),
        source: Source::default(),
        as_of: None,
        groups: Default::default(),
        view: None,
        places: Vec::new(),
    }
}

fn format(story: &Node<'_>, report: &mut Report) {
    let Some(format) = story.require(RequiredKey::Format, report) else {
        return;
    };
    if format.value.as_u64() != Some(FORMAT) {
        let (supported, found) = (FORMAT, format.found());
        report.error(&format.pointer, ProblemKind::UnsupportedFormat { supported, found });
    }
}

/// The page's languages; without them, the story's own.
fn languages(story: &Node<'_>, language: &str, report: &mut Report) -> Vec<String> {
    match story.get("languages") {
        Some(languages) => text::languages(&languages, report),
        None => vec![language.to_owned()],
    }
}
