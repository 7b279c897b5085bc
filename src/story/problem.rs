//! What is wrong with a story file, where, and what to do about it.
//!
//! What this does: holds one problem as data, and says it in two readable sentences. What it does
//! not: find problems ([`super::read`] does), or print reports with the lines of the file around
//! them.

use std::fmt;

/// How much a [`Problem`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The story can't be shown.
    Error,
    /// The story is shown, but probably not as its author meant it.
    Warning,
}

/// One thing that is wrong with a story file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether the story can be shown all the same.
    pub severity: Severity,
    /// Where in the document: a JSON Pointer (RFC 6901), empty for the whole.
    ///
    /// A key that is missing is told at the object that should have it.
    pub path: String,
    /// Line in the text, from 1, where it is known.
    pub line: Option<usize>,
    /// Column in that line, from 1, where it is known.
    pub column: Option<usize>,
    /// What was expected and what was found: a sentence without its full stop.
    pub message: String,
    /// What to do: a whole sentence or two.
    pub remedy: String,
}

impl Problem {
    /// True when the story can't be shown because of this.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Where in the file it is, as an editor or an address has it: `:3:7` or `#/features/0`.
    #[must_use]
    pub fn place(&self) -> String {
        match (self.line, self.column) {
            (Some(line), Some(column)) => {
                [":", &line.to_string(), ":", &column.to_string()].concat()
            }
            _ => ["#", &self.path].concat(),
        }
    }
}

impl fmt::Display for Problem {
    /// For example: `error at /features/0: the key "id" is missing. Add "id": "baikonur" beside
    /// "type".`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        if let Some(line) = self.line {
            write!(f, " in line {line}")?;
            if let Some(column) = self.column {
                write!(f, ", column {column}")?;
            }
        }
        write!(f, ": {}. {}", self.message, self.remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(path: &str, line: Option<usize>, column: Option<usize>) -> Problem {
        Problem {
            severity: Severity::Warning,
            path: path.to_owned(),
            line,
            column,
            message: "it is askew".to_owned(),
            remedy: "Straighten it.".to_owned(),
        }
    }

    #[test]
    fn a_place_is_a_line_where_it_is_known_and_else_a_pointer() {
        assert_eq!(problem("", Some(3), Some(7)).place(), ":3:7");
        assert_eq!(problem("/a/0", None, None).place(), "#/a/0");
    }

    #[test]
    fn a_problem_says_where_it_is_as_far_as_it_is_known() {
        assert_eq!(problem("", None, None).to_string(), "warning: it is askew. Straighten it.");
        assert_eq!(
            problem("/a/0", None, None).to_string(),
            "warning at /a/0: it is askew. Straighten it."
        );
        assert_eq!(
            problem("", Some(3), Some(7)).to_string(),
            "warning in line 3, column 7: it is askew. Straighten it."
        );
    }
}
