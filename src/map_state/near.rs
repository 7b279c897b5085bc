//! What is near a point of the viewport, and what is in view.

use super::MapState;
use crate::camera::{Camera, Insets};
use crate::coords::Screen;
use crate::scene::hit;
use crate::scene::model::MapModel;

impl MapState {
    /// The place whose marker is nearest to a point.
    pub(super) fn nearest_marker(&self, at: Screen) -> Option<usize> {
        let mut nearest = None;
        let mut least = f64::MAX;
        for (index, marker) in self.marker_positions().into_iter().enumerate() {
            let Some(marker) = marker else { continue };
            let distance = marker.at.distance(at);
            if distance < least {
                (nearest, least) = (Some(index), distance);
            }
        }
        nearest
    }

    /// The place under a point, beside its marker.
    pub(super) fn place_under(&self, at: Screen, tolerance: f64) -> Option<usize> {
        let (model, camera) = (self.model.as_ref()?, self.camera.as_ref()?);
        hit::place_at(at, tolerance, &model.places, camera, self.frames.pixel_ratio())
    }
}

/// What stays where it is when a key or a button zooms: the open place, if it is in view, or else
/// the middle.
pub(super) fn zoom_anchor(model: &MapModel, selected: Option<usize>, camera: &Camera) -> Screen {
    let place = selected.and_then(|place| model.places.get(place)?.as_ref());
    let at = place.map(|place| camera.to_screen(place.anchor));
    at.filter(|&at| camera.viewport().contains(at, 0.0))
        .unwrap_or_else(|| camera.viewport().center())
}

/// True when a place's marker is in view, beside what lies over the map's edges; true also for a
/// place that is not on the map.
pub(super) fn is_visible(model: &MapModel, place: usize, camera: &Camera, insets: Insets) -> bool {
    let Some(Some(place)) = model.places.get(place) else { return true };
    let (at, viewport) = (camera.to_screen(place.anchor), camera.viewport());
    (insets.left..=viewport.width - insets.right).contains(&at.x)
        && (insets.top..=viewport.height - insets.bottom).contains(&at.y)
}
