//! Gives every feature of the source its code of ISO 3166-1, or carries out the decision on it.
//!
//! The decisions stand in `decisions.rs`, the claimed lines in `lines.rs`. Crimea and the southern
//! Kurils are taken out of Russia's rings here.

use super::decisions::{Decision, OUT_OF_RUSSIA, ROWS};
use super::dissolve::union;
use super::error::GeodataError;
use super::fuse::fuse;
use super::json;
use super::seam;
use super::special_area::SpecialArea;
use super::topology::{Feature, Polygon, Topology};
use crate::coords::LonLat;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// What is taken out of Russia reaches no farther west of the place that finds it, in degrees.
const LARGEST_TAKEN: f64 = 4.0;

/// The world's ground: `topology.features` holds the countries, then the areas, each sorted by id.
pub struct PoliticalMap {
    /// Arcs, countries and areas.
    pub topology: Topology,
    /// How many of the features are countries.
    pub countries: usize,
    /// The decisions that made the areas, in the order of the features after the countries; with
    /// whether the area's ground is also part of the country that it lies within.
    pub areas: Vec<(SpecialArea, bool)>,
}

#[derive(Deserialize)]
struct Country {
    iso: String,
    isonumeric: u32,
}

/// Reads numeric code -> two letters from GeoNames' countries. Kosovo has no numeric code there and
/// is left out.
///
/// # Errors
/// The file cannot be read.
pub fn codes(path: &Path) -> Result<BTreeMap<String, String>, GeodataError> {
    let table: BTreeMap<String, Country> = json::read(path)?;
    Ok(table
        .into_values()
        .filter(|country| country.isonumeric > 0)
        .map(|country| (format!("{:03}", country.isonumeric), country.iso))
        .collect())
}

/// Makes countries and areas of the source's features.
///
/// # Errors
/// A feature has neither code nor decision, a decision has no feature, or the source's rings are
/// not as expected.
pub fn settle(
    mut topology: Topology,
    codes: &BTreeMap<String, String>,
) -> Result<PoliticalMap, GeodataError> {
    seam::mend(&mut topology)?;
    let mut countries: BTreeMap<String, Vec<Polygon>> = BTreeMap::new();
    let mut undecided: BTreeMap<String, Vec<Polygon>> = BTreeMap::new();
    for feature in std::mem::take(&mut topology.features) {
        if feature.id.is_empty() {
            undecided.insert(feature.name, feature.polygons);
        } else {
            let code = codes.get(&feature.id).ok_or_else(|| {
                GeodataError::table(
                    &feature.name,
                    format!("its code {} is not in ISO 3166-1", feature.id),
                )
            })?;
            // Australia comes in two features: the Ashmore and Cartier Islands have its code.
            countries.entry(code.clone()).or_default().extend(feature.polygons);
        }
    }

    let mut areas: Vec<(SpecialArea, bool, Vec<Polygon>)> = Vec::new();
    for (area, places) in OUT_OF_RUSSIA {
        areas.push((area, false, take_out_of_russia(&topology, &mut countries, &area, places)?));
    }
    for row in ROWS {
        let ground = undecided.remove(row.name).ok_or_else(|| {
            GeodataError::table(
                row.name,
                "there is a decision on it, but the source has no such feature without a code",
            )
        })?;
        match row.decision {
            Decision::Own(area) => areas.push((area, false, ground)),
            Decision::Merge(code) => merge(&topology, &mut countries, code, &ground)?,
            Decision::MergeAndKeep(code, area) => {
                merge(&topology, &mut countries, code, &ground)?;
                areas.push((area, true, ground));
            }
            Decision::Split(parts) => {
                for polygon in ground {
                    let code = nearest(&topology, &polygon, parts);
                    countries.entry(code.to_owned()).or_default().push(polygon);
                }
            }
        }
    }
    if let Some(name) = undecided.keys().next() {
        return Err(GeodataError::table(
            name,
            "the source gives it no code and there is no decision on it",
        ));
    }
    Ok(assemble(topology, countries, areas))
}

/// Sorts everything, and joins the arcs that only continue each other now.
fn assemble(
    mut topology: Topology,
    countries: BTreeMap<String, Vec<Polygon>>,
    mut areas: Vec<(SpecialArea, bool, Vec<Polygon>)>,
) -> PoliticalMap {
    areas.sort_by_key(|(area, ..)| area.id);
    let count = countries.len();
    let feature = |id: String, polygons| Feature { name: id.clone(), id, polygons };
    topology.features =
        countries.into_iter().map(|(code, polygons)| feature(code, polygons)).collect();
    for (area, _, polygons) in &areas {
        topology.features.push(feature(area.id.to_owned(), polygons.clone()));
    }
    fuse(&mut topology);
    PoliticalMap {
        topology,
        countries: count,
        areas: areas.into_iter().map(|(area, merged, _)| (area, merged)).collect(),
    }
}

fn merge(
    topology: &Topology,
    countries: &mut BTreeMap<String, Vec<Polygon>>,
    code: &str,
    ground: &[Polygon],
) -> Result<(), GeodataError> {
    let country = countries
        .get_mut(code)
        .ok_or_else(|| GeodataError::table(code, "no such country to merge into"))?;
    *country = union(topology, country, ground, code)?;
    Ok(())
}

/// Takes the polygons of Russia that hold these places.
fn take_out_of_russia(
    topology: &Topology,
    countries: &mut BTreeMap<String, Vec<Polygon>>,
    area: &SpecialArea,
    places: &[LonLat],
) -> Result<Vec<Polygon>, GeodataError> {
    let russia = countries
        .get_mut("RU")
        .ok_or_else(|| GeodataError::table("RU", "the source has no such country"))?;
    let mut taken = Vec::new();
    for &place in places {
        let at = topology.grid.nearest(place);
        let index = russia.iter().position(|polygon| topology.encloses(&polygon[0], at));
        let polygon = index.map(|index| russia.remove(index)).ok_or_else(|| {
            let what = format!(
                "the source does not draw {}° E {}° N as a ring of Russia any more",
                place.lon, place.lat
            );
            GeodataError::table(area.id, what)
        })?;
        let west = topology.vertices(&polygon[0]).iter().map(|vertex| vertex[0]).min().unwrap_or(0);
        if place.lon - topology.grid.lon_lat([west, 0]).lon > LARGEST_TAKEN {
            return Err(GeodataError::table(
                area.id,
                "the source draws it as one with Russia's mainland",
            ));
        }
        taken.push(polygon);
    }
    Ok(taken)
}

/// The code whose place is nearest to the polygon's first vertex.
fn nearest<'a>(topology: &Topology, polygon: &Polygon, parts: &[(&'a str, LonLat)]) -> &'a str {
    let at = topology.grid.lon_lat(topology.start(polygon[0][0]));
    let distance = |place: LonLat| (place.lon - at.lon).hypot(place.lat - at.lat);
    let nearest = parts.iter().min_by(|a, b| distance(a.1).total_cmp(&distance(b.1)));
    nearest.map_or("", |(code, _)| code)
}
