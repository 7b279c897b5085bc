//! Finds the towns of `town_names.rs` in GeoNames and writes them, the most populous first.

use super::error::GeodataError;
use super::json::{self, quoted};
use super::names::by_language;
use super::town_names::TOWNS;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Deserialize)]
struct GeoNamesPlace {
    latitude: f64,
    longitude: f64,
    countrycode: String,
    population: u64,
}

/// The towns as JSON, one a line.
///
/// # Errors
/// The file cannot be read or lacks one of the towns.
pub fn to_json(path: &Path) -> Result<String, GeodataError> {
    let places: BTreeMap<u64, GeoNamesPlace> = json::read(path)?;
    let mut rows = Vec::with_capacity(TOWNS.len());
    for town in TOWNS {
        let place = places.get(&town.geoname).ok_or_else(|| {
            GeodataError::table(
                town.names[0],
                format!("GeoNames has no place {} any more", town.geoname),
            )
        })?;
        rows.push((place, town));
    }
    rows.sort_by_key(|(place, town)| (std::cmp::Reverse(place.population), town.geoname));

    let lines: Vec<String> = rows
        .iter()
        .map(|(place, town)| {
            format!(
                "  {{\"names\": {}, \"lon\": {}, \"lat\": {}, \
                 \"country\": {}, \"population\": {}, \"capital\": {}}}",
                by_language(&town.names),
                place.longitude,
                place.latitude,
                quoted(&place.countrycode),
                place.population,
                town.capital
            )
        })
        .collect();
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}
