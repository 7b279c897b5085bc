//! The towns that have a name, the most important first, and from which zoom on.

use std::cmp::Reverse;

use super::super::NEAR;
use super::super::gazetteer::{Gazetteer, TownRecord};
use super::Namer;
use crate::basemap::names::Town;
use crate::basemap::read::names::TOWN_STEP;
use crate::coords::LonLat;

/// A town nearer than this to what the story shows, in metres, may be the one by which readers know
/// the place.
const NEAR_TOWN: f64 = 100_000.0;

impl Namer<'_> {
    /// The towns in and around the view, the most important first.
    pub(super) fn towns(&self, gazetteer: &Gazetteer) -> Vec<Town> {
        let mut towns: Vec<(u32, Town)> = gazetteer
            .towns
            .iter()
            .map(|town| (town, LonLat::new(town.lon, town.lat)))
            .filter(|&(_, at)| self.around(at))
            .filter_map(|(town, at)| {
                let (names, at, rank) = (
                    self.texts(&town.names)?,
                    self.rounded(at, TOWN_STEP),
                    self.town_rank(town, at),
                );
                let country = town.country.clone();
                Some((town.population, Town { at, names, rank, capital: town.capital, country }))
            })
            .collect();
        towns.sort_by_key(|(population, town)| (town.rank, !town.capital, Reverse(*population)));
        towns.into_iter().map(|(_, town)| town).collect()
    }

    /// Large towns early; capitals, towns of the countries whose border the story shows and towns
    /// near what it shows before others of their size. The whole of a story is seen at about rank
    /// 7: few towns are wanted there.
    fn town_rank(&self, town: &TownRecord, at: LonLat) -> u8 {
        let size = match town.population {
            5_000_000.. => 6,
            1_500_000.. => 7,
            750_000.. => 9,
            300_000.. => 10,
            100_000.. => 11,
            _ => 12,
        };
        let at_story_border = self.focus.borders.iter().flatten().any(|code| *code == town.country);
        let rank: u8 = match (at_story_border, town.capital) {
            (true, true) => size - 3,
            (true, false) => size - 1,
            (false, true) => size.min(8),
            (false, false) => size + 1,
        };
        let near = match self.distance_to_story(at) {
            ..NEAR_TOWN => 2,
            ..NEAR => 1,
            _ => 0,
        };
        if rank > 8 { (rank - near).max(8) } else { rank }
    }
}
