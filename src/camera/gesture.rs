//! Recognises gestures in pointer samples (drag, tap, double tap, pinch, two-finger tap, zoom box),
//! as a state machine over plain values.
//!
//! Every `pointerdown`, `pointermove`, `pointerup` and `pointercancel` on the map, markers
//! included, goes to [`Gesture::handle`]; [`Move::apply_to`] is the camera after what follows. What
//! moves the ground under a finger acts at once; a `Zoom` or `BoxZoom` is best flown
//! ([`super::flight`]); a `Release` may glide ([`super::glide`]). Each `Down` ends a flight or
//! glide. After each sample, [`Gesture::drawn_box`] is what is to be shown.
//!
//! A press on a marker is a press like any other, and may become a drag. Its tap is the marker's
//! own click: a `Tap` with `on_marker` is ignored, the pointer is captured only while
//! [`Gesture::is_moving`] (with a capture the click would go astray), and a click that
//! [`Gesture::swallows_click`] names is ignored too.
//!
//! ```
//! use tapal::camera::gesture::{Gesture, Move, Pointer, Sample};
//! use tapal::coords::Screen;
//!
//! let pointer = |x: f64, time: f64| Pointer {
//!     id: 1,
//!     at: Screen::new(x, 50.0),
//!     time,
//!     primary: true,
//!     mouse: true,
//!     shift: false,
//!     on_marker: false,
//! };
//! let mut gesture = Gesture::default();
//! gesture.handle(Sample::Down, &pointer(10.0, 0.0));
//! let moved = gesture.handle(Sample::Move, &pointer(30.0, 16.0));
//! assert_eq!(moved, Move::Pan { dx: 20.0, dy: 0.0 });
//! ```

mod finger;
mod moves;
mod state;

use self::finger::{Finger, Pinch, Trail};
pub use self::moves::{Move, Pointer, Sample};
use self::state::GestureState;
use crate::coords::Screen;

/// How far a pointer may wander, in CSS pixels, before a press counts as a drag.
pub const SLOP: f64 = 6.0;
/// Milliseconds from one tap to the press of the second, and from the first finger's press to the
/// end of a tap with two.
const DOUBLE_TAP_TIME: f64 = 300.0;
/// How far the taps of a double tap may lie apart, in CSS pixels.
const DOUBLE_TAP_DISTANCE: f64 = 30.0;
/// A browser's click follows the end of its press within so many milliseconds: at once, but for
/// coarse clocks.
const CLICK_DELAY: f64 = 100.0;

/// What the pointers are doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gesture {
    state: GestureState,
    /// Where the last tap on the ground was, and when it ended; a press uses it up.
    last_tap: Option<(Screen, f64)>,
    /// When the last press ended that was no tap.
    last_move_end: Option<f64>,
    /// True where one finger scrolls the page around the map: the ground then takes two, or a
    /// mouse.
    lone_finger_scrolls: bool,
}

impl Gesture {
    /// For a map in a host's page, which one finger scrolls, over the map too.
    #[must_use]
    pub fn embedded() -> Self {
        Self { lone_finger_scrolls: true, ..Self::default() }
    }

