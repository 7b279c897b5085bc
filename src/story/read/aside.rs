//! What stands beside the article at a place: facts from other sources, and pictures.
//!
//! What this does: reads facts and media, and lets a picture come from beside the story or from an
//! `https` address alone. What it does not: look whether a picture is there.

use super::node::Node;
use super::report::Report;
use super::{forms, keys, text};
use crate::story::{Fact, Localized, Medium};

/// Reads one fact.
pub(super) fn fact(node: &Node<'_>, language: &str, report: &mut Report) -> Fact {
    keys::own(node, &["label", "value", "source"], report);
    let mut part = |key: &str, remedy: &str| match node.require(key, remedy, report) {
        Some(part) => text::localized(&part, language, report),
        None => Localized::default(),
    };
    let label = part("label", "Add \"label\": what the fact is about.");
    let value = part("value", "Add \"value\": what the source says.");
    let source =
        node.get("source").map(|source| text::citation(&source, report)).unwrap_or_default();
    Fact { label, value, source }
}

/// Reads one picture.
pub(super) fn medium(node: &Node<'_>, language: &str, report: &mut Report) -> Medium {
    keys::own(node, &["src", "alt", "credit"], report);
    let example =
        "Write the name of a file beside the story, such as \"photo.jpg\", or an https address.";
    let form = |text: &str| forms::is_relative(text) || forms::is_https(text);
    let src = node.require("src", example, report);
    let src =
        src.map(|src| text::formed(&src, "a relative or https address", form, example, report));
    let alt = text::given(node, "alt", language, report);
    if node.get("alt").is_none() {
        let remedy = "Add \"alt\": what the picture shows, for those who don't see it.";
        report.warning(&node.path, "the key \"alt\" is missing", remedy);
    }
    Medium { src: src.unwrap_or_default(), alt, credit: text::plain(node, "credit", report) }
}
