//! Shows the box that a drag with Shift draws over the canvas.

use super::{MapController, css_pixels};
use crate::scene::rect::Rect;

impl MapController {
    /// Shows the box that is being drawn, or none.
    pub(super) fn show_zoom_box(&self, zoom_box: Option<Rect>) {
        let element = &self.elements.zoom_box;
        // Fails on no element that is in the document, as below.
        let _ = element.toggle_attribute_with_force("hidden", zoom_box.is_none());
        let Some(Rect { left, top, right, bottom }) = zoom_box else { return };
        let size =
            [("left", left), ("top", top), ("width", right - left), ("height", bottom - top)];
        for (name, value) in size {
            let _ = element.style().set_property(name, &css_pixels(value));
        }
    }
}
