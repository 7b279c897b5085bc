//! Base geography: countries, areas, lakes and rivers over arcs that are stored once and shared.
//!
//! So a fill and a border along it have the same vertices. [`pack`] writes the packed file of a
//! story, [`read`] reads it, and [`weight`] says from which zoom on a vertex matters.
//!
//! ```
//! use tapal::basemap::{Arc, ArcRef, Basemap, Country};
//! use tapal::coords::LonLat;
//!
//! let arc = |points: &[(f64, f64)]| Arc {
//!     points: points.iter().map(|&(lon, lat)| LonLat::new(lon, lat)).collect(),
//!     levels: vec![0; points.len()],
//! };
//! let country = |code: &str, arcs: [i32; 2]| Country {
//!     code: code.to_owned(),
//!     rings: vec![arcs.map(ArcRef).to_vec()],
//! };
//! // Two squares side by side: the second one runs along their common arc backwards.
//! let map = Basemap {
//!     arcs: vec![
//!         arc(&[(1.0, 0.0), (1.0, 1.0)]),
//!         arc(&[(1.0, 1.0), (0.0, 1.0), (0.0, 0.0), (1.0, 0.0)]),
//!         arc(&[(1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0)]),
//!     ],
//!     countries: vec![country("AA", [0, 1]), country("BB", [2, !0])],
//!     ..Basemap::default()
//! };
//! assert_eq!(map.border("AA", "BB"), [[LonLat::new(1.0, 0.0), LonLat::new(1.0, 1.0)]]);
//! assert_eq!(map.neighbours(), [2, 1, 1]);
//! ```

mod border;
pub mod names;
#[cfg(feature = "cli")]
pub mod pack;
pub mod packed;
pub mod quantization;
pub mod read;
pub mod ring;
pub mod weight;

use crate::coords::LonLat;

/// A line that is stored once, however many features run along it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arc {
    /// The vertices, at least two. Neighbouring longitudes differ by less than 180 degrees.
    pub points: Vec<LonLat>,
    /// For each vertex the level from which on it is drawn; see [`weight`]. Both ends have level 0.
    pub levels: Vec<u8>,
}

/// An arc and the direction in which a feature runs along it.
///
/// Stored as in TopoJSON: `i` is arc `i` forwards, `!i` (one's complement) is arc `i` backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArcRef(pub i32);

impl ArcRef {
    /// The arc's place in [`Basemap::arcs`].
    #[must_use]
    pub fn index(self) -> usize {
        (if self.0 < 0 { !self.0 } else { self.0 }) as usize
    }

    /// The same arc, run along the other way.
    #[must_use]
    pub fn flipped(self) -> Self {
        Self(!self.0)
    }

    /// True when the feature runs along the arc from its end to its start.
    #[must_use]
    pub fn is_reversed(self) -> bool {
        self.0 < 0
    }
}

/// A closed line made of arcs, each beginning where the one before it ends.
pub type Ring = Vec<ArcRef>;

/// A country's land.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// All outer rings and holes; filled by the even-odd rule.
    pub rings: Vec<Ring>,
}

/// Ground that is leased, or that is part of no country here.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Its name in the base map, such as `baikonur`.
    pub id: String,
    /// Which of the two it is.
    pub kind: AreaKind,
    /// All outer rings and holes.
    pub rings: Vec<Ring>,
}

/// What an [`Area`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaKind {
    /// Lies inside a country, whose rings enclose it too; used by another under a lease.
    Leased,
    /// Land that is part of no [`Country`] here: disputed, or a base.
    Unassigned,
}

/// A lake.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lake {
    /// Its name in the base map, such as `balkhash`.
    pub id: String,
    /// All outer rings and islands; filled by the even-odd rule.
    pub rings: Vec<Ring>,
}

/// A stretch of a river.
#[derive(Clone, Debug, PartialEq)]
pub struct River {
    /// 1 for the largest; greater numbers for smaller rivers.
    pub rank: u8,
    /// The arcs, in no particular order.
    pub arcs: Vec<ArcRef>,
}

