//! Which view the map shows when its size, its model, the open place or the address changes.

use std::sync::Arc;

use super::motion::{LineDrawing, Motion};
use super::near::is_visible;
use super::{CenterZoom, Layout, MapState, ViewOrigin, overlays};
use crate::camera::flight::DURATION;
use crate::camera::{Camera, Viewport};
use crate::scene::free_rect::free_insets;
use crate::scene::model::MapModel;

impl MapState {
    /// Takes the map's size and what lies over it. A map without a size stays as it is: it will be
    /// resized again when it has one.
    pub(super) fn resize(&mut self, layout: Layout) {
        let Some(viewport) = layout.viewport() else { return };
        let Some(model) = self.model.clone() else { return };
        let mut overlays = overlays::clip(&layout.overlays, viewport);
        let free = free_insets(viewport, &overlays);
        overlays.extend(overlays::clip(&layout.cards, viewport));
        // Where nothing is free the map stays as it is.
        let same_free = self.free == free || free.is_none();
        if self.free != free || self.overlays != overlays {
            self.request_new_names();
        }
        (self.free, self.overlays) = (free, overlays);
        let insets = self.insets();
        let is_reader = self.view_origin == ViewOrigin::Reader;
        let next = match self.camera {
            // To the view of an open place it flies.
            Some(camera)
                if camera.viewport() == viewport
                    && (same_free || is_reader || self.selected.is_some()) =>
            {
                camera
            }
            Some(camera) if is_reader => {
                model.resized(self.aim().unwrap_or(camera), viewport, insets)
            }
            before => self.opening(&model, viewport, before.is_none()),
        };
        if self.camera != Some(next) {
            (self.camera, self.motion) = (Some(next), Motion::Still);
            self.request_redraw();
        }
        if !same_free && self.view_origin == ViewOrigin::Stop {
            self.fly(self.view_of(self.selected, &model, viewport), DURATION);
        }
    }

    /// The view of a map that the reader did not move yet; the first one is what the address asks
    /// for.
    fn opening(&mut self, model: &MapModel, viewport: Viewport, is_first: bool) -> Camera {
        if is_first {
            self.reveal_pending = false;
            if let Some((center, zoom)) = self.requested_view.take() {
                self.view_origin = ViewOrigin::Reader;
                let opening = model.opening(viewport, self.insets());
                return opening.restored(model.projection.project(center), zoom);
            }
        }
        // The place that a host's page has open from the start does not move the opening view.
        if is_first && self.selected.is_some() && !self.selected_on_map {
            self.view_origin = ViewOrigin::Stop;
        }
        let stop = self.selected.filter(|_| self.view_origin == ViewOrigin::Stop);
        self.view_of(stop, model, viewport)
    }

    /// The view of a place, as far as there is room for one, or else the one that the map opens with.
    pub(super) fn view_of(
        &self,
        place: Option<usize>,
        model: &MapModel,
        viewport: Viewport,
    ) -> Camera {
        place
            .and_then(|place| model.stop(place, viewport, self.free?))
            .unwrap_or_else(|| model.opening(viewport, self.insets()))
    }

    /// This map as it would be in another size with nothing over it: with the view of the open
    /// place, the one that it opens with, or the reader's own centre and zoom.
    #[must_use]
    pub fn at_size(&self, width: f64, height: f64) -> Self {
        let mut other = Self::new(self.is_embedded, None);
        (other.model, other.camera) = (self.model.clone(), self.aim());
        (other.view_origin, other.selected) = (self.view_origin, self.selected);
        // What covers the page's own edges is gone, though the size be the same.
        (other.free, other.layers, other.frames) =
            (self.free, self.layers, self.frames.restarted());
        other.instruments = self.instruments.clone();
        other.resize(Layout { width, height, ..Layout::default() });
        other
    }

    /// Takes a map, or the same one with more detail: then the view stays.
    pub(super) fn take_model(&mut self, model: Arc<MapModel>, layout: Layout) {
        self.model = Some(model);
        self.set_instruments();
        self.resize(layout);
        self.reveal_selected();
        self.request_full_redraw();
    }

    /// Takes another open place, or the same one again.
    pub(super) fn select(&mut self, place: Option<usize>, on_map: bool, layout: Layout) {
        // A map that begins with a place open has its line drawn.
        let is_another = place != self.selected;
        let draws_itself =
            self.camera.is_some() && is_another && !self.reduced_motion && self.is_line(place);
        self.line_drawing = if draws_itself { LineDrawing::Waiting } else { LineDrawing::Done };
        // A place that closes leaves the map where it is.
        if place.is_none() && self.view_origin == ViewOrigin::Stop {
            self.view_origin = ViewOrigin::Reader;
        }
        (self.selected, self.selected_on_map) = (place, on_map);
        // Whether the address has to say where the map is depends on what is open.
        self.rested = None;
        self.reveal_pending = place.is_some();
        self.resize(layout);
        self.reveal_selected();
        if is_another {
            self.request_full_redraw();
            self.yield_frames();
        } else {
            self.request_redraw();
        }
    }

    fn is_line(&self, place: Option<usize>) -> bool {
        let places = self.model.as_ref().map(|model| &model.places);
        let place = places.zip(place).and_then(|(places, place)| places.get(place)?.as_ref());
        place.is_some_and(|place| place.length.is_some())
    }

    /// Flies to the view of the open place.
    fn reveal_selected(&mut self) {
        let (Some(place), Some(model), Some(camera)) = (self.selected, &self.model, self.camera)
        else {
            return;
        };
        if !std::mem::take(&mut self.reveal_pending) {
            return;
        }
        let stop = self.free.and_then(|free| model.stop(place, camera.viewport(), free));
        if let Some(stop) = stop {
            self.view_origin = ViewOrigin::Stop;
            self.fly(stop, DURATION);
        }
    }

    /// Brings a marker's place into view when the marker got the focus outside of it.
    pub(super) fn focus_marker(&mut self, place: usize) {
        let (Some(model), Some(camera)) = (&self.model, self.aim()) else { return };
        if !is_visible(model, place, &camera, self.insets()) {
            self.fly(model.revealing(place, camera, self.insets()), DURATION);
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
            None if self.selected.is_none() => model.opening(camera.viewport(), self.insets()),
            None => return,
        };
        self.view_origin = if view.is_some() { ViewOrigin::Reader } else { ViewOrigin::Opening };
        self.fly(target, DURATION);
    }
}
