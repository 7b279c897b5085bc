//! The web bundle: is it whole, and what is its story?
//!
//! A file that a style sheet names, a font above all, is looked for: without it the site would be
//! published, and nobody would notice.

use std::fs;
use std::path::Path;

use super::error::{CliError, at};
use super::pack::read_story;
use crate::basemap::Basemap;
use crate::basemap::packed::FILE_NAMES;
use crate::basemap::read::first_stage;
use crate::site::css_urls::{CssUrl, own_urls};
use crate::site::{Program, assets};
use crate::story::{self, Story};

/// Where stories stand in the bundle.
const STORIES: &str = "stories";

/// What every build needs.
pub(super) struct Bundle {
    /// The story's folder, from the bundle's: `stories/name/`.
    pub(super) story_folder: String,
    pub(super) story: Story,
    /// The first stage of its base map.
    pub(super) map: Basemap,
    pub(super) program: Program,
}

/// Reads a bundle that is whole.
pub(super) fn read(web: &Path) -> Result<Bundle, CliError> {
    let wasm = web.join(assets::WASM);
    let bytes = fs::read(&wasm).map_err(|source| CliError::NoBundle { path: wasm, source })?;
    check(web)?;
    let story_folder = story_folder(web)?;
    let folder = web.join(&story_folder);
    let story = read_story(&folder.join(story::FILE_NAME))?;
    let map = read_map(&folder.join(FILE_NAMES[0]))?;
    Ok(Bundle { story_folder, story, map, program: Program::of(&bytes) })
}

/// The one folder in `stories/` of the bundle.
fn story_folder(web: &Path) -> Result<String, CliError> {
    let stories = web.join(STORIES);
    let mut names = Vec::new();
    for entry in fs::read_dir(&stories).map_err(at(&stories))? {
        let entry = entry.map_err(at(&stories))?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    match &*names {
        [name] => Ok(format!("{STORIES}/{name}/")),
        _ => Err(CliError::Stories { path: stories, names }),
    }
}

fn read_map(path: &Path) -> Result<Basemap, CliError> {
    let bytes = fs::read(path).map_err(at(path))?;
    let staged = first_stage(&bytes)
        .map_err(|damage| CliError::UnreadableBasemap { path: path.to_owned(), damage })?;
    Ok(staged.basemap)
}

/// Refuses a bundle without a file that a style sheet of its own names.
fn check(web: &Path) -> Result<(), CliError> {
    let mut sheets = Vec::new();
    for entry in fs::read_dir(web).map_err(at(web))? {
        let path = entry.map_err(at(web))?.path();
        if path.extension().is_some_and(|kind| kind == "css") {
            sheets.push(path);
        }
    }
    // A folder's own order is another on each machine; the message is not.
    sheets.sort();
    for sheet in sheets {
        let css = fs::read_to_string(&sheet).map_err(at(&sheet))?;
        let file =
            |url: CssUrl<'_>| web.join(url.address.split(['?', '#']).next().unwrap_or_default());
        let Some(urls) = own_urls(&css) else {
            return Err(CliError::DamagedStyle { path: sheet });
        };
        let mut files = urls.into_iter().map(file);
        if let Some(missing) = files.find(|path| !path.is_file()) {
            return Err(CliError::MissingStyleFile { path: missing, sheet });
        }
    }
    Ok(())
}
