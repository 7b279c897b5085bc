//! What pointers and the wheel do to the map.

use super::motion::Motion;
use super::step::STEP;
use super::{MapEffect, MapState, ViewOrigin};
use crate::camera::gesture::{Move, Pointer, Sample};
use crate::camera::wheel::Wheel;
use crate::coords::Screen;
use crate::scene::rect::Rect;

impl MapState {
    /// Takes a sample of a pointer.
    pub(super) fn take_sample(
        &mut self,
        sample: Sample,
        pointer: Pointer,
        tolerance: f64,
        main_button: bool,
    ) {
        // The browser took the finger away, to scroll the page around the map with it.
        self.show_gesture_hint(sample == Sample::Cancel);
        if sample == Sample::Down {
            if !main_button {
                return;
            }
            self.motion = Motion::Still;
        }
        let was_moving = self.gesture.is_moving();
        let gesture_move = self.gesture.handle(sample, &pointer);
        let is_moving = self.gesture.is_moving();
        if is_moving {
            self.effects.push(MapEffect::CapturePointer(pointer.id));
        }
        self.show_zoom_box();
        match gesture_move {
            Move::None if pointer.mouse && !is_moving => {
                let over = !pointer.on_marker && self.place_under(pointer.at, tolerance).is_some();
                self.show_pointer_over(over);
            }
            Move::None => {}
            // The marker's own click opens its place.
            Move::Tap { on_marker: true, .. } => {}
            Move::Tap { at, .. } => {
                let place = self.place_under(at, tolerance);
                self.effects.extend(place.map(MapEffect::OpenPlace));
            }
            Move::Pan { .. } | Move::PanZoom { .. } => {
                self.move_camera(|camera| gesture_move.apply_to(&camera));
            }
            Move::Release { velocity, .. } => {
                self.move_camera(|camera| gesture_move.apply_to(&camera));
                self.glide(velocity);
            }
            Move::Zoom { .. } | Move::BoxZoom { .. } => {
                self.view_origin = ViewOrigin::Reader;
                if let Some(camera) = self.aim() {
                    self.fly(gesture_move.apply_to(&camera), STEP);
                }
            }
        }
        if was_moving && !is_moving {
            // While the gesture went on, the map could not come to rest.
            self.request_frame();
        }
    }

    /// A click on a marker, unless it only ends a drag. Where markers' targets overlap, a pointer
    /// means the nearest one.
    pub(super) fn click_marker(&mut self, place: Option<usize>, at: Option<Screen>, time: f64) {
        if self.gesture.swallows_click(time) {
            return;
        }
        let nearest = at.and_then(|at| self.nearest_marker(at));
        self.effects.extend(nearest.or(place).map(MapEffect::OpenPlace));
    }

    /// In a host's page the wheel is the page's, unless it `is_meant` for the map.
    pub(super) fn turn_wheel(&mut self, wheel: Wheel, at: Screen, is_meant: bool) {
        if self.is_embedded && !is_meant {
            self.show_gesture_hint(true);
            return;
        }
        self.effects.push(MapEffect::PreventDefault);
        self.move_camera(|camera| camera.zoomed(wheel.zoom(), at));
    }

    /// Shows the box that is being drawn.
    pub(super) fn show_zoom_box(&mut self) {
        let zoom_box = self.gesture.drawn_box().map(|(min, max)| Rect {
            left: min.x,
            top: min.y,
            right: max.x,
            bottom: max.y,
        });
        if self.indicators.zoom_box != zoom_box {
            self.indicators.zoom_box = zoom_box;
            self.effects.push(MapEffect::ShowZoomBox(zoom_box));
        }
    }

    fn show_pointer_over(&mut self, over: bool) {
        if std::mem::replace(&mut self.indicators.pointer_over, over) != over {
            self.effects.push(MapEffect::ShowPointerOver(over));
        }
    }

    /// A map that has its page for itself needs no hint.
    fn show_gesture_hint(&mut self, hint: bool) {
        if self.is_embedded && std::mem::replace(&mut self.indicators.gesture_hint, hint) != hint {
            self.effects.push(MapEffect::ShowGestureHint(hint));
        }
    }
}
