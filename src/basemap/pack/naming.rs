//! Chooses which features have a name, in which languages and from which zoom on, the most
//! important first.

use std::collections::BTreeMap;

use geo::{Distance, Haversine, Point};

use super::super::names::{CountryName, Names, Town, Water, WaterKind};
use super::super::read::names::{TOWN_STEP, WATER_STEP};
use super::super::weight::level;
use super::choose::{Choice, area};
use super::gazetteer::{self, Gazetteer, Texts};
use super::label_line::{Stretch, axis, stretches};
use super::region::within;
use super::topology::TopologyFeature;
use super::{Focus, MergedTopology, NEAR, Rings};
use crate::coords::{LonLat, unwrap_longitude};
use crate::text::primary_subtag;

/// Towns and waters this far outside the opening box are still named, in degrees...
const MARGIN: f64 = 10.0;
/// ...and countries this far: less, for there are many small ones, and of each the nearest land
/// counts.
const COUNTRY_MARGIN: f64 = 2.0;
/// A town nearer than this to what the story shows, in metres, may be the one by which readers know
/// the place.
const NEAR_TOWN: f64 = 100_000.0;
/// A lake is named from the zoom on at which it covers so many square CSS pixels.
const ROOM: f64 = 256.0;
/// Lakes of this rank or a lower one are named everywhere, others only near what the story shows.
const FAR_LAKES: u8 = 9;
/// Rivers of this rank or larger are named; no smaller ones are packed.
const RIVERS: u8 = 5;
/// Rivers are named from this rank (twice a zoom) on: before it they are background.
const RIVERS_FROM: u8 = 10;

