//! What the map says that is not the base map's: places, kilometres, degrees.
//!
//! What this does: forms them in a language, alike for the live map and for the picture before it.
//! What it does not: place them ([`crate::scene::label`] does).

use crate::scene::graticule::GraticuleLine;
use crate::scene::label::Caption;
use crate::story::Story;
use crate::words::{Words, fill};

/// What the story's places are called in a language, in story order.
pub fn captions(story: &Story, lang: &str) -> Vec<Caption> {
    let places = story.places.iter();
    places
        .map(|place| Caption {
            name: place.name.text(lang, &story.language),
            kind: place.kind.text(lang, &story.language),
        })
        .collect()
}

/// Kilometres, with the unit where asked.
pub fn kilometres(words: &Words, km: u32, unit: bool) -> String {
    let number = words.number(f64::from(km));
    if unit { fill(words.km, &number) } else { number }
}

/// Degrees north or east, less than zero for south and west.
pub fn degrees(words: &Words, degrees: f64, line: GraticuleLine) -> String {
    match line {
        GraticuleLine::Parallel => words.latitude(degrees),
        GraticuleLine::Meridian => words.longitude(degrees),
    }
}
