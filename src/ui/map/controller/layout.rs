//! Measures the map and what may lie over it.

use web_sys::HtmlElement;

use super::MapController;
use crate::map_state::Layout;
use crate::scene::rect::Rect;

impl MapController {
    /// The map's size and what lies over it, as they are now.
    pub(super) fn layout(&self) -> Layout {
        let map = self.elements.canvas.get_bounding_client_rect();
        let (left, top) = (map.left(), map.top());
        let measure = |element: HtmlElement| {
            let rect = element.get_bounding_client_rect();
            Rect {
                left: rect.left() - left,
                top: rect.top() - top,
                right: rect.right() - left,
                bottom: rect.bottom() - top,
            }
        };
        let boxes =
            |selector| self.host.element.find_all(selector).into_iter().map(measure).collect();
        Layout {
            width: map.width(),
            height: map.height(),
            overlays: boxes("[data-map-overlay]"),
            cards: boxes("[data-map-card]"),
        }
    }
}
