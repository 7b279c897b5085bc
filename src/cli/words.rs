//! `tapal words`: the tables of words -> the file that the browser's program reads them from.
//!
//! What this does: writes every word, a line each, a table a language. What it does not: know what the words mean.

use std::path::Path;

use super::at;
use crate::words::TABLES;

/// Writes the words into a file.
pub(super) fn words(file: &Path) -> Result<(), String> {
    let aside = file.with_extension("txt.part");
    std::fs::write(&aside, lines()).map_err(at(&aside))?;
    std::fs::rename(&aside, file).map_err(at(file))
}

/// All words of all tables, as the browser's program reads them.
#[must_use]
pub fn lines() -> String {
    TABLES.iter().flat_map(|words| words.lines()).flat_map(|line| [line, "\n".to_owned()]).collect()
}
