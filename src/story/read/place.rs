//! Features: the places of the story.
//!
//! What this does: reads ids and names first, so that every reference can be checked, then each place as a whole.
//! What it does not: read what the article says there ([`super::excerpt`], [`super::claim`]) or its geometry.

use std::collections::BTreeSet;

use super::context::Context;
use super::node::Node;
use super::report::Report;
use super::{aside, claim, excerpt, forms, geometry, keys, show, style, text};
use crate::story::{Localized, Place, Shape, Story};

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

/// Reads all features of the collection.
pub(super) fn read(collection: &Node<'_>, story: &Story, report: &mut Report) -> Vec<Place> {
    let example = "Add \"features\": a list with a feature for each place.";
    let Some(features) = collection.require("features", example, report) else {
        return Vec::new();
    };
    let features = features.items("a list of features", example, report);
    if features.is_empty() && !report.failed() {
        report.warning(&collection.path_to("features"), "the story has no places", example);
    }
    let named = named(&features, &story.language, report);
    let context = Context { language: &story.language, groups: &story.groups, named: &named };
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
        let phrase = name.get(language, language).map(|phrase| phrase.text).unwrap_or_default();
        let proposal = forms::slug_of(phrase, &format!("place-{}", at + 1));
        let id = id(feature, &proposal, report);
        if !id.is_empty() && !taken.insert(id.clone()) {
            let message = format!("the id \"{id}\" stands twice");
            report.error(&feature.path_to("id"), message, "Give each feature an id of its own.");
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
        None => text::formed(&id, "an id of letters, digits, \"-\" and \"_\"", forms::is_id, &remedy, report),
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

fn place(feature: &Node<'_>, id: String, name: Localized, context: &Context<'_>, report: &mut Report) -> Place {
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
    if place.name.is_empty() && properties.get("name").or_else(|| properties.get("title")).is_none() {
        report.error(&properties.path, "the key \"name\" is missing", "Add \"name\": what the place is called.");
    }
    place.shape = shape(feature, &properties, &place.id, context, report);
    let language = context.language;
    place.kind = text::given(
        &properties,
        if properties.get("kind").is_some() { "kind" } else { "description" },
        language,
        report,
    );
    place.excerpts = properties.each("excerpts", report, |node, report| excerpt::read(node, context, report));
    place.claims = properties.each("claims", report, |node, report| claim::read(node, &place, language, report));
    place.facts = properties.each("facts", report, |node, report| aside::fact(node, language, report));
    place.media = properties.each("media", report, |node, report| aside::medium(node, language, report));
    place.style = style::read(&properties, report);
    place
}

/// Whether this is a feature at all; tells what GeoJSON asks of it.
fn is_feature(feature: &Node<'_>, report: &mut Report) -> bool {
    let example = "Write {\"type\": \"Feature\", \"id\": \"…\", \"geometry\": …, \"properties\": …}.";
    if !feature.is_object("a feature", example, report) {
        return false;
    }
    keys::foreign(feature, &["type", "id", "geometry", "properties", "bbox"], report);
    if let Some(kind) = feature.require("type", example, report) {
        kind.choice(&[("Feature", ())], report);
    }
    true
}

/// The shape: coordinates of the feature's own, or what it shows of the base map.
fn shape(feature: &Node<'_>, properties: &Node<'_>, id: &str, context: &Context<'_>, report: &mut Report) -> Shape {
    match (feature.get("geometry"), properties.get("show")) {
        (Some(own), None) => geometry::read(&own, report),
        (None, Some(show)) => {
            if feature.value.get("geometry").is_none() {
                let remedy = "Add \"geometry\": null: GeoJSON wants the key, and other tools look for it.";
                report.warning(&feature.path, "the key \"geometry\" is missing", remedy);
            }
            show::read(&show, id, context, report)
        }
        (Some(_), Some(show)) => {
            let remedy = "Take \"show\" out, or write \"geometry\": null.";
            report.error(&show.path, "the place has both a geometry and something to show", remedy);
            geometry::nowhere()
        }
        (None, None) => {
            let remedy = "Give the feature a geometry, or its properties a \"show\" such as {\"countries\": [\"KZ\"]}.";
            report.error(&feature.path, "the place has neither a geometry nor something to show", remedy);
            geometry::nowhere()
        }
    }
}
