//! The axis that the bars of a claim share.

use crate::story::Claim;
use crate::text::format_fixed;

/// At most so many intervals on the axis.
const INTERVALS: f64 = 5.0;

/// From zero to `end`, in the claim's unit, with a label at each `step`: one, two or five times a
/// power of ten. It is made for the article's figure and the published ones; a measured one that is
/// longer runs over its end, still to scale.
#[derive(Clone, Copy)]
pub(super) struct Axis {
    pub(super) step: f64,
    pub(super) end: f64,
}

impl Axis {
    pub(super) fn of(claim: &Claim) -> Self {
        let figures = claim.published.iter().map(|published| published.value);
        let largest = figures.fold(claim.value, f64::max).max(1e-9);
        let mut power = 1e-9;
        while power * 10.0 * INTERVALS < largest {
            power *= 10.0;
        }
        let steps = [1.0, 2.0, 5.0, 10.0].map(|times| times * power);
        let step = steps.into_iter().find(|step| step * INTERVALS >= largest).unwrap_or(largest);
        Self { step, end: step * (largest / step).ceil() }
    }

    /// Where a figure stands, as SVG writes it.
    pub(super) fn percent(self, value: f64) -> String {
        format!("{}%", format_fixed((value / self.end * 100.0).max(0.0), 1))
    }

    /// The figures that have a label.
    pub(super) fn labels(self) -> Vec<f64> {
        let count = (self.end / self.step).round() as usize;
        (0..=count).map(|index| index as f64 * self.step).collect()
    }
}
