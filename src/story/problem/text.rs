//! The texts of all problems: what is wrong, in a sentence, and what to do, in one or two.

mod expected;
mod key;
mod kind;
mod value;

use std::fmt;

use super::{Problem, Severity};
use crate::story::Unit;
use value::slug_of;

const COLLECTION: &str =
    r#"A story is a GeoJSON object: {"type": "FeatureCollection", "story": …, "features": […]}."#;
/// The smallest `story` member that does, for those whose file has none.
const STORY: &str = concat!(
    r#"Add beside "features": "story": {"format": 1, "slug": "my-story", "language": "id", "#,
    r#""title": "…", "source": {"publisher": "…"}}."#
);
const FEATURES: &str = r#"Add "features": a list with a feature for each place."#;
const FEATURE: &str = r#"Write {"type": "Feature", "id": "…", "geometry": …, "properties": …}."#;
const PROPERTIES: &str = r#"Add "properties": {"name": "…"}."#;
const LANGUAGE: &str = r#"Write a BCP 47 tag, such as "id" or "zh-Hant"."#;
const VIEW: &str = r#"Write "view": {"bbox": [west, south, east, north]} in degrees."#;
const GEOMETRY: &str = r#"Write for example {"type": "Point", "coordinates": [63.3, 45.97]}."#;
const ORDER: &str = "GeoJSON writes [longitude, latitude], in degrees.";
const SHOW: &str = r#"Write for example {"border": ["KZ", "RU"]}."#;
const RING: &str = r#"Write for example {"around": "baikonur", "km": 1600}."#;
const TRANSLATION: &str = r#"Write the translated text, or {"text": "…", "marks": []}."#;
const CLAIM_QUOTE: &str = "Write words of one of the place's excerpts, to the letter.";
const FIGURE: &str = r#"Write the figure as a plain number: 7000, not "7.000"."#;
const PICTURE: &str =
    r#"Write the name of a file beside the story, such as "photo.jpg", or an https address."#;

impl fmt::Display for Problem {
    /// For example: `error at /features/0: the key "id" is missing. Add "id": "baikonur" beside
    /// "type".`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        if let Some(line) = self.line {
            write!(f, " in line {line}")?;
            if let Some(column) = self.column {
                write!(f, ", column {column}")?;
            }
        }
        write!(f, ": {}. {}", self.kind.message(), self.kind.remedy())
    }
}

fn id_remedy(name: &str, number: usize) -> String {
    let proposal = slug_of(name, &format!("place-{number}"));
    format!("Write for example \"id\": \"{proposal}\" beside \"type\".")
}

fn unit_remedy(unit: Unit) -> String {
    format!("Write \"unit\": \"{}\".", unit.symbol())
}
