//! Publications: the article, and what figures and facts are taken from.

/// Something that was published. Only its publisher is always known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Who published it.
    pub publisher: String,
    /// What it is called.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Where it can be read: an `https` address.
    pub url: Option<String>,
    /// When it was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: Option<String>,
}
