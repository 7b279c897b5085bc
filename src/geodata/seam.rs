//! Mends the cut at 180 degrees: takes the segments along it out of the arcs, and joins what it had
//! parted.
//!
//! That is Chukotka with the rest of Russia, Wrangel Island's and Fiji's halves. The source rounds
//! the two sides of a cut apart by a step of the grid; they are set on one latitude. Lines that
//! merely cross the antimeridian stay, and so does Antarctica, whose source ring already runs once
//! around the pole without an edge along it (its end is its start plus one turn).

use super::error::GeodataError;
use super::grid::Vertex;
use super::topology::{ArcRing, DirectedArc, Polygon, Topology};

/// How far apart the source may have rounded the two sides of a cut, in steps of the grid.
const SLACK: i32 = 2;

/// What a ring becomes when its seam segments are gone: nothing new, or open chains.
enum Cut {
    Whole(ArcRing),
    Chains(Vec<ArcRing>),
}

/// Takes the seam out of all arcs and rings.
///
/// # Errors
/// Two sides of a cut do not fit each other.
pub fn mend(topology: &mut Topology) -> Result<(), GeodataError> {
    let pieces = split_arcs(topology);
    for index in 0..topology.features.len() {
        let polygons = std::mem::take(&mut topology.features[index].polygons);
        let name = topology.features[index].name.clone();
        topology.features[index].polygons = mend_feature(topology, &pieces, polygons, &name)?;
    }
    Ok(())
}

/// Replaces each arc that has seam segments by what lies between them; the list says which arcs
/// came of which. An entry of `None` stands for a seam segment.
fn split_arcs(topology: &mut Topology) -> Vec<Vec<Option<usize>>> {
    let mut pieces = Vec::with_capacity(topology.arcs.len());
    for index in 0..topology.arcs.len() {
        let arc = topology.arcs[index].clone();
        let grid = topology.grid;
        let is_seam = |pair: &[Vertex]| grid.on_seam(pair[0]) && grid.on_seam(pair[1]);
        if !arc.windows(2).any(is_seam) {
            pieces.push(vec![Some(index)]);
            continue;
        }
        let mut parts: Vec<Option<usize>> = Vec::new();
        let mut piece = vec![arc[0]];
        let mut push_piece = |piece: Vec<Vertex>, parts: &mut Vec<Option<usize>>| {
            if piece.len() > 1 {
                topology.arcs.push(piece);
                parts.push(Some(topology.arcs.len() - 1));
            }
        };
        for pair in arc.windows(2) {
            if is_seam(pair) {
                push_piece(std::mem::replace(&mut piece, vec![pair[1]]), &mut parts);
                parts.push(None);
            } else {
                piece.push(pair[1]);
            }
        }
        push_piece(piece, &mut parts);
        pieces.push(parts);
    }
    pieces
}

fn mend_feature(
    topology: &mut Topology,
    pieces: &[Vec<Option<usize>>],
    polygons: Vec<Polygon>,
    name: &str,
) -> Result<Vec<Polygon>, GeodataError> {
    let mut whole: Vec<Polygon> = Vec::new();
    let mut chains: Vec<ArcRing> = Vec::new();
    let mut holes: Vec<ArcRing> = Vec::new();
    for polygon in polygons {
        let mut rings = polygon.into_iter().map(|ring| cut(&ring, pieces));
        match rings.next() {
            None => {}
            Some(Cut::Whole(outer)) => {
                let mut polygon = vec![outer];
                for hole in rings {
                    polygon.push(uncut(hole, name)?);
                }
                whole.push(polygon);
            }
            Some(Cut::Chains(parts)) => {
                chains.extend(parts);
                for hole in rings {
                    holes.push(uncut(hole, name)?);
                }
            }
        }
    }
    for outer in join(topology, chains, name)? {
        whole.push(vec![outer]);
    }
    topology.assign_holes(&mut whole, holes, name)?;
    Ok(whole)
}

fn uncut(ring: Cut, name: &str) -> Result<ArcRing, GeodataError> {
    match ring {
        Cut::Whole(ring) => Ok(ring),
        Cut::Chains(_) => Err(GeodataError::table(name, "a hole is cut by the antimeridian")),
    }
}

