//! The story's groups of countries, such as alliances.
//!
//! Who is in which alliance the author says, and should name a source.

use super::node::Node;
use super::report::Report;
use super::{forms, keys, text};
use crate::story::Group;
use crate::story::keyed::Keyed;
use crate::story::problem::{Expected, ProblemKind, RequiredKey};

/// Reads all groups, by their keys.
pub(super) fn read(node: &Node<'_>, language: &str, report: &mut Report) -> Keyed<Group> {
    let mut groups = Keyed::default();
    if !node.is_object(Expected::Groups, report) {
        return groups;
    }
    for (key, entry) in node.entries() {
        groups.insert(key, group(key, &entry, language, report));
    }
    groups
}

fn group(key: &str, node: &Node<'_>, language: &str, report: &mut Report) -> Group {
    if !forms::is_id(key) {
        report.error(&node.pointer, ProblemKind::InvalidGroupKey { key: key.to_owned() });
    }
    let mut group = Group { name: Default::default(), members: Vec::new(), source: None };
    if !node.is_object(Expected::Group, report) {
        return group;
    }
    keys::own(node, &["name", "members", "source"], report);
    if let Some(name) = node.require(RequiredKey::GroupName, report) {
        group.name = text::localized(&name, language, report);
    }
    if let Some(members) = node.require(RequiredKey::GroupMembers, report) {
        group.members = text::countries(&members, report);
    }
    group.source = text::optional_plain(node, "source", report);
    group
}
