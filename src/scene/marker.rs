//! Where the marker of a place stands: at its anchor or, for a line, near its middle or on what can
//! be seen of it, beside the posts.

use super::place_geometry::PlaceGeometry;
use super::post;
use super::rect::Rect;
use crate::camera::Camera;
use crate::coords::{Screen, World};

/// From a marker's middle to the edges of the view and to what lies over it, in CSS pixels.
const ROOM: f64 = 24.0;
/// How far the ring around the marker of an open place reaches, in CSS pixels.
const REACH: f64 = 22.0;
/// From one numbered post to the next so many positions are tried.
const PARTS: f64 = 6.0;

/// Where the marker stands on the plane: of a line on the first position, from its middle outwards,
/// that is in view and covers no numbered post; or else on the first in view, or at the anchor.
/// At one zoom the positions are fixed to the ground, so it stays where it is while the map is
/// panned.
#[must_use]
pub fn position(place: &PlaceGeometry, camera: &Camera, overlays: &[Rect]) -> World {
    let Some(chainage) = &place.chainage else { return place.anchor };
    let Some((start, end)) = chainage.longest() else { return place.anchor };
    let step = f64::from(post::steps(camera).0) * 1000.0;
    let mut in_view = None;
    for index in 0..(PARTS * (end - start) / step) as u32 {
        let off = step / PARTS * f64::from(index.div_ceil(2));
        let off = if index % 2 == 0 { off } else { -off };
        let metres = f64::midpoint(start, end) + off;
        let Some(at) = place.position_at(metres) else { continue };
        if !is_clear(camera.to_screen(at), camera, overlays) {
            continue;
        }
        let before = (metres / step).floor() * step;
        let covers = |post: f64| {
            place.position_at(post).is_some_and(|post| {
                (post.x - at.x).hypot(post.y - at.y) < REACH * camera.metres_per_pixel()
            })
        };
        if !covers(before) && !covers(before + step) {
            return at;
        }
        in_view = in_view.or(Some(at));
    }
    in_view.unwrap_or(place.anchor)
}

/// True for a point of the viewport with room for a marker, and with nothing of the page over it.
fn is_clear(at: Screen, camera: &Camera, overlays: &[Rect]) -> bool {
    let around = Rect::at(at).grown(ROOM);
    camera.viewport().contains(at, ROOM)
        && !overlays.iter().any(|overlay| overlay.intersects(&around))
}
