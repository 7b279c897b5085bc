//! simplestyle-spec 1.1: the look that a file drawn elsewhere brings along.
//!
//! What is no colour or number is a warning, as a place without its own look is still a place.
//! `marker-size`, `marker-symbol` and `stroke-opacity` are known and not used; `title` and
//! `description` are read with the place.

use super::forms;
use super::node::Node;
use super::report::Report;
use crate::story::Style;
use crate::story::problem::Expected;

/// The widest line that is still a line, in CSS pixels.
const MAX_WIDTH: f64 = 100.0;

/// Reads the style keys of a feature's properties.
pub(super) fn read(properties: &Node<'_>, report: &mut Report) -> Style {
    Style {
        marker_color: color(properties, "marker-color", report),
        stroke: color(properties, "stroke", report),
        stroke_width: number(properties, "stroke-width", MAX_WIDTH, report),
        fill: color(properties, "fill", report),
        fill_opacity: number(properties, "fill-opacity", 1.0, report),
    }
}

fn color(properties: &Node<'_>, key: &str, report: &mut Report) -> Option<String> {
    let node = properties.get(key)?;
    let color = node.value.as_str().and_then(forms::color);
    if color.is_none() {
        report.warning(&node.pointer, node.unexpected(Expected::Color));
    }
    color
}

fn number(properties: &Node<'_>, key: &str, limit: f64, report: &mut Report) -> Option<f64> {
    let node = properties.get(key)?;
    let number = node.value.as_f64().filter(|number| (0.0..=limit).contains(number));
    if number.is_none() {
        report.warning(&node.pointer, node.unexpected(Expected::NumberUpTo(limit)));
    }
    number
}
