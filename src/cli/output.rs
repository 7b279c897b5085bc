//! What commands write: where it may stand, and how the new takes the old one's place.
//!
//! It is written aside and renamed when it is complete, so a failure leaves the old as it was.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::{CliError, at};

/// Refuses what would be written into the bundle, to be copied with it by the next build.
pub(super) fn reject_output_inside_bundle(web: &Path, out: &Path) -> Result<(), CliError> {
    let (inner, outer) =
        (std::path::absolute(out).map_err(at(out))?, std::path::absolute(web).map_err(at(web))?);
    if inner.starts_with(&outer) {
        return Err(CliError::OutputInsideBundle { out: out.to_owned(), web: web.to_owned() });
    }
    Ok(())
}

/// A hidden name of our own in the same folder: `dist` and `tapal-new` give `.dist.tapal-new`.
pub(super) fn temporary_name(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{ending}"))
}

/// Writes a file, and the folder that it stands in.
pub(super) fn write_file(path: &Path, content: &[u8]) -> Result<(), CliError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(at(folder))?;
    fs::write(path, content).map_err(at(path))
}

/// Writes a file aside, and then puts it in its place.
pub(super) fn replace_file(path: &Path, content: &[u8]) -> Result<(), CliError> {
    let aside = temporary_name(path, "tapal-new");
    let written =
        write_file(&aside, content).and_then(|()| fs::rename(&aside, path).map_err(at(path)));
    if written.is_err() {
        // Part of it may be there. The first error is the one that matters.
        let _ = fs::remove_file(&aside);
    }
    written
}

/// Puts a new folder in the old one's place; the old one goes back when that fails.
pub(super) fn replace_folder(new: &Path, path: &Path) -> Result<(), CliError> {
    let old = temporary_name(path, "tapal-old");
    remove_folder(&old)?;
    let had_old = path.exists();
    if had_old {
        fs::rename(path, &old).map_err(at(path))?;
    }
    if let Err(error) = fs::rename(new, path) {
        if had_old {
            fs::rename(&old, path).map_err(at(path))?;
        }
        return Err(at(path)(error));
    }
    remove_folder(&old)
}

/// Removes a folder with all that is in it, if it is there.
pub(super) fn remove_folder(path: &Path) -> Result<(), CliError> {
    if path.exists() { fs::remove_dir_all(path).map_err(at(path)) } else { Ok(()) }
}
