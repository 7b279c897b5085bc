//! `tapal build`: the web bundle and the story -> the folder to publish.

use std::fs;
use std::path::Path;

use super::bundle::{self, Bundle};
use super::error::{CliError, at, suggest_other_target};
use super::{compress, names, offline, output};
use crate::site::assets::{SINGLE, SINGLE_LANGUAGE};
use crate::site::{File, Site, outlines};
use crate::story::{self, map_file};

/// What Trunk built for itself, and the scripts of one file.
const NOT_PUBLISHED: [&str; 3] = ["index.html", SINGLE, SINGLE_LANGUAGE];

/// Writes the site.
pub(super) fn build(web: &Path, out: &Path, base: Option<&str>) -> Result<(), CliError> {
    output::reject_output_inside_bundle(web, out)?;
    if out.exists() && !out.is_dir() {
        return Err(CliError::OutputNotFolder { path: out.to_owned() });
    }
    let taken = out.exists() && fs::read_dir(out).map_err(at(out))?.next().is_some();
    if taken && !out.join(offline::LIST).exists() {
        return Err(CliError::NotOurSite { path: out.to_owned() });
    }
    let files = render_site(web, base)?;
    let aside = output::temporary_name(out, "tapal-new");
    output::remove_folder(&aside)?;
    let written = files
        .iter()
        .try_for_each(|file| output::write_file(&aside.join(&file.path), &file.content))
        .and_then(|()| compress::folder(&aside));
    if let Err(error) = written {
        // Part of it may be there. The first error is the one that matters.
        let _ = output::remove_folder(&aside);
        return Err(suggest_other_target(error));
    }
    output::replace_folder(&aside, out)?;
    if base.is_none() {
        eprintln!(
            "tapal: without --base-url the pages name no address of their own: no canonical one, \
             no other languages for those who search, no picture where they are shared, no oEmbed, \
             no sitemap"
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
    files.extend(map_file(&files, &story_folder));
    files.extend(site.style_sheets());
    files.push(outlines());
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

/// What the map reads of the story, beside it.
fn map_file(files: &[File], folder: &str) -> Option<File> {
    let story = format!("{folder}{}", story::FILE_NAME);
    let story = files.iter().find(|file| file.path == story)?;
    let content = map_file::map_file(&String::from_utf8_lossy(&story.content)).into_bytes();
    Some(File { path: format!("{folder}{}", map_file::FILE_NAME), content })
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
