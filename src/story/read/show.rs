//! `show`: geometry that a place borrows from the base map, or a ring on the ground.
//!
//! Whether the base map has that border or those countries shows when it is packed.

use super::context::Context;
use super::node::Node;
use super::pointer::JsonPointer;
use super::report::Report;
use super::{geometry, keys, text};
use crate::story::problem::{Expected, ProblemKind, RequiredKey};
use crate::story::{Around, Place, Shape};

const KINDS: &[&str] = &["border", "countries", "group", "ring"];

/// Half the way around the earth, in kilometres: no ring reaches further.
const MAX_RADIUS_KM: f64 = 20_003.9;

/// Reads `show`. With an error the shape is an empty one.
pub(super) fn read(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Shape {
    if !node.is_object(Expected::Show, report) {
        return geometry::nowhere();
    }
    let shown: Vec<(&str, Node<'_>)> =
        node.entries().filter(|(key, _)| KINDS.contains(key)).collect();
    let [(kind, value)] = &shown[..] else {
        let problem = match shown.is_empty() {
            true => ProblemKind::NothingToShow { known: KINDS },
            false => ProblemKind::SeveralToShow { known: KINDS },
        };
        report.error(&node.pointer, problem);
        return geometry::nowhere();
    };
    keys::own(node, KINDS, report);
    let shape = match *kind {
        "border" => border(value, report),
        "countries" => Some(Shape::Countries(text::countries(value, report))),
        "group" => Some(Shape::Groups(groups(value, context, report))),
        _ => ring(value, context, report),
    };
    shape.unwrap_or_else(geometry::nowhere)
}

fn border(node: &Node<'_>, report: &mut Report) -> Option<Shape> {
    let codes = text::countries(node, report);
    let count = node.items().len();
    if !matches!(count, 0 | 2) {
        report.error(&node.pointer, ProblemKind::BorderNotOfTwo { count });
    }
    <[String; 2]>::try_from(codes).ok().map(Shape::Border)
}

/// One key, or a list of them, none twice.
fn groups(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Vec<String> {
    let mut keys = Vec::new();
    if !node.value.is_array() {
        keys.push(group(node, context, report));
    } else if node.items().len() == 0 {
        node.reject(Expected::GroupKey, report);
    }
    for item in node.items() {
        let key = group(&item, context, report);
        if keys.contains(&key) {
            report.error(&item.pointer, ProblemKind::RepeatedValue { value: item.found() });
        }
        keys.push(key);
    }
    keys
}

fn group(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> String {
    let key = node.text(Expected::GroupKey, report);
    if !key.is_empty() && context.groups.get(&key).is_none() {
        let known = context.groups.iter().map(|(key, _)| key.to_owned()).collect();
        report.error(&node.pointer, ProblemKind::UnknownGroup { found: node.found(), known });
    }
    key
}

fn ring(node: &Node<'_>, context: &Context<'_>, report: &mut Report) -> Option<Shape> {
    if !node.is_object(Expected::Ring, report) {
        return None;
    }
    keys::own(node, &["around", "km", "widest"], report);
    let km = node.require(RequiredKey::RingRadius, report);
    let km = km.map_or(0.0, |km| radius(&km, report));
    let widest_km = node.get("widest").map(|widest| {
        let widest_km = radius(&widest, report);
        if widest_km > 0.0 && widest_km <= km {
            widest.reject(Expected::WiderRadius, report);
        }
        widest_km
    });
    let around = node.require(RequiredKey::RingCentre, report)?;
    let around = if around.value.is_array() {
        Around::Position(geometry::lon_lat(&around, geometry::POINT_LIMIT, report)?)
    } else {
        Around::Place(context.reference(&around, report))
    };
    Some(Shape::Ring { around, km, widest_km })
}

/// Kilometres that a ring on the ground may have.
fn radius(node: &Node<'_>, report: &mut Report) -> f64 {
    let km = node.positive(Expected::RingRadius, report);
    if km > MAX_RADIUS_KM {
        node.reject(Expected::RadiusOnEarth, report);
    }
    km
}

/// Reports the rings that run around each other, so that none has a centre. `features` are the
/// places' nodes.
pub(super) fn check_ring_cycles(places: &[Place], features: &[Node<'_>], report: &mut Report) {
    let centre = |place: &Place| match &place.shape {
        Shape::Ring { around: Around::Place(id), .. } => {
            places.iter().position(|other| other.id == *id)
        }
        _ => None,
    };
    let next: Vec<Option<usize>> = places.iter().map(centre).collect();
    let mut visited_from = vec![usize::MAX; places.len()];
    for start in 0..places.len() {
        let mut at = start;
        while visited_from[at] == usize::MAX {
            visited_from[at] = start;
            match next[at] {
                Some(place) => at = place,
                None => break,
            }
        }
        // Back at a place of this very walk that goes on: it would go on for ever.
        if visited_from[at] == start
            && let Some(centre) = next[at]
        {
            let problem = match centre == at {
                true => ProblemKind::RingAroundItself,
                false => ProblemKind::RingsAroundEachOther,
            };
            let properties = features[at].pointer_to("properties");
            let show = JsonPointer::Key(&properties, "show");
            let ring = JsonPointer::Key(&show, "ring");
            report.error(&JsonPointer::Key(&ring, "around"), problem);
        }
    }
}
