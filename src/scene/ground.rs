//! The base map, projected once, with the kind of each line: a coast, a border, a claimed line.
//!
//! A projection unrolls the globe from a cut in one of the great oceans on; a ring that runs over
//! the cut stays whole, on the side where its middle is. Arcs have continuous longitudes, but the
//! next arc of a ring may begin a whole turn away: such an arc is projected once more, shifted by
//! that turn. A ring that does not close even so runs around a pole, and is left out.

mod builder;

use crate::basemap::{AreaKind, Basemap};
use crate::camera::Frame;
use crate::coords::{LonLat, World, unwrap_longitude};
use crate::projection::Projection;
use builder::GroundBuilder;

/// A flattened line.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundLine {
    /// The vertices on the plane.
    pub points: Vec<World>,
    /// The level from which on each vertex is drawn.
    pub levels: Vec<u8>,
    /// The box around the line.
    pub frame: Frame,
    /// What it is.
    pub kind: LineKind,
}

impl GroundLine {
    /// Flattens a line that is always drawn whole; `None` for fewer than two vertices.
    #[must_use]
    pub fn whole(points: &[LonLat], projection: &Projection) -> Option<Self> {
        let [first, _, ..] = points else { return None };
        let turn = unwrap_longitude(projection.central_meridian(), first.lon) - first.lon;
        flatten(points, &vec![0; points.len()], turn, projection, LineKind::Own)
    }

    /// The vertices that are drawn where `finest` is the finest level.
    pub fn vertices(&self, finest: u8) -> impl DoubleEndedIterator<Item = World> {
        let drawn =
            self.points.iter().zip(&self.levels).filter(move |(_, level)| **level <= finest);
        drawn.map(|(&point, _)| point)
    }
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Land on one side only.
    Coast,
    /// Between two countries.
    Border,
    /// Around leased ground.
    Leased,
    /// Claimed or disputed.
    Claimed,
    /// A shore or a river: drawn as a feature, not as a line of its own.
    Inland,
    /// A place's own line.
    Own,
}

/// A ring of flattened lines, each begun where the one before it ends.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundRing {
    /// Indices into [`Ground::lines`], and whether the ring runs along the line backwards.
    pub lines: Vec<(usize, bool)>,
    /// The box around the ring.
    pub frame: Frame,
}

/// A country's land.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundCountry {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its rings.
    pub rings: Vec<GroundRing>,
}

/// The flattened base map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ground {
    /// Every line.
    pub lines: Vec<GroundLine>,
    /// Countries.
    pub countries: Vec<GroundCountry>,
    /// Land that is part of no country here.
    pub unassigned: Vec<GroundRing>,
    /// Rings of lakes.
    pub lakes: Vec<GroundRing>,
    /// Rivers: rank and line.
    pub rivers: Vec<(u8, usize)>,
}

impl Ground {
    /// Flattens a base map.
    #[must_use]
    pub fn new(map: &Basemap, projection: &Projection) -> Self {
        let mut builder = GroundBuilder::new(map, projection);
        for country in &map.countries {
            let rings = builder.rings(&country.rings);
            builder.ground.countries.push(GroundCountry { code: country.code.clone(), rings });
        }
        for area in &map.areas {
            // Of leased ground the lines alone are drawn: its land is its country's.
            let rings = builder.rings(&area.rings);
            if area.kind == AreaKind::Unassigned {
                builder.ground.unassigned.extend(rings);
            }
        }
        for lake in &map.lakes {
            let rings = builder.rings(&lake.rings);
            builder.ground.lakes.extend(rings);
        }
        for river in &map.rivers {
            for arc in &river.arcs {
                if let Some(line) = builder.line(arc.index(), 0) {
                    builder.ground.rivers.push((river.rank, line));
                }
            }
        }
        builder.ground
    }
}

fn flatten(
    points: &[LonLat],
    levels: &[u8],
    shift: f64,
    projection: &Projection,
    kind: LineKind,
) -> Option<GroundLine> {
    let mut lon = points.first()?.lon + shift;
    let points: Vec<World> = points
        .iter()
        .map(|point| {
            lon = unwrap_longitude(lon, point.lon);
            projection.project(LonLat::new(lon, point.lat))
        })
        .collect();
    let frame = Frame::around(points.iter().copied())?;
    Some(GroundLine { points, levels: levels.to_vec(), frame, kind })
}

/// The longitude west of the map at which the globe is cut open: of the middles of the two great
/// oceans, the one that is nearer to the meridian opposite to the central one. Neighbours on land
/// so stay neighbours on the map.
pub(super) fn cut(central_meridian: f64) -> f64 {
    const OCEANS: [f64; 2] = [-35.0, -169.0];
    let opposite = central_meridian - 180.0;
    let near = OCEANS.map(|ocean| unwrap_longitude(opposite, ocean));
    if (near[0] - opposite).abs() < (near[1] - opposite).abs() { near[0] } else { near[1] }
}
