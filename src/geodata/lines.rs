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
use std::collections::BTreeSet;

/// The claimed and the lease lines, one geometry a claim.
///
/// # Errors
/// A border that the tables call claimed does not exist.
pub fn claimed(
    world: &PoliticalMap,
    parts: &[(String, Vec<usize>)],
) -> Result<Vec<WrittenGeometry>, GeodataError> {
    let users = world.topology.users();
    let mut lines = Vec::new();
    // A buffer zone's limits part nobody from nobody: what is claimed there is the other side's own
    // line.
    for (area, merged) in world.areas.iter().filter(|(area, _)| area.kind != "buffer") {
        let is_claimed = |users: &BTreeSet<&str>| match merged {
            true => !users.iter().any(|user| is_country(user)),
            false => users.iter().any(|user| area.dashed_against.contains(user)),
        };
        let own = users.iter().filter(|(_, users)| users.contains(area.id));
        let arcs: Vec<usize> =
            own.filter(|(_, users)| is_claimed(users)).map(|(&arc, _)| arc).collect();
        let kind = if area.kind == "leased" { "lease" } else { "claimed" };
        let expected = *merged || !area.dashed_against.is_empty();
        if expected && arcs.is_empty() {
            return Err(GeodataError::table(area.id, "its claimed line is not in the data"));
        }
        lines.extend(geometry(kind, area.id, &arcs));
    }
    for &(a, b) in CLAIMED_BORDERS {
        let arcs = world.topology.shared_arcs(a, b);
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

/// Whether an id is a country's code, and no area's name.
fn is_country(id: &str) -> bool {
    id.len() == 2
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
