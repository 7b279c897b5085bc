//! Pointer samples -> moves of the camera.
//!
//! What this does: tells a drag from a tap, as a state machine over plain values; scales a wheel's turn.
//! What it does not: listen to events, know time, or move the camera itself.

use crate::coords::Screen;

/// How far a pointer may wander, in CSS pixels, before a press counts as a drag.
pub const SLOP: f64 = 6.0;

/// What the pointer is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Gesture {
    /// No pointer is down.
    #[default]
    Idle,
    /// A pointer is down and has not wandered.
    Pressed {
        /// The pointer's id: another finger does not disturb.
        pointer: i32,
        /// Where it went down.
        start: Screen,
    },
    /// A pointer drags the ground.
    Dragging {
        /// The pointer's id.
        pointer: i32,
        /// Where it was last seen.
        last: Screen,
    },
}

/// What a pointer reports.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sample {
    /// It went down.
    Down,
    /// It moved.
    Move,
    /// It went up.
    Up,
    /// The browser took it away.
    Cancel,
}

/// What follows from a sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Move {
    /// Nothing.
    None,
    /// The ground moves by so many CSS pixels, right and down.
    Pan {
        /// To the right.
        dx: f64,
        /// Down.
        dy: f64,
    },
    /// A tap or click.
    Tap(Screen),
}

impl Gesture {
    /// The state after a sample of a pointer, and what follows from it.
    #[must_use]
    pub fn after(self, sample: Sample, pointer: i32, at: Screen) -> (Self, Move) {
        match (self, sample) {
            (Self::Idle, Sample::Down) => (Self::Pressed { pointer, start: at }, Move::None),
            // The browser never told that this very pointer went up: it begins anew.
            (Self::Pressed { pointer: mine, .. } | Self::Dragging { pointer: mine, .. }, Sample::Down)
                if mine == pointer =>
            {
                (Self::Pressed { pointer, start: at }, Move::None)
            }
            (Self::Pressed { pointer: mine, start }, Sample::Move) if mine == pointer => {
                if start.distance(at) <= SLOP {
                    (self, Move::None)
                } else {
                    (Self::Dragging { pointer, last: at }, pan(start, at))
                }
            }
            (Self::Pressed { pointer: mine, start }, Sample::Up) if mine == pointer => (Self::Idle, Move::Tap(start)),
            (Self::Dragging { pointer: mine, last }, Sample::Move) if mine == pointer => {
                (Self::Dragging { pointer, last: at }, pan(last, at))
            }
            (Self::Dragging { pointer: mine, last }, Sample::Up) if mine == pointer => (Self::Idle, pan(last, at)),
            (Self::Pressed { pointer: mine, .. } | Self::Dragging { pointer: mine, .. }, Sample::Cancel)
                if mine == pointer =>
            {
                (Self::Idle, Move::None)
            }
            _ => (self, Move::None),
        }
    }
}

fn pan(from: Screen, to: Screen) -> Move {
    Move::Pan { dx: to.x - from.x, dy: to.y - from.y }
}

/// What a wheel's `deltaMode` counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WheelUnit {
    /// CSS pixels (`DOM_DELTA_PIXEL`).
    Pixel,
    /// Lines of text (`DOM_DELTA_LINE`).
    Line,
    /// Pages (`DOM_DELTA_PAGE`).
    Page,
}

/// The difference of zoom for a turn of the wheel; away from the reader (negative) goes nearer.
///
/// A notch of a usual mouse is 100 to 120 pixels: about half a zoom. One turn never gives more than one zoom,
/// whatever a device reports.
#[must_use]
pub fn wheel_zoom(delta_y: f64, unit: WheelUnit) -> f64 {
    let pixels = match unit {
        WheelUnit::Pixel => delta_y,
        WheelUnit::Line => delta_y * 32.0,
        WheelUnit::Page => delta_y * 400.0,
    };
    if pixels.is_finite() { (-pixels / 240.0).clamp(-1.0, 1.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(samples: &[(Sample, i32, f64)]) -> (Gesture, Vec<Move>) {
        let mut moves = Vec::new();
        let state = samples.iter().fold(Gesture::Idle, |state, &(sample, pointer, x)| {
            let (state, what) = state.after(sample, pointer, Screen::new(x, 0.0));
            moves.push(what);
            state
        });
        (state, moves)
    }

    #[test]
    fn a_press_that_does_not_wander_is_a_tap_where_it_began() {
        let (state, moves) = run(&[(Sample::Down, 1, 10.0), (Sample::Move, 1, 14.0), (Sample::Up, 1, 14.0)]);
        assert_eq!(state, Gesture::Idle);
        assert_eq!(moves, [Move::None, Move::None, Move::Tap(Screen::new(10.0, 0.0))]);
    }

    #[test]
    fn a_drag_moves_the_ground_by_all_of_the_way() {
        let (state, moves) =
            run(&[(Sample::Down, 1, 0.0), (Sample::Move, 1, 20.0), (Sample::Move, 1, 50.0), (Sample::Up, 1, 55.0)]);
        let way: f64 = moves.iter().map(|what| if let Move::Pan { dx, .. } = what { *dx } else { 0.0 }).sum();
        assert_eq!((state, way), (Gesture::Idle, 55.0));
        assert!(!moves.iter().any(|what| matches!(what, Move::Tap(_))));
    }

    #[test]
    fn a_second_finger_does_not_disturb() {
        let (state, moves) = run(&[(Sample::Down, 1, 0.0), (Sample::Down, 2, 90.0), (Sample::Move, 2, 200.0)]);
        assert_eq!(state, Gesture::Pressed { pointer: 1, start: Screen::new(0.0, 0.0) });
        assert!(moves.iter().all(|what| *what == Move::None));
    }

    #[test]
    fn a_pointer_that_is_taken_away_is_neither_tap_nor_drag() {
        let (state, moves) = run(&[(Sample::Down, 1, 0.0), (Sample::Cancel, 1, 0.0), (Sample::Up, 1, 0.0)]);
        assert_eq!(state, Gesture::Idle);
        assert!(moves.iter().all(|what| *what == Move::None));
    }

    #[test]
    fn a_wheel_turned_away_goes_nearer_and_never_by_more_than_one() {
        assert!(wheel_zoom(-120.0, WheelUnit::Pixel) > 0.0);
        assert_eq!(wheel_zoom(1e9, WheelUnit::Pixel), -1.0);
        assert_eq!(wheel_zoom(f64::NAN, WheelUnit::Line), 0.0);
    }
}
