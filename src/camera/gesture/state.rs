//! The states that a gesture goes through.

use super::finger::{Finger, Pinch, Trail};
use super::moves::Pointer;
use crate::coords::Screen;

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum GestureState {
    /// No pointer is down.
    #[default]
    Idle,
    /// One is down and has not wandered; `follows_tap` where this may be the second of two taps.
    Pressed { finger: Finger, press: Pointer, follows_tap: bool },
    /// One drags the ground.
    Dragging { finger: Finger, trail: Trail },
    /// A mouse draws a box.
    DrawingBox(Finger),
    /// Two are down.
    Pinching(Pinch),
    /// One of two that did not wander has left in time: if the other follows, it was a tap of both.
    Lifting { remaining: Finger, since: f64, middle: Screen },
    /// What it did has ended; it is still down.
    Ignored(i32),
}

impl GestureState {
    /// True when this pointer is one of those that count.
    pub fn has(&self, pointer: i32) -> bool {
        match self {
            Self::Idle => false,
            Self::Pressed { finger, .. }
            | Self::Dragging { finger, .. }
            | Self::DrawingBox(finger) => finger.pointer == pointer,
            Self::Pinching(pinch) => pinch.without(pointer).is_some(),
            Self::Lifting { remaining, .. } => remaining.pointer == pointer,
            Self::Ignored(ignored) => *ignored == pointer,
        }
    }
}
