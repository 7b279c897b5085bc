//! The union of polygons that share arcs: what two of them share is no line any more.
//!
//! Arcs that are walked both ways are dropped, and the rest is chained into rings anew. Polygons
//! that merely overlap are not its case.

use super::error::GeodataError;
use super::topology::{ArcRing, DirectedArc, Polygon, Topology};
use std::collections::BTreeSet;

/// The union of `into` and `add`. Polygons that share no arc with another come out as they went in.
///
/// # Errors
/// The arcs that remain do not make closed rings.
pub fn union(
    topology: &Topology,
    into: &[Polygon],
    add: &[Polygon],
    name: &str,
) -> Result<Vec<Polygon>, GeodataError> {
    let all: Vec<&Polygon> = into.iter().chain(add).collect();
    let walked: BTreeSet<DirectedArc> =
        all.iter().flat_map(|p| p.iter()).flatten().copied().collect();
    let shared = |reference: &DirectedArc| walked.contains(&reference.flipped());

    let mut untouched = Vec::new();
    let mut rest: Vec<DirectedArc> = Vec::new();
    let mut holes: Vec<ArcRing> = Vec::new();
    let mut outers: Vec<ArcRing> = Vec::new();
    for polygon in all {
        if !polygon.iter().flatten().any(shared) {
            untouched.push(polygon.clone());
            continue;
        }
        for (index, ring) in polygon.iter().enumerate() {
            if ring.iter().any(shared) {
                rest.extend(ring.iter().filter(|reference| !shared(reference)));
            } else if index == 0 {
                outers.push(ring.clone());
            } else {
                holes.push(ring.clone());
            }
        }
    }
    // world-atlas winds outer rings clockwise, so that their signed area is negative.
    for ring in chain(topology, rest, name)? {
        if topology.signed_area(&ring) < 0 { outers.push(ring) } else { holes.push(ring) }
    }
    let mut polygons = untouched;
    polygons.extend(outers.into_iter().map(|outer| vec![outer]));
    topology.assign_holes(&mut polygons, holes, name)?;
    Ok(polygons)
}

/// Chains loose arcs into rings, each arc used once.
fn chain(
    topology: &Topology,
    mut loose: Vec<DirectedArc>,
    name: &str,
) -> Result<Vec<ArcRing>, GeodataError> {
    let mut rings = Vec::new();
    while !loose.is_empty() {
        let mut ring = vec![loose.remove(0)];
        let start = topology.grid.node(topology.start(ring[0]));
        loop {
            let end = topology.grid.node(topology.end(ring[ring.len() - 1]));
            if end == start {
                break;
            }
            let next = loose
                .iter()
                .position(|&reference| topology.grid.node(topology.start(reference)) == end)
                .ok_or_else(|| {
                    GeodataError::table(name, "the union of its parts leaves an open line")
                })?;
            ring.push(loose.remove(next));
        }
        rings.push(ring);
    }
    Ok(rings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basemap::quantization::Quantization;
    use crate::geodata::grid::Grid;

    fn topology(arcs: Vec<Vec<[i32; 2]>>) -> Topology {
        Topology {
            grid: Grid(Quantization { scale: [0.01, 0.01], translate: [0.0, 0.0] }),
            arcs,
            features: Vec::new(),
        }
    }

    #[test]
    fn ground_that_fills_a_hole_leaves_no_hole() {
        let outer = vec![[0, 0], [0, 90], [90, 90], [90, 0], [0, 0]];
        let inner = vec![[30, 30], [60, 30], [60, 60], [30, 30]];
        let topology = topology(vec![outer, inner]);
        let country = vec![vec![vec![DirectedArc::forward(0)], vec![DirectedArc::forward(1)]]];
        let lease = vec![vec![vec![DirectedArc::forward(1).flipped()]]];
        let union = union(&topology, &country, &lease, "X").expect("a union");
        assert_eq!(union, [[[DirectedArc::forward(0)]]]);
    }

    #[test]
    fn two_halves_lose_the_line_between_them_and_an_island_stays() {
        let topology = topology(vec![
            vec![[50, 0], [0, 0], [0, 50], [50, 50]],
            vec![[50, 50], [90, 50], [90, 0], [50, 0]],
            vec![[50, 50], [50, 0]],
            vec![[200, 0], [200, 9], [209, 9], [200, 0]],
        ]);
        let left = vec![vec![vec![DirectedArc::forward(0), DirectedArc::forward(2)]]];
        let right = vec![
            vec![vec![DirectedArc::forward(1), DirectedArc::forward(2).flipped()]],
            vec![vec![DirectedArc::forward(3)]],
        ];
        let union = union(&topology, &left, &right, "X").expect("a union");
        assert_eq!(union.len(), 2);
        assert!(union.contains(&vec![vec![DirectedArc::forward(3)]]));
        assert!(union.contains(&vec![vec![DirectedArc::forward(0), DirectedArc::forward(1)]]));
    }
}
