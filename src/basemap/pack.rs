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
//! - stage 1 ends with the names: languages; countries (index) and, after the last of them, areas of
//!   the first stage; towns (country's index, rank and
//!   capital in a byte, x, y, each a column); waters (kind or lake, rank, positions, x, y, each a
//!   column); a text a language with the names of all these, each ending in a line feed.

mod choose;
pub mod gazetteer;
mod label_line;
mod naming;
mod region;
mod stage;
pub mod topology;
mod whole;
mod write;
mod write_names;

use std::collections::BTreeMap;

use super::packed::{HEADER, checksum};
use super::quantization::Quantization;
use super::{ArcRef, AreaKind, Ring};
use crate::coords::{Bounds, LonLat};
use choose::Choice;
use gazetteer::{Gazetteer, Texts};
use topology::{TopologyFeature, WeightedArc, WeightedTopology};

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
    if countries.grid != water.grid {
        return Err("countries and water stand on different grids; \
                    make them anew together with `make geodata`"
            .into());
    }
    let merged = MergedTopology::gather(countries, water)?;
    let choice = Choice::new(&merged, focus)?;
    let names = naming::names(&merged, gazetteer, focus, &choice);
    let first = write::first_stage(&merged, &choice, &names)?;
    let second = write::second_stage(&choice, checksum(&first[HEADER..]));
    Ok(Packed { first, second })
}

/// All geography on one grid with one list of arcs.
struct MergedTopology<'a> {
    grid: Quantization,
    arcs: Vec<&'a WeightedArc>,
    countries: Vec<(String, Rings)>,
    areas: Vec<(String, AreaKind, Rings)>,
    claimed: Vec<ArcRef>,
    lakes: Vec<(String, Rings)>,
    /// Rank and arcs of each.
    rivers: Vec<(u8, Vec<ArcRef>)>,
    area_names: BTreeMap<&'a str, &'a Texts>,
    lake_names: BTreeMap<&'a str, &'a Texts>,
    /// Parallel to `rivers`.
    river_features: &'a [TopologyFeature],
}

type Rings = Vec<Ring>;

impl<'a> MergedTopology<'a> {
    fn gather(land: &'a WeightedTopology, water: &'a WeightedTopology) -> Result<Self, String> {
        let offset = i32::try_from(land.arcs.len()).map_err(|_| "too many arcs")?;
        let shift =
            |arc: ArcRef| ArcRef(if arc.is_reversed() { arc.0 - offset } else { arc.0 + offset });
        let shifted = |lines: Rings| -> Rings {
            lines.into_iter().map(|line| line.into_iter().map(shift).collect()).collect()
        };
        let mut countries = BTreeMap::<String, Rings>::new();
        for feature in land.object("countries")? {
            countries.entry(feature.id.clone()).or_default().extend(feature.lines());
        }
        let claimed = land.object("lines")?.iter().filter(|line| line.kind == "claimed");
        let (lakes, rivers) = (water.object("lakes")?, water.object("rivers")?);
        let named = |features: &'a [TopologyFeature]| {
            let named = features.iter().filter(|feature| !feature.names.is_empty());
            named.map(|feature| (feature.id.as_str(), &feature.names)).collect()
        };
        Ok(Self {
            grid: land.grid,
            arcs: land.arcs.iter().chain(&water.arcs).collect(),
            countries: countries.into_iter().collect(),
            areas: land.object("areas")?.iter().filter_map(area).collect(),
            claimed: claimed.flat_map(TopologyFeature::lines).flatten().collect(),
            lakes: lakes.iter().map(|lake| (lake.id.clone(), shifted(lake.lines()))).collect(),
            rivers: rivers
                .iter()
                .map(|river| (river.rank, shifted(river.lines()).concat()))
                .collect(),
            area_names: named(land.object("areas")?),
            lake_names: named(lakes),
            river_features: rivers,
        })
    }

    /// Steps of the grid in a whole turn of longitude.
    fn turn(&self) -> i32 {
        (360.0 / self.grid.scale[0]).round() as i32
    }

    /// Where a position is, counted in so many steps of the grid.
    fn steps(&self, at: LonLat, step: i32) -> (i32, i32) {
        let Quantization { scale, translate } = self.grid;
        let count = |from: f64, scale: f64| (from / scale / f64::from(step)).round() as i32;
        (count(at.lon - translate[0], scale[0]), count(at.lat - translate[1], scale[1]))
    }

    /// The positions along arcs, in order.
    fn line(&self, arcs: &[ArcRef]) -> Vec<LonLat> {
        let mut line = Vec::new();
        for &arc in arcs {
            let points = self.arcs[arc.index()].steps.iter().map(|&step| self.grid.degrees(step));
            if arc.is_reversed() { line.extend(points.rev()) } else { line.extend(points) }
        }
        line
    }
}

/// What is packed of an area: one that is merged into a country and not leased shows by its
/// claimed line alone.
fn area(feature: &TopologyFeature) -> Option<(String, AreaKind, Rings)> {
    let kind = match (feature.merged, feature.kind.as_str()) {
        (true, "leased") => AreaKind::Leased,
        (false, _) => AreaKind::Unassigned,
        _ => return None,
    };
    Some((feature.id.clone(), kind, feature.lines()))
}
