//! The list of problems that grows while a story is read, kept to a length that someone can read.

use super::pointer::JsonPointer;
use crate::story::problem::{Problem, ProblemKind, Severity};

/// Problems listed at most; a file with more has one cause many times over.
const MAX_LISTED: usize = 200;

/// The problems found so far.
#[derive(Default)]
pub(super) struct Report {
    problems: Vec<Problem>,
    unlisted: usize,
    failed: bool,
}

impl Report {
    /// Notes that the story can't be shown.
    pub(super) fn error(&mut self, pointer: &JsonPointer<'_>, kind: ProblemKind) {
        self.push(Severity::Error, pointer, kind);
    }

    /// Notes that the story is probably not shown as it was meant.
    pub(super) fn warning(&mut self, pointer: &JsonPointer<'_>, kind: ProblemKind) {
        self.push(Severity::Warning, pointer, kind);
    }

    /// Notes an error of the text itself, whose line and column are known.
    pub(super) fn syntax_error(&mut self, kind: ProblemKind, line: usize, column: usize) {
        self.error(&JsonPointer::Root, kind);
        if let Some(problem) = self.problems.last_mut() {
            (problem.line, problem.column) = (Some(line), Some(column));
        }
    }

    /// Whether any error was noted.
    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    /// The list, in the order in which the problems were found.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        if self.unlisted > 0 {
            let severity = if self.failed { Severity::Error } else { Severity::Warning };
            let kind = ProblemKind::Unlisted { count: self.unlisted };
            self.problems.push(problem(severity, &JsonPointer::Root, kind));
        }
        self.problems
    }

    fn push(&mut self, severity: Severity, pointer: &JsonPointer<'_>, kind: ProblemKind) {
        self.failed |= severity == Severity::Error;
        if self.problems.len() < MAX_LISTED {
            self.problems.push(problem(severity, pointer, kind));
        } else {
            self.unlisted += 1;
        }
    }
}

fn problem(severity: Severity, pointer: &JsonPointer<'_>, kind: ProblemKind) -> Problem {
    Problem { severity, kind, path: pointer.to_string(), line: None, column: None }
}
