//! `tapal build --single-file`: the web bundle and the story -> one HTML file that opens from disk.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::bundle::{self, Bundle};
use super::error::{CliError, at, suggest_other_target};
use super::output;
use crate::site::Site;
use crate::site::single::GENERATOR;

/// Our mark stands within so many bytes of a file's beginning.
const BEGINNING: u64 = 1024;

/// Writes the file; its name is the story's where none is given.
pub(super) fn build(web: &Path, out: Option<&Path>, lang: Option<&str>) -> Result<(), CliError> {
    let Bundle { story_folder, story, map, .. } = bundle::read(web)?;
    let out = out.map_or_else(|| PathBuf::from(format!("{}.html", story.slug)), Path::to_owned);
    output::reject_output_inside_bundle(web, &out)?;
    check(&out)?;
    let file = |name: &str| {
        let path = web.join(name);
        fs::read(&path).map_err(|source| CliError::IncompleteBundle { path, source }.to_string())
    };
    let html = Site::new(&story, &map, &story_folder, None)?.single(lang, &file)?;
    output::replace_file(&out, html.as_bytes()).map_err(suggest_other_target)?;
    println!(
        "{}: the story in one file, {} KB; open it in a browser",
        out.display(),
        html.len() / 1000
    );
    Ok(())
}

/// Refuses a target that is not a file of ours.
fn check(out: &Path) -> Result<(), CliError> {
    let mut beginning = Vec::new();
    match File::open(out) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(at(out)(error)),
        Ok(_) if out.is_dir() => {
            return Err(CliError::OutputIsFolder { path: out.to_owned() });
        }
        Ok(file) => file.take(BEGINNING).read_to_end(&mut beginning).map_err(at(out))?,
    };
    if String::from_utf8_lossy(&beginning).contains(GENERATOR) {
        Ok(())
    } else {
        Err(CliError::NotOurFile { path: out.to_owned() })
    }
}
