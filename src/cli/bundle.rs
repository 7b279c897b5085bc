//! The web bundle: is it whole, and what is its story?
//!
//! What this does: reads what every build needs of it, and finds the files that its style sheets
//! name, fonts above all, to say which of them is missing: the site would be published without it,
//! and nobody would notice. What it does not: know what else a bundle needs (reading it says so),
//! or load anything from elsewhere.

use std::fs;
use std::path::{Path, PathBuf};

use super::{at, pack::read_story};
use crate::basemap::Basemap;
use crate::basemap::read::first_stage;
use crate::site;
use crate::story::Story;

/// What every build needs.
pub(super) struct Bundle {
    /// The page that Trunk made.
    pub(super) page: String,
    pub(super) story: Story,
    /// The first stage of its base map.
    pub(super) map: Basemap,
}

/// Reads a bundle that is whole.
pub(super) fn read(web: &Path) -> Result<Bundle, String> {
    let page_path = web.join("index.html");
    let page = fs::read_to_string(&page_path).map_err(|error| {
        format!("{}: {error}; build the web bundle first: `make web`", page_path.display())
    })?;
    check(web)?;
    let folder = web.join(site::story_folder(&page)?);
    let story = read_story(&folder.join("story.geojson"))?;
    let map = read_map(&folder.join("basemap-1.tapal"))?;
    Ok(Bundle { page, story, map })
}

fn read_map(path: &Path) -> Result<Basemap, String> {
    let bytes = fs::read(path).map_err(at(path))?;
    let staged = first_stage(&bytes).map_err(|damage| {
        format!(
            "{}: is not a base map that this version can read ({damage:?}); pack it anew: `tapal pack`",
            path.display()
        )
    })?;
    Ok(staged.basemap)
}

/// Refuses what would be written into the bundle, to be copied with it by the next build.
pub(super) fn keep_out(web: &Path, out: &Path) -> Result<(), String> {
    let (inner, outer) =
        (std::path::absolute(out).map_err(at(out))?, std::path::absolute(web).map_err(at(web))?);
    if inner.starts_with(&outer) {
        return Err(format!(
            "{}: lies within {}, which is copied; name another place",
            out.display(),
            web.display()
        ));
    }
    Ok(())
}

/// A hidden name of our own beside another: `dist` and `tapal-new` give `.dist.tapal-new`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name([".", &name, ".", ending].concat())
}

/// Why a target was not written, and what to do.
pub(super) fn elsewhere(error: &str) -> String {
    [error, "; if nothing can be written there, name another place with --out"].concat()
}

/// Refuses a bundle without a file that a style sheet of its own names.
fn check(web: &Path) -> Result<(), String> {
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
        if let Some(missing) = named(&css).into_iter().find(|name| !web.join(name).is_file()) {
            return Err(format!(
                "{}: is missing, and {} names it; build the web bundle anew: `make web`",
                web.join(missing).display(),
                sheet.display()
            ));
        }
    }
    Ok(())
}

/// The bundle's own files that a style sheet names, as `url("fonts/a.woff2")` does.
fn named(css: &str) -> Vec<&str> {
    let addresses = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let bare = addresses.map(|address| address.trim().trim_matches(['"', '\'']));
    let files = bare.map(|address| address.split(['?', '#']).next().unwrap_or_default());
    files.filter(|name| !name.is_empty() && !name.starts_with('/') && !name.contains(':')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_files_are_found_and_nothing_else() {
        let css =
            "a { src: url(\"fonts/a.woff2\") format(\"woff2\"), url('b.woff2?v=1'), url(c.svg#d) }
            b { x: url(data:image/png;base64,AA) url(https://example.org/e.png) url(#f) url() }";
        assert_eq!(named(css), ["fonts/a.woff2", "b.woff2", "c.svg"]);
    }
}
