//! Joins arcs that meet where nothing else does, drops those that nobody uses, and numbers the
//! rest.
//!
//! After a seam is mended or a spike taken out, some arcs only continue each other. No vertex of an
//! arc in use moves.

use super::grid::Vertex;
use super::topology::{ArcRing, DirectedArc, Topology};
use std::collections::{BTreeMap, BTreeSet};

/// Where an old arc went: which chain, how far along it, and whether it is walked backwards there.
#[derive(Clone, Copy)]
struct ChainPosition {
    chain: usize,
    position: usize,
    length: usize,
    reversed: bool,
}

/// Joins and renumbers the arcs of the topology and of all its features.
pub fn fuse(topology: &mut Topology) {
    let used: BTreeSet<usize> = rings(topology).flatten().map(|reference| reference.arc).collect();
    let mut ends: BTreeMap<Vertex, Vec<DirectedArc>> = BTreeMap::new();
    for &arc in &used {
        for reference in [DirectedArc::forward(arc), DirectedArc::forward(arc).flipped()] {
            // Under a node stand the walks that leave it.
            ends.entry(topology.grid.node(topology.start(reference))).or_default().push(reference);
        }
    }
    let next = |reference: DirectedArc| -> Option<DirectedArc> {
        let leaving = ends.get(&topology.grid.node(topology.end(reference)))?;
        let back = reference.flipped();
        match leaving.as_slice() {
            [a, b] if *a == back && b.arc != back.arc => Some(*b),
            [a, b] if *b == back && a.arc != back.arc => Some(*a),
            _ => None,
        }
    };

    let mut places: BTreeMap<usize, ChainPosition> = BTreeMap::new();
    let mut arcs: Vec<Vec<Vertex>> = Vec::new();
    let order: Vec<DirectedArc> = rings(topology).flatten().copied().collect();
    for reference in order {
        if places.contains_key(&reference.arc) {
            continue;
        }
        let chain = whole_chain(reference, &next);
        for (position, part) in chain.iter().enumerate() {
            let place = ChainPosition {
                chain: arcs.len(),
                position,
                length: chain.len(),
                reversed: part.reversed,
            };
            places.insert(part.arc, place);
        }
        arcs.push(centred(topology, topology.vertices(&chain)));
    }

    let mut features = std::mem::take(&mut topology.features);
    for ring in features.iter_mut().flat_map(|f| f.polygons.iter_mut()).flatten() {
        *ring = renumbered(ring, &places);
    }
    topology.features = features;
    topology.arcs = arcs;
}

fn rings(topology: &Topology) -> impl Iterator<Item = &ArcRing> {
    topology.features.iter().flat_map(|feature| feature.polygons.iter()).flatten()
}

/// All arcs that continue each other around `middle`, in order; of a closed chain, from `middle`
/// on.
fn whole_chain(
    middle: DirectedArc,
    next: &impl Fn(DirectedArc) -> Option<DirectedArc>,
) -> Vec<DirectedArc> {
    let mut first = middle;
    while let Some(before) = next(first.flipped()).map(DirectedArc::flipped) {
        if before.arc == middle.arc {
            first = middle;
            break;
        }
        first = before;
    }
    let mut chain = vec![first];
    while let Some(after) = next(chain[chain.len() - 1]) {
        if after.arc == first.arc {
            break;
        }
        chain.push(after);
    }
    chain
}

/// The line, moved by whole turns so that its middle lies within the grid.
fn centred(topology: &Topology, mut line: Vec<Vertex>) -> Vec<Vertex> {
    let least = line.iter().map(|vertex| vertex[0]).min().unwrap_or(0);
    let most = line.iter().map(|vertex| vertex[0]).max().unwrap_or(0);
    let middle = least + (most - least) / 2;
    let shift = middle.rem_euclid(topology.grid.period()) - middle;
    line.iter_mut().for_each(|vertex| vertex[0] += shift);
    line
}

/// The ring over the joined arcs: each chain is named once, where the walk enters it.
fn renumbered(ring: &[DirectedArc], places: &BTreeMap<usize, ChainPosition>) -> ArcRing {
    let mut walk = Vec::new();
    for reference in ring {
        let Some(place) = places.get(&reference.arc) else {
            continue;
        };
        let reversed = reference.reversed != place.reversed;
        let entered = if reversed { place.length - 1 } else { 0 };
        if place.position == entered {
            walk.push(DirectedArc { arc: place.chain, reversed });
        }
    }
    walk
}
