//! `show`: geometry that a place borrows from the base map, or a ring on the ground.
//!
//! What this does: reads borders, countries, groups and rings, checks that what they name stands in
//! the story, and that no ring runs around itself, be it by way of others. What it does not: ask
//! the base map whether it has that border or those countries.

use super::context::Context;
use super::node::Node;
use super::path::Path;
use super::report::Report;
use super::wording::listed;
use super::{geometry, keys, text};
use crate::story::{Around, Place, Shape};

const KINDS: [&str; 4] = ["border", "countries", "group", "ring"];

/// Half the way around the earth, in kilometres: no ring reaches further.
const FARTHEST_KM: f64 = 20_003.9;

/// Reads `show`. With an error the shape is an empty one.
pub(super) fn read(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Shape {
    let example = "Write for example {\"border\": [\"KZ\", \"RU\"]}.";
    if !node.is_object("an object", example, report) {
        return geometry::nowhere();
    }
    let given: Vec<(&str, Node<'_>)> =
        node.entries().filter(|(key, _)| KINDS.contains(key)).collect();
    let [(kind, value)] = &given[..] else {
        let message = if given.is_empty() {
            "it shows nothing that is known"
        } else {
            "it shows several things at once"
        };
        report.error(&node.path, message, &told!("Write one of {}. {example}", listed(&KINDS)));
        return geometry::nowhere();
    };
    keys::own(node, &KINDS, report);
    let shape = match *kind {
        "border" => border(value, report),
        "countries" => Some(Shape::Countries(text::countries(value, report))),
        "group" => Some(Shape::Group(group(value, context, report))),
        _ => ring(value, context, report),
    };
    shape.unwrap_or_else(geometry::nowhere)
}

fn border(node: &Node<'_>, report: &mut Report) -> Option<Shape> {
    let codes = text::countries(node, report);
    if node.value.as_array().is_some_and(|items| !matches!(items.len(), 0 | 2)) {
        report.error(
            &node.path,
            "expected two countries that share a border",
            "Write for example [\"KZ\", \"RU\"].",
        );
    }
    <[String; 2]>::try_from(codes).ok().map(Shape::Border)
}

fn group(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> String {
    let key = node.text("Write the key of one of the story's groups.", report);
    if !key.is_empty() && context.groups.get(&key).is_none() {
        let known: Vec<&str> = context.groups.iter().map(|(key, _)| key).collect();
        let remedy = match known.is_empty() {
            true => "Define it in \"story\" under \"groups\".".to_owned(),
            false => told!("Write {}, or define it in \"story\" under \"groups\".", listed(&known)),
        };
        report.error(&node.path, &told!("the story has no group {}", node.described()), &remedy);
    }
    key
}

fn ring(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Option<Shape> {
    let example = "Write for example {\"around\": \"baikonur\", \"km\": 1600}.";
    if !node.is_object("an object", example, report) {
        return None;
    }
    keys::own(node, &["around", "km"], report);
    let km = node.require("km", example, report).map_or(0.0, |km| {
        let length = km.positive("Write the radius on the ground, in kilometres.", report);
        if length > FARTHEST_KM {
            report.expected(
                &km,
                "a radius of at most half the way around the earth",
                "Write at most 20003 kilometres.",
            );
        }
        length
    });
    let around = node.require("around", example, report)?;
    let around = if around.value.is_array() {
        Around::Position(geometry::position(around.value, 180.0, &around.path, report)?)
    } else {
        Around::Place(context.reference(&around, report))
    };
    Some(Shape::Ring { around, km })
}

/// Reports the rings that run around each other, so that none has a centre. `features` are the
/// places' nodes.
pub(super) fn no_ring_runs_in_a_circle(
    places: &[Place],
    features: &[Node<'_>],
    report: &mut Report,
) {
    let centre = |place: &Place| match &place.shape {
        Shape::Ring { around: Around::Place(id), .. } => {
            places.iter().position(|other| other.id == *id)
        }
        _ => None,
    };
    let next: Vec<Option<usize>> = places.iter().map(centre).collect();
    let mut seen = vec![usize::MAX; places.len()];
    for start in 0..places.len() {
        let mut at = start;
        while seen[at] == usize::MAX {
            seen[at] = start;
            match next[at] {
                Some(place) => at = place,
                None => break,
            }
        }
        // Back at a place of this very walk that goes on: it would go on for ever.
        if seen[at] == start
            && let Some(centre) = next[at]
        {
            let message = if centre == at {
                "the ring is around itself"
            } else {
                "these rings are around each other"
            };
            let properties = features[at].path_to("properties");
            let show = Path::Key(&properties, "show");
            let ring = Path::Key(&show, "ring");
            report.error(
                &Path::Key(&ring, "around"),
                message,
                "Name another place, or write a position.",
            );
        }
    }
}
