//! What is wrong with a story file and where, as data; its text is made natively alone.

mod expected;
mod found;
mod kind;
#[cfg(not(target_arch = "wasm32"))]
mod text;

pub use expected::{Expected, RequiredKey};
pub use found::FoundValue;
pub use kind::{CoordinateList, ProblemKind};

/// How much a [`Problem`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The story can't be shown.
    Error,
    /// The story is shown, but probably not as its author meant it.
    Warning,
}

/// One thing that is wrong with a story file.
///
/// The native command prints it as a message and a remedy ([`ProblemKind::message`],
/// [`ProblemKind::remedy`]); the browser shows its [`location`](Problem::location) alone, and so
/// carries no text.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Whether the story can be shown all the same.
    pub severity: Severity,
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where in the document: a JSON Pointer (RFC 6901), empty for the whole.
    ///
    /// A missing key is reported at the object that should have it.
    pub path: String,
    /// Line in the text, from 1, where it is known.
    pub line: Option<usize>,
    /// Column in that line, from 1, where it is known.
    pub column: Option<usize>,
}

impl Problem {
    /// True when the story can't be shown because of this.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Where in the file it is, as an editor or an address has it: `:3:7` or `#/features/0`.
    #[must_use]
    pub fn location(&self) -> String {
        match (self.line, self.column) {
            (Some(line), Some(column)) => format!(":{line}:{column}"),
            _ => format!("#{}", self.path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(path: &str, line: Option<usize>, column: Option<usize>) -> Problem {
        Problem {
            severity: Severity::Warning,
            kind: ProblemKind::NoPlaces,
            path: path.to_owned(),
            line,
            column,
        }
    }

    #[test]
    fn a_location_is_a_line_where_it_is_known_and_else_a_pointer() {
        assert_eq!(problem("", Some(3), Some(7)).location(), ":3:7");
        assert_eq!(problem("/a/0", None, None).location(), "#/a/0");
    }

    #[test]
    fn a_problem_says_where_it_is_as_far_as_it_is_known() {
        let starts = [
            (problem("", None, None), "warning: the story has no places. "),
            (problem("/a/0", None, None), "warning at /a/0: the story has no places. "),
            (problem("", Some(3), Some(7)), "warning in line 3, column 7: the story "),
        ];
        for (problem, start) in starts {
            assert!(problem.to_string().starts_with(start), "{problem}");
        }
    }
}
