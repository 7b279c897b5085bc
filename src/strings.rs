//! What the page says by itself: a text a key, a file a language, which the native command holds
//! and which pages and the scripts of their dialogs fetch.

mod entries;
mod format;
mod keys;
#[cfg(not(target_arch = "wasm32"))]
mod languages;

use self::entries::Entries;
pub use self::entries::StringsError;
pub use self::keys::Strings;
#[cfg(not(target_arch = "wasm32"))]
pub use self::languages::{FILES, all, strings_for};
use crate::text::{is_same_language, replace_first};

impl Strings {
    /// Reads a language's file.
    ///
    /// # Errors
    /// When it is no JSON object, or a key is missing, is not known, or has no text.
    pub fn from_json(text: &str) -> Result<Self, StringsError> {
        let value = serde_json::from_str(text)
            .map_err(|error| StringsError::NotJson(error.line(), error.column()))?;
        let mut entries = Entries::new(value)?;
        let strings = Self::take(&mut entries);
        entries.end().map(|()| strings)
    }

    /// Are they in the language of a tag (BCP 47), whatever its script or region?
    #[must_use]
    pub fn are_in(&self, tag: &str) -> bool {
        is_same_language(&self.lang, tag)
    }
}

/// A text with its argument in the place of `{}`.
#[must_use]
pub fn with_arg(text: &str, arg: &str) -> String {
    replace_first(text, "{}", arg)
}
