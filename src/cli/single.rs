//! `tapal build --single-file`: the web bundle and the story -> one HTML file that opens from disk.
//!
//! What this does: reads the bundle's files for the page, writes it aside, and puts it in the old
//! one's place when it is complete, so a failure leaves that as it was. What it does not: make the
//! page ([`crate::site::single`] does), compile the web bundle (Trunk does), or replace a file that
//! is not one of ours.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::at;
use super::bundle::{self, Bundle, beside, elsewhere};
use crate::site::single::{MARK, single};

/// Our mark stands within so many bytes of a file's beginning.
const BEGINNING: u64 = 1024;

/// Writes the file; its name is the story's where none is given.
pub(super) fn build(web: &Path, out: Option<&Path>, lang: Option<&str>) -> Result<(), String> {
    let Bundle { page, story, map } = bundle::read(web)?;
    let out = out.map_or_else(|| PathBuf::from([&story.slug, ".html"].concat()), Path::to_owned);
    bundle::keep_out(web, &out)?;
    check(&out)?;
    let file = |name: &str| {
        let path = web.join(name);
        fs::read(&path).map_err(|error| {
            format!("{}: {error}; build the web bundle anew: `make web`", path.display())
        })
    };
    let html = single(&page, &story, &map, lang, &file)?;
    write(&out, html.as_bytes()).map_err(|error| elsewhere(&error))?;
    println!(
        "{}: the story in one file, {} KB; open it in a browser",
        out.display(),
        html.len() / 1000
    );
    Ok(())
}

/// Refuses a target that is not a file of ours.
fn check(out: &Path) -> Result<(), String> {
    let mut beginning = Vec::new();
    match File::open(out) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(at(out)(error)),
        Ok(_) if out.is_dir() => {
            return Err(format!("{}: is a folder; name a file, such as story.html", out.display()));
        }
        Ok(file) => file.take(BEGINNING).read_to_end(&mut beginning).map_err(at(out))?,
    };
    if String::from_utf8_lossy(&beginning).contains(MARK) {
        Ok(())
    } else {
        Err(format!("{}: is there already and not a file of ours; name another", out.display()))
    }
}

/// Writes a file aside, and then puts it in its place.
fn write(out: &Path, content: &[u8]) -> Result<(), String> {
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    let aside = beside(out, "tapal-new");
    let made = fs::write(&aside, content)
        .map_err(at(&aside))
        .and_then(|()| fs::rename(&aside, out).map_err(at(out)));
    if made.is_err() {
        // What was written of it, if anything: what to tell is why it failed.
        let _ = fs::remove_file(&aside);
    }
    made
}
