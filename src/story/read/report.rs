//! The list of problems that grows while a story is read.
//!
//! What this does: collects problems, and keeps the list to a length that someone can read.
//! What it does not: decide what is a problem.

use super::node::Node;
use super::path::Path;
use super::wording::TOLD;
use crate::story::problem::{Problem, Severity};

/// Problems listed at most; a file with more has one cause many times over.
const MOST: usize = 200;

/// The problems found so far.
#[derive(Default)]
pub(super) struct Report {
    problems: Vec<Problem>,
    unlisted: usize,
    failed: bool,
}

impl Report {
    /// Notes that the story can't be shown.
    pub(super) fn error(&mut self, path: &Path<'_>, message: &str, remedy: &str) {
        self.failed = true;
        self.push(Severity::Error, path, message, remedy);
    }

    /// Notes that the story is probably not shown as it was meant.
    pub(super) fn warning(&mut self, path: &Path<'_>, message: &str, remedy: &str) {
        if TOLD {
            self.push(Severity::Warning, path, message, remedy);
        }
    }

    /// Notes as an error that `what` should stand where `node` is.
    pub(super) fn expected(&mut self, node: &Node<'_>, what: &str, remedy: &str) {
        let message = told!("expected {what}, found {}", node.described());
        self.error(&node.path, &message, remedy);
    }

    /// Notes a problem whose line and column are known.
    pub(super) fn problem(&mut self, problem: Problem) {
        self.failed |= problem.is_error();
        self.problems.push(problem);
    }

    /// Whether any error was noted.
    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    /// The list, in the order in which the problems were found.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        if self.unlisted > 0 {
            let severity = if self.failed { Severity::Error } else { Severity::Warning };
            let message = told!("{} more problems are not listed", self.unlisted);
            let remedy = told!("Solve those above first, then read the file again.");
            let (path, line, column) = (String::new(), None, None);
            self.problems.push(Problem { severity, path, line, column, message, remedy });
        }
        self.problems
    }

    fn push(&mut self, severity: Severity, path: &Path<'_>, message: &str, remedy: &str) {
        if self.problems.len() < MOST {
            let (message, remedy) =
                if TOLD { (message.to_owned(), remedy.to_owned()) } else { Default::default() };
            let (path, line, column) = (path.pointer(), None, None);
            self.problems.push(Problem { severity, path, line, column, message, remedy });
        } else {
            self.unlisted += 1;
        }
    }
}
