//! Features: the places of the story.
//!
//! What this does: reads ids and names first, so that every reference can be checked, then each place as a whole.
//! What it does not: read what the article says there ([`super::excerpt`], [`super::claim`]) or its geometry.

use std::collections::{BTreeMap, BTreeSet};

use super::node::Node;
use super::report::Report;
use super::{claim, excerpt, forms, geometry, keys, show, style, text};
use crate::story::{Fact, Group, Localized, Medium, Place, Shape, Story};

const KEYS: [&str; 17] = [
    "name",
    "kind",
    "show",
    "excerpts",
    "facts",
    "claims",
    "media",
    "title",
    "description",
    "marker-color",
    "marker-size",
    "marker-symbol",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "fill",
    "fill-opacity",
];

/// What a place needs to know of the rest of the story.
pub(super) struct Context<'a> {
    /// The story's language.
    pub(super) language: &'a str,
    /// The story's groups.
    pub(super) groups: &'a BTreeMap<String, Group>,
    /// Ids and names of all places, in story order.
    pub(super) named: &'a [(String, Localized)],
}

impl Context<'_> {
    /// A text that is the id of a place of the story.
    pub(super) fn reference(&self, node: &Node<'_>, report: &mut Report) -> String {
        let id = match node.value.as_u64() {
            Some(number) => number.to_string(),
            None => node.text("Write the id of one of the story's places.", report),
        };
        if !id.is_empty() && !self.named.iter().any(|(other, _)| *other == id) {
            let remedy = "Write the id of one of the features, as it stands beside \"type\".";
            report.error(
                &node.path,
                format!("the story has no place {}", node.described()),
                remedy,
            );
        }
        id
    }
}

/// Reads all features of the collection.
pub(super) fn read(collection: &Node<'_>, story: &Story, report: &mut Report) -> Vec<Place> {
    let example = "Add \"features\": a list with a feature for each place.";
    let Some(features) = collection.require("features", example, report) else {
        return Vec::new();
    };
    let features = features.items("a list of features", example, report);
    let named = named(&features, &story.language, report);
    let context = Context {
        language: &story.language,
        groups: &story.groups,
        named: &named,
    };
    let places: Vec<Place> = features
        .iter()
        .zip(&named)
        .map(|(feature, (id, name))| place(feature, id.clone(), name.clone(), &context, report))
        .collect();
    show::no_ring_runs_in_a_circle(&places, &features, report);
    places
}

