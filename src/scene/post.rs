//! The kilometre posts along a place's line that are in view, as dense as there is room for them.

use super::chainage::{Chainage, ROUND_STEPS};
use super::place_geometry::PlaceGeometry;
use crate::camera::Camera;
use crate::coords::Screen;

/// From the middle of a line to the outer end of a major post, in CSS pixels, at any width of the
/// line.
pub const REACH: f64 = 13.0;
/// Of two numbered posts that follow each other, at least so many CSS pixels of the line lie
/// between. Few lines are straight: seen across, it is about half of that.
const ROOM: f64 = 100.0;
/// A line's direction is taken over so many CSS pixels of it to either side, so that no single
/// wiggle turns a post.
const COURSE: f64 = 20.0;
/// Posts this far outside the viewport are still given, in CSS pixels.
const MARGIN: f64 = 40.0;

/// A post in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Post {
    /// Where it stands on the line.
    pub at: Screen,
    /// Which way it points on the screen: of length 1, at a right angle to the line, out of a
    /// border's first country into its second; up from a line that runs east and is no border.
    pub toward: (f64, f64),
    /// Kilometres from the line's western end; at its other end the whole length, rounded.
    pub km: u32,
    /// True for a long post, which may bear its number.
    pub major: bool,
    /// True at both ends of the line. They are major too.
    pub end: bool,
}

/// The posts of a place's line that are in view or just outside, from west to east, as far as so
/// many metres from its western end; none for what is no line.
#[must_use]
pub fn posts(place: &PlaceGeometry, camera: &Camera, most: f64) -> Vec<Post> {
    let Some(length) = place.chainage.as_ref().map(Chainage::length).filter(|length| *length > 0.0)
    else {
        return Vec::new();
    };
    let (major, minor) = steps(camera);
    let spare = 500.0 * f64::from(minor);
    let regular = (0_u32..).map(|index| index.saturating_mul(minor));
    let mut posts = Vec::new();
    let reach = most.min(length - spare);
    for km in regular.take_while(|&km| f64::from(km) * 1000.0 < reach) {
        let end = km == 0;
        posts.extend(post(place, camera, f64::from(km) * 1000.0).map(|(at, toward)| {
            let major = end || km % major == 0;
            Post { at, toward, km, major, end }
        }));
    }
    if most < length {
        return posts;
    }
    let km = (length / 1000.0).round() as u32;
    posts.extend(post(place, camera, length).map(|(at, toward)| Post {
        at,
        toward,
        km,
        major: true,
        end: true,
    }));
    posts
}

/// Kilometres from one long post to the next, and from one post to the next.
pub(super) fn steps(camera: &Camera) -> (u32, u32) {
    let least = ROOM * camera.metres_per_pixel() / 1000.0;
    let fits = ROUND_STEPS.iter().position(|&step| f64::from(step) >= least);
    let index = fits.unwrap_or(ROUND_STEPS.len() - 1);
    let major = ROUND_STEPS[index];
    // A fifth of 5, a fourth of 1 and of 2.
    (major, (major / if index % 3 == 2 { 5 } else { 4 }).max(1))
}

/// Where a post stands and points to; `None` out of view.
fn post(place: &PlaceGeometry, camera: &Camera, metres: f64) -> Option<(Screen, (f64, f64))> {
    let at = camera.to_screen(place.position_at(metres)?);
    if !camera.viewport().contains(at, -MARGIN) {
        return None;
    }
    let mut reach = COURSE * camera.metres_per_pixel();
    // Where the line comes back on itself, its direction shows in a longer piece.
    for _ in 0..4 {
        let (back, ahead) =
            (place.position_at(metres - reach)?, place.position_at(metres + reach)?);
        let (dx, dy) = (ahead.x - back.x, ahead.y - back.y);
        let across = dx.hypot(dy);
        if across > reach / 4.0 {
            let side = place.chainage.as_ref()?.side / across;
            // The left of (dx, dy) is (-dy, dx), and y grows down on the screen.
            return Some((at, (-dy * side, -dx * side)));
        }
        reach *= 2.0;
    }
    Some((at, (0.0, -1.0)))
}
