//! GeoJSON text to a [`Story`], with every problem found on the way.
//!
//! What this does: knows the keys of the story file (format 1) and checks each value by hand over
//! [`serde_json::Value`], so that one reading tells all problems; the `geojson` crate then reads
//! the geometry that is sound. What it does not: find lines and columns (except for text that is no
//! JSON), tell keys given twice (the last one counts), compare excerpts with the article
//! ([`super::quote`]), or ask the base map whether it has what is named.
//!
//! Each function below reads one noun and always returns a value: where something is wrong it
//! reports an error and returns a stand-in, which nobody sees, as a story with an error is not
//! handed out. `null` counts as not given.
//!
//! What is absurd stays harmless: JSON nested deeper than 128 levels and stories of more than
//! 10,000 places are refused, and at most 200 problems are listed.
//!
//! A file drawn elsewhere needs the member `story`, and an `id` for each feature (the problems say
//! what to write). simplestyle's `title` then stands in for `name`, and its `description` for
//! `kind`.

#[macro_use]
mod wording;

mod aside;
mod claim;
mod context;
mod coordinates;
mod excerpt;
mod forms;
mod geometry;
mod group;
mod head;
mod keys;
mod node;
mod path;
mod place;
mod report;
mod show;
mod style;
mod text;
mod view;

use serde_json::Value;
use serde_json::error::Category;

use self::node::Node;
use self::path::Path;
use self::report::Report;
use self::wording::TOLD;
use super::Story;
use super::problem::{Problem, Severity};

/// What became of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The story; nothing exactly when one of the problems is an error.
    pub story: Option<Story>,
    /// All problems, in the order in which they were found.
    pub problems: Vec<Problem>,
}

/// Reads the text of a `story.geojson`. Never panics, whatever the text.
#[must_use]
pub fn read(text: &str) -> Reading {
    let mut report = Report::default();
    // Some editors put a byte order mark before the text; RFC 8259 lets a reader pass over it.
    let story = match serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) {
        Ok(document) => collection(&Node { value: &document, path: Path::Root }, &mut report),
        Err(error) => {
            report.problem(no_json(text, &error));
            None
        }
    };
    let story = story.filter(|_| !report.failed());
    Reading { story, problems: report.finish() }
}

/// Reads the feature collection; nothing when the document is no object, which is told.
fn collection(node: &Node<'_>, report: &mut Report) -> Option<Story> {
    let example = "A story is a GeoJSON object: {\"type\": \"FeatureCollection\", \"story\": …, \"features\": […]}.";
    if !node.is_object("a FeatureCollection", example, report) {
        return None;
    }
    keys::foreign(node, &["type", "story", "features", "bbox"], report);
    if let Some(kind) = node.require("type", example, report)
        && kind.value.as_str() != Some("FeatureCollection")
    {
        report.expected(&kind, "\"FeatureCollection\"", example);
    }
    let mut story = head::read(node, report);
    story.places = place::read(node, &story, report);
    Some(story)
}

/// The problem of a text that is no JSON: the only one whose line and column are known.
fn no_json(text: &str, error: &serde_json::Error) -> Problem {
    let (message, remedy) = if TOLD { why_no_json(text, error) } else { Default::default() };
    let (line, column) = (Some(error.line()), Some(error.column()));
    Problem {
        severity: Severity::Error,
        path: String::new(),
        line,
        column,
        message,
        remedy: remedy.to_owned(),
    }
}

fn why_no_json(text: &str, error: &serde_json::Error) -> (String, &'static str) {
    let told = error.to_string();
    let cause = told.split(" at line ").next().unwrap_or_default();
    if text.trim().is_empty() {
        (
            "the file is empty".to_owned(),
            "Write a story into it; the format's smallest is in the documentation.",
        )
    } else if error.classify() == Category::Eof {
        (
            format!("the text ends too early: {cause}"),
            "Was the file cut off? Close every bracket and quote.",
        )
    } else {
        (
            format!("the text is no JSON: {cause}"),
            "Correct it at that spot. JSON has no comments and no comma after a last item.",
        )
    }
}
