//! What is near a point, and what is in view.
//!
//! What this does: asks the scene for the live map's camera. What it does not: move it.

use super::frame::pixel_ratio;
use super::{Live, Selection};
use crate::camera::{Camera, Insets};
use crate::coords::Screen;
use crate::scene::hit;
use crate::scene::model::MapModel;

impl Live {
    /// The place whose marker is nearest to a point of the page.
    pub(in crate::ui) fn nearest_mark(&self, at: Screen) -> Option<usize> {
        let at = self.position(at.x, at.y);
        let state = self.state.borrow();
        let (model, camera) = (state.model.as_ref()?, state.camera?);
        let mut nearest = None;
        let mut least = f64::MAX;
        for (index, place) in model.places.iter().enumerate() {
            let Some(place) = place else { continue };
            let distance = camera.to_screen(place.anchor).distance(at);
            if distance < least {
                (nearest, least) = (Some(index), distance);
            }
        }
        nearest
    }

    /// The place under a point of the viewport, beside its marker.
    pub(super) fn under(&self, at: Screen, tolerance: f64) -> Option<usize> {
        let state = self.state.borrow();
        hit::place_at(at, tolerance, &state.model.as_ref()?.places, &state.camera?, pixel_ratio())
    }
}

/// What stays where it is when a button zooms: the open place, if it is in view, or else the
/// middle.
pub(super) fn held(model: &MapModel, selected: Option<Selection>, camera: &Camera) -> Screen {
    let place = selected.and_then(|selection| model.places.get(selection.place)?.as_ref());
    let at = place.map(|place| camera.to_screen(place.anchor));
    at.filter(|&at| camera.viewport().contains(at, 0.0))
        .unwrap_or_else(|| camera.viewport().center())
}

/// True when a place's marker is in view, beside what lies over the map's edges.
pub(super) fn seen(model: &MapModel, place: usize, camera: &Camera, insets: Insets) -> bool {
    let Some(Some(place)) = model.places.get(place) else { return true };
    let (at, viewport) = (camera.to_screen(place.anchor), camera.viewport());
    (insets.left..=viewport.width - insets.right).contains(&at.x)
        && (insets.top..=viewport.height - insets.bottom).contains(&at.y)
}
