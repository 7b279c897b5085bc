//! Pointer samples -> moves of the camera.
//!
//! What this does: tells drag, tap, double tap, pinch, two-finger tap and the box of a drag with
//! Shift apart, as a state machine over plain values. What it does not: listen to events, ask a
//! clock, draw, or move the camera itself.
//!
//! How a ui drives it: it gives every `pointerdown`, `pointermove`, `pointerup` and `pointercancel`
//! on the map, markers included, to [`Gesture::after`], and does what the [`Move`] says:
//! [`Move::on`] is the camera after it. What moves the ground under a finger acts at once; a `Zoom`
//! or `BoxZoom` is best flown ([`super::flight`]); a `Release` may glide ([`super::glide`]). Each
//! `Down` ends a flight or glide. After each sample it draws [`Gesture::drawn_box`], or removes it.
//!
//! A press on a marker is a press like any other, and may become a drag. Its tap is the marker's
//! own click: the ui leaves a `Tap` with `on_mark` alone, takes the pointer's capture only when
//! [`Gesture::is_moving`] (with it the click would go astray), and ignores a click for which
//! [`Gesture::swallows_click`].

mod finger;
mod moves;

use self::finger::{Finger, Pinch, Trail};
pub use self::moves::{Move, Pointer, Sample};
use crate::coords::Screen;

/// How far a pointer may wander, in CSS pixels, before a press counts as a drag.
pub const SLOP: f64 = 6.0;
/// Milliseconds from one tap to the press of the second, and from the first finger's press to the
/// end of a tap with two.
const SOON: f64 = 300.0;
/// How far the taps of a double tap may lie apart, in CSS pixels.
const NEAR: f64 = 30.0;
/// A browser's click follows the end of its press within so many milliseconds: at once, but for
/// coarse clocks.
const CLICK: f64 = 100.0;

/// What the pointers are doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gesture {
    state: State,
    /// Where and when the last tap on the ground ended; a press uses it up.
    tapped: Option<(Screen, f64)>,
    /// When the last press ended that was no tap.
    moved: Option<f64>,
    /// True where one finger scrolls the page around the map: the ground then takes two, or a
    /// mouse.
    lone_finger_scrolls: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
enum State {
    /// No pointer is down.
    #[default]
    Idle,
    /// One is down and has not wandered.
    Pressed { finger: Finger, press: Pointer, second: bool },
    /// One drags the ground.
    Dragging { finger: Finger, trail: Trail },
    /// A mouse draws a box.
    Boxing(Finger),
    /// Two are down.
    Pinching(Pinch),
    /// One of two that did not wander has left in time: if the other follows, it was a tap of both.
    Leaving { rest: Finger, since: f64, middle: Screen },
    /// What it did has ended; it is still down.
    Spent(i32),
}

impl Gesture {
    /// For a map in a host's page, which one finger scrolls, over the map too.
    #[must_use]
    pub fn in_a_page() -> Self {
        Self { lone_finger_scrolls: true, ..Self::default() }
    }

