//! What a place needs to know of the rest of the story.
//!
//! What this does: carries language, groups and ids to wherever something refers to them.
//! What it does not: hold any place as a whole, as places are still being read.

use super::node::Node;
use super::report::Report;
use crate::story::Group;
use crate::story::keyed::Keyed;

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
            None => node.text("Write the id of one of the story's places.", report),
        };
        if !id.is_empty() && !self.ids.contains(&id) {
            let remedy = "Write the id of one of the features, as it stands beside \"type\".";
            report.error(&node.path, &told!("the story has no place {}", node.described()), remedy);
        }
        id
    }
}
