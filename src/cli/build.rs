//! `tapal build`: the web bundle and the story -> the folder to publish.
//!
//! The new folder is made aside and takes the old one's place when it is complete, so a failure
//! leaves the old one as it was.

use std::fs;
use std::path::Path;

use super::bundle::{self, Bundle, temporary_name};
use super::error::{CliError, at, suggest_other_target};
use super::{compress, names, offline};
use crate::site::assets::{SINGLE, SINGLE_LANGUAGE};
use crate::site::{File, Site};

/// What Trunk built for itself, and the scripts of one file.
const NOT_PUBLISHED: [&str; 3] = ["index.html", SINGLE, SINGLE_LANGUAGE];

/// Writes the site.
pub(super) fn build(web: &Path, out: &Path, base: Option<&str>) -> Result<(), CliError> {
    bundle::reject_output_inside_bundle(web, out)?;
    if out.exists() && !out.is_dir() {
        return Err(CliError::OutputNotFolder { path: out.to_owned() });
    }
    let taken = out.exists() && fs::read_dir(out).map_err(at(out))?.next().is_some();
    if taken && !out.join(offline::LIST).exists() {
        return Err(CliError::NotOurSite { path: out.to_owned() });
    }
    let files = render_site(web, base)?;
    let aside = temporary_name(out, "tapal-new");
    remove(&aside)?;
    let written = fs::create_dir_all(&aside)
        .map_err(at(&aside))
        .and_then(|()| {
            files.iter().try_for_each(|file| write(&aside.join(&file.path), &file.content))
        })
        .and_then(|()| compress::folder(&aside));
    if let Err(error) = written {
        // Part of it may be there. The first error is the one that matters.
        let _ = remove(&aside);
        return Err(suggest_other_target(error));
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

/// Every file of the site.
fn render_site(web: &Path, base: Option<&str>) -> Result<Vec<File>, CliError> {
    let Bundle { story_folder, story, map, program } = bundle::read(web)?;
    let site = Site::new(&story, &map, &story_folder, base)?;
    let mut files = bundled(web, "")?;
    files.retain(|file| !NOT_PUBLISHED.contains(&&*file.path));
    files.extend(site.style_sheets());
    let names = names::rename_by_hash(&mut files);
    files.extend(site.pages(&names, &program));
    let images = site.share_images()?;
    files.extend(images.files);
    if !images.missing_letters.is_empty() {
        let letters: Vec<String> = images.missing_letters.iter().map(char::to_string).collect();
        eprintln!(
            "tapal: share.png: the fonts have no {}; blanks stand for them",
            letters.join(" ")
        );
    }
    offline::worker(&mut files, &names)?;
    files.push(offline::list(&names, &story_folder, &site.language_folders()));
    Ok(files)
}

/// Writes a file, and the folder that it stands in.
fn write(path: &Path, content: &[u8]) -> Result<(), CliError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(at(folder))?;
    fs::write(path, content).map_err(at(path))
}

fn remove(path: &Path) -> Result<(), CliError> {
    if path.exists() { fs::remove_dir_all(path).map_err(at(path)) } else { Ok(()) }
}

/// Every file of a folder, its path after `before`.
fn bundled(folder: &Path, before: &str) -> Result<Vec<File>, CliError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let entry = entry.map_err(at(folder))?;
        let (path, name) = (entry.path(), entry.file_name());
        let Some(name) = name.to_str() else {
            return Err(CliError::NameNotUnicode { path });
        };
        let name = format!("{before}{name}");
        if path.is_dir() {
            files.extend(bundled(&path, &format!("{name}/"))?);
        } else {
            files.push(File { content: fs::read(&path).map_err(at(&path))?, path: name });
        }
    }
    Ok(files)
}

/// Puts the new folder in the old one's place; the old one goes back when that fails.
fn swap(aside: &Path, out: &Path) -> Result<(), CliError> {
    let old = temporary_name(out, "tapal-old");
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
