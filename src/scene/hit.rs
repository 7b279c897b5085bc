//! The place under a point of the viewport: the one whose marker or line is nearest, within a
//! tolerance.
//!
//! Markers are buttons of the page, and get their clicks from the browser.

use super::ScreenPath;
use super::detail::{PathBuilder, finest_level};
use super::place_geometry::PlaceGeometry;
use crate::camera::Camera;
use crate::coords::Screen;

/// How near a mouse's point must be to a line, in CSS pixels.
pub const MOUSE_TOLERANCE: f64 = 12.0;
/// How near a finger must be to a line, in CSS pixels: half of a target of 44.
pub const TOUCH_TOLERANCE: f64 = 22.0;

/// The place under a point: the one whose line or marker is nearest, if within `tolerance` CSS
/// pixels.
///
/// Lines are taken as they are drawn at this zoom and pixel ratio, so what is near is what is seen.
/// What a site stands in has its button alone: it lies under much else.
#[must_use]
pub fn place_at(
    at: Screen,
    tolerance: f64,
    places: &[Option<PlaceGeometry>],
    camera: &Camera,
    pixel_ratio: f64,
) -> Option<usize> {
    let builder = PathBuilder::new(camera, finest_level(camera.zoom(), pixel_ratio));
    let places = places.iter().enumerate();
    let on_map = places.filter_map(|(index, place)| Some((index, place.as_ref()?)));
    let on_map = on_map.filter(|(_, place)| !place.context);
    let distances = on_map.map(|(index, place)| (index, distance(at, place, &builder)));
    distances
        .filter(|(_, distance)| *distance <= tolerance)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(index, _)| index)
}

fn distance(at: Screen, place: &PlaceGeometry, builder: &PathBuilder<'_>) -> f64 {
    let mut path = ScreenPath::default();
    place.lines.iter().for_each(|line| builder.line(&mut path, line));
    let to_lines = path
        .subpaths()
        .flat_map(|line| line.windows(2))
        .map(|ends| to_segment(at, ends[0], ends[1]));
    to_lines.fold(builder.camera.to_screen(place.anchor).distance(at), f64::min)
}

/// The distance from a point to a segment, in CSS pixels.
#[must_use]
pub fn to_segment(at: Screen, a: Screen, b: Screen) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((at.x - a.x) * dx + (at.y - a.y) * dy) / length } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    at.distance(Screen::new(a.x + along * dx, a.y + along * dy))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_to_a_segment_is_to_its_nearest_point() {
        let (a, b) = (Screen::new(0.0, 0.0), Screen::new(10.0, 0.0));
        assert_eq!(to_segment(Screen::new(5.0, 3.0), a, b), 3.0);
        assert_eq!(to_segment(Screen::new(-3.0, 4.0), a, b), 5.0);
        assert_eq!(to_segment(Screen::new(3.0, 4.0), a, a), 5.0);
    }
}
