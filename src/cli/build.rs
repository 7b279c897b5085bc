//! `tapal build`: the web bundle and the story -> the folder to publish.
//!
//! What this does: publishes what Trunk built, with the story in a page for each language, a picture for where it is
//! shared, names by content, and every file once more compressed. The new folder is made aside and takes the old one's place when it is
//! complete, so a failure leaves the old one as it was.
//! What it does not: compile the web bundle (Trunk does), or replace a folder that is not a site of ours.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{at, bundle, compress, names, offline, pack::read_story};
use crate::basemap::Basemap;
use crate::basemap::read::first_stage;
use crate::site::{self, File, Program};

/// Writes the site.
pub(super) fn build(web: &Path, out: &Path, base: Option<&str>) -> Result<(), String> {
    let (inner, outer) = (std::path::absolute(out).map_err(at(out))?, std::path::absolute(web).map_err(at(web))?);
    if inner.starts_with(&outer) {
        return Err(format!("{}: lies within {}, which is copied; name another folder", out.display(), web.display()));
    }
    let taken = out.exists() && fs::read_dir(out).map_err(at(out))?.next().is_some();
    if taken && !out.join(offline::LIST).exists() {
        return Err(format!("{}: is not empty and not a site of ours; name another folder", out.display()));
    }
    let made = made(web, base)?;
    let mut files = bundled(web, "")?;
    files.retain(|file| made.iter().all(|made| made.path != file.path));
    files.extend(made);
    let names = names::by_content(&mut files);
    offline::worker(&mut files, &names)?;
    files.push(offline::list(&names));
    let aside = beside(out, "tapal-new");
    remove(&aside)?;
    let made = fs::create_dir_all(&aside)
        .map_err(at(&aside))
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
fn made(web: &Path, base: Option<&str>) -> Result<Vec<File>, String> {
    let page_path = web.join("index.html");
    let page = fs::read_to_string(&page_path)
        .map_err(|error| format!("{}: {error}; build the web bundle first: `make web`", page_path.display()))?;
    bundle::check(web)?;
    let folder = web.join(site::story_folder(&page)?);
    let story = read_story(&folder.join("story.geojson"))?;
    let wasm_path = web.join("web_bg.wasm");
    let wasm = fs::read(&wasm_path).map_err(at(&wasm_path))?;
    let program = Program { bytes: wasm.len(), sha256: hex(&Sha256::digest(&wasm)) };
    let map = read_map(&folder.join("basemap-1.tapal"))?;
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

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads the first stage of a packed base map.
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

/// Writes a file, and the folder that it stands in.
fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(at(folder))?;
    fs::write(path, content).map_err(at(path))
}

/// A hidden folder of our own beside another: `dist` and `tapal-new` give `.dist.tapal-new`.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name([".", &name, ".", ending].concat())
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