    /// True when no pointer is down that counts.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.state == State::Idle
    }

    /// True while the press has become more than one: the time to take the pointer's capture.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        !matches!(self.state, State::Idle | State::Pressed { .. })
    }

    /// True for a click at this time that the browser sends because a drag, pinch or box ended.
    #[must_use]
    pub fn swallows_click(&self, time: f64) -> bool {
        self.moved.is_some_and(|moved| (time - moved).abs() <= CLICK)
    }

    /// The box that is being drawn: its top left and its bottom right corner.
    #[must_use]
    pub fn drawn_box(&self) -> Option<(Screen, Screen)> {
        if let State::Boxing(finger) = &self.state { Some(finger.corners()) } else { None }
    }

    /// Gives up the box that is being drawn, on Escape; false when there is none.
    pub fn give_up(&mut self) -> bool {
        let State::Boxing(finger) = &self.state else { return false };
        self.state = State::Spent(finger.pointer);
        true
    }

    /// Takes a sample of a pointer, and tells what follows from it.
    pub fn after(&mut self, sample: Sample, pointer: &Pointer) -> Move {
        match sample {
            Sample::Down => {
                self.state = self.down(pointer);
                Move::None
            }
            Sample::Move => self.went(pointer),
            Sample::Up => self.up(pointer),
            Sample::Cancel => {
                self.cancel(pointer);
                Move::None
            }
        }
    }

    fn down(&mut self, pointer: &Pointer) -> State {
        let finger = Finger::down(pointer.id, pointer.at);
        let tapped = self.tapped.take();
        let second = tapped.is_some_and(|(at, time)| {
            at.distance(pointer.at) <= NEAR && pointer.time - time <= SOON
        });
        let pinch =
            |first, since, still| State::Pinching(Pinch { fingers: [first, finger], since, still });
        // Where it is known already, the browser never told that it went up, and all begins anew.
        let other = !pointer.primary && !self.state.has(pointer.id);
        match std::mem::take(&mut self.state) {
            State::Pressed { finger: first, press, .. } if other => pinch(first, press.time, true),
            State::Dragging { finger: first, .. } | State::Leaving { rest: first, .. } if other => {
                pinch(first, pointer.time, false)
            }
            // A third finger does not disturb.
            state if other && state != State::Idle => state,
            _ => State::Pressed { finger, press: *pointer, second },
        }
    }

    fn went(&mut self, pointer: &Pointer) -> Move {
        if !self.state.has(pointer.id) {
            return Move::None;
        }
        match &mut self.state {
            State::Idle | State::Spent(_) => Move::None,
            State::Pressed { finger, press, .. } => {
                finger.at = pointer.at;
                let (finger, press) = (*finger, *press);
                if !finger.wandered() || (self.lone_finger_scrolls && !press.mouse) {
                    return Move::None;
                }
                if press.mouse && press.shift {
                    self.state = State::Boxing(finger);
                    return Move::None;
                }
                let mut trail = Trail::default();
                trail.passed(press.at, press.time);
                self.drag(finger, trail, pointer)
            }
            State::Dragging { finger, trail } => {
                trail.passed(pointer.at, pointer.time);
                let told = std::mem::replace(&mut finger.at, pointer.at);
                pan(told, pointer.at)
            }
            State::Boxing(finger) => {
                finger.at = pointer.at;
                Move::None
            }
            State::Pinching(pinch) => pinch.moved(pointer.id, pointer.at),
            State::Leaving { rest, .. } => {
                rest.at = pointer.at;
                let rest = *rest;
                if rest.wandered() && !self.lone_finger_scrolls {
                    self.drag(rest, Trail::default(), pointer)
                } else {
                    Move::None
                }
            }
        }
    }

    /// Begins a drag with all of the way that the finger has wandered.
    fn drag(&mut self, finger: Finger, mut trail: Trail, pointer: &Pointer) -> Move {
        trail.passed(pointer.at, pointer.time);
        self.state = State::Dragging { finger, trail };
        pan(finger.start, finger.at)
    }

    fn up(&mut self, pointer: &Pointer) -> Move {
        if !self.state.has(pointer.id) {
            return Move::None;
        }
        let state = std::mem::take(&mut self.state);
        if let State::Pressed { finger, press, second } = state
            && !finger.wandered()
        {
            return self.tap(&press, second, pointer.time);
        }
        self.moved = Some(pointer.time);
        match state {
            State::Dragging { finger, mut trail } => {
                trail.passed(pointer.at, pointer.time);
                let (dx, dy) = (pointer.at.x - finger.at.x, pointer.at.y - finger.at.y);
                Move::Release { dx, dy, velocity: trail.velocity() }
            }
            State::Boxing(finger) => {
                let (min, max) = Finger { at: pointer.at, ..finger }.corners();
                if min.distance(max) > SLOP { Move::BoxZoom { min, max } } else { Move::None }
            }
            State::Leaving { since, middle, .. } if pointer.time - since <= SOON => {
                Move::Zoom { by: -1.0, at: middle }
            }
            State::Pinching(pinch) => {
                let may_tap = pinch.still && pointer.time - pinch.since <= SOON;
                self.state = self.after_pinch(&pinch, pointer, may_tap);
                Move::None
            }
            _ => Move::None,
        }
    }

    fn tap(&mut self, press: &Pointer, second: bool, time: f64) -> Move {
        let Pointer { at, on_mark, .. } = *press;
        if second && !on_mark {
            return Move::Zoom { by: if press.shift { -1.0 } else { 1.0 }, at };
        }
        self.tapped = (!on_mark).then_some((at, time));
        Move::Tap { at, on_mark }
    }

    fn cancel(&mut self, pointer: &Pointer) {
        if self.state.has(pointer.id) {
            self.state = match std::mem::take(&mut self.state) {
                State::Pinching(pinch) => self.after_pinch(&pinch, pointer, false),
                _ => State::Idle,
            };
        }
    }

    /// One finger of two has left: the other goes on as a drag from where it is, or may yet make it
    /// a tap of both.
    fn after_pinch(&self, pinch: &Pinch, left: &Pointer, may_tap: bool) -> State {
        match pinch.without(left.id) {
            Some(rest) if may_tap => {
                State::Leaving { rest, since: pinch.since, middle: pinch.middle() }
            }
            Some(rest) if self.lone_finger_scrolls => State::Spent(rest.pointer),
            Some(finger) => State::Dragging { finger, trail: Trail::default() },
            None => State::Idle,
        }
    }
}

impl State {
    /// True when this pointer is one of those that count.
    fn has(&self, pointer: i32) -> bool {
        match self {
            Self::Idle => false,
            Self::Pressed { finger, .. } | Self::Dragging { finger, .. } | Self::Boxing(finger) => {
                finger.pointer == pointer
            }
            Self::Pinching(pinch) => pinch.without(pointer).is_some(),
            Self::Leaving { rest, .. } => rest.pointer == pointer,
            Self::Spent(spent) => *spent == pointer,
        }
    }
}

fn pan(from: Screen, to: Screen) -> Move {
    Move::Pan { dx: to.x - from.x, dy: to.y - from.y }
}
