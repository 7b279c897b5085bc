//! Features: the places of the story, their ids first, so that every reference can be checked.

use super::context::Context;
use super::node::Node;
use super::report::Report;
use super::{
    READS_TEXT, aside, claim, excerpt, forms, geometry, keys, show, style, text, view, when,
};
use crate::coords::LonLat;
use crate::story::problem::{Expected, ProblemKind, RequiredKey};
use crate::story::{Excerpt, Localized, Place, Shape, Story};

const KEYS: &[&str] = &[
    "name",
    "kind",
    "context",
    "when",
    "show",
    "excerpts",
    "retold",
    "facts",
    "claims",
    "media",
    "same_as",
    "view",
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
const MAX_PLACES: usize = 10_000;

/// Reads all features of the collection, and the story's own excerpts, which may name them.
pub(super) fn read(collection: &Node<'_>, story: &mut Story, report: &mut Report) {
    let Some(list) = collection.require(RequiredKey::Features, report) else { return };
    let features = list.list(Expected::Features, report);
    if features.is_empty() && !report.failed() {
        report.warning(&list.pointer, ProblemKind::NoPlaces);
    }
    if features.len() > MAX_PLACES {
        report.error(&list.pointer, ProblemKind::TooManyPlaces { limit: MAX_PLACES });
        return;
    }
    let ids = ids(&features, report);
    let context = Context { language: &story.language, groups: &story.groups, ids: &ids };
    let head = collection.get("story").filter(|_| READS_TEXT);
    let excerpts = head.map(|head| excerpts(&head, &context, report)).unwrap_or_default();
    let mut places = Vec::with_capacity(features.len());
    for feature in &features {
        places.push(place(feature, &context, report));
    }
    for (place, id) in places.iter_mut().zip(ids) {
        place.id = id;
    }
    show::check_ring_cycles(&places, &features, report);
    (story.places, story.excerpts) = (places, excerpts);
}

fn excerpts(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Vec<Excerpt> {
    node.each("excerpts", report, |node, report| excerpt::read(node, context, report))
}

/// The ids of the features, an empty one where it is missing.
fn ids(features: &[Node<'_>], report: &mut Report) -> Vec<String> {
    let mut ids: Vec<String> = Vec::with_capacity(features.len());
    for feature in features {
        let id = id(feature, ids.len() + 1, report);
        if !id.is_empty() && ids.contains(&id) {
            report.error(&feature.pointer_to("id"), ProblemKind::DuplicateId { id: id.clone() });
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
        let name = name.to_owned();
        match id {
            Some(id) => id.reject(Expected::Id { name, number }, report),
            None => {
                let key = RequiredKey::Id { name, number };
                report.error(&feature.pointer, ProblemKind::MissingKey(key));
            }
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
        marker: None,
        name: Localized::default(),
        kind: Localized::default(),
        context: false,
        when: None,
        excerpts: Vec::new(),
        retold: Vec::new(),
        facts: Vec::new(),
        claims: Vec::new(),
        media: Vec::new(),
        same_as: Vec::new(),
        view: None,
        style: Default::default(),
    };
    if !is_feature(feature, report) {
        return place;
    }
    let Some(properties) = feature.require(RequiredKey::Properties, report) else { return place };
    if !properties.is_object(Expected::Properties, report) {
        return place;
    }
    keys::own(&properties, KEYS, report);
    let language = context.language;
    match name(&properties) {
        Some(name) => place.name = text::localized(&name, language, report),
        None => report.error(&properties.pointer, ProblemKind::MissingKey(RequiredKey::PlaceName)),
    }
    (place.shape, place.marker) = shape(feature, &properties, context, report);
    let kind = if properties.get("kind").is_some() { "kind" } else { "description" };
    place.kind = text::optional(&properties, kind, language, report);
    // The map shows nothing of it, and the command has checked all of it.
    if READS_TEXT {
        read_text(&mut place, &properties, context, report);
    }
    let context = properties.get("context");
    place.context = context.is_some_and(|node| node.boolean(report));
    place.view = properties.get("view").and_then(|view| view::read(&view, report));
    place
}

/// Reads what the column says of a place, and its style.
fn read_text(place: &mut Place, properties: &Node<'_>, context: &Context<'_>, report: &mut Report) {
    let language = context.language;
    place.when = when::read(properties, report);
    place.excerpts = excerpts(properties, context, report);
    place.retold =
        properties.each("retold", report, |node, report| excerpt::retold(node, language, report));
    place.claims = properties
        .each("claims", report, |node, report| claim::read(node, place, language, report));
    place.facts =
        properties.each("facts", report, |node, report| aside::fact(node, language, report));
    place.media =
        properties.each("media", report, |node, report| aside::medium(node, language, report));
    place.same_as = same_as(properties, report);
    place.style = style::read(properties, report);
}

/// Addresses of the same place elsewhere.
fn same_as(properties: &Node<'_>, report: &mut Report) -> Vec<String> {
    let Some(list) = properties.get("same_as") else { return Vec::new() };
    let addresses = list.list(Expected::List, report).into_iter();
    let address =
        |node: Node<'_>| text::formed(&node, Expected::HttpsAddress, forms::is_https, report);
    addresses.map(address).collect()
}

/// Whether this is a feature at all; reports what GeoJSON requires of it.
fn is_feature(feature: &Node<'_>, report: &mut Report) -> bool {
    if !feature.is_object(Expected::Feature, report) {
        return false;
    }
    keys::foreign(feature, &["type", "id", "geometry", "properties", "bbox"], report);
    if let Some(kind) = feature.require(RequiredKey::FeatureType, report) {
        kind.choice(&[("Feature", ())], report);
    }
    true
}

/// The shape, coordinates of the feature's own or what it shows of the base map; and of the latter
/// where its marker stands.
fn shape(
    feature: &Node<'_>,
    properties: &Node<'_>,
    context: &Context<'_>,
    report: &mut Report,
) -> (Shape, Option<LonLat>) {
    match (feature.get("geometry"), properties.get("show")) {
        (Some(own), None) => (geometry::read(&own, report), None),
        (None, Some(show)) => {
            if feature.value.get("geometry").is_none() {
                let problem = ProblemKind::MissingKey(RequiredKey::Geometry);
                report.warning(&feature.pointer, problem);
            }
            (show::read(&show, context, report), None)
        }
        (Some(own), Some(show)) => match geometry::read(&own, report) {
            // One point says where the marker stands.
            Shape::Points(points) if points.len() <= 1 => {
                (show::read(&show, context, report), points.first().copied())
            }
            _ => {
                report.error(&show.pointer, ProblemKind::GeometryAndShow);
                (geometry::nowhere(), None)
            }
        },
        (None, None) => {
            report.error(&feature.pointer, ProblemKind::NeitherGeometryNorShow);
            (geometry::nowhere(), None)
        }
    }
}
