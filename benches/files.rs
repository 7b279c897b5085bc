//! Cases of the files that a map is made of: the story, and the packed base map.

use std::collections::BTreeSet;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use tapal::basemap::pack::gazetteer::Gazetteer;
use tapal::basemap::pack::topology::WeightedTopology;
use tapal::basemap::pack::{Focus, pack};
use tapal::basemap::read::first_stage;
use tapal::scene::model::{opening_bounds, positions};
use tapal::story::Shape;
use tapal::story::read::read;

use crate::Work;
use crate::default_story::{BASEMAP, FIRST, SECOND, STORY_READ};

const STORY: &str = include_str!("../public/stories/kazakhstan-2022/story.geojson");
const GEODATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../geodata");

/// The story's text becomes a checked document.
pub fn read_story() -> Work {
    Box::new(|| {
        black_box(read(black_box(STORY)));
    })
}

/// Base geography is packed for the story, as `tapal pack` does.
pub fn write_both_stages() -> Work {
    let topology = |name: &str| {
        WeightedTopology::read(&Path::new(GEODATA).join(name)).expect("base geography")
    };
    let (land, water) = (topology("countries.topojson"), topology("water.topojson"));
    let text =
        |name: &str| fs::read_to_string(Path::new(GEODATA).join(name)).expect("names of geography");
    let gazetteer = Gazetteer::parse(&text("names.json"), &text("towns.json"), &text("seas.json"))
        .expect("names of geography");
    let borders = STORY_READ.places.iter().filter_map(|place| match &place.shape {
        Shape::Border(codes) => Some(codes.clone()),
        _ => None,
    });
    let focus = Focus {
        view: opening_bounds(&STORY_READ, &BASEMAP),
        // The distance to each of them is most of the work, and the same each time.
        near: positions(&STORY_READ, &BASEMAP).into_iter().step_by(100).collect(),
        borders: borders.collect::<BTreeSet<_>>().into_iter().collect(),
        languages: STORY_READ.languages.clone(),
    };
    Box::new(move || {
        black_box(pack(&land, &water, &gazetteer, &focus)).expect("a packed base map");
    })
}

/// What the map is drawn of at first is read.
pub fn read_first_stage() -> Work {
    Box::new(|| {
        black_box(first_stage(black_box(FIRST))).expect("the first stage");
    })
}

/// All of the base map is read, the second stage into the first.
pub fn read_both_stages() -> Work {
    Box::new(|| {
        let mut staged = first_stage(black_box(FIRST)).expect("the first stage");
        staged.refine(black_box(SECOND)).expect("the second stage");
        black_box(staged);
    })
}