    /// True when no pointer is down that counts.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.state == GestureState::Idle
    }

    /// True while the press has become more than one: the time to take the pointer's capture.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        !matches!(self.state, GestureState::Idle | GestureState::Pressed { .. })
    }

    /// True for a click at this time that the browser sends because a drag, pinch or box ended.
    #[must_use]
    pub fn swallows_click(&self, time: f64) -> bool {
        self.last_move_end.is_some_and(|end| (time - end).abs() <= CLICK_DELAY)
    }

    /// The box that is being drawn: its top left and its bottom right corner.
    #[must_use]
    pub fn drawn_box(&self) -> Option<(Screen, Screen)> {
        if let GestureState::DrawingBox(finger) = &self.state {
            Some(finger.corners())
        } else {
            None
        }
    }

    /// Gives up the box that is being drawn, on Escape; false when there is none.
    pub fn cancel_box(&mut self) -> bool {
        let GestureState::DrawingBox(finger) = &self.state else { return false };
        self.state = GestureState::Ignored(finger.pointer);
        true
    }

    /// Handles a sample of a pointer: what follows from it.
    pub fn handle(&mut self, sample: Sample, pointer: &Pointer) -> Move {
        match sample {
            Sample::Down => {
                self.state = self.pointer_down(pointer);
                Move::None
            }
            Sample::Move => self.pointer_moved(pointer),
            Sample::Up => self.pointer_up(pointer),
            Sample::Cancel => {
                self.cancel(pointer);
                Move::None
            }
        }
    }

    fn pointer_down(&mut self, pointer: &Pointer) -> GestureState {
        let finger = Finger::down(pointer.id, pointer.at);
        let follows_tap = self.last_tap.take().is_some_and(|(at, time)| {
            at.distance(pointer.at) <= DOUBLE_TAP_DISTANCE && pointer.time - time <= DOUBLE_TAP_TIME
        });
        let pinch = |first, since, within_slop| {
            GestureState::Pinching(Pinch { fingers: [first, finger], since, within_slop })
        };
        // A pointer that is down already went up without a report from the browser: all begins
        // anew.
        let other = !pointer.primary && !self.state.has(pointer.id);
        match std::mem::take(&mut self.state) {
            GestureState::Pressed { finger: first, press, .. } if other => {
                pinch(first, press.time, true)
            }
            GestureState::Dragging { finger: first, .. }
            | GestureState::Lifting { remaining: first, .. }
                if other =>
            {
                pinch(first, pointer.time, false)
            }
            // A third finger does not disturb.
            state if other && state != GestureState::Idle => state,
            _ => GestureState::Pressed { finger, press: *pointer, follows_tap },
        }
    }

    fn pointer_moved(&mut self, pointer: &Pointer) -> Move {
        if !self.state.has(pointer.id) {
            return Move::None;
        }
        match &mut self.state {
            GestureState::Idle | GestureState::Ignored(_) => Move::None,
            GestureState::Pressed { finger, press, .. } => {
                finger.at = pointer.at;
                let (finger, press) = (*finger, *press);
                if !finger.exceeds_slop() || (self.lone_finger_scrolls && !press.mouse) {
                    return Move::None;
                }
                if press.mouse && press.shift {
                    self.state = GestureState::DrawingBox(finger);
                    return Move::None;
                }
                let mut trail = Trail::default();
                trail.record(press.at, press.time);
                self.drag(finger, trail, pointer)
            }
            GestureState::Dragging { finger, trail } => {
                trail.record(pointer.at, pointer.time);
                let previous = std::mem::replace(&mut finger.at, pointer.at);
                pan(previous, pointer.at)
            }
            GestureState::DrawingBox(finger) => {
                finger.at = pointer.at;
                Move::None
            }
            GestureState::Pinching(pinch) => pinch.moved(pointer.id, pointer.at),
            GestureState::Lifting { remaining, .. } => {
                remaining.at = pointer.at;
                let remaining = *remaining;
                if remaining.exceeds_slop() && !self.lone_finger_scrolls {
                    self.drag(remaining, Trail::default(), pointer)
                } else {
                    Move::None
                }
            }
        }
    }

    /// Begins a drag with the whole distance that the finger has moved.
    fn drag(&mut self, finger: Finger, mut trail: Trail, pointer: &Pointer) -> Move {
        trail.record(pointer.at, pointer.time);
        self.state = GestureState::Dragging { finger, trail };
        pan(finger.start, finger.at)
    }

    fn pointer_up(&mut self, pointer: &Pointer) -> Move {
        if !self.state.has(pointer.id) {
            return Move::None;
        }
        let state = std::mem::take(&mut self.state);
        if let GestureState::Pressed { finger, press, follows_tap } = state
            && !finger.exceeds_slop()
        {
            return self.tap(&press, follows_tap, pointer.time);
        }
        self.last_move_end = Some(pointer.time);
        match state {
            GestureState::Dragging { finger, mut trail } => {
                trail.record(pointer.at, pointer.time);
                let (dx, dy) = (pointer.at.x - finger.at.x, pointer.at.y - finger.at.y);
                Move::Release { dx, dy, velocity: trail.velocity() }
            }
            GestureState::DrawingBox(finger) => {
                let (min, max) = Finger { at: pointer.at, ..finger }.corners();
                if min.distance(max) > SLOP { Move::BoxZoom { min, max } } else { Move::None }
            }
            GestureState::Lifting { since, middle, .. }
                if pointer.time - since <= DOUBLE_TAP_TIME =>
            {
                Move::Zoom { by: -1.0, at: middle }
            }
            GestureState::Pinching(pinch) => {
                let may_tap = pinch.within_slop && pointer.time - pinch.since <= DOUBLE_TAP_TIME;
                self.state = self.after_pinch(&pinch, pointer, may_tap);
                Move::None
            }
            _ => Move::None,
        }
    }

    fn tap(&mut self, press: &Pointer, follows_tap: bool, time: f64) -> Move {
        let Pointer { at, on_marker, .. } = *press;
        if follows_tap && !on_marker {
            return Move::Zoom { by: if press.shift { -1.0 } else { 1.0 }, at };
        }
        self.last_tap = (!on_marker).then_some((at, time));
        Move::Tap { at, on_marker }
    }

    fn cancel(&mut self, pointer: &Pointer) {
        if self.state.has(pointer.id) {
            self.state = match std::mem::take(&mut self.state) {
                GestureState::Pinching(pinch) => self.after_pinch(&pinch, pointer, false),
                _ => GestureState::Idle,
            };
        }
    }

    /// One finger of two has left: the other goes on as a drag from where it is, or may yet make it
    /// a tap of both.
    fn after_pinch(&self, pinch: &Pinch, left: &Pointer, may_tap: bool) -> GestureState {
        match pinch.without(left.id) {
            Some(remaining) if may_tap => {
                GestureState::Lifting { remaining, since: pinch.since, middle: pinch.middle() }
            }
            Some(finger) if self.lone_finger_scrolls => GestureState::Ignored(finger.pointer),
            Some(finger) => GestureState::Dragging { finger, trail: Trail::default() },
            None => GestureState::Idle,
        }
    }
}

fn pan(from: Screen, to: Screen) -> Move {
    Move::Pan { dx: to.x - from.x, dy: to.y - from.y }
}
