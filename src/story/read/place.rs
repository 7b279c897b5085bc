//! Features: the places of the story.
//!
//! What this does: reads ids first, so that every reference can be checked, then each place as a
//! whole. What it does not: read what the article says there ([`super::excerpt`], [`super::claim`])
//! or its geometry.

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

/// Places at most: checks of names against names stay quick, and no map shows more.
const MOST: usize = 10_000;

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
    if features.len() > MOST {
        let message = told!("more than {MOST} places");
        report.error(
            &collection.path_to("features"),
            &message,
            "Split the story, or draw fewer places.",
        );
        return Vec::new();
    }
    let ids = ids(&features, report);
    let context = Context { language: &story.language, groups: &story.groups, ids: &ids };
    let mut places = Vec::with_capacity(features.len());
    for feature in &features {
        places.push(place(feature, &context, report));
    }
    for (place, id) in places.iter_mut().zip(ids) {
        place.id = id;
    }
    show::no_ring_runs_in_a_circle(&places, &features, report);
    places
}

/// The ids of the features, an empty one where it is missing.
fn ids(features: &[Node<'_>], report: &mut Report) -> Vec<String> {
    let mut ids: Vec<String> = Vec::with_capacity(features.len());
    for feature in features {
        let id = id(feature, ids.len() + 1, report);
        if !id.is_empty() && ids.contains(&id) {
            let message = told!("the id \"{id}\" stands twice");
            report.error(&feature.path_to("id"), &message, "Give each feature an id of its own.");
        }
        ids.push(id);
    }
    ids
}

fn id(feature: &Node<'_>, number: usize, report: &mut Report) -> String {
    if !feature.value.is_object() {
        return String::new();
    }
    let id = feature.get("id");
    if let Some(number) = id.and_then(|id| id.value.as_u64()) {
        return number.to_string();
    }
    let text = id.and_then(|id| id.value.as_str()).unwrap_or_default();
    if !forms::is_id(text) {
        let properties = feature.get("properties");
        let name = properties
            .as_ref()
            .and_then(name)
            .and_then(|name| name.value.as_str())
            .unwrap_or_default();
        let proposal = forms::slug_of(name, &told!("place-{number}"));
        let remedy = told!("Write for example \"id\": \"{proposal}\" beside \"type\".");
        match feature.require("id", &remedy, report) {
            Some(id) => report.expected(&id, "an id of letters, digits, \"-\" and \"_\"", &remedy),
            None => return String::new(),
        }
    }
    text.to_owned()
}

/// The name, or simplestyle's title in its stead.
fn name<'n>(properties: &'n Node<'_>) -> Option<Node<'n>> {
    properties.get("name").or_else(|| properties.get("title"))
}

/// Reads one place, whose id is still to be set.
fn place(feature: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Place {
    let mut place = Place {
        id: String::new(),
        shape: geometry::nowhere(),
        name: Localized::default(),
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
    let Some(properties) = feature.require("properties", remedy, report) else { return place };
    if !properties.is_object("an object", remedy, report) {
        return place;
    }
    keys::own(&properties, &KEYS, report);
    let language = context.language;
    match name(&properties) {
        Some(name) => place.name = text::localized(&name, language, report),
        None => report.error(
            &properties.path,
            "the key \"name\" is missing",
            "Add \"name\": what the place is called.",
        ),
    }
    place.shape = shape(feature, &properties, context, report);
    let kind = if properties.get("kind").is_some() { "kind" } else { "description" };
    place.kind = text::given(&properties, kind, language, report);
    place.excerpts =
        properties.each("excerpts", report, |node, report| excerpt::read(node, context, report));
    place.claims = properties
        .each("claims", report, |node, report| claim::read(node, &place, language, report));
    place.facts =
        properties.each("facts", report, |node, report| aside::fact(node, language, report));
    place.media =
        properties.each("media", report, |node, report| aside::medium(node, language, report));
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
    keys::foreign(feature, &["type", "id", "geometry", "properties", "bbox"], report);
    if let Some(kind) = feature.require("type", example, report) {
        kind.choice(&[("Feature", ())], report);
    }
    true
}

/// The shape: coordinates of the feature's own, or what it shows of the base map.
fn shape(
    feature: &Node<'_>,
    properties: &Node<'_>,
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
            show::read(&show, context, report)
        }
        (Some(_), Some(show)) => {
            let remedy = "Take \"show\" out, or write \"geometry\": null.";
            report.error(&show.path, "the place has both a geometry and something to show", remedy);
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
