//! Steps of the camera that keys and buttons ask for.

use super::near::zoom_anchor;
use super::{MapEffect, MapState, ViewOrigin};
use crate::camera::Viewport;
use crate::camera::keys::{KeyMove, key_move};

/// Milliseconds of a step of zoom or of an arrow.
pub(super) const STEP: f64 = 240.0;

impl MapState {
    /// Does what a key stands for. One with Ctrl, Alt or Meta is the browser's.
    pub(super) fn press_key(&mut self, key: &str, shift: bool, with_modifier: bool) {
        let viewport = self.camera.map_or(Viewport::new(1.0, 1.0), |camera| camera.viewport());
        let key_move = key_move(key, shift, viewport).filter(|_| !with_modifier);
        if key_move.is_some_and(|key_move| self.step(key_move)) {
            self.effects.push(MapEffect::PreventDefault);
        }
    }

    /// Does what a key or a button stands for; false for what is not the map's to do.
    pub(super) fn step(&mut self, key_move: KeyMove) -> bool {
        if key_move == KeyMove::Escape {
            let cancelled = self.gesture.cancel_box();
            self.show_zoom_box();
            return cancelled;
        }
        let (Some(model), Some(camera)) = (&self.model, self.aim()) else { return true };
        let target = match key_move {
            KeyMove::Pan { dx, dy } => camera.panned(dx, dy),
            KeyMove::Zoom(by) => camera.zoomed(by, zoom_anchor(model, self.selected, &camera)),
            KeyMove::Whole | KeyMove::Escape => model.opening(camera.viewport(), self.insets()),
        };
        self.view_origin = match key_move {
            KeyMove::Whole => ViewOrigin::Opening,
            _ => ViewOrigin::Reader,
        };
        self.fly(target, STEP);
        true
    }
}
