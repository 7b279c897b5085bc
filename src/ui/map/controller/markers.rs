//! Puts the markers, and the box that is being drawn, where they belong over the canvas.

use super::MapController;
use crate::coords::Screen;
use crate::scene::label::{LabelPosition, Side};
use crate::scene::rect::Rect;
use crate::text::format_fixed;

impl MapController {
    /// Puts each marker where its place is, and its name on the side where it stands. A marker is
    /// shown from the first time on.
    pub(super) fn place_markers(
        &self,
        positions: impl Iterator<Item = Option<Screen>>,
        labels: &[Option<LabelPosition>],
    ) {
        for ((at, label), marker) in positions.zip(labels).zip(&self.elements.markers) {
            let (Some(at), Some(label)) = (at, label) else { continue };
            let side = match label.side {
                Side::Right => "right",
                Side::Left => "left",
                Side::Above => "above",
                Side::Below => "below",
                Side::Hidden => "hidden",
            };
            // These fail on no element that is in the document.
            let _ = marker.set_attribute("data-label-position", side);
            let _ = marker.toggle_attribute_with_force("data-label-kind", label.shows_kind);
            let place = format!("translate({}, {})", pixels(at.x), pixels(at.y));
            let _ = marker.style().set_property("transform", &place);
            let _ = marker.remove_attribute("hidden");
        }
    }

    /// Shows the box that is being drawn, or none.
    pub(super) fn show_zoom_box(&self, zoom_box: Option<Rect>) {
        let element = &self.elements.zoom_box;
        // Fails on no element that is in the document, as below.
        let _ = element.toggle_attribute_with_force("hidden", zoom_box.is_none());
        let Some(Rect { left, top, right, bottom }) = zoom_box else { return };
        let size =
            [("left", left), ("top", top), ("width", right - left), ("height", bottom - top)];
        for (name, value) in size {
            let _ = element.style().set_property(name, &pixels(value));
        }
    }
}

/// Tenths of a pixel are as fine as can be seen, and short to write.
fn pixels(value: f64) -> String {
    format!("{}px", format_fixed(value, 1))
}
