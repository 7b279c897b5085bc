//! What can go wrong while the base geography is made: where, what, and what to do.
//!
//! The maker stops at the first error.

use std::path::Path;

/// Why the base geography could not be made.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {what}; {remedy}")]
pub struct GeodataError {
    /// The file, feature or row that is at fault.
    pub place: String,
    /// What is wrong with it.
    pub what: String,
    /// What whoever runs the maker can do about it.
    pub remedy: &'static str,
}

impl GeodataError {
    /// A source file that is not what it was when the maker was written.
    pub fn source(path: &Path, what: impl Into<String>) -> Self {
        Self {
            place: path.display().to_string(),
            what: what.into(),
            remedy: "fetch the pinned packages again with geodata/make.sh",
        }
    }

    /// Data that the maker's tables do not fit any more.
    pub fn table(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
            remedy: "bring the tables in src/geodata/ in line with the sources",
        }
    }
}
