//! The names of countries, towns and waters in the story's languages, and where the names of waters
//! run.

use crate::coords::LonLat;
use crate::text::is_same_language;

/// What the base map calls its features, in the story's languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// BCP 47, in the order of every `names` below.
    pub languages: Vec<String>,
    /// Countries in and around the view, and areas that are in no country.
    pub countries: Vec<CountryName>,
    /// Towns, the most important first.
    pub towns: Vec<Town>,
    /// Waters, the most important first.
    pub waters: Vec<Water>,
}

/// The name of a country, or of an area that is in none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CountryName {
    /// ISO 3166-1 alpha-2, as in [`super::Country::code`], or [`super::Area::id`].
    pub code: String,
    /// One name a language, none of them empty.
    pub names: Vec<String>,
}

/// A town.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    /// Where it is.
    pub at: LonLat,
    /// One name a language, none of them empty.
    pub names: Vec<String>,
    /// Twice the smallest zoom at which it may be shown.
    pub rank: u8,
    /// Is it its country's capital?
    pub capital: bool,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// A water and where its name runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Water {
    /// What it is.
    pub kind: WaterKind,
    /// One name a language, none of them empty.
    pub names: Vec<String>,
    /// The course of the name on the ground, two to four positions from west to east: along a sea,
    /// a lake's long axis, or a fairly straight stretch of a river. Neighbouring longitudes differ
    /// by less than 180 degrees.
    pub line: Vec<LonLat>,
    /// Twice the smallest zoom at which it may be shown.
    pub rank: u8,
}

/// What a water is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaterKind {
    /// A sea, a gulf, a bay.
    Sea,
    /// A lake.
    Lake {
        /// Its place in [`super::Basemap::lakes`].
        lake: u32,
    },
    /// A river.
    River,
}

impl Names {
    /// Which of every `names` is in a language (BCP 47), judged by its first subtag; the first
    /// where none is.
    #[must_use]
    pub fn in_language(&self, language: &str) -> usize {
        self.languages.iter().position(|found| is_same_language(found, language)).unwrap_or(0)
    }

    /// The names of the country with this code.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&CountryName> {
        self.countries.iter().find(|country| country.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_first_subtag_and_falls_back_to_the_first() {
        let names =
            Names { languages: vec!["id".into(), "en".into(), "kk".into()], ..Names::default() };
        assert_eq!(
            ["en-GB", "KK-Cyrl-KZ", "id", "fr", ""].map(|tag| names.in_language(tag)),
            [1, 2, 0, 0, 0]
        );
        assert_eq!(Names::default().in_language("en"), 0);
    }
}
