//! Packs base geography for one story, in two stages.
//!
//! Near what the story shows all vertices and features are packed, and fewer with distance; a
//! [`Focus`] says where that is. Land around a pole is left out, as no projection here draws it.
//! The files aren't compressed yet.
//!
//! The first stage draws the whole opening view and has the story's own lines whole. The second
//! adds finer vertices between those of the first, and smaller islands, lakes and rivers.
//!
//! Layout of a payload; how numbers are written is said in [`super::packed`]:
//! - stage 1: the grid (scale x, y; translate x, y: four floats), arcs, countries (code, rings);
//! - stage 2: the first stage's checksum, finer vertices for its arcs, further arcs, further rings
//!   (index of the country, rings);
//! - both go on with areas (id, kind, rings), claimed arcs, lakes (id, rings), rivers (rank, arcs);
//! - stage 1 ends with the names: languages; countries (index); towns (country's index, rank and
//!   capital in a byte, x, y, each a column); waters (kind or lake, rank, positions, x, y, each a
//!   column); a text a language with the names of all these, each ending in a line feed.

mod choose;
pub mod gazetteer;
mod label_line;
mod naming;
mod region;
pub mod topology;
mod write;
mod write_names;

use std::collections::BTreeMap;

use crate::coords::{Bounds, LonLat};
use choose::Choice;
use gazetteer::{Gazetteer, Texts};
use topology::{TopologyFeature, WeightedTopology};

/// Where a story looks.
#[derive(Clone, Debug)]
pub struct Focus {
    /// The box that the story opens on.
    pub view: Bounds,
    /// Positions that the story shows; ground within [`NEAR`] of one is packed in all detail.
    pub near: Vec<LonLat>,
    /// Borders that the story shows, by country codes: packed whole in the first stage.
    pub borders: Vec<[String; 2]>,
    /// The languages to pack names in (BCP 47).
    pub languages: Vec<String>,
}

/// How near is near, in metres on the ground.
pub const NEAR: f64 = 300_000.0;

/// The two stages, framed, not yet compressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Packed {
    /// Draws the opening view by itself.
    pub first: Vec<u8>,
    /// Laid over the first when it has arrived.
    pub second: Vec<u8>,
}

/// Packs base geography for a story.
///
/// # Errors
/// Says what in the geography cannot be packed.
pub fn pack(
    countries: &WeightedTopology,
    water: &WeightedTopology,
    gazetteer: &Gazetteer,
    focus: &Focus,
) -> Result<Packed, String> {
    if countries.transform != water.transform {
        return Err("countries and water stand on different grids; make them anew together with `make geodata`".into());
    }
    let merged = MergedTopology::gather(countries, water)?;
    let choice = Choice::new(&merged, focus)?;
    let names = naming::names(&merged, gazetteer, focus, &choice);
    let first = write::first_stage(&merged, &choice, &names)?;
    let second =
        write::second_stage(&choice, super::packed::checksum(&first[super::packed::HEADER..]));
    Ok(Packed { first, second })
}

/// All geography on one grid with one list of arcs.
struct MergedTopology<'a> {
    transform: topology::Transform,
    arcs: Vec<&'a topology::WeightedArc>,
    countries: Vec<(String, Rings)>,
    areas: Vec<(String, u8, Rings)>,
    claimed: Vec<i32>,
    lakes: Vec<(String, Rings)>,
    rivers: Vec<(u8, Vec<i32>)>,
    lake_names: BTreeMap<&'a str, &'a Texts>,
    /// Parallel to `rivers`.
    river_names: &'a [TopologyFeature],
}

type Rings = Vec<Vec<i32>>;

impl<'a> MergedTopology<'a> {
    fn gather(land: &'a WeightedTopology, water: &'a WeightedTopology) -> Result<Self, String> {
        let offset = i32::try_from(land.arcs.len()).map_err(|_| "too many arcs")?;
        let shift = |arc: i32| if arc < 0 { arc - offset } else { arc + offset };
        let shifted = |rings: &Rings| {
            rings.iter().map(|ring| ring.iter().map(|&arc| shift(arc)).collect()).collect()
        };
        let mut countries = BTreeMap::<String, Rings>::new();
        for feature in land.object("countries")? {
            countries.entry(feature.id.clone()).or_default().extend(feature.lines());
        }
        let mut areas = Vec::new();
        for feature in land.object("areas")? {
            // An area that is merged into a country and not leased shows by its claimed line alone.
            match (feature.merged, feature.kind.as_str()) {
                (true, "leased") => areas.push((feature.id.clone(), 0, feature.lines())),
                (false, _) => areas.push((feature.id.clone(), 1, feature.lines())),
                _ => {}
            }
        }
        let rivers = water.object("rivers")?;
        Ok(Self {
            transform: land.transform,
            arcs: land.arcs.iter().chain(&water.arcs).collect(),
            countries: countries.into_iter().collect(),
            areas,
            claimed: land
                .object("lines")?
                .iter()
                .filter(|line| line.kind == "claimed")
                .flat_map(|line| line.lines())
                .flatten()
                .collect(),
            lakes: water
                .object("lakes")?
                .iter()
                .map(|lake| (lake.id.clone(), shifted(&lake.lines())))
                .collect(),
            rivers: rivers
                .iter()
                .map(|river| (river.rank, river.lines().into_iter().flatten().map(shift).collect()))
                .collect(),
            lake_names: water
                .object("lakes")?
                .iter()
                .map(|lake| (lake.id.as_str(), &lake.names))
                .collect(),
            river_names: rivers,
        })
    }

    /// Steps of the grid in a whole turn of longitude.
    fn turn(&self) -> i32 {
        (360.0 / self.transform.scale[0]).round() as i32
    }

    fn degrees(&self, (x, y): (i32, i32)) -> LonLat {
        self.transform.degrees(x, y)
    }

    /// Where a position is, counted in so many steps of the grid.
    fn steps(&self, at: LonLat, step: i32) -> (i32, i32) {
        let ([x, y], [left, low]) = (self.transform.scale, self.transform.translate);
        let count = |from: f64, scale: f64| (from / scale / f64::from(step)).round() as i32;
        (count(at.lon - left, x), count(at.lat - low, y))
    }

    /// The positions along arcs, in order.
    fn line(&self, arcs: &[i32]) -> Vec<LonLat> {
        let mut line = Vec::new();
        for &arc in arcs {
            let arc = super::ArcRef(arc);
            let points = self.arcs[arc.index()].steps.iter().map(|&step| self.degrees(step));
            if arc.is_reversed() { line.extend(points.rev()) } else { line.extend(points) }
        }
        line
    }
}