/// Ids and names of the features.
fn named(features: &[Node<'_>], language: &str, report: &mut Report) -> Vec<(String, Localized)> {
    let mut taken = BTreeSet::new();
    let mut named = Vec::with_capacity(features.len());
    for (at, feature) in features.iter().enumerate() {
        let name = name(feature, language, report);
        let phrase = name
            .get(language, language)
            .map(|phrase| phrase.text)
            .unwrap_or_default();
        let proposal = forms::slug_of(phrase, &format!("place-{}", at + 1));
        let id = id(feature, &proposal, report);
        if !id.is_empty() && !taken.insert(id.clone()) {
            let message = format!("the id \"{id}\" stands twice");
            report.error(
                &feature.path_to("id"),
                message,
                "Give each feature an id of its own.",
            );
        }
        named.push((id, name));
    }
    named
}

fn id(feature: &Node<'_>, proposal: &str, report: &mut Report) -> String {
    let remedy = format!("Write for example \"id\": \"{proposal}\" beside \"type\".");
    if !feature.value.is_object() {
        return String::new();
    }
    let Some(id) = feature.require("id", &remedy, report) else {
        return String::new();
    };
    match id.value.as_u64() {
        Some(number) => number.to_string(),
        None => text::formed(
            &id,
            "an id of letters, digits, \"-\" and \"_\"",
            forms::is_id,
            &remedy,
            report,
        ),
    }
}

/// The name, or simplestyle's title in its stead.
fn name(feature: &Node<'_>, language: &str, report: &mut Report) -> Localized {
    let Some(properties) = feature.get("properties") else {
        return Localized::default();
    };
    let Some(name) = properties.get("name").or_else(|| properties.get("title")) else {
        return Localized::default();
    };
    text::localized(&name, language, report)
}

fn place(
    feature: &Node<'_>,
    id: String,
    name: Localized,
    context: &Context<'_>,
    report: &mut Report,
) -> Place {
    let mut place = Place {
        id,
        shape: geometry::nowhere(),
        name,
        kind: Localized::default(),
        excerpts: Vec::new(),
        facts: Vec::new(),
        claims: Vec::new(),
        media: Vec::new(),
        style: Default::default(),
    };
    if !is_feature(feature, report) {
        return place;
    }
    let remedy = "Add \"properties\": {\"name\": \"…\"}.";
    let Some(properties) = feature.require("properties", remedy, report) else {
        return place;
    };
    if !properties.is_object("an object", remedy, report) {
        return place;
    }
    keys::own(&properties, &KEYS, report);
    if place.name.is_empty()
        && properties
            .get("name")
            .or_else(|| properties.get("title"))
            .is_none()
    {
        report.error(
            &properties.path,
            "the key \"name\" is missing",
            "Add \"name\": what the place is called.",
        );
    }
    place.shape = shape(feature, &properties, &place.id, context, report);
    let language = context.language;
    place.kind = text::given(
        &properties,
        if properties.get("kind").is_some() {
            "kind"
        } else {
            "description"
        },
        language,
        report,
    );
    place.excerpts = each(&properties, "excerpts", report, |node, report| {
        excerpt::read(node, context, report)
    });
    place.claims = each(&properties, "claims", report, |node, report| {
        claim::read(node, &place, language, report)
    });
    place.facts = each(&properties, "facts", report, |node, report| {
        fact(node, language, report)
    });
    place.media = each(&properties, "media", report, |node, report| {
        medium(node, language, report)
    });
    place.style = style::read(&properties, report);
    place
}

/// Whether this is a feature at all; tells what GeoJSON asks of it.
fn is_feature(feature: &Node<'_>, report: &mut Report) -> bool {
    let example =
        "Write {\"type\": \"Feature\", \"id\": \"…\", \"geometry\": …, \"properties\": …}.";
    if !feature.is_object("a feature", example, report) {
        return false;
    }
    keys::foreign(
        feature,
        &["type", "id", "geometry", "properties", "bbox"],
        report,
    );
    if let Some(kind) = feature.require("type", example, report) {
        kind.choice(&[("Feature", ())], report);
    }
    true
}

/// The shape: coordinates of the feature's own, or what it shows of the base map.
fn shape(
    feature: &Node<'_>,
    properties: &Node<'_>,
    id: &str,
    context: &Context<'_>,
    report: &mut Report,
) -> Shape {
    match (feature.get("geometry"), properties.get("show")) {
        (Some(own), None) => geometry::read(&own, report),
        (None, Some(show)) => {
            if feature.value.get("geometry").is_none() {
                let remedy =
                    "Add \"geometry\": null: GeoJSON wants the key, and other tools look for it.";
                report.warning(&feature.path, "the key \"geometry\" is missing", remedy);
            }
            show::read(&show, id, context, report)
        }
        (Some(_), Some(show)) => {
            let remedy = "Take \"show\" out, or write \"geometry\": null.";
            report.error(
                &show.path,
                "the place has both a geometry and something to show",
                remedy,
            );
            geometry::nowhere()
        }
        (None, None) => {
            let remedy = "Give the feature a geometry, or its properties a \"show\" such as {\"countries\": [\"KZ\"]}.";
            report.error(
                &feature.path,
                "the place has neither a geometry nor something to show",
                remedy,
            );
            geometry::nowhere()
        }
    }
}

/// Reads each item of the list under `key`.
pub(super) fn each<'a, T>(
    node: &Node<'a>,
    key: &str,
    report: &mut Report,
    mut read: impl FnMut(&Node<'a>, &mut Report) -> T,
) -> Vec<T> {
    let Some(list) = node.get(key) else {
        return Vec::new();
    };
    let items = list.items("a list", "Write it in square brackets.", report);
    let mut read_items = Vec::with_capacity(items.len());
    for item in items {
        if item.is_object("an object", "Write it in curly brackets.", report) {
            read_items.push(read(&item, report));
        }
    }
    read_items
}

fn fact(node: &Node<'_>, language: &str, report: &mut Report) -> Fact {
    keys::own(node, &["label", "value", "source"], report);
    let mut part = |key: &str, remedy: &str| match node.require(key, remedy, report) {
        Some(part) => text::localized(&part, language, report),
        None => Localized::default(),
    };
    let label = part("label", "Add \"label\": what the fact is about.");
    let value = part("value", "Add \"value\": what the source says.");
    Fact {
        label,
        value,
        source: text::plain(node, "source", report),
    }
}

fn medium(node: &Node<'_>, language: &str, report: &mut Report) -> Medium {
    keys::own(node, &["src", "alt", "credit"], report);
    let example =
        "Write the name of a file beside the story, such as \"photo.jpg\", or an https address.";
    let form = |text: &str| forms::is_relative(text) || forms::is_https(text);
    let src = node.require("src", example, report);
    let src =
        src.map(|src| text::formed(&src, "a relative or https address", form, example, report));
    let alt = text::given(node, "alt", language, report);
    if node.get("alt").is_none() {
        let remedy = "Add \"alt\": what the picture shows, for those who don't see it.";
        report.warning(&node.path, "the key \"alt\" is missing", remedy);
    }
    Medium {
        src: src.unwrap_or_default(),
        alt,
        credit: text::plain(node, "credit", report),
    }
}
