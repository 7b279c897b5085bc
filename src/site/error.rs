//! Why a site could not be written.

use thiserror::Error;

/// A site that could not be written.
#[derive(Debug, Error)]
pub enum SiteError {
    /// What `--base-url` says is no address of a folder.
    #[error(
        "--base-url \"{address}\": is no address of a folder; \
         it looks like https://example.org/map/"
    )]
    BaseUrl {
        /// What it says.
        address: String,
    },
    /// The one file was wanted in a language that the story is not in.
    #[error("--lang {lang}: the story is not in this language; it is in {known}")]
    Language {
        /// That language's tag.
        lang: String,
        /// The tags of the story's languages.
        known: String,
    },
    /// A file of the web bundle cannot stand in one file.
    #[error("{path}: {reason}")]
    Inline {
        /// Its path in the web bundle.
        path: String,
        /// Why not.
        reason: &'static str,
    },
    /// A file of the web bundle could not be read.
    #[error("{0}")]
    File(String),
    /// The share image could not be drawn, which is a mistake in this program.
    #[error("share.png: {0}")]
    ShareImage(String),
}
