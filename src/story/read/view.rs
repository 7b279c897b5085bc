//! `view`: the part of the world that the page opens on.
//!
//! What this does: reads a bounding box, also over the antimeridian.
//! What it does not: fit it to a screen.

use super::keys;
use super::node::Node;
use super::report::Report;
use crate::coords::Bounds;

/// Reads the box to open on. One whose west is greater than its east runs over the antimeridian
/// (RFC 7946, section 5.2).
pub(super) fn read(node: &Node<'_>, report: &mut Report) -> Option<Bounds> {
    let example = "Write \"view\": {\"bbox\": [west, south, east, north]} in degrees.";
    if !node.is_object("an object", example, report) {
        return None;
    }
    keys::own(node, &["bbox"], report);
    let bbox = node.require("bbox", example, report)?;
    let items = bbox.items("a list of four numbers", example, report);
    let numbers: Option<Vec<f64>> = items.iter().map(|item| item.value.as_f64()).collect();
    let Some([west, south, east, north]) =
        numbers.as_deref().and_then(|numbers| <[f64; 4]>::try_from(numbers).ok())
    else {
        if bbox.value.is_array() {
            report.error(&bbox.path, "expected four numbers: west, south, east, north", example);
        }
        return None;
    };
    let east = if east < west { east + 360.0 } else { east };
    if !(-180.0..=180.0).contains(&west) || east - west > 360.0 {
        report.error(
            &bbox.path,
            "the longitudes are out of range",
            "West is -180 to 180, and the box at most 360 wide.",
        );
    } else if south < -90.0 || north > 90.0 {
        report.error(
            &bbox.path,
            "the latitudes are out of range",
            "South and north are -90 to 90; the order is [west, south, east, north].",
        );
    } else if west == east || south >= north {
        report.error(
            &bbox.path,
            "the box has no width or no height",
            "The order is [west, south, east, north], south below north.",
        );
    }
    Some(Bounds { west, south, east, north })
}
