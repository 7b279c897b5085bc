//! A camera's flight from one view to another, on the path of van Wijk and Nuij.
//!
//! The path zooms out as far as its length asks for and in again, so that the ground runs through
//! the view at an even pace. A flight without duration is a jump.
//!
//! `Flight::new(camera, target, DURATION)` is stored with the time of its first frame, and each
//! frame takes the camera from [`Flight::at`] until it is done. A flight has no other state:
//! dropped at any moment, the camera of the last frame is one like any other, and the next drag,
//! key or flight goes on from there. When the viewport changes meanwhile, [`Flight::target`],
//! resized, takes the flight's place.
//!
//! The path: Jarke J. van Wijk and Wim A. A. Nuij, "Smooth and efficient zooming and panning", IEEE
//! Symposium on Information Visualization 2003, pages 15-22. Their `w` is the larger side of the
//! viewport in metres on the plane, `u` the distance that its centre has gone in metres, `rho` how
//! far the path zooms out: the larger, the farther.

use std::f64::consts::LN_2;

use super::Camera;
use crate::coords::World;

/// Milliseconds of a flight to a place.
pub const DURATION: f64 = 600.0;

/// The square of `rho`: the paper's readers liked 1.42 best.
const RHO_SQUARED: f64 = 2.0;

/// A camera on its way to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    from: Camera,
    to: Camera,
    /// In milliseconds.
    duration: f64,
    /// `None` for a distance too short for the path's formula.
    path: Option<FlightPath>,
}

/// Between two views of different centres, as a function of the paper's `r`, its hyperbolic angle.
#[derive(Clone, Copy, Debug, PartialEq)]
struct FlightPath {
    start: f64,
    end: f64,
    /// `w0 / (rho^2 u1)`: the width of the view at the start, relative to the distance.
    relative_width: f64,
}

impl Flight {
    /// A flight of so many milliseconds (none for what is not a number), in the viewport and within
    /// the limits of `to`.
    #[must_use]
    pub fn new(from: Camera, to: Camera, duration: f64) -> Self {
        let from = to.restored(from.center(), from.zoom());
        Self { from, to, duration: duration.max(0.0), path: FlightPath::between(&from, &to) }
    }

    /// Where the flight ends.
    #[must_use]
    pub fn target(&self) -> Camera {
        self.to
    }

    /// The camera so many milliseconds after the start, and whether the flight is over.
    #[must_use]
    pub fn at(&self, elapsed: f64) -> (Camera, bool) {
        if elapsed.is_nan() || elapsed >= self.duration {
            return (self.to, true);
        }
        // The formulas of the path would be off by their rounding.
        if elapsed <= 0.0 {
            return (self.from, false);
        }
        let part = eased(elapsed / self.duration);
        let (travelled, zoom) = match self.path {
            Some(path) => (path.travelled(part), self.from.zoom() + path.zoom(part)),
            None => (part, lerp(self.from.zoom(), self.to.zoom(), part)),
        };
        let (a, b) = (self.from.center(), self.to.center());
        let center = World::new(lerp(a.x, b.x, travelled), lerp(a.y, b.y, travelled));
        (self.to.restored(center, zoom), false)
    }
}

impl FlightPath {
    /// Equations 9 of the paper, without the length: time runs by [`eased`] alone.
    fn between(from: &Camera, to: &Camera) -> Option<Self> {
        let size = from.viewport().width.max(from.viewport().height);
        let (w0, w1) = (size * from.metres_per_pixel(), size * to.metres_per_pixel());
        let widest = size * to.restored(to.center(), f64::MIN).metres_per_pixel();
        let (a, b) = (from.center(), to.center());
        let u1 = (b.x - a.x).hypot(b.y - a.y);
        // The path's top is at `w^2 = w0^2 + (w1^2 - w0^2 + rho^4 u1^2)^2 / (4 rho^4 u1^2)`: solved
        // for the `rho` with which it just touches the smallest zoom.
        let room = |w: f64| (widest * widest - w * w).max(0.0).sqrt();
        let rho_squared = RHO_SQUARED.min((room(w0) + room(w1)) / u1);
        let x = rho_squared * u1;
        // Too short to tell where it goes, or all of it at the smallest zoom.
        if x <= 1e-6 * w0.min(w1) {
            return None;
        }
        let r =
            |sign: f64, w: f64| -inverse_sinh((w1 * w1 - w0 * w0 + sign * x * x) / (2.0 * w * x));
        Some(Self { start: r(1.0, w0), end: r(-1.0, w1), relative_width: w0 / x })
    }

    fn angle(&self, part: f64) -> f64 {
        lerp(self.start, self.end, part)
    }

    /// The part of the distance that the centre has travelled; `u(s) / u1`, with both terms of the
    /// paper's equation as one.
    fn travelled(&self, part: f64) -> f64 {
        let r = self.angle(part);
        self.relative_width * sinh(r - self.start) / cosh(r)
    }

    /// How much nearer than at the start the camera is.
    fn zoom(&self, part: f64) -> f64 {
        (cosh(self.angle(part)) / cosh(self.start)).ln() / LN_2
    }
}

/// The part of a flight after a part of its time: the curve `cubic-bezier(.2, 0, 0, 1)` of the
/// page's own transitions.
fn eased(time: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    // The curve's time grows with its parameter. Forty halvings are as fine as a double here makes
    // a difference.
    for _ in 0..40 {
        let t = f64::midpoint(low, high);
        let reached = 0.6 * t * (1.0 - t) * (1.0 - t) + t * t * t;
        if reached < time { low = t } else { high = t }
    }
    low * low * (3.0 - 2.0 * low)
}

fn lerp(from: f64, to: f64, part: f64) -> f64 {
    from + (to - from) * part
}

/// By `exp` and `ln`, which the wasm has already; see [`super::metres_per_pixel`].
fn sinh(x: f64) -> f64 {
    (x.exp() - (-x).exp()) / 2.0
}

fn cosh(x: f64) -> f64 {
    f64::midpoint(x.exp(), (-x).exp())
}

fn inverse_sinh(x: f64) -> f64 {
    // For the absolute value, or large negative numbers would cancel out.
    let positive = (x.abs() + (x * x + 1.0).sqrt()).ln();
    if x < 0.0 { -positive } else { positive }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_easing_is_the_curve_of_the_style_sheets() {
        // Points of cubic-bezier(.2, 0, 0, 1) by its parametric form.
        for t in [0.0_f64, 0.1, 0.35, 0.5, 0.77, 0.99, 1.0] {
            let s = 1.0 - t;
            let (x, y) = (3.0 * s * s * t * 0.2 + t * t * t, 3.0 * s * t * t + t * t * t);
            assert!((eased(x) - y).abs() < 1e-9, "{t}");
        }
    }

    #[test]
    fn the_hyperbolic_functions_are_those_of_the_books() {
        for x in [-1e6, -30.0, -1.0, -1e-3, 0.0, 0.5, 20.0, 1e8_f64] {
            assert!((inverse_sinh(x) - x.asinh()).abs() < 1e-12, "{x}");
        }
        for x in [-5.0, -0.1, 0.0, 2.0_f64] {
            assert!((sinh(x) - x.sinh()).abs() < 1e-9 && (cosh(x) - x.cosh()).abs() < 1e-9, "{x}");
        }
    }
}
