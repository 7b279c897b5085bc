//! Splits a border where it turns from settled to claimed, by Natural Earth's boundary lines.
//!
//! Some borders are settled in one part and claimed in another (India with Pakistan and with
//! China). Each vertex of such a border is compared with the boundary lines, which say what they
//! are.

use super::error::GeodataError;
use super::grid::Vertex;
use super::shapes::{self, ShapefileRecord};
use super::topology::{DirectedArc, Topology};
use crate::coords::LonLat;
use std::path::Path;

/// Borders that are claimed in part: two codes, and what the boundary lines call the two.
pub const PARTLY_CLAIMED: &[(&str, &str, &str, &str)] = &[
    ("IN", "PK", "India", "Pakistan"),
    ("CN", "IN", "China", "India"),
    ("CN", "PK", "China", "Pakistan"),
];

/// A stretch shorter than this many segments between two of the other kind is noise, and takes
/// their kind.
const SHORTEST: usize = 4;

/// Splits the borders of [`PARTLY_CLAIMED`] and returns their claimed arcs by pair, as `A-B`.
///
/// # Errors
/// The boundary lines cannot be read, or say nothing of a pair.
pub fn split(
    topology: &mut Topology,
    lines: &Path,
) -> Result<Vec<(String, Vec<usize>)>, GeodataError> {
    let rows = shapes::read(lines)?;
    let mut claimed = Vec::new();
    for &(a, b, name_a, name_b) in PARTLY_CLAIMED {
        let (settled, disputed) = reference_points(&rows, name_a, name_b);
        if disputed.is_empty() {
            return Err(GeodataError::source(
                lines,
                format!("no line between {name_a} and {name_b} is claimed in it"),
            ));
        }
        let mut arcs = Vec::new();
        for arc in topology.shared_arcs(a, b) {
            let kinds = kinds(&topology.grid.degrees(&topology.arcs[arc]), &settled, &disputed);
            arcs.extend(split_arc(topology, arc, &kinds));
        }
        claimed.push((format!("{a}-{b}"), arcs));
    }
    Ok(claimed)
}

/// The vertices of the boundary lines between two states: of the settled ones and of the others.
fn reference_points(rows: &[ShapefileRecord], a: &str, b: &str) -> (Vec<LonLat>, Vec<LonLat>) {
    let (mut settled, mut disputed) = (Vec::new(), Vec::new());
    for row in rows {
        let sides = (row.text("adm0_left"), row.text("adm0_right"));
        if sides != (a, b) && sides != (b, a) {
            continue;
        }
        let points = row.lines.iter().flat_map(|line| line.points.iter().copied());
        if row.text("featurecla").starts_with("International") {
            settled.extend(points);
        } else {
            disputed.extend(points);
        }
    }
    (settled, disputed)
}

/// For each segment: is it claimed? A segment is when its middle is nearer to a claimed line than
/// to a settled one.
fn kinds(points: &[LonLat], settled: &[LonLat], disputed: &[LonLat]) -> Vec<bool> {
    let nearest = |to: LonLat, of: &[LonLat]| {
        let squares = of.iter().map(|point| {
            let east = (point.lon - to.lon) * to.lat.to_radians().cos();
            east * east + (point.lat - to.lat).powi(2)
        });
        squares.fold(f64::INFINITY, f64::min)
    };
    let mut kinds: Vec<bool> = points
        .windows(2)
        .map(|pair| {
            let middle =
                LonLat::new((pair[0].lon + pair[1].lon) / 2.0, (pair[0].lat + pair[1].lat) / 2.0);
            nearest(middle, disputed) < nearest(middle, settled)
        })
        .collect();
    smooth(&mut kinds);
    kinds
}

/// Gives stretches of noise the kind of what they stand between.
fn smooth(kinds: &mut [bool]) {
    let mut start = 0;
    while start < kinds.len() {
        let end =
            (start..kinds.len()).find(|&index| kinds[index] != kinds[start]).unwrap_or(kinds.len());
        if start > 0 && end < kinds.len() && end - start < SHORTEST {
            let kind = kinds[start - 1];
            kinds[start..end].fill(kind);
        }
        start = end;
    }
}

/// Splits an arc where the kind changes; the pieces that are claimed.
fn split_arc(topology: &mut Topology, arc: usize, kinds: &[bool]) -> Vec<usize> {
    let mut pieces: Vec<(usize, bool)> = Vec::new();
    let vertices: Vec<Vertex> = std::mem::take(&mut topology.arcs[arc]);
    let mut start = 0;
    for end in 1..=kinds.len() {
        if end < kinds.len() && kinds[end] == kinds[start] {
            continue;
        }
        let piece = vertices[start..=end].to_vec();
        // The first piece keeps the arc's number.
        let index = if start == 0 { arc } else { topology.arcs.len() };
        if start == 0 {
            topology.arcs[arc] = piece;
        } else {
            topology.arcs.push(piece);
        }
        pieces.push((index, kinds[start]));
        start = end;
    }
    for ring in topology.features.iter_mut().flat_map(|f| f.polygons.iter_mut()).flatten() {
        if let Some(at) = ring.iter().position(|reference| reference.arc == arc) {
            let reversed = ring[at].reversed;
            let mut walk: Vec<DirectedArc> =
                pieces.iter().map(|&(arc, _)| DirectedArc { arc, reversed }).collect();
            if reversed {
                walk.reverse();
            }
            ring.splice(at..=at, walk);
        }
    }
    pieces.into_iter().filter(|&(_, claimed)| claimed).map(|(arc, _)| arc).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_takes_the_kind_of_what_it_stands_between() {
        let mut kinds =
            [true, true, true, true, false, true, true, true, true, false, false, false, false];
        smooth(&mut kinds);
        assert_eq!(kinds.iter().filter(|&&claimed| claimed).count(), 9);
        assert!(kinds[..9].iter().all(|&claimed| claimed));
    }
}
