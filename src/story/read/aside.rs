//! What stands beside the article at a place: facts from other sources, and pictures.

use super::node::Node;
use super::report::Report;
use super::{forms, keys, source, text, when};
use crate::story::problem::{Expected, ProblemKind, RequiredKey};
use crate::story::{Fact, Localized, Medium};

/// Reads one fact.
pub(super) fn fact(node: &Node<'_>, language: &str, report: &mut Report) -> Fact {
    keys::own(node, &["label", "value", "when", "source", "references"], report);
    let mut part = |key| match node.require(key, report) {
        Some(part) => text::localized(&part, language, report),
        None => Localized::default(),
    };
    let label = part(RequiredKey::FactLabel);
    let value = part(RequiredKey::FactValue);
    let source =
        node.get("source").map(|source| text::citation(&source, report)).unwrap_or_default();
    let (when, references) = (when::read(node, report), source::references(node, report));
    Fact { label, value, when, source, references }
}

/// Reads one picture.
pub(super) fn medium(node: &Node<'_>, language: &str, report: &mut Report) -> Medium {
    keys::own(node, &["src", "alt", "credit"], report);
    let form = |text: &str| forms::is_relative(text) || forms::is_https(text);
    let src = node.require(RequiredKey::PictureAddress, report);
    let src = src.map(|src| text::formed(&src, Expected::PictureAddress, form, report));
    let alt = text::optional(node, "alt", language, report);
    if node.get("alt").is_none() {
        report.warning(&node.pointer, ProblemKind::MissingKey(RequiredKey::AltText));
    }
    Medium {
        src: src.unwrap_or_default(),
        alt,
        credit: text::optional_plain(node, "credit", report),
    }
}
