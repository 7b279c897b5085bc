//! The input of a gesture, its output, and the camera that the output leads to.

use crate::camera::Camera;
use crate::camera::glide::Velocity;
use crate::coords::Screen;

/// What a pointer reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// A pointer at the time of a sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// The pointer's id (`pointerId`).
    pub id: i32,
    /// Where it is in the viewport.
    pub at: Screen,
    /// The event's time (`timeStamp`), in milliseconds since whenever.
    pub time: f64,
    /// True for the first finger, and for a mouse (`isPrimary`): no other is down then, whatever
    /// was reported before.
    pub primary: bool,
    /// True for a mouse.
    pub mouse: bool,
    /// True with Shift held.
    pub shift: bool,
    /// True when a marker is under it; it counts for a press alone.
    pub on_marker: bool,
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
    /// The ground moves for the last time under the finger, which then leaves it.
    Release {
        /// To the right.
        dx: f64,
        /// Down.
        dy: f64,
        /// How fast the finger was.
        velocity: Velocity,
    },
    /// Two fingers move and scale the ground: what was under `from` goes to `to`, and zooms about
    /// it.
    PanZoom {
        /// The difference of zoom.
        by: f64,
        /// The fingers' middle before.
        from: Screen,
        /// The fingers' middle now.
        to: Screen,
    },
    /// A step nearer (double tap) or farther (with Shift, or a tap of two fingers).
    Zoom {
        /// The difference of zoom.
        by: f64,
        /// What stays where it is.
        at: Screen,
    },
    /// A box was drawn: look at what is in it.
    BoxZoom {
        /// Its top left corner.
        min: Screen,
        /// Its bottom right corner.
        max: Screen,
    },
    /// A tap or click. It acts at once, also when it turns out to be the first of a double tap.
    Tap {
        /// Where the press began.
        at: Screen,
        /// True when that was on a marker.
        on_marker: bool,
    },
}

impl Move {
    /// The camera after this move, within its limits.
    #[must_use]
    pub fn apply_to(self, camera: &Camera) -> Camera {
        match self {
            Self::None | Self::Tap { .. } => *camera,
            Self::Pan { dx, dy } | Self::Release { dx, dy, .. } => camera.panned(dx, dy),
            Self::PanZoom { by, from, to } => camera.pinched(by, from, to),
            Self::Zoom { by, at } => camera.zoomed(by, at),
            Self::BoxZoom { min, max } => camera.fit_box(min, max),
        }
    }
}
