//! The default story with all of its base map, read once for the tests of a file.

use std::sync::LazyLock;

use tapal::basemap::Basemap;
use tapal::basemap::read::first_stage;
use tapal::scene::model::MapModel;
use tapal::story::Story;
use tapal::story::read::read;

const STORY: &str = include_str!("../../public/stories/kazakhstan-2022/story.geojson");
pub const FIRST: &[u8] = include_bytes!("../../public/stories/kazakhstan-2022/basemap-1.tapal");
pub const SECOND: &[u8] = include_bytes!("../../public/stories/kazakhstan-2022/basemap-2.tapal");

pub static STORY_READ: LazyLock<Story> =
    LazyLock::new(|| read(STORY).story.expect("the default story"));
pub static BASEMAP: LazyLock<Basemap> = LazyLock::new(|| {
    let mut staged = first_stage(FIRST).expect("first stage");
    staged.refine(SECOND).expect("second stage");
    staged.basemap
});
pub static MODEL: LazyLock<MapModel> = LazyLock::new(|| MapModel::new(&STORY_READ, &BASEMAP));
