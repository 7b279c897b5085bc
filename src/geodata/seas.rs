//! Writes the table of `sea_names.rs` as JSON; no package names the seas in these languages.

use super::json::quoted;
use super::names::by_language;
use super::sea_names::SEAS;

/// The seas as JSON, one a line, the largest first.
#[must_use]
pub fn to_json() -> String {
    let lines: Vec<String> = SEAS
        .iter()
        .map(|sea| {
            let course: Vec<String> =
                sea.course.iter().map(|[lon, lat]| format!("[{lon}, {lat}]")).collect();
            format!(
                "  {{\"id\": {}, \"names\": {}, \"size\": {}, \"course\": [{}]}}",
                quoted(sea.id),
                by_language(&sea.names),
                sea.size,
                course.join(", ")
            )
        })
        .collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}
