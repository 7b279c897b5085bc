//! Names the arcs of claimed lines, which are drawn dashed.
//!
//! They are an area's line within its country, its line against the neighbours that its decision
//! names, the claimed borders between two countries, and the claimed parts of borders that
//! `claims.rs` has found.

use super::countries::PoliticalMap;
use super::decisions::CLAIMED_BORDERS;
use super::error::GeodataError;
use super::topology::DirectedArc;
use super::write::{GeometryArcs, WrittenGeometry};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Arc -> the ids of the features that use it, in the features' order.
type Users<'a> = BTreeMap<usize, Vec<&'a str>>;

/// The claimed and the lease lines, one geometry a claim.
///
/// # Errors
/// A border that the tables call claimed does not exist.
pub fn claimed(
    world: &PoliticalMap,
    parts: &[(String, Vec<usize>)],
) -> Result<Vec<WrittenGeometry>, GeodataError> {
    let users = users(world);
    let mut lines = Vec::new();
    // A buffer zone's limits part nobody from nobody: what is claimed there is the other side's own
    // line.
    for (area, merged) in world.areas.iter().filter(|(area, _)| area.kind != "buffer") {
        let own = users.iter().filter(|(_, users)| users.contains(&area.id));
        let country = |user: &&str| user.len() == 2;
        let arcs: Vec<usize> = if *merged {
            own.filter(|(_, users)| !users.iter().any(country)).map(|(&arc, _)| arc).collect()
        } else {
            own.filter(|(_, users)| users.iter().any(|user| area.dashed_against.contains(user)))
                .map(|(&arc, _)| arc)
                .collect()
        };
        let kind = if area.kind == "leased" { "lease" } else { "claimed" };
        let expected = *merged || !area.dashed_against.is_empty();
        if expected && arcs.is_empty() {
            return Err(GeodataError::table(area.id, "its claimed line is not in the data"));
        }
        lines.extend(geometry(kind, area.id, &arcs));
    }
    for &(a, b) in CLAIMED_BORDERS {
        let pair: BTreeSet<&str> = [a, b].into();
        let arcs: Vec<usize> = users
            .iter()
            .filter(|(_, users)| users.iter().copied().collect::<BTreeSet<_>>() == pair)
            .map(|(&arc, _)| arc)
            .collect();
        if arcs.is_empty() {
            return Err(GeodataError::table(
                format!("{a}-{b}"),
                "the two have no border in the data",
            ));
        }
        lines.extend(geometry("claimed", &format!("{a}-{b}"), &arcs));
    }
    lines.extend(parts.iter().filter_map(|(pair, arcs)| geometry("claimed", pair, arcs)));
    Ok(lines)
}

fn users(world: &PoliticalMap) -> Users<'_> {
    let mut users: Users<'_> = BTreeMap::new();
    for feature in &world.topology.features {
        for reference in feature.polygons.iter().flatten().flatten() {
            let ids = users.entry(reference.arc).or_default();
            if ids.last() != Some(&feature.id.as_str()) {
                ids.push(&feature.id);
            }
        }
    }
    users
}

fn geometry(kind: &str, of: &str, arcs: &[usize]) -> Option<WrittenGeometry> {
    let lines: Vec<Vec<DirectedArc>> =
        arcs.iter().map(|&arc| vec![DirectedArc::forward(arc)]).collect();
    (!lines.is_empty()).then(|| WrittenGeometry {
        id: None,
        properties: json!({ "kind": kind, "of": of }),
        arcs: GeometryArcs::Lines(lines),
    })
}
