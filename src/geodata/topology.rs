//! Shared arcs and the features that are made of them, while the maker works on them.

use super::error::GeodataError;
use super::grid::{Grid, Vertex};
use std::collections::{BTreeMap, BTreeSet};

/// One arc, walked forwards or backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DirectedArc {
    /// Which arc.
    pub arc: usize,
    /// Is it walked from its last vertex to its first?
    pub reversed: bool,
}

impl DirectedArc {
    /// The arc, forwards.
    #[must_use]
    pub const fn forward(arc: usize) -> Self {
        Self { arc, reversed: false }
    }

    /// The same arc, walked the other way.
    #[must_use]
    pub const fn flipped(self) -> Self {
        Self { arc: self.arc, reversed: !self.reversed }
    }
}

/// A closed walk over arcs.
pub type ArcRing = Vec<DirectedArc>;

/// An outer ring, then its holes.
pub type Polygon = Vec<ArcRing>;

/// A country, an area, a lake: polygons under a name.
#[derive(Clone, Debug)]
pub struct Feature {
    /// The code or slug; empty while it is unknown.
    pub id: String,
    /// The name in the source.
    pub name: String,
    /// Its ground.
    pub polygons: Vec<Polygon>,
}

/// Features and the arcs that they share.
#[derive(Clone, Debug)]
pub struct Topology {
    /// What the vertices' numbers mean.
    pub grid: Grid,
    /// Every line once.
    pub arcs: Vec<Vec<Vertex>>,
    /// What the lines bound.
    pub features: Vec<Feature>,
}

impl Topology {
    /// The first vertex of a walk over an arc.
    #[must_use]
    pub fn start(&self, reference: DirectedArc) -> Vertex {
        let arc = &self.arcs[reference.arc];
        if reference.reversed { arc[arc.len() - 1] } else { arc[0] }
    }

    /// The last vertex of a walk over an arc.
    #[must_use]
    pub fn end(&self, reference: DirectedArc) -> Vertex {
        self.start(reference.flipped())
    }

    /// The vertices of a ring, continuous (no jump at 180 degrees), the first one again at the end.
    #[must_use]
    pub fn vertices(&self, ring: &[DirectedArc]) -> Vec<Vertex> {
        let mut vertices: Vec<Vertex> = Vec::new();
        for &reference in ring {
            let arc = &self.arcs[reference.arc];
            let mut walk: Vec<Vertex> = arc.clone();
            if reference.reversed {
                walk.reverse();
            }
            if let Some(&last) = vertices.last() {
                let shift = self.grid.unwrap_near(walk[0], last)[0] - walk[0][0];
                walk.iter_mut().for_each(|vertex| vertex[0] += shift);
                vertices.extend_from_slice(&walk[1..]);
            } else {
                vertices = walk;
            }
        }
        vertices
    }

    /// Twice the ring's signed area in grid steps: positive counter-clockwise. Enough to tell outer
    /// from hole.
    #[must_use]
    pub fn signed_area(&self, ring: &[DirectedArc]) -> i64 {
        let vertices = self.vertices(ring);
        vertices
            .windows(2)
            .map(|pair| {
                i64::from(pair[0][0]) * i64::from(pair[1][1])
                    - i64::from(pair[1][0]) * i64::from(pair[0][1])
            })
            .sum()
    }

    /// Does the ring enclose the place? Even-odd, in the plane of longitude and latitude.
    #[must_use]
    pub fn encloses(&self, ring: &[DirectedArc], place: Vertex) -> bool {
        let vertices = self.vertices(ring);
        let Some(&first) = vertices.first() else {
            return false;
        };
        let [x, y] = self.grid.unwrap_near(place, first);
        let mut inside = false;
        for pair in vertices.windows(2) {
            let ([ax, ay], [bx, by]) = (pair[0], pair[1]);
            if (ay > y) != (by > y) {
                let crossing =
                    f64::from(ax) + f64::from(y - ay) / f64::from(by - ay) * f64::from(bx - ax);
                inside ^= f64::from(x) < crossing;
            }
        }
        inside
    }

    /// Puts each hole into the first of the polygons that encloses it.
    ///
    /// # Errors
    /// A hole lies in none of them; the error is about the feature `name`.
    pub fn assign_holes(
        &self,
        polygons: &mut [Polygon],
        holes: Vec<ArcRing>,
        name: &str,
    ) -> Result<(), GeodataError> {
        for hole in holes {
            let place = self.start(hole[0]);
            polygons
                .iter_mut()
                .find(|polygon| self.encloses(&polygon[0], place))
                .ok_or_else(|| GeodataError::table(name, "a hole lies in no polygon"))?
                .push(hole);
        }
        Ok(())
    }

    /// The ids of the features that use each arc.
    #[must_use]
    pub fn users(&self) -> BTreeMap<usize, BTreeSet<&str>> {
        let mut users: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        for feature in &self.features {
            for reference in feature.polygons.iter().flatten().flatten() {
                users.entry(reference.arc).or_default().insert(&feature.id);
            }
        }
        users
    }

    /// The arcs that these two features and no other use.
    #[must_use]
    pub fn shared_arcs(&self, a: &str, b: &str) -> Vec<usize> {
        let pair = BTreeSet::from([a, b]);
        self.users().into_iter().filter(|(_, users)| *users == pair).map(|(arc, _)| arc).collect()
    }
}
