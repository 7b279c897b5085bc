//! The words that come with the program.
//!
//! What this does: takes them from a text, once, for as long as the page lasts. What it does not:
//! find the text.

use std::sync::{Mutex, PoisonError};

use super::Words;

static GIVEN: Mutex<&[&Words]> = Mutex::new(&[]);
static NONE: Words = Words::NONE;

/// Takes the tables from a text, one after the other, a line for each word; false when there is
/// none in it.
///
/// They stay in memory: to be called once.
pub fn give(text: String) -> bool {
    let mut lines = Box::leak(text.into_boxed_str()).lines().peekable();
    let mut tables: Vec<&'static Words> = Vec::new();
    while lines.peek().is_some_and(|line| !line.is_empty()) {
        tables.push(Box::leak(Box::new(Words::from_lines(&mut lines))));
    }
    let any = !tables.is_empty();
    *GIVEN.lock().unwrap_or_else(PoisonError::into_inner) = tables.leak();
    any
}

/// Every table, in the order in which a switch of languages names them.
#[must_use]
pub fn tables() -> &'static [&'static Words] {
    *GIVEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// No words.
pub(super) fn none() -> &'static Words {
    &NONE
}
