//! JSON of the sources, and strings as JSON writes them.

use super::error::GeodataError;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::Path;

/// Reads a JSON file of a source.
///
/// # Errors
/// The file cannot be read, or is no JSON of this type.
pub fn read<T: DeserializeOwned>(path: &Path) -> Result<T, GeodataError> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| GeodataError::source(path, error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| GeodataError::source(path, error.to_string()))
}

/// A string as JSON.
#[must_use]
pub fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
