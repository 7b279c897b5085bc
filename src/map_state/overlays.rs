//! What lies over the map.

use crate::camera::Viewport;
use crate::scene::rect::Rect;

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
