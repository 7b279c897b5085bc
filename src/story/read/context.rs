//! What a place refers to of the rest of the story: its language, its groups and the places' ids.

use super::node::Node;
use super::report::Report;
use crate::story::Group;
use crate::story::keyed::Keyed;
use crate::story::problem::{Expected, ProblemKind};

/// The story, as far as its places refer to it.
pub(super) struct Context<'a> {
    /// The story's language.
    pub(super) language: &'a str,
    /// The story's groups.
    pub(super) groups: &'a Keyed<Group>,
    /// The ids of all places, in story order.
    pub(super) ids: &'a [String],
}

impl Context<'_> {
    /// A text that is the id of a place of the story.
    pub(super) fn reference(&self, node: &Node<'_>, report: &mut Report) -> String {
        let id = match node.value.as_u64() {
            Some(number) => number.to_string(),
            None => node.text(Expected::PlaceId, report),
        };
        if !id.is_empty() && !self.ids.contains(&id) {
            report.error(&node.pointer, ProblemKind::UnknownPlace { found: node.found() });
        }
        id
    }
}
