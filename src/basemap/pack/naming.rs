//! Chooses which features have a name, in which languages and from which zoom on, the most
//! important first.

mod towns;
mod waters;

use super::super::Ring;
use super::super::names::{CountryName, Names};
use super::super::ring::encloses;
use super::choose::Choice;
use super::gazetteer::{Gazetteer, Texts};
use super::region::{distance, within};
use super::{Focus, MergedTopology, Rings};
use crate::coords::LonLat;
use crate::text::primary_subtag;

/// Towns and waters this far outside the opening box are still named, in degrees...
const MARGIN: f64 = 10.0;
/// ...and countries this far: less, for there are many small ones, and of each the nearest land
/// counts.
const COUNTRY_MARGIN: f64 = 2.0;

/// The names that a story needs.
pub(super) fn names(
    merged: &MergedTopology<'_>,
    gazetteer: &Gazetteer,
    focus: &Focus,
    choice: &Choice,
) -> Names {
    let namer = Namer { merged, focus };
    Names {
        languages: focus.languages.clone(),
        countries: namer.countries(gazetteer, choice),
        towns: namer.towns(gazetteer),
        waters: namer.waters(gazetteer, choice),
    }
}

struct Namer<'a> {
    merged: &'a MergedTopology<'a>,
    focus: &'a Focus,
}

impl Namer<'_> {
    /// One name a language; English where a language has none, then whatever there is.
    fn texts(&self, texts: &Texts) -> Option<Vec<String>> {
        let in_language = |language: &String| {
            texts
                .get(primary_subtag(language))
                .or_else(|| texts.get("en"))
                .or_else(|| texts.values().next())
                .cloned()
        };
        self.focus.languages.iter().map(in_language).collect()
    }

    fn around(&self, at: LonLat) -> bool {
        within(&self.focus.view, at, MARGIN)
    }

    /// On every so many steps of the grid, as the file holds it.
    fn rounded(&self, at: LonLat, step: i32) -> LonLat {
        let (x, y) = self.merged.steps(at, step);
        self.merged.grid.degrees((x * step, y * step))
    }

    fn countries(&self, gazetteer: &Gazetteer, choice: &Choice) -> Vec<CountryName> {
        let (view, middle) = (&self.focus.view, self.focus.view.center());
        let reaches_in =
            |ring: &Ring| self.merged.line(ring).iter().any(|&at| within(view, at, COUNTRY_MARGIN));
        let in_view = |rings: &Rings| {
            let around = rings.iter().filter(|ring| encloses(&self.merged.line(ring), middle));
            around.count() % 2 == 1 || rings.iter().any(reaches_in)
        };
        let named = |(country, rings): (&(String, Rings), &Rings)| {
            let texts = gazetteer.countries.get(&country.0).filter(|_| in_view(rings))?;
            Some(CountryName { code: country.0.clone(), names: self.texts(texts)? })
        };
        let countries = self.merged.countries.iter().zip(&choice.countries[0]).filter_map(named);
        let areas = choice.areas[0].iter().filter_map(|(id, _, rings)| {
            let texts = self.merged.area_names.get(id.as_str()).filter(|_| in_view(rings))?;
            Some(CountryName { code: id.clone(), names: self.texts(texts)? })
        });
        countries.chain(areas).collect()
    }

    /// Metres to the nearest of what the story shows.
    fn distance_to_story(&self, at: LonLat) -> f64 {
        let distances = self.focus.near.iter().map(|&other| distance(at, other));
        distances.fold(f64::INFINITY, f64::min)
    }
}
