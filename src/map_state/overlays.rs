//! How much of the map's edges is covered by what lies over it.

use crate::camera::{Insets, Viewport};
use crate::scene::rect::Rect;

/// An element along this part of a side of the map takes all of that side.
const SIDE_SHARE: f64 = 0.6;
/// A title may be longer than that: at the top an element takes the side from this part on.
const TOP_SHARE: f64 = 0.8;
/// An element lower than this, in CSS pixels, is a line of text, and takes no side.
const MIN_HEIGHT: f64 = 30.0;
/// Buttons are a column at the right edge, at most so wide, or a row at the top, whose lower edge
/// is at most so far down, in CSS pixels.
const BUTTONS_REACH: f64 = 80.0;
/// A column of buttons ends at most so far from the right edge; it takes so much less than it
/// reaches in, and so does a row, in CSS pixels.
const EDGE_GAP: f64 = 32.0;
/// Where the overlays take more of the height than this part, the map is shown as if nothing lay
/// over it.
const MAX_HEIGHT_SHARE: f64 = 0.9;

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
        if bottom - top < MIN_HEIGHT {
            continue;
        }
        if right - left >= SIDE_SHARE * viewport.width && top + bottom >= viewport.height {
            insets.bottom = insets.bottom.max(viewport.height - top);
        } else if right - left >= TOP_SHARE * viewport.width {
            insets.top = insets.top.max(bottom);
        } else if bottom - top >= SIDE_SHARE * viewport.height && left < viewport.width - right {
            insets.left = insets.left.max(right);
        } else if right - left <= BUTTONS_REACH && right > viewport.width - EDGE_GAP {
            insets.right = insets.right.max(viewport.width - left - EDGE_GAP);
        } else if bottom <= BUTTONS_REACH {
            insets.top = insets.top.max(bottom - EDGE_GAP);
        }
    }
    if insets.top + insets.bottom > viewport.height * MAX_HEIGHT_SHARE {
        Insets::NONE
    } else {
        insets
    }
}
