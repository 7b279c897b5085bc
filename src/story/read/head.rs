//! The member `story`: what is said of the article as a whole.
//!
//! What this does: reads format, slug, languages, title, source, day, groups and view into a [`Story`] without places.
//! What it does not: read features, or ask whether the base map has the countries named here.

use std::collections::BTreeMap;

use super::node::Node;
use super::report::Report;
use super::{forms, keys, text};
use crate::coords::Bounds;
use crate::story::{Group, Source, Story};

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
    if let Some(slug) = node.require(
        "slug",
        "Add \"slug\": \"my-story\", its short name in addresses.",
        report,
    ) {
        let remedy = format!(
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
    if let Some(title) = node.require(
        "title",
        "Add \"title\": what the page is headed with.",
        report,
    ) {
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
        story.groups = self::groups(&groups, &story.language, report);
    }
    if let Some(projection) = node.get("projection") {
        projection.choice(&[("auto", ())], report);
    }
    story.view = node.get("view").and_then(|view| self::view(&view, report));
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
        groups: BTreeMap::new(),
        view: None,
        places: Vec::new(),
    }
}

fn format(story: &Node<'_>, report: &mut Report) {
    let Some(format) = story.require("format", "Add \"format\": 1.", report) else {
        return;
    };
    if format.value.as_u64() != Some(FORMAT) {
        let message = format!(
            "this version reads format {FORMAT}, found {}",
            format.described()
        );
        report.error(
            &format.path,
            message,
            "Write \"format\": 1, or use a version of Tapal that reads this file's.",
        );
    }
}

/// The page's languages; without them, the story's own.
fn languages(story: &Node<'_>, language: &str, report: &mut Report) -> Vec<String> {
    let Some(node) = story.get("languages") else {
        return vec![language.to_owned()];
    };
    let items = node.items(
        "a list of language tags",
        "Write for example [\"id\", \"en\"].",
        report,
    );
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
            report.error(
                &item.path,
                format!("{} stands twice", item.described()),
                "Leave it once.",
            );
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
    keys::own(
        node,
        &["publisher", "title", "author", "url", "published"],
        report,
    );
    if let Some(publisher) = node.require(
        "publisher",
        "Add \"publisher\": who published the article.",
        report,
    ) {
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
        text::formed(
            &day,
            "a day, a month or a year",
            forms::is_day_or_less,
            remedy,
            report,
        )
    });
    source
}

fn groups(node: &Node<'_>, language: &str, report: &mut Report) -> BTreeMap<String, Group> {
    let example = "Write for example {\"csto\": {\"name\": \"…\", \"members\": [\"KZ\", \"RU\"]}}.";
    if !node.is_object("an object of groups", example, report) {
        return BTreeMap::new();
    }
    node.entries()
        .into_iter()
        .map(|(key, entry)| (key.to_owned(), group(key, &entry, language, report)))
        .collect()
}

fn group(key: &str, node: &Node<'_>, language: &str, report: &mut Report) -> Group {
    if !forms::is_id(key) {
        let remedy = format!(
            "Call it for example \"{}\".",
            forms::slug_of(key, "my-group")
        );
        report.error(
            &node.path,
            "the key of a group is made of letters, digits, \"-\" and \"_\"",
            remedy,
        );
    }
    let mut group = Group {
        name: Default::default(),
        members: Vec::new(),
        source: None,
    };
    if !node.is_object(
        "an object",
        "Write {\"name\": \"…\", \"members\": [\"KZ\"]}.",
        report,
    ) {
        return group;
    }
    keys::own(node, &["name", "members", "source"], report);
    if let Some(name) = node.require("name", "Add \"name\": what the group is called.", report) {
        group.name = text::localized(&name, language, report);
    }
    if let Some(members) = node.require(
        "members",
        "Add \"members\": a list of country codes.",
        report,
    ) {
        group.members = text::countries(&members, report);
    }
    group.source = text::plain(node, "source", report);
    group
}

/// The box to open on. One whose west is greater than its east runs over the antimeridian (RFC 7946, section 5.2).
fn view(node: &Node<'_>, report: &mut Report) -> Option<Bounds> {
    let example = "Write \"view\": {\"bbox\": [west, south, east, north]} in degrees.";
    if !node.is_object("an object", example, report) {
        return None;
    }
    keys::own(node, &["bbox"], report);
    let bbox = node.require("bbox", example, report)?;
    let numbers: Vec<f64> = bbox
        .items("a list of four numbers", example, report)
        .iter()
        .filter_map(|item| item.value.as_f64())
        .collect();
    let [west, south, east, north] = numbers[..] else {
        if bbox.value.is_array() {
            report.error(
                &bbox.path,
                "expected four numbers: west, south, east, north",
                example,
            );
        }
        return None;
    };
    let east = if east < west { east + 360.0 } else { east };
    if !(-180.0..=180.0).contains(&west) || east - west > 360.0 {
        report.error(
            &bbox.path,
            "the longitudes are out of range",
            "West is -180 to 180, and the box at most 360 wide.",
        );
    } else if south < -90.0 || north > 90.0 {
        report.error(
            &bbox.path,
            "the latitudes are out of range",
            "South and north are -90 to 90; the order is [west, south, east, north].",
        );
    } else if west == east || south >= north {
        report.error(
            &bbox.path,
            "the box has no width or no height",
            "The order is [west, south, east, north], south below north.",
        );
    }
    Some(Bounds {
        west,
        south,
        east,
        north,
    })
}
