//! Which words of an excerpt link to a place.
//!
//! What this does: cuts a text into pieces, some of which name a place; together they are the text, to the letter.
//! What it does not: know how a link looks, or change a word.

use super::{Story, TextMark};

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The words.
    pub text: &'a str,
    /// The id of the place that they link to.
    pub place: Option<&'a str>,
}

/// Cuts a text in language `lang` at the first occurrence of each mark; without marks, of each place's name.
#[must_use]
pub fn pieces<'a>(text: &'a str, marks: &'a [TextMark], story: &'a Story, lang: &str) -> Vec<Piece<'a>> {
    let mut found: Vec<(usize, usize, &str)> = if marks.is_empty() {
        let names = story.places.iter().filter_map(|place| {
            let name = place.name.0.get(lang).or_else(|| place.name.0.get(&story.language))?;
            occurrence(text, name, &place.id)
        });
        names.collect()
    } else {
        marks.iter().filter_map(|mark| occurrence(text, &mark.text, &mark.place)).collect()
    };
    found.sort_unstable();
    let (mut pieces, mut end) = (Vec::new(), 0);
    for (start, stop, place) in found {
        if start < end {
            continue;
        }
        push(&mut pieces, &text[end..start], None);
        push(&mut pieces, &text[start..stop], Some(place));
        end = stop;
    }
    push(&mut pieces, &text[end..], None);
    pieces
}

fn occurrence<'a>(text: &str, words: &str, place: &'a str) -> Option<(usize, usize, &'a str)> {
    let start = text.find(words).filter(|_| !words.is_empty())?;
    Some((start, start + words.len(), place))
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str, place: Option<&'a str>) {
    if !text.is_empty() {
        pieces.push(Piece { text, place });
    }
}
