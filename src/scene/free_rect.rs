//! The part of a map that nothing of the page lies over.

use super::rect::Rect;
use crate::camera::{Insets, Viewport};

/// What must be free of a map, in CSS pixels, for anything to be shown in it: less of it is behind
/// the text.
pub const LEAST_FREE: (f64, f64) = (120.0, 100.0);

/// The largest rectangle of a viewport that no overlay covers, as what lies around it; `None` where
/// each is smaller than [`LEAST_FREE`].
#[must_use]
pub fn free_insets(viewport: Viewport, overlays: &[Rect]) -> Option<Insets> {
    let Viewport { width, height } = viewport;
    let whole = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
    let mut free = vec![whole];
    free.retain(is_large_enough);
    for overlay in overlays {
        free = free.iter().flat_map(|rect| without(rect, overlay)).collect();
        free.retain(is_large_enough);
    }
    let area = |rect: &Rect| (rect.right - rect.left) * (rect.bottom - rect.top);
    let largest = free.into_iter().max_by(|a, b| area(a).total_cmp(&area(b)))?;
    Some(Insets {
        top: largest.top,
        right: width - largest.right,
        bottom: height - largest.bottom,
        left: largest.left,
    })
}

/// The largest rectangles of one that another leaves: left and right of it, above and below.
fn without(rect: &Rect, other: &Rect) -> Vec<Rect> {
    if !rect.intersects(other) {
        return vec![*rect];
    }
    vec![
        Rect { right: other.left, ..*rect },
        Rect { left: other.right, ..*rect },
        Rect { bottom: other.top, ..*rect },
        Rect { top: other.bottom, ..*rect },
    ]
}

fn is_large_enough(rect: &Rect) -> bool {
    rect.right - rect.left >= LEAST_FREE.0 && rect.bottom - rect.top >= LEAST_FREE.1
}
