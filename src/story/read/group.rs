//! The story's groups of countries, such as alliances.
//!
//! What this does: reads names and members.
//! What it does not: know who is in which alliance; the author says so, and should name a source.

use super::node::Node;
use super::report::Report;
use super::{forms, keys, text};
use crate::story::Group;
use crate::story::keyed::Keyed;

/// Reads all groups, by their keys.
pub(super) fn read(node: &Node<'_>, language: &str, report: &mut Report) -> Keyed<Group> {
    let mut groups = Keyed::default();
    let example = "Write for example {\"csto\": {\"name\": \"…\", \"members\": [\"KZ\", \"RU\"]}}.";
    if !node.is_object("an object of groups", example, report) {
        return groups;
    }
    for (key, entry) in node.entries() {
        groups.insert(key, group(key, &entry, language, report));
    }
    groups
}

fn group(key: &str, node: &Node<'_>, language: &str, report: &mut Report) -> Group {
    if !forms::is_id(key) {
        let remedy = told!("Call it for example \"{}\".", forms::slug_of(key, "my-group"));
        report.error(
            &node.path,
            "the key of a group is made of letters, digits, \"-\" and \"_\"",
            &remedy,
        );
    }
    let mut group = Group { name: Default::default(), members: Vec::new(), source: None };
    if !node.is_object("an object", "Write {\"name\": \"…\", \"members\": [\"KZ\"]}.", report) {
        return group;
    }
    keys::own(node, &["name", "members", "source"], report);
    if let Some(name) = node.require("name", "Add \"name\": what the group is called.", report) {
        group.name = text::localized(&name, language, report);
    }
    if let Some(members) =
        node.require("members", "Add \"members\": a list of country codes.", report)
    {
        group.members = text::countries(&members, report);
    }
    group.source = text::plain(node, "source", report);
    group
}
