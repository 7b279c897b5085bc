//! The worker that keeps a visit's files, and the list of the site's files.
//!
//! What this does: writes before `sw.js` which files the site has, and a version that is another
//! one whenever any of them is. What it does not: decide what is kept, or when
//! (`scripts/worker/sw.js` does).

use serde_json::json;

use super::error::CliError;
use super::names::{ELEMENT, Names, WORKER};
use crate::site::{File, sum};

/// The list of the site's files by their old names, and the mark of a folder that this command
/// wrote.
pub(super) const LIST: &str = "tapal.json";
/// What others ask for, and no reader of the page.
const NOT_FOR_READERS: [&str; 6] =
    ["share.png", "oembed.json", "sitemap.xml", "OFL.txt", WORKER, ELEMENT];

/// Completes the worker.
///
/// # Errors
/// When the web bundle has none.
pub(super) fn worker(files: &mut [File], names: &Names) -> Result<(), CliError> {
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut sums = String::new();
    let (mut named, mut fixed) = (Vec::new(), Vec::new());
    for file in files.iter() {
        sums.extend([&file.path, " ", &*sum(&file.content), "\n"]);
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        if !NOT_FOR_READERS.contains(&name) {
            let list =
                if names.values().any(|name| *name == file.path) { &mut named } else { &mut fixed };
            list.push(file.path.clone());
        }
    }
    let version = &sum(sums.as_bytes())[..16];
    let worker = files.iter_mut().find(|file| file.path == WORKER);
    let worker = worker.ok_or(CliError::NoWorker { name: WORKER })?;
    let lists = format!(
        "const VERSION = {};\nconst NAMED = {};\nconst FIXED = {};\n",
        json!(version),
        json!(named),
        json!(fixed)
    );
    worker.content.splice(0..0, lists.into_bytes());
    Ok(())
}

/// The list of renamed files, and where the story is: who has the address of the site's folder
/// finds it there.
pub(super) fn list(names: &Names, story: &str) -> File {
    let maker = concat!("tapal ", env!("CARGO_PKG_VERSION"));
    let list = json!({ "made by": maker, "story": story, "names": names });
    File { path: LIST.to_owned(), content: format!("{list}\n").into_bytes() }
}
