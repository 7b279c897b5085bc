//! The lead: what happened, in dated sentences of the author's own.

use super::node::Node;
use super::report::Report;
use super::{keys, source, text, when};
use crate::story::LeadSentence;
use crate::story::problem::RequiredKey;

/// Reads one sentence.
pub(super) fn read(node: &Node<'_>, language: &str, report: &mut Report) -> LeadSentence {
    keys::own(node, &["when", "label", "text", "references"], report);
    let sentence = node.require(RequiredKey::LeadText, report);
    LeadSentence {
        when: when::read(node, report),
        label: text::optional(node, "label", language, report),
        text: sentence.map(|text| text::localized(&text, language, report)).unwrap_or_default(),
        references: source::references(node, report),
    }
}
