//! The worker that keeps a visit's files, and the list of the site's files.
//!
//! What is kept, and when, the worker decides (`scripts/worker/sw.js`).

use serde_json::json;

use super::error::CliError;
use crate::site::assets::{ELEMENT, PublishedNames, WORKER};
use crate::site::{File, sha256};

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
pub(super) fn worker(files: &mut [File], names: &PublishedNames) -> Result<(), CliError> {
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut sums = String::new();
    let (mut named, mut fixed) = (Vec::new(), Vec::new());
    for file in files.iter() {
        sums.push_str(&format!("{} {}\n", file.path, sha256(&file.content)));
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        if !NOT_FOR_READERS.contains(&name) {
            let list =
                if names.values().any(|name| *name == file.path) { &mut named } else { &mut fixed };
            list.push(file.path.clone());
        }
    }
    let version = &sha256(sums.as_bytes())[..16];
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

/// The list of renamed files, and where the story and each language's page are: who has the address
/// of the site's folder finds them there.
pub(super) fn list(
    names: &PublishedNames,
    story: &str,
    language_folders: &[(&str, String)],
) -> File {
    let maker = concat!("tapal ", env!("CARGO_PKG_VERSION"));
    let list = json!({
        "made by": maker, "story": story, "languages": language_folders, "names": names,
    });
    File { path: LIST.to_owned(), content: format!("{list}\n").into_bytes() }
}
