//! simplestyle-spec 1.1: the look that a file drawn elsewhere brings along.
//!
//! What this does: reads colours, width and opacity, and warns of what is no such thing: a place
//! without its own look is still a place. What it does not: take anything else as CSS.
//! `marker-size`, `marker-symbol` and `stroke-opacity` are known and not used; `title` and
//! `description` are read with the place.

use super::forms;
use super::node::Node;
use super::report::Report;
use crate::story::Style;

/// The widest line that is still a line, in CSS pixels.
const WIDEST: f64 = 100.0;

/// Reads the style keys of a feature's properties.
pub(super) fn read(properties: &Node<'_>, report: &mut Report) -> Style {
    Style {
        marker_color: color(properties, "marker-color", report),
        stroke: color(properties, "stroke", report),
        stroke_width: number(properties, "stroke-width", WIDEST, report),
        fill: color(properties, "fill", report),
        fill_opacity: number(properties, "fill-opacity", 1.0, report),
    }
}

fn color(properties: &Node<'_>, key: &str, report: &mut Report) -> Option<String> {
    let node = properties.get(key)?;
    let color = node.value.as_str().and_then(forms::color);
    if color.is_none() {
        let message = told!("expected a colour, found {}", node.described());
        report.warning(
            &node.path,
            &message,
            "Write it as \"#b0104b\". The map's own colour is used.",
        );
    }
    color
}

fn number(properties: &Node<'_>, key: &str, most: f64, report: &mut Report) -> Option<f64> {
    let node = properties.get(key)?;
    let number = node.value.as_f64().filter(|number| (0.0..=most).contains(number));
    if number.is_none() {
        let message = told!(
            "expected a number from 0 to {}, found {}",
            super::wording::plain(most),
            node.described()
        );
        report.warning(&node.path, &message, "Write such a number. The map's own look is used.");
    }
    number
}
