//! The scale bar: a round length that is true in the middle of the view, and where else it holds.

use super::chainage::ROUND_STEPS;
use crate::camera::Camera;
use crate::coords::{LonLat, Screen};
use crate::geodesy;
use crate::projection::Projection;

/// The view is looked through at so many positions across and down, its edges among them.
const SAMPLES: u32 = 11;
/// As far as a cone's bar is off by no more than this part, its latitudes are named.
const TOLERANCE: f64 = 0.03;
/// The bar's length settles in so many rounds: each leaves some hundredths of the error.
const ROUNDS: usize = 4;

/// A bar by which lengths are read off the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// What its length stands for, in kilometres: 1, 2 or 5 times a power of ten.
    pub km: u32,
    /// Its length in CSS pixels. Lying across the middle of the view, it covers just so many
    /// kilometres.
    pub px: f64,
    /// Where it is true, or how far it is off.
    pub accuracy: Accuracy,
}

/// How true a scale bar is away from the middle of the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Accuracy {
    /// From one of these latitudes to the other, on any meridian and in any direction, a length
    /// that is read with the bar is off by three per cent at most. In whole degrees, rounded
    /// inwards.
    Between {
        /// The southern one.
        south: f64,
        /// The northern one.
        north: f64,
    },
    /// By how many per cent lengths that are read with the bar are off, anywhere in view and in any
    /// direction. To be rounded up when it is said. Large where the edge of a world map is in view.
    InView {
        /// The most that one is read too short.
        short: f64,
        /// The most that one is read too long.
        long: f64,
    },
}

/// The longest bar that is not longer than `most` CSS pixels, or one of a kilometre.
#[must_use]
pub fn scale_bar(camera: &Camera, projection: &Projection, most: f64) -> ScaleBar {
    let metres = |px: f64| across(camera, projection, px).unwrap_or(px * camera.metres_per_pixel());
    let fits = metres(most) / 1000.0;
    let km = ROUND_STEPS.iter().rfind(|&&km| f64::from(km) <= fits).copied().unwrap_or(1);
    let wanted = f64::from(km) * 1000.0;
    let mut px = wanted / camera.metres_per_pixel();
    for _ in 0..ROUNDS {
        let found = metres(px);
        if found > 0.0 {
            px *= wanted / found;
        }
    }
    // Metres on the plane for a metre on the ground, as the bar has it.
    let scale = px * camera.metres_per_pixel() / wanted;
    let latitudes = projection.is_conic().then(|| latitudes(camera, projection, scale)).flatten();
    let accuracy = latitudes.unwrap_or_else(|| error_in_view(camera, projection, scale));
    ScaleBar { km, px, accuracy }
}

/// What a level line of so many pixels across the middle of the view measures on the ground, in
/// metres.
fn across(camera: &Camera, projection: &Projection, px: f64) -> Option<f64> {
    let middle = camera.viewport().center();
    let unproject = |x: f64| projection.unproject(camera.to_world(Screen::new(x, middle.y)));
    let (left, right) = (middle.x - px / 2.0, middle.x + px / 2.0);
    // In two halves, which lie nearer to the line than the geodesic from end to end.
    Some(geodesy::length(&[unproject(left)?, unproject(middle.x)?, unproject(right)?]))
}

/// The latitudes around the middle of the view at which the local scale of a cone, which is the same
/// on every meridian, is within the tolerance of `scale`; `None` where there are no two of them.
fn latitudes(camera: &Camera, projection: &Projection, scale: f64) -> Option<Accuracy> {
    let middle = projection.unproject(camera.to_world(camera.viewport().center()))?;
    let is_true = |lat: &f64| {
        let local = projection.scale_at(LonLat::new(middle.lon, *lat));
        lat.abs() <= 90.0
            && local.greatest <= scale * (1.0 + TOLERANCE)
            && local.least >= scale * (1.0 - TOLERANCE)
    };
    let reach = |start: f64, step: f64| {
        let degrees = (0..180).map(|count| start + step * f64::from(count));
        degrees.take_while(is_true).last()
    };
    let (south, north) = (reach(middle.lat.floor(), -1.0)?, reach(middle.lat.ceil(), 1.0)?);
    (south < north).then_some(Accuracy::Between { south, north })
}

/// By how much the local scale, in any direction, is off from `scale` at what is in view.
fn error_in_view(camera: &Camera, projection: &Projection, scale: f64) -> Accuracy {
    let viewport = camera.viewport();
    let share = |index: u32| f64::from(index) / f64::from(SAMPLES - 1);
    let (mut short, mut long) = (0.0_f64, 0.0_f64);
    for sample in 0..SAMPLES * SAMPLES {
        let at = Screen::new(
            viewport.width * share(sample % SAMPLES),
            viewport.height * share(sample / SAMPLES),
        );
        if let Some(place) = projection.unproject(camera.to_world(at)) {
            let local = projection.scale_at(place);
            short = short.max(100.0 * (1.0 - local.least / scale));
            long = long.max(100.0 * (local.greatest / scale - 1.0));
        }
    }
    Accuracy::InView { short, long }
}
