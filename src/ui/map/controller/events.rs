//! The browser's events as the map's.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use super::MapController;
use crate::camera::gesture::{Pointer, Sample};
use crate::camera::wheel::{Wheel, WheelUnit};
use crate::coords::Screen;
use crate::map_state::MapEvent;
use crate::scene::hit;

impl MapController {
    /// Takes a `pointerdown`, `pointermove`, `pointerup` or `pointercancel`.
    pub(in crate::ui::map) fn on_pointer(&self, event: &PointerEvent) {
        let sample = match event.type_().as_str() {
            "pointerdown" => Sample::Down,
            "pointermove" => Sample::Move,
            "pointerup" => Sample::Up,
            _ => Sample::Cancel,
        };
        let kind = event.pointer_type();
        let pointer = Pointer {
            id: event.pointer_id(),
            at: self.position(event),
            time: event.time_stamp(),
            primary: event.is_primary(),
            mouse: kind == "mouse",
            shift: event.shift_key(),
            on_marker: marker(event).is_some(),
        };
        let is_touch = kind == "touch";
        let tolerance = if is_touch { hit::TOUCH_TOLERANCE } else { hit::MOUSE_TOLERANCE };
        let main_button = event.button() == 0;
        self.send(MapEvent::Pointer { sample, pointer, tolerance, main_button });
    }

    /// Takes a `click`, by a pointer or by a key.
    pub(in crate::ui::map) fn on_click(&self, event: &MouseEvent) {
        let Some(marker) = marker(event) else { return };
        let place = self.place_of(&marker);
        // A key's click has no position of its own, and counts no presses.
        let at = (event.detail() > 0).then(|| self.position(event));
        self.send(MapEvent::MarkerClicked { place, at, time: event.time_stamp() });
    }

    /// Takes a `focusin`.
    pub(in crate::ui::map) fn on_focus(&self, event: &Event) {
        if let Some(place) = marker(event).and_then(|marker| self.place_of(&marker)) {
            self.send(MapEvent::MarkerFocused { place });
        }
    }

    /// Takes a `wheel`.
    pub(in crate::ui::map) fn on_wheel(&self, event: &WheelEvent) {
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => WheelUnit::Line,
            WheelEvent::DOM_DELTA_PAGE => WheelUnit::Page,
            _ => WheelUnit::Pixel,
        };
        let prevents_default = self.send(MapEvent::Wheel {
            wheel: Wheel { delta_y: event.delta_y(), unit, pinch: event.ctrl_key() },
            at: self.position(event),
            with_modifier: event.ctrl_key() || event.meta_key(),
            has_focus: self.elements.surface.matches(":focus-within").unwrap_or_default(),
        });
        if prevents_default {
            event.prevent_default();
        }
    }

    /// Takes a `keydown`.
    pub(in crate::ui::map) fn on_key(&self, event: &KeyboardEvent) {
        let prevents_default = self.send(MapEvent::Key {
            key: event.key(),
            shift: event.shift_key(),
            with_modifier: event.ctrl_key() || event.alt_key() || event.meta_key(),
        });
        if prevents_default {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// Where an event is in the viewport.
    fn position(&self, event: &MouseEvent) -> Screen {
        let corner = self.elements.canvas.get_bounding_client_rect();
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        Screen::new(x - corner.left(), y - corner.top())
    }

    fn place_of(&self, marker: &Element) -> Option<usize> {
        self.elements.markers.iter().position(|element| element.contains(Some(marker)))
    }
}

/// The marker that an event is at.
fn marker(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-mark]").ok()?
}
