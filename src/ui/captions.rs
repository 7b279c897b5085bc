//! What the map says that is not the base map's: places, kilometres, degrees, alike for the map
//! that moves and for the picture before it.

use crate::scene::graticule::GraticuleLine;
use crate::scene::label::Caption;
use crate::scene::scale::Accuracy;
use crate::story::Story;
use crate::strings::{Strings, with_arg};
use crate::text::replace_first;

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

/// The projection, and how true the scale bar is.
pub fn scale_note(strings: &Strings, is_conic: bool, accuracy: Accuracy) -> String {
    let projection =
        if is_conic { &strings.conic_projection } else { &strings.azimuthal_projection };
    let with_two = |text: &str, [(a, first), (b, second)]: [(&str, String); 2]| {
        replace_first(&replace_first(text, a, &first), b, &second)
    };
    let percent = |value: f64| strings.number(value.ceil());
    let error = match accuracy {
        Accuracy::Between { south, north } => with_two(
            &strings.scale_error_between,
            [("{south}", strings.latitude(south)), ("{north}", strings.latitude(north))],
        ),
        Accuracy::InView { short, long } => with_two(
            &strings.scale_error_in_view,
            [("{short}", percent(short)), ("{long}", percent(long))],
        ),
    };
    format!("{projection} · {error}")
}
