//! The grid that positions of a base map are rounded to, and the degrees of its steps.

use serde::Deserialize;

use crate::coords::LonLat;

/// From grid steps to degrees: `translate + scale * step`, longitude first; TopoJSON's `transform`.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Quantization {
    /// Degrees a step.
    pub scale: [f64; 2],
    /// Degrees at step 0.
    pub translate: [f64; 2],
}

impl Quantization {
    /// The position of a grid point.
    #[must_use]
    pub fn degrees(&self, (x, y): (i32, i32)) -> LonLat {
        LonLat::new(
            self.translate[0] + self.scale[0] * f64::from(x),
            self.translate[1] + self.scale[1] * f64::from(y),
        )
    }
}
