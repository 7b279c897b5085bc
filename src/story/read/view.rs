//! `view`: the part of the world that the page opens on, or that a place is shown in, as a bounding
//! box.

use super::keys;
use super::node::Node;
use super::report::Report;
use crate::coords::Bounds;
use crate::story::problem::{Expected, ProblemKind, RequiredKey};

/// Reads the box. One whose west is greater than its east runs over the antimeridian
/// (RFC 7946, section 5.2).
pub(super) fn read(node: &Node<'_>, report: &mut Report) -> Option<Bounds> {
    if !node.is_object(Expected::View, report) {
        return None;
    }
    keys::own(node, &["bbox"], report);
    let bbox = node.require(RequiredKey::ViewBox, report)?;
    let items = bbox.list(Expected::ViewBox, report);
    let numbers: Option<Vec<f64>> = items.iter().map(|item| item.value.as_f64()).collect();
    let Some([west, south, east, north]) =
        numbers.as_deref().and_then(|numbers| <[f64; 4]>::try_from(numbers).ok())
    else {
        if bbox.value.is_array() {
            report.error(&bbox.pointer, ProblemKind::ViewNotFourNumbers);
        }
        return None;
    };
    let east = if east < west { east + 360.0 } else { east };
    if !(-180.0..=180.0).contains(&west) || !(0.0..=360.0).contains(&(east - west)) {
        report.error(&bbox.pointer, ProblemKind::ViewLongitudeOutOfRange);
    } else if south < -90.0 || north > 90.0 {
        report.error(&bbox.pointer, ProblemKind::ViewLatitudeOutOfRange);
    } else if west == east || south >= north {
        report.error(&bbox.pointer, ProblemKind::EmptyView);
    }
    Some(Bounds { west, south, east, north })
}
