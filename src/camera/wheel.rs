//! Brings the notches of a wheel, and a trackpad's pixels and pinches, to one difference of zoom.
//!
//! A `wheel` event's `deltaY`, `deltaMode` and `ctrlKey` make a [`Wheel`]; the camera becomes
//! `camera.zoomed(wheel.zoom(), at)` at once, without a flight, and whatever motion was going on
//! ends.

use std::f64::consts::LN_2;

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

/// What a turn of the wheel reports.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wheel {
    /// How far it turned: away from the reader is negative.
    pub delta_y: f64,
    /// What `delta_y` counts in.
    pub unit: WheelUnit,
    /// True with Ctrl: so browsers report two fingers on a trackpad that spread or close.
    pub pinch: bool,
}

/// CSS pixels of a turn that make one zoom: a notch of a usual mouse is 100 to 120, about half a
/// zoom.
const PIXELS_PER_ZOOM: f64 = 240.0;
/// CSS pixels that a line of text and a page count as.
const PIXELS_PER_LINE: f64 = 32.0;
const PIXELS_PER_PAGE: f64 = 400.0;
/// Browsers report a pinch that scales by `s` as `-100 ln s` pixels, so that reports add up: this
/// brings `s` back.
const PINCH_PIXELS_PER_ZOOM: f64 = 100.0 * LN_2;
/// No pinch is that fast: it was a notch of a mouse with Ctrl held, and counts as one.
const MAX_ZOOM_PER_PINCH: f64 = 0.5;
/// No other turn goes farther, whatever a device reports.
const MAX_ZOOM_PER_TURN: f64 = 1.0;

impl Wheel {
    /// The difference of zoom: positive goes nearer. One turn never gives more than one zoom,
    /// whatever is reported.
    #[must_use]
    pub fn zoom(&self) -> f64 {
        let pixels = match self.unit {
            WheelUnit::Pixel => self.delta_y,
            WheelUnit::Line => self.delta_y * PIXELS_PER_LINE,
            WheelUnit::Page => self.delta_y * PIXELS_PER_PAGE,
        };
        let (pixels_per_zoom, most) = if self.pinch {
            (PINCH_PIXELS_PER_ZOOM, MAX_ZOOM_PER_PINCH)
        } else {
            (PIXELS_PER_ZOOM, MAX_ZOOM_PER_TURN)
        };
        if pixels.is_finite() { (-pixels / pixels_per_zoom).min(most).max(-most) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zoom(delta_y: f64, unit: WheelUnit, pinch: bool) -> f64 {
        Wheel { delta_y, unit, pinch }.zoom()
    }

    #[test]
    fn a_wheel_turned_away_goes_nearer_and_never_by_more_than_one() {
        assert_eq!(zoom(-120.0, WheelUnit::Pixel, false), 0.5);
        assert_eq!(zoom(-3.0, WheelUnit::Line, false), 0.4);
        assert_eq!(zoom(1e9, WheelUnit::Pixel, false), -1.0);
        assert_eq!(zoom(-5.0, WheelUnit::Page, false), 1.0);
        for broken in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(zoom(broken, WheelUnit::Line, false), 0.0);
        }
    }

    #[test]
    fn a_trackpad_moves_in_proportion_however_its_way_is_cut() {
        let whole = zoom(-60.0, WheelUnit::Pixel, false);
        let cut: f64 = (0..30).map(|_| zoom(-2.0, WheelUnit::Pixel, false)).sum();
        assert!((whole - cut).abs() < 1e-12);
    }

    #[test]
    fn a_pinch_scales_the_ground_as_the_fingers_spread() {
        let reports = (0..50).map(|_| zoom(-100.0 * 3_f64.ln() / 50.0, WheelUnit::Pixel, true));
        assert!((reports.sum::<f64>().exp2() - 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_notch_with_ctrl_counts_as_a_notch() {
        assert_eq!(zoom(-120.0, WheelUnit::Pixel, true), zoom(-120.0, WheelUnit::Pixel, false));
    }
}