/// The ring in terms of the pieces, broken where a seam segment was.
fn cut(ring: &[DirectedArc], pieces: &[Vec<Option<usize>>]) -> Cut {
    let mut walk: Vec<Option<DirectedArc>> = Vec::new();
    for &reference in ring {
        let parts = pieces[reference.arc].iter();
        let turned = |part: &Option<usize>| {
            part.map(|arc| DirectedArc { arc, reversed: reference.reversed })
        };
        if reference.reversed {
            walk.extend(parts.rev().map(turned));
        } else {
            walk.extend(parts.map(turned));
        }
    }
    let Some(first) = walk.iter().position(Option::is_none) else {
        return Cut::Whole(walk.into_iter().flatten().collect());
    };
    walk.rotate_left(first);
    let chains = walk.split(Option::is_none).filter(|chain| !chain.is_empty());
    Cut::Chains(chains.map(|chain| chain.iter().flatten().copied().collect()).collect())
}

/// Joins open chains, end to the nearest start, into rings.
fn join(
    topology: &mut Topology,
    mut chains: Vec<ArcRing>,
    name: &str,
) -> Result<Vec<ArcRing>, GeodataError> {
    let mut rings = Vec::new();
    while !chains.is_empty() {
        let mut ring = chains.remove(0);
        loop {
            let end = topology.grid.node(topology.end(ring[ring.len() - 1]));
            let gap = |chain: &ArcRing| (topology.start(chain[0])[1] - end[1]).abs();
            let nearest = (0..chains.len()).min_by_key(|&index| gap(&chains[index]));
            let closing = gap(&ring);
            match nearest {
                Some(index) if gap(&chains[index]) < closing => {
                    let next = chains.remove(index);
                    snap(topology, next[0], end, name)?;
                    ring.extend(next);
                }
                _ => {
                    snap(topology, ring[0], end, name)?;
                    break;
                }
            }
        }
        rings.push(ring);
    }
    Ok(rings)
}

/// Sets the start of a chain on the latitude of the end that it continues.
fn snap(
    topology: &mut Topology,
    reference: DirectedArc,
    end: Vertex,
    name: &str,
) -> Result<(), GeodataError> {
    let arc = &mut topology.arcs[reference.arc];
    let at = if reference.reversed { arc.len() - 1 } else { 0 };
    if (arc[at][1] - end[1]).abs() > SLACK {
        return Err(GeodataError::table(
            name,
            "two sides of the cut at 180 degrees do not fit each other",
        ));
    }
    arc[at][1] = end[1];
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basemap::quantization::Quantization;
    use crate::geodata::fuse::fuse;
    use crate::geodata::grid::Grid;
    use crate::geodata::topology::Feature;

    /// One step a degree, so that the seam stands at x = 0 and x = 360.
    fn halves(east: Vec<Vertex>, west: Vec<Vertex>) -> Topology {
        let ring = |arc| vec![vec![DirectedArc::forward(arc)]];
        Topology {
            grid: Grid(Quantization { scale: [1.0, 1.0], translate: [-180.0, -90.0] }),
            arcs: vec![east, west],
            features: vec![Feature {
                id: "X".into(),
                name: "X".into(),
                polygons: vec![ring(0), ring(1)],
            }],
        }
    }

    #[test]
    fn an_island_cut_in_two_becomes_one_ring_without_the_cut() {
        // The western half (east of the meridian) is one step off in latitude.
        let east = vec![[360, 50], [350, 50], [350, 60], [360, 60], [360, 50]];
        let west = vec![[0, 61], [10, 60], [10, 50], [0, 50], [0, 61]];
        let mut topology = halves(east, west);
        mend(&mut topology).expect("the halves fit");
        fuse(&mut topology);
        assert_eq!(topology.features[0].polygons, [[[DirectedArc::forward(0)]]]);
        let ring = topology.vertices(&topology.features[0].polygons[0][0]);
        assert_eq!(ring.len(), 7);
        assert_eq!(ring[0], ring[6]);
        assert!(ring.windows(2).all(|pair| (pair[0][0] - pair[1][0]).abs() <= 10), "{ring:?}");
        assert_eq!(ring.iter().filter(|vertex| vertex[1] == 61).count(), 0);
    }

    #[test]
    fn halves_that_do_not_fit_are_an_error() {
        let east = vec![[360, 50], [350, 50], [350, 60], [360, 60], [360, 50]];
        let west = vec![[0, 80], [10, 80], [10, 50], [0, 50], [0, 80]];
        let error = mend(&mut halves(east, west)).expect_err("ten degrees apart");
        assert!(error.to_string().contains("do not fit"), "{error}");
    }

    #[test]
    fn a_line_that_crosses_the_seam_is_left_alone() {
        let crossing = vec![[350, 50], [360, 55], [370, 50], [360, 45], [350, 50]];
        let mut topology = halves(crossing.clone(), vec![[20, 20], [30, 20], [30, 30], [20, 20]]);
        mend(&mut topology).expect("nothing to mend");
        assert_eq!(topology.arcs[0], crossing);
        assert_eq!(topology.features[0].polygons.len(), 2);
    }
}
