//! Writes the bytes of the names, in the layout that [`super`] documents.
//!
//! Names of one language stand together, and positions in columns, as brotli packs them best.

use super::super::names::{Names, WaterKind};
use super::super::packed::{put, put_signed, put_text};
use super::super::read::names::{LAKES, RIVER, SEA, TOWN_STEP, WATER_STEP};
use super::{AreaKind, MergedTopology, Rings};
use crate::coords::LonLat;

/// Appends the names of countries, of areas of the first stage, of towns and waters in all
/// languages.
///
/// # Errors
/// A name that is empty or has a line feed, a name or a town of no country of the base map, a
/// water's line of fewer than two or more than four positions.
pub(super) fn put_names(
    out: &mut Vec<u8>,
    merged: &MergedTopology<'_>,
    areas: &[(String, AreaKind, Rings)],
    names: &Names,
) -> Result<(), String> {
    put(out, names.languages.len() as u32);
    names.languages.iter().for_each(|language| put_text(out, language));
    put_countries(out, merged, areas, names)?;
    put_towns(out, merged, names)?;
    put_waters(out, merged, names)?;
    put_texts(out, names)
}

fn put_countries(
    out: &mut Vec<u8>,
    merged: &MergedTopology<'_>,
    areas: &[(String, AreaKind, Rings)],
    names: &Names,
) -> Result<(), String> {
    put(out, names.countries.len() as u32);
    let mut previous = 0;
    for country in &names.countries {
        let area = areas.iter().position(|(id, ..)| *id == country.code);
        let index = match area {
            Some(area) => (merged.countries.len() + area) as u32,
            None => country_index(merged, &country.code)?,
        };
        put(out, index - previous);
        previous = index;
    }
    Ok(())
}

fn put_towns(out: &mut Vec<u8>, merged: &MergedTopology<'_>, names: &Names) -> Result<(), String> {
    put(out, names.towns.len() as u32);
    for town in &names.towns {
        put(out, country_index(merged, &town.country)?);
    }
    out.extend(names.towns.iter().map(|town| town.rank << 1 | u8::from(town.capital)));
    put_positions(out, merged, names.towns.iter().map(|town| town.at), TOWN_STEP);
    Ok(())
}

fn country_index(merged: &MergedTopology<'_>, code: &str) -> Result<u32, String> {
    let index = merged.countries.iter().position(|(found, _)| found == code);
    index.map(|index| index as u32).ok_or_else(|| format!("{code:?} is no country of the base map"))
}

fn put_waters(out: &mut Vec<u8>, merged: &MergedTopology<'_>, names: &Names) -> Result<(), String> {
    put(out, names.waters.len() as u32);
    for water in &names.waters {
        let kind = match water.kind {
            WaterKind::Sea => SEA,
            WaterKind::River => RIVER,
            WaterKind::Lake { lake } => LAKES + lake,
        };
        put(out, kind);
        let count = water.line.len();
        if !(2..=4).contains(&count) {
            return Err(format!("the course of {:?} has {count} positions", water.names));
        }
    }
    out.extend(names.waters.iter().map(|water| water.rank));
    out.extend(names.waters.iter().map(|water| water.line.len() as u8));
    let positions = names.waters.iter().flat_map(|water| water.line.iter().copied());
    put_positions(out, merged, positions, WATER_STEP);
    Ok(())
}

/// One text a language: the names of all countries, towns and waters, each with a line feed behind
/// it.
fn put_texts(out: &mut Vec<u8>, names: &Names) -> Result<(), String> {
    let countries = names.countries.iter().map(|country| &country.names);
    let towns = names.towns.iter().map(|town| &town.names);
    let waters = names.waters.iter().map(|water| &water.names);
    let all: Vec<_> = countries.chain(towns).chain(waters).collect();
    for language in 0..names.languages.len() {
        let mut text = String::new();
        for names in &all {
            let name = names[language].as_str();
            if name.is_empty() || name.contains('\n') {
                return Err(format!("the name {name:?} is empty or has a line break"));
            }
            text.push_str(name);
            text.push('\n');
        }
        put_text(out, &text);
    }
    Ok(())
}

/// All x, then all y, each as the difference from the one before it, counted in so many steps of
/// the grid.
fn put_positions(
    out: &mut Vec<u8>,
    merged: &MergedTopology<'_>,
    positions: impl Iterator<Item = LonLat>,
    step: i32,
) {
    let steps: Vec<(i32, i32)> = positions.map(|at| merged.steps(at, step)).collect();
    let columns: [Vec<i32>; 2] =
        [steps.iter().map(|at| at.0).collect(), steps.iter().map(|at| at.1).collect()];
    for column in columns {
        let mut previous = 0;
        for value in column {
            put_signed(out, value - previous);
            previous = value;
        }
    }
}
