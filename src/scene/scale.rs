//! The scale bar: a round length that is true in the middle of the view, and its largest error
//! anywhere in it.

use super::chainage::ROUND_STEPS;
use crate::camera::Camera;
use crate::coords::Screen;
use crate::geodesy;
use crate::projection::Projection;

/// The view is looked through at so many positions across and down, its edges among them.
const SAMPLES: u32 = 11;
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
    /// By how many per cent a length that is read with the bar can be wrong, anywhere in view and
    /// in any direction. To be rounded up when it is said. Large where the edge of a world map is
    /// in view.
    pub error_percent: f64,
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
    ScaleBar { km, px, error_percent: 100.0 * error(camera, projection, scale) }
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

/// The largest part by which the local scale, in any direction, is off from `scale` at what is in
/// view.
fn error(camera: &Camera, projection: &Projection, scale: f64) -> f64 {
    let viewport = camera.viewport();
    let share = |index: u32| f64::from(index) / f64::from(SAMPLES - 1);
    let errors = (0..SAMPLES * SAMPLES).filter_map(|sample| {
        let at = Screen::new(
            viewport.width * share(sample % SAMPLES),
            viewport.height * share(sample / SAMPLES),
        );
        let local = projection.scale_at(projection.unproject(camera.to_world(at))?);
        Some((local.greatest / scale - 1.0).max(1.0 - local.least / scale))
    });
    errors.fold(0.0, f64::max)
}
