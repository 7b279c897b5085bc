//! Where the marker of a line stands: near its middle or on what is seen of it, beside the posts.

use super::place_geometry::PlaceGeometry;
use super::post;
use crate::camera::Camera;
use crate::coords::Screen;

/// How far the ring around the marker of an open place reaches, in CSS pixels.
const REACH: f64 = 22.0;
/// From one numbered post to the next so many positions are tried.
const PARTS: f64 = 6.0;

/// Where the marker stands, in CSS pixels of the viewport: on the first position, from the line's
/// middle outwards, that is in view and covers no numbered post, or else on the first in view. At
/// one zoom the positions are fixed to the ground, so it stays where it is while the map is panned.
/// `None` for what is no line, and for a line out of view.
pub(super) fn position(
    place: &PlaceGeometry,
    camera: &Camera,
    is_in_view: impl Fn(Screen) -> bool,
) -> Option<Screen> {
    let (start, end) = place.chainage.as_ref()?.longest()?;
    let step = f64::from(post::steps(camera).0) * 1000.0;
    let mut in_view = None;
    for index in 0..(PARTS * (end - start) / step) as u32 {
        let off = step / PARTS * f64::from(index.div_ceil(2));
        let off = if index % 2 == 0 { off } else { -off };
        let metres = f64::midpoint(start, end) + off;
        let Some(at) = place.position_at(metres) else { continue };
        let on_screen = camera.to_screen(at);
        if !is_in_view(on_screen) {
            continue;
        }
        let before = (metres / step).floor() * step;
        let covers = |post: f64| {
            place.position_at(post).is_some_and(|post| {
                (post.x - at.x).hypot(post.y - at.y) < REACH * camera.metres_per_pixel()
            })
        };
        if !covers(before) && !covers(before + step) {
            return Some(on_screen);
        }
        in_view = in_view.or(Some(on_screen));
    }
    in_view
}
