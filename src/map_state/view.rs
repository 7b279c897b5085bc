//! Which view the map shows when its size, its model, the open place or the address changes.

use std::sync::Arc;

use super::motion::Motion;
use super::near::is_visible;
use super::{CenterZoom, Layout, MapState, overlays};
use crate::camera::flight::DURATION;
use crate::camera::{Camera, Insets, Viewport};
use crate::scene::model::MapModel;

impl MapState {
    /// Takes the map's size and what lies over it. A map without a size stays as it is: it will be
    /// resized again when it has one.
    pub(super) fn resize(&mut self, layout: Layout) {
        let Some(viewport) = layout.viewport() else { return };
        let Some(model) = self.model.clone() else { return };
        let overlays = overlays::clip(&layout.overlays, viewport);
        let insets = overlays::insets(&overlays, viewport);
        let same_insets = self.insets == insets;
        (self.insets, self.overlays) = (insets, overlays);
        let next = match self.camera {
            Some(camera) if camera.viewport() == viewport && (same_insets || self.was_moved) => {
                camera
            }
            Some(camera) if self.was_moved => {
                model.resized(self.aim().unwrap_or(camera), viewport, insets)
            }
            before => self.opening(&model, viewport, insets, before.is_none()),
        };
        if self.camera != Some(next) {
            (self.camera, self.motion) = (Some(next), Motion::Still);
        }
        self.request_full_redraw();
    }

    /// The view of a map that the reader did not move yet; the first one is what the address asks
    /// for.
    fn opening(
        &mut self,
        model: &MapModel,
        viewport: Viewport,
        insets: Insets,
        is_first: bool,
    ) -> Camera {
        let opening = model.opening(viewport, insets);
        if is_first {
            self.reveal_pending = false;
            if let Some((center, zoom)) = self.requested_view.take() {
                self.was_moved = true;
                return opening.restored(model.projection.project(center), zoom);
            }
        }
        match self.selected {
            // A place that was opened on the map itself, as in a host's page, moves nothing.
            Some(place) if !self.selected_on_map => model.revealing(place, opening, insets),
            _ => opening,
        }
    }

    /// Takes a map, or the same one with more detail: then the view stays.
    pub(super) fn take_model(&mut self, model: Arc<MapModel>, layout: Layout) {
        self.model = Some(model);
        self.resize(layout);
        self.reveal_selected();
        self.request_full_redraw();
    }

    /// Takes another open place, or the same one again.
    pub(super) fn select(&mut self, place: Option<usize>, on_map: bool, layout: Layout) {
        (self.selected, self.selected_on_map) = (place, on_map);
        self.reveal_pending = place.is_some();
        self.resize(layout);
        self.reveal_selected();
        self.request_full_redraw();
    }

    /// Brings the open place into view; where it was opened on the map itself, only if it is out of
    /// view.
    fn reveal_selected(&mut self) {
        let (Some(place), Some(model), Some(camera)) = (self.selected, &self.model, self.aim())
        else {
            return;
        };
        if !std::mem::take(&mut self.reveal_pending) {
            return;
        }
        let stays = self.selected_on_map && is_visible(model, place, &camera, self.insets);
        let target = if stays { camera } else { model.revealing(place, camera, self.insets) };
        self.fly(target, DURATION);
    }

    /// Brings a marker's place into view when the marker got the focus outside of it.
    pub(super) fn focus_marker(&mut self, place: usize) {
        let (Some(model), Some(camera)) = (&self.model, self.aim()) else { return };
        if !is_visible(model, place, &camera, self.insets) {
            self.fly(model.revealing(place, camera, self.insets), DURATION);
        }
    }

    /// Goes to the view that a step back or forward in the browser names; without one, to the whole
    /// map if no place is open (an open place is brought into view by itself).
    pub(super) fn go_to_requested(&mut self, view: Option<CenterZoom>) {
        // Wherever the map comes to rest then, it says so.
        self.rested = None;
        let (Some(model), Some(camera)) = (&self.model, self.camera) else {
            self.requested_view = view;
            return;
        };
        let target = match view {
            Some((center, zoom)) => camera.restored(model.projection.project(center), zoom),
            None if self.selected.is_none() => model.opening(camera.viewport(), self.insets),
            None => return,
        };
        self.was_moved = view.is_some();
        self.fly(target, DURATION);
    }
}
