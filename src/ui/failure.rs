//! Why there is no map, and what the page says then.
//!
//! What this does: names the reasons and finds their words. What it does not: notice a failure, or
//! show it.

use crate::basemap::packed::Damage;
use crate::strings::Strings;

/// Why there is no map.
#[derive(Clone, Copy, Debug)]
pub(super) enum Failure {
    /// The file could not be fetched.
    Missing,
    /// The file was fetched and cannot be read.
    Damaged(Damage),
    /// The browser gives no canvas to draw on.
    NoCanvas,
}

impl Failure {
    /// What is wrong and what to do, in the page's words.
    pub(super) fn message(self, strings: &Strings) -> &str {
        match self {
            Self::Missing => &strings.map_missing,
            Self::Damaged(Damage::OtherVersion(_)) => &strings.map_version,
            Self::Damaged(_) => &strings.map_damaged,
            Self::NoCanvas => &strings.map_no_canvas,
        }
    }
}
