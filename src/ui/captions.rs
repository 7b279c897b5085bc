//! What the map says that is not the base map's: places, kilometres, degrees, alike for the map
//! that moves and for the picture before it.

use crate::scene::graticule::GraticuleLine;
use crate::scene::label::Caption;
use crate::story::Story;
use crate::strings::{Strings, with_arg};

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

/// Kilometres, with their unit or without it.
pub fn kilometres(strings: &Strings, km: u32, unit: bool) -> String {
    let number = strings.number(f64::from(km));
    if unit { with_arg(&strings.km, &number) } else { number }
}

/// Degrees north or east, less than zero for south and west.
pub fn degrees(strings: &Strings, degrees: f64, line: GraticuleLine) -> String {
    match line {
        GraticuleLine::Parallel => strings.latitude(degrees),
        GraticuleLine::Meridian => strings.longitude(degrees),
    }
}
