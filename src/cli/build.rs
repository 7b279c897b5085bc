//! `tapal build`: the web bundle and the story -> the folder to publish.
//!
//! What this does: copies what Trunk built, with the story in a page for each language, a picture for where it is
//! shared, and every file once more compressed. The new folder is made aside and takes the old one's place when it is
//! complete, so a failure leaves the old one as it was.
//! What it does not: compile the web bundle (Trunk does), or replace a folder that is not a site of ours.

use std::fs;
use std::path::Path;

use super::bundle::{self, Bundle, beside};
use super::{at, compress};
use crate::site::single::PROGRAM;
use crate::site::{self, File, Program};

/// In every folder that this command wrote; only such a folder is replaced.
const OURS: &str = "loader.js";

/// Writes the site.
pub(super) fn build(web: &Path, out: &Path, base: Option<&str>) -> Result<(), String> {
    bundle::keep_out(web, out)?;
    let taken = out.exists() && fs::read_dir(out).map_err(at(out))?.next().is_some();
    if taken && !out.join(OURS).exists() {
        return Err(format!("{}: is not empty and not a site of ours; name another folder", out.display()));
    }
    let files = files(web, base)?;
    let aside = beside(out, "tapal-new");
    remove(&aside)?;
    let made = copy(web, &aside)
        // One file's program alone needs it.
        .and_then(|()| drop_file(&aside.join(PROGRAM)))
        .and_then(|()| files.iter().try_for_each(|file| write(&aside.join(&file.path), &file.content)))
        .and_then(|()| compress::folder(&aside));
    if let Err(error) = made {
        remove(&aside)?;
        return Err(error);
    }
    swap(&aside, out)?;
    println!("{}: the site is ready; serve it with `tapal serve {}`", out.display(), out.display());
    Ok(())
}

/// What the site has besides the web bundle, or in place of some of it.
fn files(web: &Path, base: Option<&str>) -> Result<Vec<File>, String> {
    let Bundle { page, story, map } = bundle::read(web)?;
    let wasm_path = web.join("web_bg.wasm");
    let program = Program::of(&fs::read(&wasm_path).map_err(at(&wasm_path))?);
    let mut files = site::pages(&page, &story, &map, &program, base)?;
    let shares = site::shares(&story, &map)?;
    files.extend(shares.files);
    if !shares.lacking.is_empty() {
        let letters: Vec<String> = shares.lacking.iter().map(char::to_string).collect();
        eprintln!("tapal: share.png: the fonts have no {}; blanks stand for them", letters.join(" "));
    }
    if base.is_none() {
        eprintln!(
            "tapal: without --base-url the pages name no address of their own: no canonical one, no other languages for \
             those who search, no picture where they are shared, no oEmbed, no sitemap"
        );
    }
    Ok(files)
}

/// Writes a file, and the folder that it stands in.
fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(at(folder))?;
    fs::write(path, content).map_err(at(path))
}

fn remove(path: &Path) -> Result<(), String> {
    if path.exists() { fs::remove_dir_all(path).map_err(at(path)) } else { Ok(()) }
}

fn drop_file(path: &Path) -> Result<(), String> {
    if path.exists() { fs::remove_file(path).map_err(at(path)) } else { Ok(()) }
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::create_dir_all(to).map_err(at(to))?;
    for entry in fs::read_dir(from).map_err(at(from))? {
        let entry = entry.map_err(at(from))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).map_err(at(&source))?;
        }
    }
    Ok(())
}

/// Puts the new folder in the old one's place; the old one goes back when that fails.
fn swap(aside: &Path, out: &Path) -> Result<(), String> {
    let old = beside(out, "tapal-old");
    remove(&old)?;
    let had = out.exists();
    if had {
        fs::rename(out, &old).map_err(at(out))?;
    }
    if let Err(error) = fs::rename(aside, out) {
        if had {
            fs::rename(&old, out).map_err(at(out))?;
        }
        return Err(at(out)(error));
    }
    remove(&old)
}