/// The names that a story needs.
pub(super) fn names(
    merged: &MergedTopology<'_>,
    gazetteer: &Gazetteer,
    focus: &Focus,
    choice: &Choice,
) -> Names {
    let namer = Namer { merged, focus };
    let mut waters = namer.seas(gazetteer);
    waters.extend(namer.lakes(choice));
    waters.extend(namer.rivers());
    waters.sort_by_key(|water| water.rank);
    Names {
        languages: focus.languages.clone(),
        countries: namer.countries(gazetteer, choice),
        towns: namer.towns(gazetteer),
        waters,
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
        self.merged.degrees((x * step, y * step))
    }

    /// Rounded, and from west to east.
    fn line(&self, line: &[LonLat]) -> Vec<LonLat> {
        let mut line: Vec<LonLat> = line.iter().map(|&at| self.rounded(at, WATER_STEP)).collect();
        if line.first().zip(line.last()).is_some_and(|(first, last)| last.lon < first.lon) {
            line.reverse();
        }
        line
    }

    fn countries(&self, gazetteer: &Gazetteer, choice: &Choice) -> Vec<CountryName> {
        let (view, middle) = (&self.focus.view, self.focus.view.center());
        let reaches_in = |ring: &Vec<i32>| {
            self.merged.line(ring).iter().any(|&at| within(view, at, COUNTRY_MARGIN))
        };
        let in_view = |rings: &Rings| {
            let around =
                rings.iter().filter(|ring| encloses(&self.merged.line(ring), middle)).count() % 2
                    == 1;
            around || rings.iter().any(reaches_in)
        };
        let named = |(country, rings): (&(String, Rings), &Rings)| {
            let texts = gazetteer.countries.get(&country.0).filter(|_| in_view(rings))?;
            Some(CountryName { code: country.0.clone(), names: self.texts(texts)? })
        };
        self.merged.countries.iter().zip(&choice.countries[0]).filter_map(named).collect()
    }

    fn towns(&self, gazetteer: &Gazetteer) -> Vec<Town> {
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
        towns.sort_by_key(|(population, town)| {
            (town.rank, !town.capital, std::cmp::Reverse(*population))
        });
        towns.into_iter().map(|(_, town)| town).collect()
    }

    /// Large towns early; capitals, towns of the countries whose border the story shows and towns
    /// near what it shows before others of their size. The whole of a story is seen at about rank
    /// 7: few towns are wanted there.
    fn town_rank(&self, town: &gazetteer::TownRecord, at: LonLat) -> u8 {
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
        let near = match self.distance(at) {
            ..NEAR_TOWN => 2,
            ..NEAR => 1,
            _ => 0,
        };
        if rank > 8 { (rank - near).max(8) } else { rank }
    }

    /// Metres to what the story shows.
    fn distance(&self, at: LonLat) -> f64 {
        let point = |at: LonLat| Point::new(at.lon, at.lat);
        let distances =
            self.focus.near.iter().map(|&other| Haversine.distance(point(at), point(other)));
        distances.fold(f64::INFINITY, f64::min)
    }

    fn seas(&self, gazetteer: &Gazetteer) -> Vec<Water> {
        let named = |sea: &gazetteer::SeaRecord| {
            let course: Vec<LonLat> =
                sea.course.iter().map(|&[lon, lat]| LonLat::new(lon, lat)).collect();
            let in_view = course.iter().any(|&at| self.around(at));
            let (line, rank) = (self.line(&course), sea.size.saturating_mul(2).saturating_add(2));
            let names = self.texts(&sea.names).filter(|_| in_view)?;
            Some(Water { kind: WaterKind::Sea, names, line, rank })
        };
        gazetteer.seas.iter().filter_map(named).collect()
    }

    fn lakes(&self, choice: &Choice) -> Vec<Water> {
        let named = |(index, (id, rings)): (usize, &(String, Rings))| {
            let names = self.texts(self.merged.lake_names.get(id.as_str())?)?;
            let outline = self.merged.line(rings.first()?);
            let line = axis(&outline)?;
            if !line.iter().any(|&at| self.around(at)) {
                return None;
            }
            let near = line.iter().any(|&at| self.distance(at) < NEAR);
            let rank = level(area(&outline) / ROOM);
            if rank > FAR_LAKES && !near {
                return None;
            }
            let rank = rank - u8::from(near);
            Some(Water {
                kind: WaterKind::Lake { lake: index as u32 },
                names,
                line: self.line(&line),
                rank,
            })
        };
        choice.lakes[0].iter().enumerate().filter_map(named).collect()
    }

    /// One name a river, along the straightest of its stretches, rather in the middle of the view
    /// than at its edge.
    fn rivers(&self) -> Vec<Water> {
        let mut by_id = BTreeMap::<&str, Vec<(&TopologyFeature, &Vec<i32>)>>::new();
        for ((_, arcs), river) in self.merged.rivers.iter().zip(self.merged.river_names) {
            if river.rank <= RIVERS && !river.in_lake && !river.names.is_empty() {
                by_id.entry(&river.id).or_default().push((river, arcs));
            }
        }
        by_id.values().filter_map(|parts| self.river(parts)).collect()
    }

    fn river(&self, parts: &[(&TopologyFeature, &Vec<i32>)]) -> Option<Water> {
        let (river, _) = parts.iter().min_by_key(|(river, _)| river.rank)?;
        let arcs = parts.iter().flat_map(|(_, arcs)| arcs.iter());
        let stretches = arcs.flat_map(|&arc| stretches(&self.merged.line(&[arc])));
        let in_view = stretches
            .filter(|stretch| stretch.line.iter().all(|&at| within(&self.focus.view, at, 0.0)));
        let cost = |stretch: &Stretch| stretch.bend + self.off_middle(stretch.line[0]) / 4.0;
        let best = in_view.min_by(|a, b| cost(a).total_cmp(&cost(b)))?;
        let rank = (2 * river.rank + 4).max(RIVERS_FROM);
        Some(Water {
            kind: WaterKind::River,
            names: self.texts(&river.names)?,
            line: self.line(&best.line),
            rank,
        })
    }

    /// 0 in the middle of the opening box, 1 at its edges.
    fn off_middle(&self, at: LonLat) -> f64 {
        let (view, middle) = (self.focus.view, self.focus.view.center());
        let lon = unwrap_longitude(middle.lon, at.lon);
        let (x, y) = (
            (lon - middle.lon) / (view.east - view.west),
            (at.lat - middle.lat) / (view.north - view.south),
        );
        2.0 * x.abs().max(y.abs())
    }
}

/// True when a position lies within a ring, by the even-odd rule.
fn encloses(ring: &[LonLat], at: LonLat) -> bool {
    let mut inside = false;
    let Some(mut from) = ring.last().copied() else { return false };
    from.lon = unwrap_longitude(at.lon, from.lon);
    for &to in ring {
        let to = LonLat::new(unwrap_longitude(from.lon, to.lon), to.lat);
        let east = from.lon + (at.lat - from.lat) / (to.lat - from.lat) * (to.lon - from.lon);
        inside ^= (from.lat > at.lat) != (to.lat > at.lat) && at.lon < east;
        from = to;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_around_a_view_is_found_across_the_antimeridian_too() {
        let ring = [(170.0, 0.0), (-170.0, 0.0), (-170.0, 20.0), (170.0, 20.0)]
            .map(|(lon, lat)| LonLat::new(lon, lat));
        for (lon, lat, expected) in
            [(180.0, 10.0, true), (-175.0, 10.0, true), (185.0, 10.0, true), (165.0, 10.0, false)]
        {
            assert_eq!(encloses(&ring, LonLat::new(lon, lat)), expected, "{lon} {lat}");
        }
        assert!(!encloses(&[], LonLat::new(0.0, 0.0)));
    }
}
