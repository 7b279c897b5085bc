//! The member `story`: what is said of the article as a whole.
//!
//! What this does: reads format, slug, languages, title, source, day, groups and view into a
//! [`Story`] without places. What it does not: read features, or ask whether the base map has the
//! countries named here.

use super::node::Node;
use super::report::Report;
use super::{forms, group, keys, text, view};
use crate::story::{Source, Story};

/// The format that this version reads.
const FORMAT: u64 = 1;

/// The smallest `story` member that does, for those whose file has none.
const MINIMAL: &str = r#"Add beside "features": "story": {"format": 1, "slug": "my-story", "language": "id", "title": "…", "source": {"publisher": "…"}}."#;

const KEYS: [&str; 11] = [
    "format",
    "slug",
    "language",
    "languages",
    "title",
    "summary",
    "source",
    "as_of",
    "groups",
    "projection",
    "view",
];

/// Reads the member `story` of the collection.
pub(super) fn read(collection: &Node<'_>, report: &mut Report) -> Story {
    let mut story = blank();
    let Some(node) = collection.require("story", MINIMAL, report) else {
        return story;
    };
    if !node.is_object("an object", MINIMAL, report) {
        return story;
    }
    keys::own(&node, &KEYS, report);
    format(&node, report);
    if let Some(slug) =
        node.require("slug", "Add \"slug\": \"my-story\", its short name in addresses.", report)
    {
        let remedy = told!(
            "Write for example \"{}\".",
            forms::slug_of(slug.value.as_str().unwrap_or_default(), "my-story")
        );
        story.slug = text::formed(
            &slug,
            "lower-case letters, digits and hyphens",
            forms::is_slug,
            &remedy,
            report,
        );
    }
    if let Some(language) = node.require(
        "language",
        "Add \"language\": the language of the quotations, such as \"id\".",
        report,
    ) {
        story.language = text::language(&language, report);
    }
    story.languages = languages(&node, &story.language, report);
    if let Some(title) =
        node.require("title", "Add \"title\": what the page is headed with.", report)
    {
        story.title = text::localized(&title, &story.language, report);
    }
    story.summary = text::given(&node, "summary", &story.language, report);
    if let Some(source) = node.require("source", "Add \"source\": {\"publisher\": \"…\"}.", report)
    {
        story.source = self::source(&source, report);
    }
    story.as_of = node.get("as_of").map(|day| {
        text::formed(
            &day,
            "a day of the calendar",
            forms::is_day,
            "Write it as \"2022-01-07\".",
            report,
        )
    });
    if let Some(groups) = node.get("groups") {
        story.groups = group::read(&groups, &story.language, report);
    }
    if let Some(projection) = node.get("projection") {
        projection.choice(&[("auto", ())], report);
    }
    story.view = node.get("view").and_then(|view| view::read(&view, report));
    story
}

/// A story in which nothing is given yet, in the language "undetermined".
fn blank() -> Story {
    Story {
        slug: String::new(),
        language: "und".to_owned(),
        languages: Vec::new(),
        title: Default::default(),
        summary: Default::default(),
        source: Source::default(),
        as_of: None,
        groups: Default::default(),
        view: None,
        places: Vec::new(),
    }
}

fn format(story: &Node<'_>, report: &mut Report) {
    let Some(format) = story.require("format", "Add \"format\": 1.", report) else {
        return;
    };
    if format.value.as_u64() != Some(FORMAT) {
        let message = told!("this version reads format {FORMAT}, found {}", format.described());
        report.error(
            &format.path,
            &message,
            "Write \"format\": 1, or use a version of Tapal that reads this file's.",
        );
    }
}

/// The page's languages; without them, the story's own.
fn languages(story: &Node<'_>, language: &str, report: &mut Report) -> Vec<String> {
    let Some(node) = story.get("languages") else {
        return vec![language.to_owned()];
    };
    let items =
        node.items("a list of language tags", "Write for example [\"id\", \"en\"].", report);
    if items.is_empty() && node.value.is_array() {
        report.expected(
            &node,
            "at least one language tag",
            "Name a language, or leave \"languages\" out.",
        );
    }
    let mut tags = Vec::with_capacity(items.len());
    for item in items {
        let tag = text::language(&item, report);
        if tags.contains(&tag) {
            report.error(&item.path, &told!("{} stands twice", item.described()), "Leave it once.");
        } else {
            tags.push(tag);
        }
    }
    tags
}

fn source(node: &Node<'_>, report: &mut Report) -> Source {
    let mut source = Source::default();
    if !node.is_object("an object", "Write {\"publisher\": \"…\"}.", report) {
        return source;
    }
    keys::own(node, &["publisher", "title", "author", "url", "published"], report);
    if let Some(publisher) =
        node.require("publisher", "Add \"publisher\": who published the article.", report)
    {
        source.publisher = publisher.text("Write who published the article.", report);
    }
    source.title = text::plain(node, "title", report);
    source.author = text::plain(node, "author", report);
    source.url = node.get("url").map(|url| {
        let remedy = "Write an address that begins with \"https://\", or leave \"url\" out.";
        text::formed(&url, "an https address", forms::is_https, remedy, report)
    });
    source.published = node.get("published").map(|day| {
        let remedy = "Write it as \"2022-01-07\", \"2022-01\" or \"2022\", as far as it is known.";
        text::formed(&day, "a day, a month or a year", forms::is_day_or_less, remedy, report)
    });
    source
}
