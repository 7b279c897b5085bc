//! `show`: geometry that a place borrows from the base map, or a ring on the ground.
//!
//! What this does: reads borders, countries, groups and rings, checks that what they name stands in the story, and that
//! no ring runs around itself, be it by way of others.
//! What it does not: ask the base map whether it has that border or those countries.

use std::collections::BTreeMap;

use super::context::Context;
use super::node::Node;
use super::report::Report;
use super::wording::listed;
use super::{geometry, keys, text};
use crate::story::{Around, Place, Shape};

const KINDS: [&str; 4] = ["border", "countries", "group", "ring"];

/// Half the way around the earth, in kilometres: no ring reaches further.
const FARTHEST_KM: f64 = 20_003.9;

/// Reads `show` of the place with this `id`. With an error the shape is an empty one.
pub(super) fn read(node: &Node<'_>, id: &str, context: &Context<'_>, report: &mut Report) -> Shape {
    let example = "Write for example {\"border\": [\"KZ\", \"RU\"]}.";
    if !node.is_object("an object", example, report) {
        return geometry::nowhere();
    }
    let given: Vec<(&str, Node<'_>)> = node.entries().into_iter().filter(|(key, _)| KINDS.contains(key)).collect();
    let [(kind, value)] = &given[..] else {
        let message =
            if given.is_empty() { "it shows nothing that is known" } else { "it shows several things at once" };
        report.error(&node.path, message, format!("Write one of {}. {example}", listed(&KINDS)));
        return geometry::nowhere();
    };
    keys::own(node, &KINDS, report);
    let shape = match *kind {
        "border" => border(value, report),
        "countries" => Some(Shape::Countries(text::countries(value, report))),
        "group" => Some(Shape::Group(group(value, context, report))),
        _ => ring(value, id, context, report),
    };
    shape.unwrap_or_else(geometry::nowhere)
}

fn border(node: &Node<'_>, report: &mut Report) -> Option<Shape> {
    let codes = text::countries(node, report);
    if node.value.as_array().is_some_and(|items| !matches!(items.len(), 0 | 2)) {
        report.error(&node.path, "expected two countries that share a border", "Write for example [\"KZ\", \"RU\"].");
    }
    <[String; 2]>::try_from(codes).ok().map(Shape::Border)
}

fn group(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> String {
    let key = node.text("Write the key of one of the story's groups.", report);
    if !key.is_empty() && !context.groups.contains_key(&key) {
        let known: Vec<&str> = context.groups.keys().map(String::as_str).collect();
        let remedy = match known.is_empty() {
            true => "Define it in \"story\" under \"groups\".".to_owned(),
            false => format!("Write {}, or define it in \"story\" under \"groups\".", listed(&known)),
        };
        report.error(&node.path, format!("the story has no group {}", node.described()), remedy);
    }
    key
}

fn ring(node: &Node<'_>, id: &str, context: &Context<'_>, report: &mut Report) -> Option<Shape> {
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
        let place = context.reference(&around, report);
        if !place.is_empty() && place == id {
            report.error(&around.path, "the ring is around itself", "Name another place, or write a position.");
        }
        Around::Place(place)
    };
    Some(Shape::Ring { around, km })
}

/// Reports the rings that run around each other, so that none has a centre. `features` are the places' nodes.
pub(super) fn no_ring_runs_in_a_circle(places: &[Place], features: &[Node<'_>], report: &mut Report) {
    let index: BTreeMap<&str, usize> = places.iter().enumerate().map(|(at, place)| (place.id.as_str(), at)).collect();
    let centre = |place: &Place| match &place.shape {
        Shape::Ring { around: Around::Place(id), .. } => index.get(id.as_str()).copied(),
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
        // Back at a place of this very walk, that is no end of it: a circle. One place around itself is told already.
        let circle = seen[at] == start && next[at].is_some_and(|place| place != at);
        if circle && let Some(feature) = features.get(at) {
            let path = format!("{}/properties/show/ring/around", feature.path);
            report.error(&path, "these rings are around each other", "Give one of them a position.");
        }
    }
}
