//! `tapal pack`: base geography and a story -> the story's packed base map, beside the story.

use std::collections::BTreeSet;
use std::path::Path;

use super::error::{CliError, at};
use super::output;
use crate::basemap::pack::gazetteer::Gazetteer;
use crate::basemap::pack::topology::WeightedTopology;
use crate::basemap::pack::{Focus, Packed};
use crate::basemap::packed::FILE_NAMES;
use crate::basemap::read::first_stage;
use crate::basemap::{Basemap, pack as packing};
use crate::scene::model::{opening_bounds, positions};
use crate::story::read::read;
use crate::story::{self, Shape, Story};

/// Packs the base map for the story in a folder.
pub(super) fn pack(folder: &Path, geodata: &Path) -> Result<(), CliError> {
    let story = read_story(&folder.join(story::FILE_NAME))?;
    let packed = for_story(&story, geodata)?;
    for (name, bytes) in FILE_NAMES.into_iter().zip([&packed.first, &packed.second]) {
        let path = folder.join(name);
        output::replace_file(&path, bytes)?;
        println!("{}: {} bytes", path.display(), bytes.len());
    }
    Ok(())
}

/// Reads a story; all its problems go to standard error, and an error ends it.
pub(super) fn read_story(path: &Path) -> Result<Story, CliError> {
    let text = std::fs::read_to_string(path).map_err(at(path))?;
    let reading = read(&text);
    for problem in &reading.problems {
        eprintln!("{}: {problem}", path.display());
    }
    reading.story.ok_or_else(|| CliError::BrokenStory { path: path.to_owned() })
}

/// Packs base geography for a story.
///
/// # Errors
/// Says which file cannot be read, or what the story shows that the geography does not hold.
pub fn for_story(story: &Story, geodata: &Path) -> Result<Packed, CliError> {
    let land =
        WeightedTopology::read(&geodata.join("countries.topojson")).map_err(CliError::Packing)?;
    let water =
        WeightedTopology::read(&geodata.join("water.topojson")).map_err(CliError::Packing)?;
    let text =
        |name: &str| std::fs::read_to_string(geodata.join(name)).map_err(at(&geodata.join(name)));
    let gazetteer =
        Gazetteer::parse(&text("names.json")?, &text("towns.json")?, &text("seas.json")?)
            .map_err(CliError::Packing)?;
    let borders: BTreeSet<[String; 2]> = story
        .places
        .iter()
        .filter_map(|place| {
            if let Shape::Border(codes) = &place.shape { Some(codes.clone()) } else { None }
        })
        .collect();
    let mut focus = Focus {
        view: opening_bounds(story, &Basemap::default()),
        near: Vec::new(),
        borders: borders.into_iter().collect(),
        languages: story.languages.clone(),
    };
    // Borders stand in the base map: a first packing holds them whole, and tells where the story's
    // lines run.
    let pack =
        |focus: &Focus| packing::pack(&land, &water, &gazetteer, focus).map_err(CliError::Packing);
    let lines = first_stage(&pack(&focus)?.first).map_err(CliError::PackedUnreadable)?;
    focus.view = opening_bounds(story, &lines.basemap);
    focus.near = positions(story, &lines.basemap);
    pack(&focus)
}
