//! `tapal words`: the tables of words -> the page that Trunk builds from.
//!
//! What this does: writes every word into `index.html`, where the browser's program finds them.
//! What it does not: know what the words mean.

use std::path::Path;

use super::at;
use crate::words::TABLES;

const BEGIN: &str = "<script type=\"text/plain\" id=\"tapal-words\">";
const END: &str = "</script>";

/// Writes the words into the page.
pub(super) fn words(page: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(page).map_err(at(page))?;
    let filled = filled(&text).ok_or_else(|| format!("{}: has no {BEGIN}{END} to fill", page.display()))?;
    let aside = page.with_extension("html.part");
    std::fs::write(&aside, filled).map_err(at(&aside))?;
    std::fs::rename(&aside, page).map_err(at(page))
}

/// The page with the words in it; `None` for a page without their element.
#[must_use]
pub fn filled(page: &str) -> Option<String> {
    let start = page.find(BEGIN)? + BEGIN.len();
    let length = page[start..].find(END)?;
    let lines: Vec<String> = TABLES.iter().flat_map(|words| words.lines()).collect();
    Some([&page[..start], &lines.join("\n"), &page[start + length..]].concat())
}
