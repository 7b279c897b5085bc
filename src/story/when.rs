//! When something was.

/// A day, a month or a year, or an interval from one to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub start: String,
    /// The same: where an interval ends, never before its start.
    pub end: Option<String>,
}
