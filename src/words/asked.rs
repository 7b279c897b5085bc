//! The words of what is fetched when its button is pressed.
//!
//! What this does: holds them, a table a language, complete by the compiler, and writes them for
//! the scripts that say them. What it does not: stand in the browser's program, which needs none of
//! them.

use serde_json::{Map, Value, json};

use super::{ASKED, TABLES, Words};

/// A language's words.
#[derive(Debug, PartialEq)]
pub struct Asked {
    /// Saving a picture, for `scripts/save`: what an SVG is for, and a PNG; the button that copies a
    /// citation; while a picture is made; when it was saved as `{}`; when the citation was copied;
    /// when it can be copied by hand alone; when a file of the page could not be fetched; when
    /// there was no picture to be had; the citation, of the headline `{t}`, the article `{s}`, the
    /// page's address `{a}` and the day `{d}`.
    pub save: [&'static str; 10],
    /// Embedding the map, for `scripts/share`: where nobody else can open the page yet; the start
    /// place, and none; the theme; what is chosen by itself; the light theme, the dark one; width,
    /// height; as wide as the host's column; a size in pixels; the preview; the code of a frame and
    /// what it is for, the same of an element, and of a link; the button that copies; when `{}` was
    /// copied; when it can be copied by hand alone.
    pub share: [&'static str; 21],
}

/// All of them by language, as `public/asked.json` has them: each list begins with its button's
/// name; behind those of a picture stands how days are written, behind those of embedding what the
/// page says besides.
#[must_use]
pub fn asked() -> Value {
    let lists = |words: &Words, asked: &Asked| {
        let days = [&[words.day_month_year], words.months_of_days.as_slice()].concat();
        let page = [words.languages, words.layers, words.close];
        let save = [&[words.save], asked.save.as_slice(), &days].concat();
        let share = [&[words.share], asked.share.as_slice(), &page].concat();
        json!({ "save": save, "share": share })
    };
    let all =
        TABLES.iter().zip(ASKED).map(|(words, asked)| (words.lang.to_owned(), lists(words, asked)));
    Value::Object(all.collect::<Map<_, _>>())
}
