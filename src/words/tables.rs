//! The tables.
//!
//! What this does: lists the languages that there are words in. What it does not: hold a word; each
//! language has a file.

mod en;
mod id;
mod kk;
mod ru;

use super::{Asked, Words};

/// The tables, in the order in which a switch of languages names them.
pub static TABLES: [&Words; 4] = [&id::WORDS, &en::WORDS, &ru::WORDS, &kk::WORDS];

/// What is said by something that is fetched when it is asked for, in the same order.
pub static ASKED: [&Asked; 4] = [&id::ASKED, &en::ASKED, &ru::ASKED, &kk::ASKED];

/// Every table.
#[must_use]
pub fn tables() -> &'static [&'static Words] {
    &TABLES
}

/// What stands in where no table is found, which is never.
pub(super) fn none() -> &'static Words {
    &en::WORDS
}
