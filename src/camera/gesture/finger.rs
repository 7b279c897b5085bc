//! One pointer that is down with its recent velocity, and two of them as a pinch.

use std::f64::consts::LN_2;

use super::{Move, SLOP};
use crate::camera::glide::Velocity;
use crate::coords::Screen;

/// A pointer that is down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Finger {
    pub pointer: i32,
    pub start: Screen,
    pub at: Screen,
}

impl Finger {
    pub fn down(pointer: i32, at: Screen) -> Self {
        Self { pointer, start: at, at }
    }

    /// The top left and the bottom right corner of the box that it went over.
    pub fn corners(&self) -> (Screen, Screen) {
        let (a, b) = (self.start, self.at);
        (Screen::new(a.x.min(b.x), a.y.min(b.y)), Screen::new(a.x.max(b.x), a.y.max(b.y)))
    }

    pub fn exceeds_slop(&self) -> bool {
        self.start.distance(self.at) > SLOP
    }
}

/// What the speed at the end of a drag is measured over, in milliseconds.
const VELOCITY_WINDOW: f64 = 100.0;
/// Samples that lie closer together than two frames, in milliseconds, say little about a speed.
const SHORTEST_WINDOW: f64 = 32.0;

/// Where a dragging pointer was lately, each with its time in milliseconds, the latest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Trail(Vec<(Screen, f64)>);

impl Trail {
    pub fn record(&mut self, at: Screen, time: f64) {
        self.0.retain(|sample| time - sample.1 <= VELOCITY_WINDOW);
        self.0.push((at, time));
    }

    /// The mean speed over the last [`VELOCITY_WINDOW`]: nothing for a pointer that rested so long
    /// before it left.
    pub fn velocity(&self) -> Velocity {
        let (Some(first), Some(last)) = (self.0.first(), self.0.last()) else {
            return Velocity::default();
        };
        let seconds = (last.1 - first.1).max(SHORTEST_WINDOW) / 1000.0;
        Velocity { x: (last.0.x - first.0.x) / seconds, y: (last.0.y - first.0.y) / seconds }
    }
}

/// Two fingers on the ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pinch {
    pub fingers: [Finger; 2],
    /// When the first of them went down, in milliseconds.
    pub since: f64,
    /// True until one of them wanders: the ground has not moved yet.
    pub within_slop: bool,
}

impl Pinch {
    pub fn middle(&self) -> Screen {
        middle(self.fingers.map(|finger| finger.at))
    }

    /// The finger that stays when this one leaves; `None` when this one is not of the two.
    pub fn without(&self, pointer: i32) -> Option<Finger> {
        let [a, b] = self.fingers;
        if a.pointer == pointer {
            Some(b)
        } else if b.pointer == pointer {
            Some(a)
        } else {
            None
        }
    }

    /// Takes a finger's new position; moves the ground with both from the first wandering on.
    pub fn moved(&mut self, pointer: i32, at: Screen) -> Move {
        let previous =
            self.fingers.map(|finger| if self.within_slop { finger.start } else { finger.at });
        for finger in self.fingers.iter_mut().filter(|finger| finger.pointer == pointer) {
            finger.at = at;
        }
        self.within_slop = self.within_slop && !self.fingers.iter().any(Finger::exceeds_slop);
        if self.within_slop {
            Move::None
        } else {
            pan_zoom(previous, self.fingers.map(|finger| finger.at))
        }
    }
}

/// The ground under the middle follows the middle, and scales as the fingers spread. A turn of the
/// hand is left out: north stays up.
fn pan_zoom(from: [Screen; 2], to: [Screen; 2]) -> Move {
    // Fingers in one point would scale by nothing or without end.
    let spread = |[a, b]: [Screen; 2]| a.distance(b).max(1.0);
    Move::PanZoom {
        by: (spread(to) / spread(from)).ln() / LN_2,
        from: middle(from),
        to: middle(to),
    }
}

fn middle([a, b]: [Screen; 2]) -> Screen {
    Screen::new(f64::midpoint(a.x, b.x), f64::midpoint(a.y, b.y))
}
