//! GeoJSON text to a [`Story`], with every problem found on the way.
//!
//! Each value is checked by hand over [`serde_json::Value`], so that one reading finds all
//! problems; positions then become the `geojson` crate's types. Lines and columns are known for
//! text that is no JSON alone, and of a key that is there twice the last one counts.
//!
//! Each module below reads one noun and always returns a value: where something is wrong it reports
//! an error and returns a stand-in, which nobody sees, as a story with an error is not handed out.
//! `null` counts as not given.
//!
//! What is absurd stays harmless: JSON nested deeper than 128 levels and stories of more than
//! 10,000 places are refused, and at most 200 problems are listed.
//!
//! In the browser, what the column says of a place is not read, and no unknown key is warned of: the map
//! shows none of it, and the command that built the page has checked it.
//!
//! A file drawn elsewhere needs the member `story`, and an `id` for each feature (the problems say
//! what to write). simplestyle's `title` then stands in for `name`, and its `description` for
//! `kind`.

mod aside;
mod claim;
mod context;
mod excerpt;
mod forms;
mod geometry;
mod group;
mod head;
mod keys;
mod lead;
mod node;
mod place;
mod pointer;
mod report;
mod show;
mod source;
mod style;
mod text;
mod view;
mod when;

use serde_json::Value;
use serde_json::error::Category;

use self::node::Node;
use self::pointer::JsonPointer;
use self::report::Report;
use super::Story;
use super::problem::{Expected, Problem, ProblemKind, RequiredKey};

/// False in the browser, where the page has its text already and shows the first error alone.
const READS_TEXT: bool = !cfg!(target_arch = "wasm32");

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
    let text = text.trim_start_matches('\u{feff}');
    let story = match serde_json::from_str::<Value>(text) {
        Ok(document) => {
            collection(&Node { value: &document, pointer: JsonPointer::Root }, &mut report)
        }
        Err(error) => {
            report.syntax_error(syntax_problem(text, &error), error.line(), error.column());
            None
        }
    };
    let story = story.filter(|_| !report.failed());
    Reading { story, problems: report.finish() }
}

/// Reads the feature collection; nothing when the document is no object, which is reported.
fn collection(node: &Node<'_>, report: &mut Report) -> Option<Story> {
    if !node.is_object(Expected::FeatureCollection, report) {
        return None;
    }
    keys::foreign(node, &["type", "story", "features", "bbox"], report);
    if let Some(kind) = node.require(RequiredKey::CollectionType, report)
        && kind.value.as_str() != Some("FeatureCollection")
    {
        kind.reject(Expected::CollectionType, report);
    }
    let mut story = head::read(node, report);
    place::read(node, &mut story, report);
    Some(story)
}

/// What the parser says, without where that is.
#[cfg(not(target_arch = "wasm32"))]
fn cause(error: &serde_json::Error) -> String {
    error.to_string().split(" at line ").next().unwrap_or_default().to_owned()
}

/// The browser shows a problem's location alone.
#[cfg(target_arch = "wasm32")]
fn cause(_: &serde_json::Error) -> String {
    String::new()
}

/// Why a text is no JSON.
fn syntax_problem(text: &str, error: &serde_json::Error) -> ProblemKind {
    let cause = cause(error);
    if text.trim().is_empty() {
        ProblemKind::EmptyFile
    } else if error.classify() == Category::Eof {
        ProblemKind::UnexpectedEnd { cause }
    } else {
        ProblemKind::InvalidJson { cause }
    }
}
