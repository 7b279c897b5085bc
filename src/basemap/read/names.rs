//! Reads the [`Names`] at the end of a packed first stage, and checks every index, count and
//! position.

use super::super::Basemap;
use super::super::names::{CountryName, Names, Town, Water, WaterKind};
use super::super::packed::{Damage, Reader};
use super::super::quantization::Quantization;
use super::{advance, numbers, signed};
use crate::coords::LonLat;

/// Towns stand on every so many steps of the grid.
pub const TOWN_STEP: i32 = 4;
/// Positions along waters stand on every so many steps of the grid.
pub const WATER_STEP: i32 = 8;
/// The kind of a sea.
pub const SEA: u32 = 0;
/// The kind of a river.
pub const RIVER: u32 = 1;
/// The kind of the first lake; the second is one more, and so on.
pub const LAKES: u32 = 2;

/// No story has more languages; a damaged file could claim any number.
const MOST_LANGUAGES: usize = 32;

pub(super) fn names(
    reader: &mut Reader<'_>,
    grid: &Quantization,
    map: &Basemap,
) -> Result<Names, Damage> {
    let mut names = Names::default();
    let languages = reader.count()?;
    if languages > MOST_LANGUAGES {
        return Err(Damage::Invalid);
    }
    for _ in 0..languages {
        names.languages.push(reader.text()?);
    }
    let mut country = 0_u32;
    for step in numbers(reader)? {
        country = country.wrapping_add(step);
        let area = (country as usize).checked_sub(map.countries.len());
        let code = match area {
            Some(area) => map.areas.get(area).ok_or(Damage::Invalid)?.id.clone(),
            None => code(map, country)?,
        };
        names.countries.push(CountryName { code, names: Vec::new() });
    }
    names.towns = towns(reader, grid, map)?;
    names.waters = waters(reader, grid, map)?;
    texts(reader, &mut names)?;
    Ok(names)
}

fn code(map: &Basemap, country: u32) -> Result<String, Damage> {
    map.countries.get(country as usize).map(|country| country.code.clone()).ok_or(Damage::Invalid)
}

fn towns(reader: &mut Reader<'_>, grid: &Quantization, map: &Basemap) -> Result<Vec<Town>, Damage> {
    let mut towns = Vec::new();
    for country in numbers(reader)? {
        let country = code(map, country)?;
        towns.push(Town {
            at: LonLat::new(0.0, 0.0),
            names: Vec::new(),
            rank: 0,
            capital: false,
            country,
        });
    }
    for town in &mut towns {
        let byte = reader.byte()?;
        (town.rank, town.capital) = (byte >> 1, byte & 1 == 1);
    }
    let positions = positions(reader, grid, towns.len(), TOWN_STEP)?;
    for (town, at) in towns.iter_mut().zip(positions) {
        town.at = at;
    }
    Ok(towns)
}

fn waters(
    reader: &mut Reader<'_>,
    grid: &Quantization,
    map: &Basemap,
) -> Result<Vec<Water>, Damage> {
    let mut waters = Vec::new();
    for kind in numbers(reader)? {
        let kind = match kind {
            SEA => WaterKind::Sea,
            RIVER => WaterKind::River,
            lake if ((lake - LAKES) as usize) < map.lakes.len() => {
                WaterKind::Lake { lake: lake - LAKES }
            }
            _ => return Err(Damage::Invalid),
        };
        waters.push(Water { kind, names: Vec::new(), line: Vec::new(), rank: 0 });
    }
    for water in &mut waters {
        water.rank = reader.byte()?;
    }
    let (mut lengths, mut total) = (Vec::new(), 0);
    for _ in &waters {
        let length = usize::from(reader.byte()?);
        if !(2..=4).contains(&length) {
            return Err(Damage::Invalid);
        }
        total += length;
        lengths.push(length);
    }
    let mut positions = positions(reader, grid, total, WATER_STEP)?.into_iter();
    for (water, length) in waters.iter_mut().zip(lengths) {
        water.line.extend(positions.by_ref().take(length));
        if water.line.windows(2).any(|ends| (ends[1].lon - ends[0].lon).abs() >= 180.0) {
            return Err(Damage::Invalid);
        }
    }
    Ok(waters)
}

/// All x, then all y, each from the one before it.
fn positions(
    reader: &mut Reader<'_>,
    grid: &Quantization,
    count: usize,
    step: i32,
) -> Result<Vec<LonLat>, Damage> {
    let (dx, dy) = (signed(reader, count)?, signed(reader, count)?);
    let (mut cursor, mut positions) = ((0, 0), Vec::new());
    for delta in dx.into_iter().zip(dy) {
        let (x, y) = advance(&mut cursor, delta);
        let at = grid.degrees((x.wrapping_mul(step), y.wrapping_mul(step)));
        if at.lat.abs() > 90.0 || at.lon.abs() > 720.0 {
            return Err(Damage::Invalid);
        }
        positions.push(at);
    }
    Ok(positions)
}

/// One text a language: the names of all countries, towns and waters, each with a line feed behind
/// it.
fn texts(reader: &mut Reader<'_>, names: &mut Names) -> Result<(), Damage> {
    let countries = names.countries.iter_mut().map(|country| &mut country.names);
    let towns = names.towns.iter_mut().map(|town| &mut town.names);
    let waters = names.waters.iter_mut().map(|water| &mut water.names);
    let mut all: Vec<&mut Vec<String>> = countries.chain(towns).chain(waters).collect();
    if names.languages.is_empty() && !all.is_empty() {
        return Err(Damage::Invalid);
    }
    for _ in &names.languages {
        let text = reader.text()?;
        let mut lines = text.split_terminator('\n');
        for names in &mut all {
            match lines.next() {
                Some(name) if !name.is_empty() => names.push(name.to_owned()),
                _ => return Err(Damage::Invalid),
            }
        }
        if lines.next().is_some() {
            return Err(Damage::Invalid);
        }
    }
    Ok(())
}
