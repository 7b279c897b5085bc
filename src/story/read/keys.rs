//! Which keys are known, and which one an unknown key was probably meant to be.

use super::READS_TEXT;
use super::node::Node;
use super::report::Report;
use crate::story::problem::ProblemKind;

/// Keys longer than this are compared with no other.
const MAX_LENGTH: usize = 32;

/// The known keys of an object.
type Keys = &'static [&'static str];

/// Warns of every key of `node` that is not in `known`: an object of Tapal's own.
pub(super) fn own(node: &Node<'_>, known: Keys, report: &mut Report) {
    if !READS_TEXT {
        return;
    }
    for (key, entry) in node.entries().filter(|(key, _)| !known.contains(key)) {
        report.warning(&entry.pointer, unknown(key, known));
    }
}

/// Warns of keys of `node` that look like a slip for one in `known`: an object of GeoJSON's, which
/// may carry foreign members (RFC 7946, section 6.1).
pub(super) fn foreign(node: &Node<'_>, known: Keys, report: &mut Report) {
    if !READS_TEXT {
        return;
    }
    for (key, entry) in node.entries().filter(|(key, _)| !known.contains(key)) {
        if nearest(key, known).is_some() {
            report.warning(&entry.pointer, unknown(key, known));
        }
    }
}

fn unknown(key: &str, known: Keys) -> ProblemKind {
    ProblemKind::UnknownKey { key: key.to_owned(), nearest: nearest(key, known), known }
}

/// The known key nearest to `key`, if one is near: at most two letters away, and a third of its
/// length.
fn nearest<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    if key.len() > MAX_LENGTH {
        return None;
    }
    let key = key.to_ascii_lowercase();
    let (away, name) =
        known.iter().map(|name| (distance(&key, name), *name)).min_by_key(|(away, _)| *away)?;
    (away <= (name.chars().count() / 3).clamp(1, 2)).then_some(name)
}

/// Levenshtein's distance: letters to put in, take out or change to make `from` the name `to`,
/// which is not empty.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(&to) {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = *cell;
            left = changed.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_letters() {
        let cases = [
            ("", "abc", 3),
            ("abc", "abc", 0),
            ("excerpt", "excerpts", 1),
            ("clamis", "claims", 2),
        ];
        for (from, to, expected) in cases {
            assert_eq!(distance(from, to), expected, "{from} {to}");
        }
    }

    #[test]
    fn a_slip_finds_the_key_it_was_meant_to_be() {
        let known = ["excerpts", "kind", "as_of", "claims"];
        assert_eq!(nearest("excerpt", &known), Some("excerpts"));
        assert_eq!(nearest("Claims", &known), Some("claims"));
        assert_eq!(nearest("asof", &known), Some("as_of"));
        assert_eq!(nearest("population", &known), None);
        assert_eq!(nearest(&"k".repeat(1000), &known), None);
    }
}
