//! `tapal words`: the tables of words -> the files that the browser's program and scripts read them
//! from.
//!
//! What this does: writes every word, a line each, a table a language; and beside that those of
//! what is fetched when it is asked for. What it does not: know what the words mean.

use std::path::Path;

use super::at;
use crate::words::{TABLES, asked};

/// Writes the words into a file, and the others beside it.
pub(super) fn words(file: &Path) -> Result<(), String> {
    write(file, &lines())?;
    write(&file.with_file_name("asked.json"), &others())
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    let aside = file.with_extension("part");
    std::fs::write(&aside, text).map_err(at(&aside))?;
    std::fs::rename(&aside, file).map_err(at(file))
}

/// The words of what is fetched when it is asked for, as its scripts read them.
#[must_use]
pub fn others() -> String {
    [asked().to_string(), "\n".to_owned()].concat()
}

/// All words of all tables, as the browser's program reads them.
#[must_use]
pub fn lines() -> String {
    TABLES.iter().flat_map(|words| words.lines()).flat_map(|line| [line, "\n".to_owned()]).collect()
}
