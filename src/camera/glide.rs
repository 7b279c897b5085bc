//! The glide of the ground after a drag, slowing down as native scrolling does.
//!
//! The speed falls by 1/e every [`TIME_CONSTANT`], and below [`SLOWEST`] the glide is over.
//!
//! `Move::Release` brings a [`Velocity`]. Unless the reader wants reduced motion,
//! `Glide::new(camera, velocity)` is stored with the time of its first frame, and each frame takes
//! the camera from [`Glide::at`] until it is done. Any pointer that goes down, key, wheel or flight
//! ends it: the camera stays where the last frame put it.

use super::Camera;

/// A speed on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Velocity {
    /// CSS pixels to the right in a second.
    pub x: f64,
    /// CSS pixels down in a second.
    pub y: f64,
}

/// Milliseconds in which the speed falls to 1/e of it.
pub const TIME_CONSTANT: f64 = 325.0;
/// CSS pixels in a second under which a glide is over.
pub const SLOWEST: f64 = 10.0;
/// CSS pixels in a second under which none begins: a hand that is put down with care leaves the
/// ground where it is.
const SLOWEST_START: f64 = 50.0;
/// CSS pixels in a second: no glide is faster, whatever a device reports.
const FASTEST: f64 = 4000.0;

/// A camera on its way after a drag.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glide {
    from: Camera,
    velocity: Velocity,
    /// In milliseconds.
    duration: f64,
}

impl Glide {
    /// A glide of the ground from where the camera is; `None` when it is too slow for one.
    #[must_use]
    pub fn new(from: Camera, velocity: Velocity) -> Option<Self> {
        let speed = velocity.x.hypot(velocity.y);
        if !speed.is_finite() || speed < SLOWEST_START {
            return None;
        }
        let factor = (FASTEST / speed).min(1.0);
        let velocity = Velocity { x: velocity.x * factor, y: velocity.y * factor };
        Some(Self { from, velocity, duration: TIME_CONSTANT * (speed * factor / SLOWEST).ln() })
    }

    /// The camera so many milliseconds after the start, and whether the glide is over.
    ///
    /// The way is the speed's integral, `velocity * TIME_CONSTANT * (1 - exp(-elapsed /
    /// TIME_CONSTANT))`.
    #[must_use]
    pub fn at(&self, elapsed: f64) -> (Camera, bool) {
        let over = elapsed.is_nan() || elapsed >= self.duration;
        let passed = if over { self.duration } else { elapsed.max(0.0) };
        let seconds = TIME_CONSTANT / 1000.0 * (1.0 - (-passed / TIME_CONSTANT).exp());
        let camera = self.from.panned(self.velocity.x * seconds, self.velocity.y * seconds);
        (camera, over)
    }
}
