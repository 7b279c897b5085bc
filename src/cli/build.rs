//! `tapal build`: the web bundle and the story -> the folder to publish.
//!
//! What this does: publishes what Trunk built, with the story in a page for each language, a
//! picture for where it is shared, names by content, and every file once more compressed. The new
//! folder is made aside and takes the old one's place when it is complete, so a failure leaves the
//! old one as it was. What it does not: compile the web bundle (Trunk does), or replace a folder
//! that is not a site of ours.

use std::fs;
use std::path::Path;

use super::bundle::{self, Bundle, beside, elsewhere};
use super::{at, compress, names, offline};
use crate::site::single::PROGRAM;
use crate::site::{self, File, Program};

/// Writes the site.
pub(super) fn build(web: &Path, out: &Path, base: Option<&str>) -> Result<(), String> {
    bundle::keep_out(web, out)?;
    if out.exists() && !out.is_dir() {
        return Err(format!("{}: is no folder; name another with --out", out.display()));
    }
    let taken = out.exists() && fs::read_dir(out).map_err(at(out))?.next().is_some();
    if taken && !out.join(offline::LIST).exists() {
        return Err(format!(
            "{}: is not empty and not a site of ours; name another folder",
            out.display()
        ));
    }
    let (made, story) = made(web, base)?;
    let mut files = bundled(web, "")?;
    // The program of one file is of no use here.
    files.retain(|file| file.path != PROGRAM && made.iter().all(|made| made.path != file.path));
    files.extend(made);
    let names = names::by_content(&mut files);
    offline::worker(&mut files, &names)?;
    files.push(offline::list(&names, &story));
    let aside = beside(out, "tapal-new");
    remove(&aside)?;
    let made = fs::create_dir_all(&aside)
        .map_err(at(&aside))
        .and_then(|()| {
            files.iter().try_for_each(|file| write(&aside.join(&file.path), &file.content))
        })
        .and_then(|()| compress::folder(&aside));
    if let Err(error) = made {
        // What there is of it, if anything: what to tell is why it failed.
        let _ = remove(&aside);
        return Err(elsewhere(&error));
    }
    swap(&aside, out)?;
    if base.is_none() {
        eprintln!(
            "tapal: without --base-url the pages name no address of their own: no canonical one, no other languages for \
             those who search, no picture where they are shared, no oEmbed, no sitemap"
        );
    }
    println!("{}: the site is ready; serve it with `tapal serve {}`", out.display(), out.display());
    Ok(())
}

/// What the site has besides the web bundle, or in place of some of it, and its story's folder.
fn made(web: &Path, base: Option<&str>) -> Result<(Vec<File>, String), String> {
    let Bundle { page, story, map } = bundle::read(web)?;
    let wasm_path = web.join("web_bg.wasm");
    let program = Program::of(&fs::read(&wasm_path).map_err(at(&wasm_path))?);
    let mut files = site::pages(&page, &story, &map, &program, base)?;
    let shares = site::shares(&story, &map)?;
    files.extend(shares.files);
    if !shares.lacking.is_empty() {
        let letters: Vec<String> = shares.lacking.iter().map(char::to_string).collect();
        eprintln!(
            "tapal: share.png: the fonts have no {}; blanks stand for them",
            letters.join(" ")
        );
    }
    Ok((files, site::story_folder(&page)?.to_owned()))
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

/// Every file of a folder, its path after `before`.
fn bundled(folder: &Path, before: &str) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let entry = entry.map_err(at(folder))?;
        let (path, name) = (entry.path(), entry.file_name());
        let Some(name) = name.to_str() else {
            return Err(format!("{}: its name is no text; rename it", path.display()));
        };
        let name = [before, name].concat();
        if path.is_dir() {
            files.extend(bundled(&path, &[&name, "/"].concat())?);
        } else {
            files.push(File { content: fs::read(&path).map_err(at(&path))?, path: name });
        }
    }
    Ok(files)
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
