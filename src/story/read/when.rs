//! `when`: a date or an interval, as ISO 8601 writes them.

use super::forms::is_partial_date;
use super::node::Node;
use super::report::Report;
use crate::story::When;
use crate::story::problem::Expected;

/// Reads what stands under `when`, if anything does.
pub(super) fn read(node: &Node<'_>, report: &mut Report) -> Option<When> {
    let node = node.get("when")?;
    let when = node.value.as_str().and_then(parse);
    if when.is_none() {
        node.reject(Expected::When, report);
    }
    when
}

fn parse(text: &str) -> Option<When> {
    let (start, end) = match text.split_once('/') {
        Some((start, end)) => (start, Some(end)),
        None => (text, None),
    };
    let is_sound = is_partial_date(start)
        && end.is_none_or(|end| {
            // Of a year and a day in it neither is before the other.
            let known = start.len().min(end.len());
            is_partial_date(end) && start != end && start[..known] <= end[..known]
        });
    is_sound.then(|| When { start: start.to_owned(), end: end.map(str::to_owned) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_intervals_are_told_from_what_is_neither() {
        for text in ["2022", "2022-01", "2022-01-07", "2022-01-02/2022-01-07", "2005/2005-03-01"] {
            assert!(parse(text).is_some(), "{text}");
        }
        let broken = [
            "",
            "/",
            "2022/",
            "/2022",
            "2022-01-07/2022-01-02",
            "2022-01-02/2022-01-02",
            "2022/2021-12",
            "2022-1",
            "today",
        ];
        for text in broken {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
