//! Writes the table of `sea_names.rs` as JSON; no package names the seas in these languages.

use super::names::{LANGUAGES, quoted};
use super::sea_names::SEAS;

/// The seas as JSON, one a line, the largest first.
#[must_use]
pub fn to_json() -> String {
    let lines: Vec<String> = SEAS
        .iter()
        .map(|sea| {
            let names: Vec<String> = LANGUAGES
                .iter()
                .zip(sea.names)
                .map(|(language, name)| format!("{}: {}", quoted(language), quoted(name)))
                .collect();
            let course: Vec<String> =
                sea.course.iter().map(|[lon, lat]| format!("[{lon}, {lat}]")).collect();
            format!(
                "  {{\"id\": {}, \"names\": {{{}}}, \"size\": {}, \"course\": [{}]}}",
                quoted(sea.id),
                names.join(", "),
                sea.size,
                course.join(", ")
            )
        })
        .collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}