/// All base geography that a map has at hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Basemap {
    /// Every line, once.
    pub arcs: Vec<Arc>,
    /// Countries.
    pub countries: Vec<Country>,
    /// Leased ground, and ground that is part of no country here.
    pub areas: Vec<Area>,
    /// Arcs along which a boundary is claimed or disputed: drawn dashed.
    pub claimed: Vec<ArcRef>,
    /// Lakes.
    pub lakes: Vec<Lake>,
    /// Rivers.
    pub rivers: Vec<River>,
    /// What all these are called, and the towns.
    pub names: names::Names,
    /// Metres northwards from one step to the next of the grid that all vertices stand on: finer
    /// detail there is none. `None` for a base map without a grid.
    pub grid_metres: Option<f64>,
}

impl Basemap {
    /// The country with this code.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// All land that has a fill, by its code: countries, then areas that are in none.
    pub fn land(&self) -> impl Iterator<Item = (&str, &[Ring])> {
        let areas = self.areas.iter().filter(|area| area.kind == AreaKind::Unassigned);
        let areas = areas.map(|area| (area.id.as_str(), area.rings.as_slice()));
        let countries = self.countries.iter();
        countries.map(|country| (country.code.as_str(), country.rings.as_slice())).chain(areas)
    }

    /// The vertices along an arc in the direction of the reference.
    #[must_use]
    pub fn points(&self, arc: ArcRef) -> Vec<LonLat> {
        let mut points = self.arcs[arc.index()].points.clone();
        if arc.is_reversed() {
            points.reverse();
        }
        points
    }

    /// The vertices along arcs that begin where the one before ends, each shared end once.
    #[must_use]
    pub fn along(&self, arcs: &[ArcRef]) -> Vec<LonLat> {
        let mut line: Vec<LonLat> = Vec::new();
        for &arc in arcs {
            let points = self.points(arc);
            let shared = usize::from(!line.is_empty());
            line.extend(points.into_iter().skip(shared));
        }
        line
    }

    /// For each arc, how many countries and unassigned areas run along it: 1 is a coast, 2 is a
    /// border.
    #[must_use]
    pub fn neighbours(&self) -> Vec<u8> {
        let mut count = vec![0_u8; self.arcs.len()];
        let unassigned = self
            .areas
            .iter()
            .filter(|area| area.kind == AreaKind::Unassigned)
            .map(|area| &area.rings);
        for rings in self.countries.iter().map(|country| &country.rings).chain(unassigned) {
            for arc in rings.iter().flatten() {
                count[arc.index()] = count[arc.index()].saturating_add(1);
            }
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arc(points: &[(f64, f64)]) -> Arc {
        Arc {
            points: points.iter().map(|&(lon, lat)| LonLat::new(lon, lat)).collect(),
            levels: vec![0; points.len()],
        }
    }

    fn country(code: &str, ring: &[i32]) -> Country {
        Country { code: code.into(), rings: vec![ring.iter().map(|&i| ArcRef(i)).collect()] }
    }

    /// Two squares side by side: their common side is cut in two arcs, one of them running the
    /// other way.
    pub(super) fn two_squares() -> Basemap {
        Basemap {
            arcs: vec![
                arc(&[(1.0, 0.0), (1.0, 1.0)]),
                arc(&[(1.0, 2.0), (1.0, 1.0)]),
                arc(&[(1.0, 2.0), (0.0, 2.0), (0.0, 0.0), (1.0, 0.0)]),
                arc(&[(1.0, 0.0), (2.0, 0.0), (2.0, 2.0), (1.0, 2.0)]),
            ],
            countries: vec![country("AA", &[0, !1, 2]), country("BB", &[3, 1, !0])],
            ..Basemap::default()
        }
    }

    #[test]
    fn a_coast_has_one_neighbour_and_a_border_two() {
        assert_eq!(two_squares().neighbours(), [2, 2, 1, 1]);
    }

    #[test]
    fn a_reference_backwards_reverses_the_points() {
        let map = two_squares();
        assert_eq!(map.points(ArcRef(!0)), [LonLat::new(1.0, 1.0), LonLat::new(1.0, 0.0)]);
        assert_eq!(ArcRef(!0).index(), 0);
    }
}
