//! A publication: the article, or what a figure or a fact is taken from.

use super::node::Node;
use super::report::Report;
use super::{forms, keys, text};
use crate::story::Source;
use crate::story::problem::{Expected, RequiredKey};

/// Reads one publication, which is an object.
pub(super) fn read(node: &Node<'_>, report: &mut Report) -> Source {
    keys::own(node, &["publisher", "title", "author", "url", "published"], report);
    let publisher = node.require(RequiredKey::Publisher, report);
    let url = node.get("url");
    let date = node.get("published");
    Source {
        publisher: publisher
            .map(|publisher| publisher.text(Expected::Publisher, report))
            .unwrap_or_default(),
        title: text::optional_plain(node, "title", report),
        author: text::optional_plain(node, "author", report),
        url: url.map(|url| text::formed(&url, Expected::HttpsAddress, forms::is_https, report)),
        published: date
            .map(|date| text::formed(&date, Expected::PartialDate, forms::is_partial_date, report)),
    }
}

/// Reads the publications that a figure or a fact is taken from; none where none are named.
pub(super) fn references(node: &Node<'_>, report: &mut Report) -> Vec<Source> {
    node.each("references", report, read)
}
