//! How much of the map's edges is covered by what lies over it.

use crate::camera::{Insets, Viewport};
use crate::scene::rect::Rect;

/// An element that is this part of the map's side takes that whole side.
const SIDE: f64 = 0.6;
/// At the top a title may be that long: there it is this part.
const WHOLE: f64 = 0.8;
/// A line of text over the map, lower than this in CSS pixels, takes no side.
const LINE: f64 = 30.0;
/// The buttons: a box at the right edge, at most so wide in CSS pixels, takes what is nearer to the
/// edge than [`EDGE_REACH`]; so does a row of them at the top, at most so high.
const COLUMN: f64 = 80.0;
const EDGE_REACH: f64 = 32.0;
/// Where the overlays take more of the height than this part, the map is shown as if nothing lay
/// over it.
const MOST: f64 = 0.9;

/// The parts of the boxes that lie over the map.
pub(super) fn clip(boxes: &[Rect], viewport: Viewport) -> Vec<Rect> {
    let clipped = boxes.iter().map(|rect| Rect {
        left: rect.left.max(0.0),
        top: rect.top.max(0.0),
        right: rect.right.min(viewport.width),
        bottom: rect.bottom.min(viewport.height),
    });
    clipped.filter(|rect| rect.right > rect.left && rect.bottom > rect.top).collect()
}

/// How much of each edge the boxes that lie over the map cover.
#[must_use]
pub fn insets(overlays: &[Rect], viewport: Viewport) -> Insets {
    let mut insets = Insets::NONE;
    for &Rect { left, top, right, bottom } in overlays {
        if bottom - top < LINE {
            continue;
        }
        if right - left >= SIDE * viewport.width && top + bottom >= viewport.height {
            insets.bottom = insets.bottom.max(viewport.height - top);
        } else if right - left >= WHOLE * viewport.width {
            insets.top = insets.top.max(bottom);
        } else if bottom - top >= SIDE * viewport.height && left < viewport.width - right {
            insets.left = insets.left.max(right);
        } else if right - left <= COLUMN && right > viewport.width - EDGE_REACH {
            insets.right = insets.right.max(viewport.width - left - EDGE_REACH);
        } else if bottom <= COLUMN {
            insets.top = insets.top.max(bottom - EDGE_REACH);
        }
    }
    if insets.top + insets.bottom > viewport.height * MOST { Insets::NONE } else { insets }
}
