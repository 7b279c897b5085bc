//! Puts the markers where their places are on the map, over the canvas.

use super::{MapController, css_pixels};
use crate::coords::Screen;
use crate::scene::label::{LabelPosition, Side};

impl MapController {
    /// Puts each marker where its place is, and its name on the side where it stands. A marker is
    /// shown from the first time on.
    pub(super) fn position_markers(
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
            let place = format!("translate({}, {})", css_pixels(at.x), css_pixels(at.y));
            let _ = marker.style().set_property("transform", &place);
            let _ = marker.remove_attribute("hidden");
        }
    }
}
