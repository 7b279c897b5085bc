//! Reads the names of countries, towns and seas in `geodata/`.
//!
//! Those of lakes and rivers stand with their lines; see [`super::topology`].

use std::collections::BTreeMap;

use serde::Deserialize;

/// A name by language (BCP 47).
pub type Texts = BTreeMap<String, String>;

/// What countries, towns and seas are called.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    /// By code of ISO 3166-1.
    pub countries: BTreeMap<String, Texts>,
    /// Towns, in the order of the file.
    pub towns: Vec<TownRecord>,
    /// Seas, in the order of the file.
    pub seas: Vec<SeaRecord>,
}

/// A town.
#[derive(Clone, Debug, Deserialize)]
pub struct TownRecord {
    /// Its name by language.
    pub names: Texts,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// How many live there.
    pub population: u32,
    /// Is it its country's capital?
    pub capital: bool,
}

/// A sea.
#[derive(Clone, Debug, Deserialize)]
pub struct SeaRecord {
    /// Its name by language.
    pub names: Texts,
    /// 1 for the largest, 4 for gulfs.
    pub size: u8,
    /// Where its name runs, west to east: degrees east and north.
    pub course: Vec<[f64; 2]>,
}

impl Gazetteer {
    /// Reads the texts of `names.json`, `towns.json` and `seas.json`.
    ///
    /// # Errors
    /// Says which file is not as it should be, and where.
    pub fn parse(countries: &str, towns: &str, seas: &str) -> Result<Self, String> {
        let in_file =
            |file: &'static str| move |error: serde_json::Error| format!("{file}: {error}");
        Ok(Self {
            countries: serde_json::from_str(countries).map_err(in_file("names.json"))?,
            towns: serde_json::from_str(towns).map_err(in_file("towns.json"))?,
            seas: serde_json::from_str(seas).map_err(in_file("seas.json"))?,
        })
    }
}
