//! `tapal pack`: base geography and a story -> the story's packed base map.
//!
//! What this does: finds where the story looks, packs, and writes both stages beside the story.
//! What it does not: choose detail ([`crate::basemap::pack`] does).

use std::collections::BTreeSet;
use std::path::Path;

use super::at;
use crate::basemap::pack::gazetteer::Gazetteer;
use crate::basemap::pack::topology::WeightedTopology;
use crate::basemap::pack::{Focus, Packed};
use crate::basemap::read::first_stage;
use crate::basemap::{Basemap, pack as packing};
use crate::scene::model::{opening, positions};
use crate::story::read::read;
use crate::story::{Shape, Story};

/// Packs the base map for the story in a folder.
pub(super) fn pack(folder: &Path, geodata: &Path) -> Result<(), String> {
    let story = read_story(&folder.join("story.geojson"))?;
    let packed = for_story(&story, geodata)?;
    for (name, bytes) in [("basemap-1.tapal", &packed.first), ("basemap-2.tapal", &packed.second)] {
        let path = folder.join(name);
        let aside = folder.join([name, ".part"].concat());
        std::fs::write(&aside, bytes).map_err(at(&aside))?;
        std::fs::rename(&aside, &path).map_err(at(&path))?;
        println!("{}: {} bytes", path.display(), bytes.len());
    }
    Ok(())
}

/// Reads a story; all its problems go to standard error, and an error ends it.
pub(super) fn read_story(path: &Path) -> Result<Story, String> {
    let text = std::fs::read_to_string(path).map_err(at(path))?;
    let reading = read(&text);
    for problem in &reading.problems {
        eprintln!("{}: {problem}", path.display());
    }
    reading
        .story
        .ok_or_else(|| format!("{}: the story has errors; nothing was written", path.display()))
}

/// Packs base geography for a story.
///
/// # Errors
/// Says which file cannot be read, or what the story shows that the geography does not hold.
pub fn for_story(story: &Story, geodata: &Path) -> Result<Packed, String> {
    let land = WeightedTopology::read(&geodata.join("countries.topojson"))?;
    let water = WeightedTopology::read(&geodata.join("water.topojson"))?;
    let text =
        |name: &str| std::fs::read_to_string(geodata.join(name)).map_err(at(&geodata.join(name)));
    let gazetteer =
        Gazetteer::parse(&text("names.json")?, &text("towns.json")?, &text("seas.json")?)?;
    let borders: BTreeSet<[String; 2]> = story
        .places
        .iter()
        .filter_map(|place| {
            if let Shape::Border(codes) = &place.shape { Some(codes.clone()) } else { None }
        })
        .collect();
    let mut focus = Focus {
        view: opening(story, &Basemap::default()),
        near: Vec::new(),
        borders: borders.into_iter().collect(),
        languages: story.languages.clone(),
    };
    // Borders stand in the base map: a first packing holds them whole, and tells where the story's
    // lines run.
    let lines = first_stage(&packing::pack(&land, &water, &gazetteer, &focus)?.first).map_err(
        |damage| format!("the base map that was just packed cannot be read: {damage:?}"),
    )?;
    focus.view = opening(story, &lines.basemap);
    focus.near = positions(story, &lines.basemap);
    packing::pack(&land, &water, &gazetteer, &focus)
}
